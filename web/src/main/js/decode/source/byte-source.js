import { asFailure, malformed } from '../failure.js';

const WINDOW_BYTES = 1 << 18;
const EMPTY = new Uint8Array(0);

/**
 * A file's bytes by position, through one window, so that many small reads cost few large ones.
 * One reader at a time: a read must have ended before the next begins.
 */
export class ByteSource {
  #window = EMPTY;
  #windowAt = 0;

  /**
   * @param {Blob} blob the file
   * @param {string} name what the user calls it
   */
  constructor(blob, name) {
    this.blob = blob;
    this.name = name;
    this.size = blob.size;
  }

  /**
   * The bytes from `at` on, fewer than `length` at the file's end. They are a view that the next read may overwrite
   * nothing of, but that must not be written to.
   *
   * @param {number} at position in bytes
   * @param {number} length how many
   * @returns {Promise<Uint8Array>}
   */
  async read(at, length) {
    const end = Math.min(this.size, at + length);
    if (at < 0 || at >= end) {
      return EMPTY;
    }
    if (at < this.#windowAt || end > this.#windowAt + this.#window.length) {
      const windowEnd = Math.min(this.size, Math.max(end, at + WINDOW_BYTES));
      this.#window = await this.#load(at, windowEnd);
      this.#windowAt = at;
    }
    const from = at - this.#windowAt;
    return this.#window.subarray(from, from + end - at);
  }

  /** The same as a view for numbers; refuses a file that ends before. */
  async view(at, length) {
    const bytes = await this.read(at, length);
    if (bytes.length < length) {
      throw malformed(this.name, `ends inside its header, at byte ${this.size}`);
    }
    return new DataView(bytes.buffer, bytes.byteOffset, length);
  }

  async #load(from, to) {
    try {
      return new Uint8Array(await this.blob.slice(from, to).arrayBuffer());
    } catch (error) {
      throw asFailure(this.name, error);
    }
  }
}

/** The characters at a place, one a byte. */
export function ascii(bytes, at, length) {
  let text = '';
  for (let i = at; i < Math.min(bytes.length, at + length); i++) {
    text += String.fromCharCode(bytes[i]);
  }
  return text;
}

export const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
