/**
 * The header of a Layer III frame (ISO/IEC 11172-3, 2.4.1.3, and 13818-3).
 *
 * @typedef {{rateHz: number, channels: number, frames: number, bytes: number, tagAt: number}} FrameHeader `frames` of
 *   sound, `bytes` of all of it, `tagAt` where a Xing tag would stand
 */

export const HEADER_BYTES = 4;

const VERSION_1 = 3;
const VERSION_2_5 = 0;
const KILOBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KILOBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES_HZ = [44_100, 48_000, 32_000];

/** Reads the header at a place; null where none stands. @returns {FrameHeader | null} */
export function frameHeader(bytes, at) {
  if (at + HEADER_BYTES > bytes.length || bytes[at] !== 0xff || (bytes[at + 1] & 0xe6) !== 0xe2) {
    return null;
  }
  const version = (bytes[at + 1] >> 3) & 3;
  const kilobits = (version === VERSION_1 ? KILOBITS_1 : KILOBITS_2)[bytes[at + 2] >> 4];
  const baseHz = RATES_HZ[(bytes[at + 2] >> 2) & 3];
  if (version === 1 || !kilobits || !baseHz) {
    return null;
  }
  const rateHz = baseHz / (version === VERSION_1 ? 1 : version === VERSION_2_5 ? 4 : 2);
  const frames = version === VERSION_1 ? 1152 : 576;
  const mono = bytes[at + 3] >> 6 === 3;
  const padding = (bytes[at + 2] >> 1) & 1;
  return {
    rateHz,
    channels: mono ? 1 : 2,
    frames,
    bytes: Math.floor((frames * 125 * kilobits) / rateHz) + padding,
    tagAt: HEADER_BYTES + (version === VERSION_1 ? (mono ? 17 : 32) : mono ? 9 : 17),
  };
}

/** Whether two frames can belong to one stream. */
export const alike = (a, b) => a.rateHz === b.rateHz && a.frames === b.frames && a.channels === b.channels;
