import { malformed } from '../failure.js';
import { ascii } from '../source/byte-source.js';

const STREAM_INFO_BYTES = 34;
const MAX_BLOCKS = 1_000;

export const BLOCK = { STREAM_INFO: 0, COMMENTS: 4, CUE_SHEET: 5, PICTURE: 6 };

/**
 * What a FLAC stream is (RFC 9639, section 8.2).
 *
 * @typedef {object} StreamInfo
 * @property {number} blockFrames frames of sound in a frame of a stream whose frames are all alike
 * @property {number} maxFrameBytes 0 where the file does not say
 * @property {number} rateHz
 * @property {number} channels
 * @property {number} bits
 * @property {number} totalFrames 0 where the file does not say
 * @property {Uint8Array} bytes the block as it stands in the file
 */

/** @returns {StreamInfo} */
export function streamInfo(name, body) {
  if (body.length < STREAM_INFO_BYTES) {
    throw malformed(name, 'ends inside its header');
  }
  const bytes = body.slice(0, STREAM_INFO_BYTES);
  const view = new DataView(bytes.buffer);
  const packed = view.getUint32(10);
  return {
    blockFrames: view.getUint16(0),
    maxFrameBytes: view.getUint32(6) & 0xff_ffff,
    rateHz: packed >>> 12,
    channels: ((packed >> 9) & 7) + 1,
    bits: ((packed >> 4) & 31) + 1,
    totalFrames: (packed & 15) * 2 ** 32 + view.getUint32(14),
    bytes,
  };
}

/** What the browser's decoder wants to know of a stream. */
export function flacConfig(info) {
  const description = new Uint8Array(8 + STREAM_INFO_BYTES);
  description.set([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, STREAM_INFO_BYTES]);
  description.set(info.bytes, 8);
  return { codec: 'flac', sampleRate: info.rateHz, numberOfChannels: info.channels, description };
}

/**
 * The metadata blocks of a FLAC file.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @param {number} at where `fLaC` stands
 * @returns {Promise<{info: StreamInfo, blocks: {type: number, at: number, size: number}[], audioAt: number}>}
 */
export async function readMetadata(source, at) {
  const blocks = [];
  let next = at + 4;
  for (let last = false; !last; ) {
    const head = await source.view(next, 4);
    const size = head.getUint32(0) & 0xff_ffff;
    last = (head.getUint8(0) & 0x80) !== 0;
    blocks.push({ type: head.getUint8(0) & 0x7f, at: next + 4, size });
    next += 4 + size;
    if (next > source.size || blocks.length > MAX_BLOCKS) {
      throw malformed(source.name, 'has a damaged header: a part of it reaches past its end');
    }
  }
  const [first] = blocks;
  if (first.type !== BLOCK.STREAM_INFO) {
    throw malformed(source.name, 'has a damaged header: it does not begin with the description of the sound');
  }
  const info = streamInfo(source.name, await source.read(first.at, STREAM_INFO_BYTES));
  return { info, blocks, audioAt: next };
}

/** Where `fLaC` stands: at the start or behind an ID3v2 tag that some programs put there; −1 where it does not. */
export async function findFlac(source) {
  const head = await source.read(0, 10);
  if (ascii(head, 0, 4) === 'fLaC') {
    return 0;
  }
  if (head.length < 10 || ascii(head, 0, 3) !== 'ID3') {
    return -1;
  }
  const at = 10 + ((head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]) + (head[5] & 0x10 ? 10 : 0);
  return ascii(await source.read(at, 4), 0, 4) === 'fLaC' ? at : -1;
}
