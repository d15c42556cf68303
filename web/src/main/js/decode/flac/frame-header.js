/**
 * The header of a FLAC frame (RFC 9639, section 9.1).
 *
 * @typedef {{first: number, frames: number, bytes: number}} FrameHeader `first` is the index of its first frame of
 *   sound, `frames` how many there are, `bytes` the length of the header
 */

/** More than any header has. */
export const MAX_HEADER_BYTES = 16;

const RATES_HZ = [0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000];
const BITS = [0, 8, 12, -1, 16, 20, 24, 32];

/** CRC-8 with the polynomial x⁸ + x² + x + 1. */
const CRC_8 = Uint8Array.from({ length: 256 }, (_, value) => {
  let crc = value;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 0x80 ? (crc << 1) ^ 0x07 : crc << 1;
  }
  return crc;
});

/**
 * Reads the header at a place; null where none stands that fits the stream.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {import('./metadata.js').StreamInfo} info
 * @returns {FrameHeader | null}
 */
export function frameHeader(bytes, at, info) {
  if (at + 6 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1] & 0xfe) !== 0xf8) {
    return null;
  }
  const blockCode = bytes[at + 2] >> 4;
  const rateCode = bytes[at + 2] & 15;
  const fits =
    blockCode !== 0 && rateCode !== 15 && fitsStream(bytes[at + 3], info) && (bytes[at + 3] & 1) === 0;
  const number = fits ? codedNumber(bytes, at + 4) : null;
  if (!number) {
    return null;
  }
  let next = at + 4 + number.bytes;
  const frames = blockFrames(blockCode, bytes, next);
  next += blockCode === 6 ? 1 : blockCode === 7 ? 2 : 0;
  const rateHz = frameRateHz(rateCode, bytes, next);
  next += rateCode === 12 ? 1 : rateCode > 12 ? 2 : 0;
  if (next >= bytes.length || (rateHz !== 0 && rateHz !== info.rateHz) || crc8(bytes, at, next) !== bytes[next]) {
    return null;
  }
  const counted = (bytes[at + 1] & 1) === 0;
  return { first: counted ? number.value * info.blockFrames : number.value, frames, bytes: next + 1 - at };
}

function fitsStream(byte, info) {
  const assignment = byte >> 4;
  const channels = assignment < 8 ? assignment + 1 : assignment < 11 ? 2 : 0;
  const bits = BITS[(byte >> 1) & 7];
  return channels === info.channels && (bits === 0 || bits === info.bits);
}

/** A number of up to 36 bits in the manner of UTF-8. */
function codedNumber(bytes, at) {
  const lead = bytes[at];
  if (lead < 0x80) {
    return { value: lead, bytes: 1 };
  }
  const length = Math.clz32(~lead << 24);
  if (length < 2 || length > 7 || at + length > bytes.length) {
    return null;
  }
  let value = lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    if ((bytes[at + i] & 0xc0) !== 0x80) {
      return null;
    }
    value = value * 64 + (bytes[at + i] & 0x3f);
  }
  return { value, bytes: length };
}

function blockFrames(code, bytes, at) {
  if (code === 1) {
    return 192;
  }
  if (code < 6) {
    return 144 << code;
  }
  if (code > 7) {
    return 1 << code;
  }
  return (code === 6 ? bytes[at] : (bytes[at] << 8) | bytes[at + 1]) + 1;
}

/** 0 where the header leaves it to the stream's. */
function frameRateHz(code, bytes, at) {
  if (code < 12) {
    return RATES_HZ[code];
  }
  return code === 12 ? bytes[at] * 1_000 : ((bytes[at] << 8) | bytes[at + 1]) * (code === 13 ? 1 : 10);
}

function crc8(bytes, from, to) {
  let crc = 0;
  for (let i = from; i < to; i++) {
    crc = CRC_8[crc ^ bytes[i]];
  }
  return crc;
}
