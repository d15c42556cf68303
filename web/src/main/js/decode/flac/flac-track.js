import { isWholeFrame } from './checksum.js';
import { FlacPacket } from './flac-packet.js';
import { MAX_HEADER_BYTES, frameHeader } from './frame-header.js';
import { flacConfig } from './metadata.js';

const SCAN_BYTES = 1 << 16;

/** A frame of 65,535 × 8 samples of 32 bits is longer than any honest one. */
const MAX_FRAME_BYTES = 1 << 21;

/** A longer stretch without a frame is not searched: what is behind it counts as lost. */
const MAX_HOLE_BYTES = 1 << 26;

/** Closer than this, walking from frame to frame is quicker than searching. */
const NEAR_BYTES = 1 << 17;

/**
 * The frames of a native FLAC stream, found by their headers: a seek is a binary search, and behind damage the next
 * good frame says where it belongs.
 *
 * @implements {import('../coded/coded-reader.js').PacketTrack}
 */
export class FlacTrack {
  #source;
  #info;
  #audioAt;

  /**
   * @param {import('../source/byte-source.js').ByteSource} source
   * @param {import('./metadata.js').StreamInfo} info
   * @param {number} audioAt where the first frame should stand
   */
  constructor(source, info, audioAt, codec) {
    this.name = source.name;
    this.Decoder = codec.Decoder();
    this.startsLate = false;
    this.jitterFrames = 0;
    this.#source = source;
    this.#info = info;
    this.#audioAt = audioAt;
  }

  configFor() {
    return flacConfig(this.#info);
  }

  async first() {
    return this.#load(await this.#find(this.#audioAt, this.#source.size, () => true));
  }

  async next(packet) {
    return packet.end >= this.#source.size ? null : this.#load(await this.#headerAt(packet.end));
  }

  async startFor(frame) {
    let low = this.#audioAt;
    let high = this.#source.size;
    while (high - low > NEAR_BYTES) {
      const middle = Math.floor((low + high) / 2);
      const found = await this.#findSure(middle, high);
      if (found && found.header.first <= frame) {
        low = found.at;
      } else {
        high = middle;
      }
    }
    let packet = await this.#load(await this.#find(low, this.#source.size, () => true));
    while (packet && packet.frame + packet.frames <= frame) {
      packet = await this.next(packet);
    }
    return packet;
  }

  /** How many frames of sound there are, by the last frame; −1 where none is found near the end. */
  async countFrames() {
    const from = Math.max(this.#audioAt, this.#source.size - MAX_FRAME_BYTES);
    let packet = await this.#load(await this.#findSure(from, this.#source.size));
    let end = -1;
    while (packet) {
      end = packet.frame + packet.frames;
      packet = await this.next(packet);
    }
    return end;
  }

  close() {}

  /** The first whole frame from a place on: it ends where the next begins, and damaged ones are passed by. */
  async #load(start) {
    for (let found = start; found; ) {
      const end = await this.#endOf(found);
      const data = await this.#source.read(found.at, end - found.at);
      if (isWholeFrame(data) || end === this.#source.size) {
        return Object.assign(new FlacPacket(found.header, this.#info.rateHz, data), { end });
      }
      found = end < this.#source.size ? await this.#headerAt(end) : null;
    }
    return null;
  }

  async #endOf({ at, header }) {
    const expected = header.first + header.frames;
    const behind = at + header.bytes;
    const most = Math.min(this.#source.size, at + MAX_FRAME_BYTES);
    const next =
      (await this.#find(behind, most, (candidate) => candidate.first === expected)) ??
      (await this.#find(behind, most, (candidate) => candidate.first > expected));
    return next?.at ?? most;
  }

  async #headerAt(at) {
    const header = frameHeader(await this.#source.read(at, MAX_HEADER_BYTES), 0, this.#info);
    return header ? { at, header } : this.#findSure(at, this.#source.size);
  }

  /** A header that another one follows where it should: sound may look like a header by chance. */
  async #findSure(from, to) {
    for (let at = from; ; ) {
      const found = await this.#find(at, to, () => true);
      if (!found) {
        return null;
      }
      const { first, frames, bytes } = found.header;
      const last = this.#info.totalFrames > 0 && first + frames === this.#info.totalFrames;
      const most = Math.min(this.#source.size, found.at + MAX_FRAME_BYTES);
      if (last || (await this.#find(found.at + bytes, most, (candidate) => candidate.first === first + frames))) {
        return found;
      }
      at = found.at + 1;
    }
  }

  /** The first header between two places that is accepted. */
  async #find(from, to, accept) {
    const until = Math.min(to, from + MAX_HOLE_BYTES);
    for (let at = from; at < until; at += SCAN_BYTES) {
      const bytes = await this.#source.read(at, SCAN_BYTES + MAX_HEADER_BYTES);
      const end = Math.min(SCAN_BYTES, until - at);
      for (let i = bytes.indexOf(0xff); i >= 0 && i < end; i = bytes.indexOf(0xff, i + 1)) {
        const header = frameHeader(bytes, i, this.#info);
        if (header && accept(header)) {
          return { at: at + i, header };
        }
      }
    }
    return null;
  }
}
