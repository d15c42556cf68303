/**
 * Folds any channel layout to stereo, bit for bit as the desktop does.
 *
 * The weights are those of ITU-R BS.775-4, annex 4: L′ = L + √½ C + √½ Ls, R′ = R + √½ C + √½ Rs, a rear centre by ½
 * to each side, no LFE. The sum is then divided by the largest sum of weights, so full scale on every channel is full
 * scale out. One channel is given on both sides and two channels pass through.
 *
 * A layout is a mask of speakers in the bit order of `WAVEFORMATEXTENSIBLE`: channel n is the speaker of the n-th set
 * bit.
 */

const FRONT_CENTRE = 0x4;

/** The layouts that FLAC (RFC 9639, 9.1.3) and WAV writers mean by a bare channel count. */
const USUAL_MASK = [0, 0x4, 0x3, 0x7, 0x33, 0x37, 0x3f, 0x70f, 0x63f];

const HALF_POWER = Math.sqrt(0.5);

/** Weights by bit: a side's fronts whole; centre, surrounds and heights of the side by √½; rear centres by ½. */
const LEFT = weights([0, 6], [2, 4, 9, 12, 15], [8, 11, 13, 16]);
const RIGHT = weights([1, 7], [2, 5, 10, 14, 17], [8, 11, 13, 16]);

function weights(whole, halfPower, half) {
  const table = new Float64Array(32);
  whole.forEach((bit) => (table[bit] = 1));
  halfPower.forEach((bit) => (table[bit] = HALF_POWER));
  half.forEach((bit) => (table[bit] = 0.5));
  table[29] = whole[0] === 0 ? 1 : 0;
  table[30] = whole[0] === 1 ? 1 : 0;
  table[31] = whole[0] === 0 ? 1 : 0;
  return table;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The fold of `channels` channels whose speakers are `mask`; 0 means the usual layout of that many channels. */
export class Fold {
  #left;
  #right;
  #direct;

  constructor(channels, mask = 0) {
    this.#left = new Float64Array(channels);
    this.#right = new Float64Array(channels);
    this.#direct = channels === 1 || (channels === 2 && (mask & FRONT_CENTRE) === 0);
    if (!this.#direct) {
      this.#place(mask === 0 && channels < USUAL_MASK.length ? USUAL_MASK[channels] : mask);
    }
  }

  #place(mask) {
    const channels = this.#left.length;
    let rest = mask >>> 0;
    for (let channel = 0; channel < channels && rest !== 0; channel++) {
      const speaker = 31 - Math.clz32(rest & -rest);
      rest = (rest & (rest - 1)) >>> 0;
      this.#left[channel] = LEFT[speaker];
      this.#right[channel] = RIGHT[speaker];
    }
    let largest = Math.max(sum(this.#left), sum(this.#right));
    if (largest === 0) {
      // No channel has a place: odd ones go left and even ones right.
      this.#left.forEach((_, channel) => (this.#left[channel] = 1 - (channel % 2)));
      this.#right.forEach((_, channel) => (this.#right[channel] = channel % 2));
      largest = Math.ceil(channels / 2);
    }
    for (let channel = 0; channel < channels; channel++) {
      this.#left[channel] /= largest;
      this.#right[channel] /= largest;
    }
  }

  /**
   * Folds `frames` frames, from index `at` of each channel's plane, into both outputs from `to` on.
   *
   * @param {Float32Array[]} planes one array per channel
   */
  apply(planes, at, frames, outLeft, outRight, to) {
    if (this.#direct) {
      outLeft.set(planes[0].subarray(at, at + frames), to);
      outRight.set(planes[planes.length - 1].subarray(at, at + frames), to);
      return;
    }
    for (let i = 0; i < frames; i++) {
      let leftSum = 0;
      let rightSum = 0;
      for (let channel = 0; channel < planes.length; channel++) {
        const sample = planes[channel][at + i];
        leftSum += this.#left[channel] * sample;
        rightSum += this.#right[channel] * sample;
      }
      outLeft[to + i] = leftSum;
      outRight[to + i] = rightSum;
    }
  }
}
