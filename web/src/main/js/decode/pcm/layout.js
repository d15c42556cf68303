import { limit, malformed } from '../failure.js';
import { LIMITS } from '../limits.js';

const HOUR_SECONDS = 3_600;

/** Refuses what cannot be sound or passes a limit, with the number. */
export function checkSound(name, rateHz, channels) {
  if (!(rateHz > 0)) {
    throw malformed(name, `its header gives a sample rate of ${rateHz} Hz`);
  }
  if (rateHz < LIMITS.minRateHz || rateHz > LIMITS.maxRateHz) {
    const range = `${LIMITS.minRateHz} and ${LIMITS.maxRateHz} Hz`;
    throw limit(name, `its sample rate is ${rateHz} Hz`, `Resample it to between ${range}`);
  }
  if (!(channels > 0)) {
    throw malformed(name, `its header gives ${channels} channels`);
  }
  if (channels > LIMITS.maxChannels) {
    throw limit(name, `it has ${channels} channels`, `Mix it down to at most ${LIMITS.maxChannels} channels`);
  }
}

/** Refuses a file without a single frame, or too long a one. */
export function checkLength(name, rateHz, frames, declaredFrames = frames) {
  if (frames === 0) {
    throw malformed(
      name,
      declaredFrames > 0 ? `ends before its first sample; ${declaredFrames} frames are missing` : 'holds no samples',
    );
  }
  if (frames / rateHz >= LIMITS.maxSeconds) {
    const hours = Math.floor(frames / rateHz / HOUR_SECONDS);
    throw limit(
      name,
      `it is ${hours} hours long`,
      `Split it into parts of at most ${LIMITS.maxSeconds / HOUR_SECONDS} hours`,
    );
  }
}
