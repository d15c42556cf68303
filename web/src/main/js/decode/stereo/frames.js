import { Converter } from '../../sound/converter.js';
import { Failure } from '../failure.js';
import { BlockCursor } from './cursor.js';

const LOWEST_RATE_HZ = 8_000;
const HIGHEST_RATE_HZ = 384_000;
const MOST_CHANNELS = 16;
/** What lies so far back has a say in how the sound goes on behind the file's end. */
const HISTORY_FRAMES = 2_048;

const FRONT_CENTRE = 0x4;

/**
 * A file as stereo frames at the output's rate, frame-exact from anywhere.
 *
 * @typedef {object} StereoFrames
 * @property {boolean} ended whether the file has no more frames; those that may still come are its continuation
 * @property {number} sourcePosition source frames read so far: the file's length once it has ended
 * @property {(outputFrame: number) => Promise<void>} seek counted from the file's first frame
 * @property {(left: Float32Array, right: Float32Array, from: number, to: number) => Promise<number>} read gives how
 *   many, at least 1, or −1 at the end
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('../open.js').Reader} reader
 * @param {string} name the file
 * @param {number} outputRateHz
 * @param {() => object} sound an instance of `sound.wasm`
 * @returns {StereoFrames}
 */
export function stereoFrames(reader, name, outputRateHz, sound) {
  const { sampleRateHz, channels, channelMask } = reader;
  const direct = channels === 1 || (channels === 2 && (channelMask & FRONT_CENTRE) === 0);
  if (sampleRateHz === outputRateHz && direct) {
    return new DirectFrames(new BlockCursor(reader));
  }
  const inRange = (rateHz) => rateHz >= LOWEST_RATE_HZ && rateHz <= HIGHEST_RATE_HZ;
  if (!inRange(sampleRateHz) || !inRange(outputRateHz)) {
    throw new Failure(
      name,
      `its sample rate of ${sampleRateHz} Hz cannot be converted to ${outputRateHz} Hz`,
      `Convert the file to a rate from ${LOWEST_RATE_HZ} to ${HIGHEST_RATE_HZ} Hz`,
    );
  }
  if (channels > MOST_CHANNELS) {
    throw new Failure(name, `it has ${channels} channels`, `Mix it down to at most ${MOST_CHANNELS} channels`);
  }
  const shape = { sourceRateHz: sampleRateHz, outputRateHz, channels, mask: channelMask };
  return new ConvertedFrames(new BlockCursor(reader), new Converter(sound(), shape), shape);
}

/** One or two channels at the output's rate already: every bit as it is. */
class DirectFrames {
  #cursor;
  ended = false;

  constructor(cursor) {
    this.#cursor = cursor;
  }

  get sourcePosition() {
    return this.#cursor.position;
  }

  async seek(outputFrame) {
    this.ended = false;
    await this.#cursor.seek(outputFrame);
  }

  async read(left, right, from, to) {
    const block = await this.#cursor.take(to - from);
    if (!block) {
      this.ended = true;
      return -1;
    }
    const end = block.from + block.count;
    left.set(block.planes[0].subarray(block.from, end), from);
    right.set(block.planes.at(-1).subarray(block.from, end), from);
    return block.count;
  }

  close() {
    return this.#cursor.close();
  }
}

/** Folded and brought to the output's rate by the same code as on the desktop. */
class ConvertedFrames {
  #cursor;
  #converter;
  #leadFrames;
  ended = false;

  constructor(cursor, converter, { sourceRateHz, outputRateHz }) {
    this.#cursor = cursor;
    this.#converter = converter;
    this.#leadFrames = Math.ceil((HISTORY_FRAMES * outputRateHz) / sourceRateHz);
  }

  get sourcePosition() {
    return this.#cursor.position;
  }

  async seek(outputFrame) {
    this.ended = false;
    let ahead = Math.min(outputFrame, this.#leadFrames);
    await this.#cursor.seek(this.#converter.seek(outputFrame - ahead));
    const unheard = new Float32Array(ahead);
    while (ahead > 0) {
      const count = await this.read(unheard, unheard, 0, ahead);
      if (count < 0) {
        return;
      }
      ahead -= count;
    }
  }

  async read(left, right, from, to) {
    for (;;) {
      const count = this.#converter.read(left, right, from, to);
      if (count !== 0) {
        return count;
      }
      await this.#feed();
    }
  }

  async #feed() {
    const block = await this.#cursor.take(this.#converter.room);
    if (block) {
      this.#converter.feed(block.planes, block.from, block.count);
    } else {
      this.ended = true;
      this.#converter.end();
    }
  }

  async close() {
    this.#converter.close();
    await this.#cursor.close();
  }
}
