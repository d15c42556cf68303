/** A reader's blocks, taken as many frames at a time as there is room for. One taker, one take at a time. */
export class BlockCursor {
  #reader;
  #blocks = null;
  #block = null;
  #taken = 0;

  /** Frames read so far: the file's length once nothing more came. */
  position = 0;

  /** @param {import('../open.js').Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** Makes `frame` the next one taken. */
  async seek(frame) {
    await this.close();
    this.position = frame;
    this.#blocks = this.#reader.read(frame);
  }

  /**
   * Takes up to `most` frames.
   *
   * @returns {Promise<{planes: Float32Array[], from: number, count: number} | null>} where they lie in each channel's
   *   array; null at the end
   */
  async take(most) {
    this.#blocks ??= this.#reader.read(this.position);
    while (!this.#block || this.#taken === this.#block.frames) {
      const { value, done } = await this.#blocks.next();
      if (done) {
        return null;
      }
      this.#block = value;
      this.#taken = 0;
    }
    const from = this.#taken;
    const count = Math.min(most, this.#block.frames - from);
    this.#taken += count;
    this.position += count;
    return { planes: this.#block.planes, from, count };
  }

  /** Lets go of what is decoded ahead. */
  async close() {
    const blocks = this.#blocks;
    this.#blocks = null;
    this.#block = null;
    await blocks?.return();
  }
}
