import { malformed, unsupported } from '../failure.js';
import { ascii, viewOf } from '../source/byte-source.js';
import { Chunks } from './chunks.js';
import { A_LAW, FLOAT_32, FLOAT_64, MU_LAW, UNSIGNED_8, signed } from './encoding.js';
import { PcmReader } from './pcm-reader.js';

const MAX_COMMON_BYTES = 1 << 10;
const USES_BITMAP = 1 << 16;

/** The samples of each AIFF-C compression type; a function of the bits where they decide. */
const KINDS = {
  NONE: (bits) => wholeBytes(bits),
  twos: (bits) => wholeBytes(bits),
  sowt: (bits) => wholeBytes(bits),
  'raw ': () => UNSIGNED_8,
  in16: () => signed(2),
  in24: () => signed(3),
  in32: () => signed(4),
  fl32: () => FLOAT_32,
  FL32: () => FLOAT_32,
  fl64: () => FLOAT_64,
  FL64: () => FLOAT_64,
  ulaw: () => MU_LAW,
  ULAW: () => MU_LAW,
  alaw: () => A_LAW,
  ALAW: () => A_LAW,
};

/** Samples fill whole bytes, left-justified. */
const wholeBytes = (bits) => (bits >= 1 && bits <= 32 ? signed(Math.ceil(bits / 8)) : undefined);

export const aiffChunks = (source) =>
  Chunks.walk(source, false, async (chunks, id, at, size) => (id === 'SSND' ? chunks.soundSize(at, size) : size));

/**
 * Opens an AIFF 1.3 or uncompressed AIFF-C file; what is there plays, whatever the header promises.
 *
 * @param {ByteSource} source
 */
export async function openAiff(source) {
  const compressible = ascii(await source.read(8, 4), 0, 4) === 'AIFC';
  const chunks = await aiffChunks(source);
  const common = chunks.find('COMM');
  if (!common) {
    throw malformed(source.name, 'has no common chunk, which describes the sound');
  }
  const format = readCommon(source.name, await chunks.body(common, MAX_COMMON_BYTES), compressible);
  const sound = chunks.find('SSND');
  if (!sound && format.frames > 0) {
    throw malformed(source.name, 'has no sound in it: the sound chunk is missing');
  }
  let at = 0;
  let there = 0;
  if (sound && sound.size >= 8) {
    // Sound data begins behind its own offset and block size.
    const offset = viewOf(await chunks.body(sound, 8)).getUint32(0);
    at = sound.at + 8 + offset;
    there = Math.floor(Math.max(0, sound.size - 8 - offset) / (format.channels * format.encoding.bytes));
  }
  const open = format.frames === 0 || format.frames === 0xffff_ffff;
  return new PcmReader(source, {
    ...format,
    channelMask: await channelMask(chunks),
    at,
    frames: open ? there : Math.min(there, format.frames),
    declaredFrames: open ? there : format.frames,
  });
}

/** The `COMM` chunk of AIFF 1.3 and AIFF-C. */
function readCommon(name, bytes, compressible) {
  const least = compressible ? 22 : 18;
  if (bytes.length < least) {
    throw malformed(name, `its common chunk has ${bytes.length} bytes instead of ${least}`);
  }
  const chunk = viewOf(bytes);
  const kind = compressible ? ascii(bytes, 18, 4) : 'NONE';
  if (!Object.hasOwn(KINDS, kind)) {
    throw unsupported(name, `compressed sound (${kind.trim()}) in an AIFF-C file`);
  }
  const bits = chunk.getInt16(6);
  const encoding = KINDS[kind](bits);
  if (!encoding) {
    throw malformed(name, `its header gives ${bits} bits for each sample`);
  }
  return {
    format: formatName(kind, compressible),
    rateHz: extendedRate(chunk, 8),
    channels: chunk.getUint16(0),
    frames: chunk.getUint32(2),
    encoding,
    little: kind === 'sowt',
  };
}

function formatName(kind, compressible) {
  switch (kind.toLowerCase()) {
    case 'ulaw':
      return 'AIFF-C (µ-law)';
    case 'alaw':
      return 'AIFF-C (A-law)';
    default:
      return compressible ? 'AIFF-C' : 'AIFF';
  }
}

/** The 80-bit extended number that holds a rate, as the nearest whole number; −1 where it can be none. */
function extendedRate(view, at) {
  const head = view.getUint16(at);
  const mantissa = view.getUint32(at + 2) * 2 ** 32 + view.getUint32(at + 6);
  const value = mantissa * 2 ** ((head & 0x7fff) - 16_383 - 63);
  return (head & 0x8000) !== 0 || !(value < 2 ** 40) ? -1 : Math.round(value);
}

/** The speakers of Apple's `CHAN` chunk where it gives them as a bitmap, whose bits are those of WAV. */
async function channelMask(chunks) {
  for (const chunk of chunks.all('CHAN')) {
    const layout = viewOf(await chunks.body(chunk, 12));
    if (layout.byteLength === 12 && layout.getUint32(0) === USES_BITMAP) {
      return layout.getUint32(4);
    }
  }
  return 0;
}
