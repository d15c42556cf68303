import { boxes, findBox } from '../mp4/boxes.js';
import { ascii, viewOf } from '../source/byte-source.js';
import { checkSound } from '../pcm/layout.js';
import { limit, malformed } from '../failure.js';

const COOKIE_BYTES = 24;
const MAX_DESCRIPTION_BYTES = 1 << 14;
const MAX_BLOCK_FRAMES = 1 << 16;
const BITS = [16, 20, 24, 32];
const MAX_CHANNELS = 8;

/**
 * What an ALAC stream is (Apple, "ALACSpecificConfig").
 *
 * @typedef {object} AlacConfig
 * @property {string} codec
 * @property {number} sampleRate
 * @property {number} numberOfChannels
 * @property {number} blockFrames frames in a whole packet
 * @property {number} bits
 * @property {{history: number, initial: number, limit: number}} rice
 */

/**
 * Reads the description of the ALAC track of an MP4 file.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @returns {Promise<AlacConfig>}
 */
export async function alacConfig(source) {
  const moov = await findBox(source, 0, source.size, ['moov']);
  for await (const trak of moov ? boxes(source, moov.at, moov.end) : []) {
    const table =
      trak.type === 'trak' ? await findBox(source, trak.at, trak.end, ['mdia', 'minf', 'stbl', 'stsd']) : null;
    if (table) {
      const bytes = await source.read(table.at, Math.min(table.end - table.at, MAX_DESCRIPTION_BYTES));
      const at = cookieAt(bytes);
      if (at >= 0) {
        return readCookie(source.name, viewOf(bytes.slice(at, at + COOKIE_BYTES)));
      }
    }
  }
  throw malformed(source.name, 'has no description of its ALAC sound');
}

/** The description stands in a box `alac` inside the sample entry `alac`, in QuickTime one box deeper. */
function cookieAt(bytes) {
  for (let at = 12; at + 8 + COOKIE_BYTES <= bytes.length; at++) {
    const isBox = ascii(bytes, at, 4) === 'alac' && viewOf(bytes).getUint32(at - 4) === 12 + COOKIE_BYTES;
    if (isBox) {
      return at + 8;
    }
  }
  return -1;
}

function readCookie(name, cookie) {
  const config = {
    codec: 'alac',
    blockFrames: cookie.getUint32(0),
    bits: cookie.getUint8(5),
    rice: { history: cookie.getUint8(6), initial: cookie.getUint8(7), limit: cookie.getUint8(8) },
    numberOfChannels: cookie.getUint8(9),
    sampleRate: cookie.getUint32(20),
  };
  checkSound(name, config.sampleRate, config.numberOfChannels);
  if (config.numberOfChannels > MAX_CHANNELS) {
    throw limit(name, `it has ${config.numberOfChannels} channels`, 'Mix it down to at most 8 channels');
  }
  const honest = BITS.includes(config.bits) && config.blockFrames > 0 && config.blockFrames <= MAX_BLOCK_FRAMES;
  if (!honest || config.rice.limit > 24) {
    throw malformed(name, `its header gives packets of ${config.blockFrames} frames of ${config.bits} bits`);
  }
  return config;
}
