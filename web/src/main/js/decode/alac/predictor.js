/** Stands for "each is the one before plus the difference". */
export const FIRST_ORDER = 31;

/**
 * Turns residuals into samples, in place: a linear predictor whose coefficients learn from the sign of every error
 * (Apple's `unpc_block`).
 *
 * @param {Int32Array} samples the residuals
 * @param {number} frames
 * @param {Int16Array} coefficients change while it goes
 * @param {number} order how many of them; 31 stands for plain differences
 * @param {number} bits of a sample: sums wrap at them
 * @param {number} shift what the coefficients are scaled by
 */
export function predict(samples, frames, coefficients, order, bits, shift) {
  const wrap = 32 - bits;
  if (order === 0) {
    return;
  }
  const warmUp = order === FIRST_ORDER ? frames : Math.min(frames, order + 1);
  for (let i = 1; i < warmUp; i++) {
    samples[i] = ((samples[i] + samples[i - 1]) << wrap) >> wrap;
  }
  const half = shift > 0 ? 1 << (shift - 1) : 0;
  for (let i = order + 1; i < frames; i++) {
    const error = samples[i];
    const base = samples[i - order - 1];
    let sum = half;
    for (let k = 0; k < order; k++) {
      sum = (sum + Math.imul(coefficients[k], samples[i - 1 - k] - base)) | 0;
    }
    samples[i] = ((error + base + (sum >> shift)) << wrap) >> wrap;
    if (error !== 0) {
      learn(samples, i, base, coefficients, order, shift, error);
    }
  }
}

/** Moves coefficients towards what would have foretold the sample, oldest first, until the error is used up. */
function learn(samples, i, base, coefficients, order, shift, error) {
  const direction = Math.sign(error);
  let left = error;
  for (let k = order - 1; k >= 0 && left * direction > 0; k--) {
    const difference = base - samples[i - 1 - k];
    const sign = Math.sign(difference) * direction;
    coefficients[k] -= sign;
    left -= (order - k) * ((sign * difference) >> shift);
  }
}
