import { HEADER_BYTES, alike, frameHeader } from './frame-header.js';

const SCAN_BYTES = 1 << 16;

/** A longer stretch without a frame is not searched: what is behind it counts as lost. */
const MAX_HOLE_BYTES = 1 << 24;

/**
 * Where each frame of an MP3 file stands, learnt from the start on: the file itself has no exact table. Eight bytes a
 * frame, two megabytes for two hours.
 */
export class FrameIndex {
  #source;
  #like;
  #next;
  #offsets = new Float64Array(1 << 12);
  #scanning = null;

  /** Frames found so far. */
  count = 0;

  /** Whether that is all there are. */
  complete = false;

  /**
   * @param {import('../source/byte-source.js').ByteSource} source for the index alone
   * @param {number} start where the first frame stands
   * @param {import('./frame-header.js').FrameHeader} like what every frame must be like
   */
  constructor(source, start, like) {
    this.#source = source;
    this.#next = start;
    this.#like = like;
  }

  /** The place of a frame that was found. */
  offset(index) {
    return this.#offsets[index];
  }

  /** Looks on until a frame is found; false where the file has no such frame. */
  async reach(index) {
    while (this.count <= index && !this.complete) {
      await this.advance();
    }
    return index < this.count;
  }

  /** Looks through one more stretch; those who ask meanwhile wait for the same one. */
  advance() {
    this.#scanning ??= this.#scan().finally(() => {
      this.#scanning = null;
    });
    return this.#scanning;
  }

  async #scan() {
    const from = this.#next;
    const bytes = await this.#source.read(from, SCAN_BYTES);
    let at = 0;
    while (at + HEADER_BYTES <= bytes.length) {
      const header = frameHeader(bytes, at);
      if (!header || !alike(header, this.#like)) {
        break;
      }
      if (from + at + header.bytes > this.#source.size) {
        this.complete = true;
        return;
      }
      this.#add(from + at);
      at += header.bytes;
    }
    this.#next = from + at;
    if (at === 0) {
      await this.#skipHole();
    }
  }

  /** Finds the next frame that another one follows, behind what is no frame. */
  async #skipHole() {
    const found = await findFrame(this.#source, this.#next + 1, MAX_HOLE_BYTES, this.#like);
    if (found) {
      this.#next = found.at;
    } else {
      this.complete = true;
    }
  }

  #add(offset) {
    if (this.count === this.#offsets.length) {
      const longer = new Float64Array(2 * this.count);
      longer.set(this.#offsets);
      this.#offsets = longer;
    }
    this.#offsets[this.count++] = offset;
  }
}

/**
 * The first frame from a place on that two others follow, or the file's end.
 *
 * @param {import('./frame-header.js').FrameHeader | null} like what it must be like, where that is known
 */
export async function findFrame(source, from, within, like) {
  const until = Math.min(source.size, from + within);
  for (let start = from; start < until; start += SCAN_BYTES) {
    const bytes = (await source.read(start, SCAN_BYTES + HEADER_BYTES)).slice();
    for (let i = bytes.indexOf(0xff); i >= 0 && i < SCAN_BYTES; i = bytes.indexOf(0xff, i + 1)) {
      const header = frameHeader(bytes, i);
      if (header && (!like || alike(header, like)) && (await goesOn(source, start + i, header, 2))) {
        return { at: start + i, header };
      }
    }
  }
  return null;
}

async function goesOn(source, at, header, more) {
  const next = at + header.bytes;
  if (more === 0 || next === source.size) {
    return true;
  }
  const following = frameHeader(await source.read(next, HEADER_BYTES), 0);
  if (!following) {
    return next + HEADER_BYTES > source.size || isTailTag(await source.read(next, 8));
  }
  return alike(following, header) && goesOn(source, next, following, more - 1);
}

/** `TAG` of ID3v1, `APETAGEX`, or zeros with which some programs fill up. */
function isTailTag(bytes) {
  const text = String.fromCharCode(...bytes);
  return text.startsWith('TAG') || text === 'APETAGEX' || bytes.every((byte) => byte === 0);
}
