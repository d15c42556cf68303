import { ascii, viewOf } from '../source/byte-source.js';
import { limit } from '../failure.js';

const FIRST_CHUNK = 12;
const MAX_CHUNKS = 10_000;
const MAX_REPEATS = 16;

/** The highest size: not known when it was written. */
export const UNKNOWN_SIZE = 0xffff_ffff;

/** Programs that write to a pipe put a size near 2 or 4 GiB where they cannot know the real one. */
const PIPE_SIZE = 0x7fff_f000;

const isId = (bytes, at) => bytes.length >= at + 4 && bytes.subarray(at, at + 4).every((c) => c >= 0x20 && c <= 0x7e);

/**
 * The chunks of an IFF file (EA IFF 85) and of its descendants AIFF and RIFF.
 *
 * The walk believes only positions inside the file: it ends where no chunk begins, and the sizes that the form itself
 * states are not needed.
 *
 * @typedef {{id: string, at: number, declaredSize: number, size: number}} Chunk where the body lies, how long it says
 *   it is, and how much of that is there
 */
export class Chunks {
  #source;
  #list = [];

  constructor(source, little) {
    this.#source = source;
    this.little = little;
  }

  /**
   * Walks the chunks behind the twelve bytes of the form.
   *
   * @param {ByteSource} source
   * @param {boolean} little byte order
   * @param {(chunks: Chunks, id: string, at: number, size: number) => Promise<number>} declared decides how long a
   *   chunk really says it is, from the 32 bits in its head
   */
  static async walk(source, little, declared) {
    const chunks = new Chunks(source, little);
    for (let at = FIRST_CHUNK; at + 8 <= source.size; ) {
      const head = await source.read(at, 8);
      if (!isId(head, 0)) {
        break;
      }
      if (chunks.#list.length === MAX_CHUNKS) {
        throw limit(source.name, `has more than ${MAX_CHUNKS} chunks`, 'Convert it again from its source');
      }
      const id = ascii(head, 0, 4);
      const declaredSize = await declared(chunks, id, at + 8, viewOf(head).getUint32(4, little));
      const chunk = { id, at: at + 8, declaredSize, size: Math.min(declaredSize, source.size - at - 8) };
      chunks.#list.push(chunk);
      at = await chunks.#next(chunk);
    }
    return chunks;
  }

  /** @returns {Chunk | undefined} the first chunk of that name */
  find(id) {
    return this.#list.find((chunk) => chunk.id === id);
  }

  /** The chunks of these names, the first sixteen of them. */
  all(...ids) {
    return this.#list.filter((chunk) => ids.includes(chunk.id)).slice(0, MAX_REPEATS);
  }

  /** The body of a chunk, at most `most` bytes of it. */
  body(chunk, most) {
    return this.#source.read(chunk.at, Math.min(chunk.size, most));
  }

  /** The size of a chunk of samples: where the head leaves it open, all there is. */
  async soundSize(at, size) {
    const there = this.#source.size - at;
    const unknown = size === UNKNOWN_SIZE || (size >= PIPE_SIZE && size > there);
    const open = size === 0 ? !(await this.#endsCleanly(at)) : unknown;
    return open ? there : size;
  }

  /** Whether chunks, not samples, follow to the file's end, so that an empty sound chunk really is empty. */
  async #endsCleanly(start) {
    let at = start;
    for (let count = 0; count < MAX_CHUNKS && at + 8 <= this.#source.size; count++) {
      const head = await this.#source.read(at, 8);
      if (!isId(head, 0)) {
        return false;
      }
      const size = viewOf(head).getUint32(4, this.little);
      at += 8 + size + (size & 1);
    }
    return at === this.#source.size || at === this.#source.size + 1;
  }

  /** Chunks begin at even positions; some writers forget the padding byte. */
  async #next(chunk) {
    const end = chunk.at + chunk.size;
    if (chunk.size % 2 === 0 || end + 5 > this.#source.size) {
      return end + (chunk.size % 2);
    }
    const around = await this.#source.read(end, 5);
    return !isId(around, 1) && isId(around, 0) ? end : end + 1;
  }
}
