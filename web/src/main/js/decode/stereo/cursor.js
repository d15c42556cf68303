import { Fold } from './fold.js';

/** A reader as stereo frames, pulled as many at a time as there is room for. One pull at a time. */
export class StereoCursor {
  #reader;
  #fold;
  #blocks = null;
  #block = null;
  #taken = 0;

  /** Source frames read so far: the file's length once a pull gave −1. */
  position = 0;

  /** @param {import('../open.js').Reader} reader */
  constructor(reader) {
    this.#reader = reader;
    this.#fold = new Fold(reader.channels, reader.channelMask);
  }

  /** Makes `frame` the next frame read; one past the end makes the next pull give −1. */
  async seek(frame) {
    await this.close();
    this.position = frame;
    this.#blocks = this.#reader.read(frame);
  }

  /**
   * Reads up to `to − from` frames.
   *
   * @returns {Promise<number>} how many, at least 1, or −1 at the end
   */
  async read(left, right, from, to) {
    this.#blocks ??= this.#reader.read(this.position);
    while (!this.#block || this.#taken === this.#block.frames) {
      const { value, done } = await this.#blocks.next();
      if (done) {
        return -1;
      }
      this.#block = value;
      this.#taken = 0;
    }
    const frames = Math.min(to - from, this.#block.frames - this.#taken);
    this.#fold.apply(this.#block.planes, this.#taken, frames, left, right, from);
    this.#taken += frames;
    this.position += frames;
    return frames;
  }

  /** Lets go of what is decoded ahead. */
  async close() {
    const blocks = this.#blocks;
    this.#blocks = null;
    this.#block = null;
    await blocks?.return();
  }
}
