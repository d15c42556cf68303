import { ascii } from '../source/byte-source.js';

const MAX_DELAY_FRAMES = 1 << 16;

/**
 * Where the music lies on the grid of a track's edited times.
 *
 * @param {import('./movie.js').Movie} movie
 * @param {number} trackId
 * @param {number} firstFrame where the first packet stands: before 0 where an edit cuts the encoder's delay
 * @param {number} endFrame where the last packet ends
 * @param {number} rateHz
 * @returns {{skipFrames: number, totalFrames: number}}
 */
export function span(movie, trackId, firstFrame, endFrame, rateHz) {
  const packets = endFrame - firstFrame;
  const tag = gaplessTag(movie.items.get('itunsmpb')?.[0], packets);
  if (tag) {
    return { skipFrames: firstFrame + tag.delay, totalFrames: tag.frames };
  }
  const edits = movie.edits.get(trackId) ?? [];
  const duration = edits.reduce((total, edit) => total + edit.duration, 0);
  const listed = movie.clockHz > 0 ? Math.round((duration * rateHz) / movie.clockHz) : 0;
  return { skipFrames: 0, totalFrames: editedEnd(listed, endFrame, rateHz, movie.clockHz) };
}

/**
 * The edit list says where the music ends, in a clock that may be coarse; the lengths of the packets say how much there
 * is, in the clock of the samples. Where the two agree within the coarse clock, the fine one is right.
 */
function editedEnd(listed, packets, rateHz, clockHz) {
  const roundingFrames = clockHz >= rateHz ? 1 : Math.floor(rateHz / clockHz) + 1;
  return listed <= 0 || Math.abs(listed - packets) <= roundingFrames ? packets : Math.min(listed, packets);
}

/**
 * Apple's gapless tag: hexadecimal numbers of which the second is the encoder's delay and the fourth the number of
 * samples that are music; null where it does not fit the file.
 */
function gaplessTag(bytes, packets) {
  const words = bytes ? ascii(bytes, 0, 256).trim().split(/\s+/) : [];
  const [, delay, , frames] = words.slice(0, 4).map((word) => (/^[0-9a-f]{1,16}$/i.test(word) ? parseInt(word, 16) : NaN));
  const fits = delay >= 0 && delay < MAX_DELAY_FRAMES && frames > 0 && frames <= packets - delay;
  return fits ? { delay, frames } : null;
}
