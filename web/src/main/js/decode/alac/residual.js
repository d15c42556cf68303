/** The running mean is kept on a scale of 512. */
const SCALE_BITS = 9;
const MEAN_LIMIT = 0xffff;
const RUN_BITS = 16;

/**
 * Reads what the predictor could not foretell: Rice codes whose parameter follows the running mean, and runs of zeros
 * where that mean is small (Apple's `dyn_decomp`).
 *
 * @param {import('./bit-reader.js').BitReader} reader
 * @param {Int32Array} out
 * @param {number} frames
 * @param {{initial: number, limit: number}} rice
 * @param {number} history how quickly the mean follows
 * @param {number} bits of a plain number
 */
export function readResidual(reader, out, frames, rice, history, bits) {
  let mean = rice.initial;
  let afterRun = 0;
  for (let i = 0; i < frames; ) {
    const k = Math.min(31 - Math.clz32((mean >>> SCALE_BITS) + 3), rice.limit);
    const code = reader.rice(k, (1 << k) - 1, bits);
    const folded = code + afterRun;
    out[i++] = folded % 2 === 0 ? folded / 2 : -((folded + 1) / 2);
    mean = code > MEAN_LIMIT ? MEAN_LIMIT : (history * folded + mean - Math.floor((history * mean) / 512)) >>> 0;
    afterRun = 0;
    if (mean < 128 && i < frames) {
      const zeroK = Math.clz32(mean) - 24 + ((mean + 16) >>> 6);
      const run = reader.rice(zeroK, ((1 << zeroK) - 1) & ((1 << rice.limit) - 1), RUN_BITS);
      if (run > frames - i) {
        throw new RangeError('a run of silence is longer than its packet');
      }
      out.fill(0, i, i + run);
      i += run;
      afterRun = run < MEAN_LIMIT ? 1 : 0;
      mean = 0;
    }
  }
}
