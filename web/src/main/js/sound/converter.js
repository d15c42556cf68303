/** Frames that pass the border of the module at once. */
const BLOCK = 4096;

/**
 * A stream's way to the output: any channels folded to two, any rate brought to the output's, by `sound.wasm`, frame
 * for frame as on the desktop. Feed when `read` gives 0.
 */
export class Converter {
  #exports;
  #id;
  #channels;
  #memory;
  #scratch;

  /**
   * @param {ReturnType<typeof import('./wasm-host.js').instantiateSound>} sound an instance of the module
   * @param {{sourceRateHz: number, outputRateHz: number, channels?: number, mask?: number}} shape rates from 8,000 to
   *   384,000 Hz, at most 16 channels; `mask` names their speakers in the bit order of `WAVEFORMATEXTENSIBLE`, 0 the
   *   usual ones
   */
  constructor(sound, { sourceRateHz, outputRateHz, channels = 2, mask = 0 }) {
    requireRate('source', sourceRateHz);
    requireRate('output', outputRateHz);
    if (!(channels >= 1 && channels <= 16)) {
      throw new RangeError(`${channels} channels are outside 1 to 16`);
    }
    this.#exports = sound.exports;
    this.#memory = sound.memory;
    this.#scratch = sound.scratch;
    this.#channels = channels;
    this.#id = sound.exports.converterOpen(sourceRateHz, outputRateHz, channels, mask);
  }

  /**
   * Makes an output frame the next one read; they are counted from the source's first frame, wherever reading begins.
   * @returns {number} the source frame to be fed first
   */
  seek(outputFrame) {
    return this.#exports.converterSeek(this.#id, outputFrame);
  }

  /** Frames that can be fed now; 0 while output waits to be read. */
  get room() {
    return this.#exports.converterRoom(this.#id);
  }

  /**
   * Takes the source's next frames, at most `room`.
   * @param {Float32Array[]} planes one for each channel
   * @param {number} from the first frame
   * @param {number} count
   */
  feed(planes, from, count) {
    const all = this.#view(this.#channels * count);
    for (let channel = 0; channel < this.#channels; channel++) {
      all.set(planes[channel].subarray(from, from + count), channel * count);
    }
    this.#exports.converterFeed(this.#id, this.#scratch, count);
  }

  /** The source has no more frames. */
  end() {
    this.#exports.converterEnd(this.#id);
  }

  /**
   * Reads up to `to − from` output frames. Behind the source's end the sound is continued for as long as the filter
   * reaches: who reads knows from `outputFrames` where the stream ends.
   * @returns {number} how many; 0 when frames must be fed first, −1 when nothing more will come
   */
  read(left, right, from, to) {
    const most = Math.min(BLOCK, to - from);
    const count = this.#exports.converterRead(this.#id, this.#scratch, most);
    if (count > 0) {
      const both = this.#view(2 * most);
      left.set(both.subarray(0, count), from);
      right.set(both.subarray(most, most + count), from);
    }
    return count;
  }

  /** Lets go of the module's memory for it. */
  close() {
    this.#exports.converterClose(this.#id);
  }

  #view(floats) {
    return new Float32Array(this.#memory.buffer, this.#scratch, floats);
  }
}

function requireRate(name, rateHz) {
  if (!(rateHz >= 8000 && rateHz <= 384_000)) {
    throw new RangeError(`the ${name} rate of ${rateHz} Hz is outside 8000 to 384000 Hz`);
  }
}
