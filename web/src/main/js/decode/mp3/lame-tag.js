import { ascii, viewOf } from '../source/byte-source.js';

/** The decoder's own delay: 528 frames of the filter bank and one of overlap (LAME, "MP3 Info Tag"). */
const DECODER_DELAY_FRAMES = 529;

const MAX_ID3_TAGS = 16;
const XING_FRAMES = 1;
const XING_BYTES = 2;
const XING_TABLE = 4;
const XING_QUALITY = 8;

/** Encoders whose delay and padding can be believed. */
const HONEST = /^(LAME|Lavf|Lavc|L3\.9|GOGO)/;

/** Where the sound begins: ID3v2 tags may stand one behind the other. */
export async function behindId3(source) {
  let at = 0;
  for (let tags = 0; tags < MAX_ID3_TAGS; tags++) {
    const head = await source.read(at, 10);
    if (head.length < 10 || ascii(head, 0, 3) !== 'ID3') {
      break;
    }
    const size = (head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9];
    at += 10 + size + (head[5] & 0x10 ? 10 : 0);
  }
  return at;
}

/**
 * What the Xing or Info frame at the start of an MP3 file says of its length.
 *
 * @param {Uint8Array} frame
 * @param {import('./frame-header.js').FrameHeader} header
 * @returns {{skipFrames: number, totalFrames: number | undefined} | null} null where it is no such frame
 */
export function readTag(frame, header) {
  const start = header.tagAt;
  if (!['Xing', 'Info'].includes(ascii(frame, start, 4)) || start + 12 > frame.length) {
    return null;
  }
  const view = viewOf(frame);
  const flags = view.getUint32(start + 4);
  if (!(flags & XING_FRAMES)) {
    return { skipFrames: 0, totalFrames: undefined };
  }
  const total = view.getUint32(start + 8) * header.frames;
  const optional = (flag, size) => (flags & flag ? size : 0);
  const lame = start + 12 + optional(XING_BYTES, 4) + optional(XING_TABLE, 100) + optional(XING_QUALITY, 4);
  if (lame + 24 > frame.length || !HONEST.test(ascii(frame, lame, 9))) {
    return { skipFrames: 0, totalFrames: total };
  }
  // Twelve bits each at byte 21: what the encoder put before and behind the music.
  const delay = (frame[lame + 21] << 4) | (frame[lame + 22] >> 4);
  const padding = ((frame[lame + 22] & 15) << 8) | frame[lame + 23];
  const music = total - delay - padding;
  return music > 0 && (delay || padding)
    ? { skipFrames: delay + DECODER_DELAY_FRAMES, totalFrames: music }
    : { skipFrames: 0, totalFrames: total };
}
