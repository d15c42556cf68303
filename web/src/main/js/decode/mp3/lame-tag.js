import { ascii, viewOf } from '../source/byte-source.js';

/** The decoder's own delay: 528 frames of the filter bank and one of overlap (LAME, "MP3 Info Tag"). */
const DECODER_DELAY_FRAMES = 529;

const SEARCH_BYTES = 1 << 16;
const XING_FRAMES = 1;
const XING_BYTES = 2;
const XING_TABLE = 4;
const XING_QUALITY = 8;

/** Encoders whose delay and padding can be believed. */
const HONEST = /^(LAME|Lavf|Lavc|L3\.9|GOGO)/;

/**
 * What the Xing or Info frame at the start of an MP3 file says of its length; null where there is none.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @returns {Promise<{skipFrames: number, totalFrames: number} | null>}
 */
export async function lameTag(source) {
  const bytes = await source.read(await behindId3(source), SEARCH_BYTES);
  const at = firstFrame(bytes);
  return at < 0 ? null : readTag(bytes, at);
}

/** Where the sound begins: ID3v2 tags may stand one behind the other. */
async function behindId3(source) {
  let at = 0;
  for (let tags = 0; tags < 16; tags++) {
    const head = await source.read(at, 10);
    if (head.length < 10 || ascii(head, 0, 3) !== 'ID3') {
      break;
    }
    const size = (head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9];
    at += 10 + size + (head[5] & 0x10 ? 10 : 0);
  }
  return at;
}

function firstFrame(bytes) {
  for (let at = bytes.indexOf(0xff); at >= 0 && at + 200 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const layer3 = (bytes[at + 1] & 0xe6) === 0xe2;
    if (layer3 && bytes[at + 2] >> 4 !== 15 && ((bytes[at + 2] >> 2) & 3) !== 3) {
      return at;
    }
  }
  return -1;
}

function readTag(bytes, at) {
  const version1 = ((bytes[at + 1] >> 3) & 3) === 3;
  const mono = bytes[at + 3] >> 6 === 3;
  const start = at + 4 + (version1 ? (mono ? 17 : 32) : mono ? 9 : 17);
  if (!['Xing', 'Info'].includes(ascii(bytes, start, 4))) {
    return null;
  }
  const view = viewOf(bytes);
  const flags = view.getUint32(start + 4);
  if (!(flags & XING_FRAMES)) {
    return null;
  }
  const frames = view.getUint32(start + 8) * (version1 ? 1152 : 576);
  const optional = (flag, size) => (flags & flag ? size : 0);
  const lame = start + 12 + optional(XING_BYTES, 4) + optional(XING_TABLE, 100) + optional(XING_QUALITY, 4);
  if (lame + 24 > bytes.length || !HONEST.test(ascii(bytes, lame, 9))) {
    return { skipFrames: 0, totalFrames: frames };
  }
  // Twelve bits each at byte 21: what the encoder put before and behind the music.
  const delay = (bytes[lame + 21] << 4) | (bytes[lame + 22] >> 4);
  const padding = ((bytes[lame + 22] & 15) << 8) | bytes[lame + 23];
  const music = frames - delay - padding;
  return music > 0 && (delay || padding)
    ? { skipFrames: delay + DECODER_DELAY_FRAMES, totalFrames: music }
    : { skipFrames: 0, totalFrames: frames };
}
