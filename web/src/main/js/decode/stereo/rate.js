import { Failure } from '../failure.js';

/** Frames of a file that has the output's rate already. */
export class SameRate {
  #cursor;

  /** Whether the file has no more frames. */
  ended = false;

  /** @param {import('./cursor.js').StereoCursor} cursor */
  constructor(cursor) {
    this.#cursor = cursor;
  }

  /** Source frames read so far: the file's length once it has ended. */
  get sourcePosition() {
    return this.#cursor.position;
  }

  /** Makes `outputFrame`, counted from the file's first frame, the next one read. */
  async seek(outputFrame) {
    this.ended = false;
    await this.#cursor.seek(outputFrame);
  }

  /** Reads up to `to − from` output frames; gives how many, at least 1, or −1 at the end. */
  async read(left, right, from, to) {
    const count = await this.#cursor.read(left, right, from, to);
    this.ended ||= count < 0;
    return count;
  }

  close() {
    return this.#cursor.close();
  }
}

/**
 * A file's frames at the output's rate.
 *
 * @param {import('./cursor.js').StereoCursor} cursor
 * @param {string} name the file
 * @param {number} sourceRateHz
 * @param {number} outputRateHz
 */
export function atRate(cursor, name, sourceRateHz, outputRateHz) {
  if (sourceRateHz !== outputRateHz) {
    throw new Failure(
      name,
      `its sample rate of ${sourceRateHz} Hz cannot be converted to ${outputRateHz} Hz`,
      `Convert the file to ${outputRateHz} Hz`,
    );
  }
  return new SameRate(cursor);
}
