import { malformed } from '../failure.js';
import { findPage, pageAt } from './pages.js';

/**
 * Where a packet begins: a segment of a page, and where its bytes stand.
 *
 * @typedef {{page: import('./pages.js').Page, segment: number, at: number}} Place
 */

/** The packets of one logical stream of an Ogg file. */
export class OggPackets {
  #source;
  #serial;
  #mostBytes;

  /**
   * @param {import('../source/byte-source.js').ByteSource} source
   * @param {number} serial
   * @param {number} mostBytes a longer packet is refused
   */
  constructor(source, serial, mostBytes) {
    this.#source = source;
    this.#serial = serial;
    this.#mostBytes = mostBytes;
  }

  /** The first packet that begins between two places; null where none does. */
  async placeFrom(from, to) {
    for (let at = from; at < to; ) {
      const page = (await pageAt(this.#source, at)) ?? (await findPage(this.#source, at, to));
      if (!page) {
        return null;
      }
      const place = page.serial === this.#serial ? firstBeginning(page) : null;
      if (place) {
        return place;
      }
      at = page.end;
    }
    return null;
  }

  /**
   * The packet that begins at a place, and where the next begins; what a hole in the file tore apart is left out.
   *
   * @param {Place} start
   * @returns {Promise<{bytes: Uint8Array, next: Place | null} | null>} null where the file ends within it
   */
  async read(start) {
    const parts = [];
    let total = 0;
    for (let { page, segment, at } = start; ; ) {
      const { size, segments, ends } = run(page, segment);
      total += size;
      if (total > this.#mostBytes) {
        throw malformed(this.#source.name, `has a packet of more than ${this.#mostBytes} bytes`);
      }
      parts.push((await this.#source.read(at, size)).slice());
      if (ends) {
        const next = { page, segment: segment + segments, at: at + size };
        return { bytes: joined(parts, total), next: await this.#settled(next) };
      }
      page = await this.#pageBehind(page);
      if (!page?.continues) {
        const place = page ? firstBeginning(page) : null;
        return place ? this.read(place) : null;
      }
      segment = 0;
      at = page.bodyAt;
    }
  }

  /** A place behind the last segment of a page is one on a later page. */
  async #settled(place) {
    if (place.segment < place.page.lacing.length) {
      return place;
    }
    return this.placeFrom(place.page.end, this.#source.size);
  }

  /** The next page of this stream. */
  async #pageBehind(page) {
    for (let at = page.end; at < this.#source.size; ) {
      const next = (await pageAt(this.#source, at)) ?? (await findPage(this.#source, at, this.#source.size));
      if (!next || next.serial === this.#serial) {
        return next;
      }
      at = next.end;
    }
    return null;
  }
}

/** Where the first packet begins that begins on a page; null where none does. */
function firstBeginning(page) {
  if (!page.continues) {
    return page.lacing.length > 0 ? { page, segment: 0, at: page.bodyAt } : null;
  }
  const { size, segments, ends } = run(page, 0);
  return ends && segments < page.lacing.length ? { page, segment: segments, at: page.bodyAt + size } : null;
}

/** The segments of one packet on one page. */
function run({ lacing }, from) {
  let size = 0;
  for (let i = from; i < lacing.length; i++) {
    size += lacing[i];
    if (lacing[i] < 255) {
      return { size, segments: i + 1 - from, ends: true };
    }
  }
  return { size, segments: lacing.length - from, ends: false };
}

function joined(parts, total) {
  if (parts.length === 1) {
    return parts[0];
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
