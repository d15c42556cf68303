import { malformed, unsupported } from '../failure.js';
import { ascii, viewOf } from '../source/byte-source.js';
import { Chunks, UNKNOWN_SIZE } from './chunks.js';
import { A_LAW, FLOAT_32, FLOAT_64, MU_LAW, UNSIGNED_8, signed } from './encoding.js';
import { checkSound } from './layout.js';
import { PcmReader } from './pcm-reader.js';

const PCM = 1;
const IEEE_FLOAT = 3;
const A_LAW_TAG = 6;
const MU_LAW_TAG = 7;
const EXTENSIBLE = 0xfffe;
const EXTENSIBLE_BYTES = 40;
const MAX_FORMAT_BYTES = 1 << 10;

/** The tails of the sub-format GUIDs of plain and of ambisonic sound; their first four bytes are the tag. */
const TAILS = ['\0\0\x10\0\x80\0\0\xAA\0\x38\x9B\x71', '\x21\x07\xD3\x11\x86\x44\xC8\xC1\xCA\0\0\0'];

const NAMES = { [A_LAW_TAG]: 'WAV (A-law)', [MU_LAW_TAG]: 'WAV (µ-law)' };

/** What compressed sound in a WAV file is called. */
const COMPRESSED = { 2: 'ADPCM', 0x11: 'ADPCM', 0x31: 'GSM', 0x50: 'MPEG', 0x55: 'MP3', 0xff: 'AAC', 0x2000: 'AC-3' };

/** The chunks of a WAV file: RIFF, big-endian RIFX, and the wide RF64 (EBU Tech 3306) and BW64 (ITU-R BS.2088). */
export async function wavChunks(source) {
  const form = ascii(await source.read(0, 4), 0, 4);
  const wide = form === 'RF64' || form === 'BW64';
  return Chunks.walk(source, form !== 'RIFX', async (chunks, id, at, size) => {
    if (wide && size === UNKNOWN_SIZE) {
      return wideSize(source, chunks, id, at);
    }
    return id === 'data' ? chunks.soundSize(at, size) : size;
  });
}

/**
 * Opens a WAV file. Chunks may come in any order, sizes may be unknown, the end may be missing: what is there plays.
 *
 * @param {ByteSource} source
 */
export async function openWav(source) {
  const chunks = await wavChunks(source);
  const head = chunks.find('fmt ');
  if (!head) {
    throw malformed(source.name, 'has no format chunk');
  }
  const format = readFormat(source.name, viewOf(await chunks.body(head, MAX_FORMAT_BYTES)), chunks.little);
  const data = chunks.find('data');
  if (!data) {
    throw malformed(source.name, 'has no sound in it: the data chunk is missing');
  }
  const frameBytes = format.channels * format.encoding.bytes;
  return new PcmReader(source, {
    ...format,
    little: chunks.little,
    at: data.at,
    frames: Math.floor(data.size / frameBytes),
    declaredFrames: Math.floor(data.declaredSize / frameBytes),
  });
}

/** The `fmt ` chunk: `WAVEFORMATEX` and, where its tag says so, `WAVEFORMATEXTENSIBLE`. */
function readFormat(name, chunk, little) {
  if (chunk.byteLength < 14) {
    throw malformed(name, `its format chunk has ${chunk.byteLength} bytes instead of at least 16`);
  }
  const outerTag = chunk.getUint16(0, little);
  const extended = outerTag === EXTENSIBLE && chunk.byteLength >= EXTENSIBLE_BYTES;
  const tag = extended ? subFormat(chunk, little) : outerTag;
  const channels = chunk.getUint16(2, little);
  const rateHz = chunk.getUint32(4, little);
  const blockAlign = chunk.getUint16(12, little);
  const bits = chunk.byteLength >= 16 ? chunk.getUint16(14, little) : 0;
  if (![PCM, IEEE_FLOAT, A_LAW_TAG, MU_LAW_TAG].includes(tag)) {
    throw unsupported(name, `${COMPRESSED[tag] ?? `sound of kind ${tag}`} in a WAV file`);
  }
  checkSound(name, rateHz, channels);
  if (blockAlign === 0 || blockAlign % channels !== 0) {
    throw malformed(name, `its header gives ${blockAlign} bytes for a frame of ${channels} channels`);
  }
  const bytes = blockAlign / channels;
  const encoding = bits <= 8 * bytes ? encodingOf(tag, bytes, bits) : undefined;
  if (!encoding) {
    throw malformed(name, `its header gives ${bits} bits in ${bytes} bytes for each sample`);
  }
  const channelMask = extended ? chunk.getUint32(20, little) : 0;
  return { format: NAMES[tag] ?? 'WAV', rateHz, channels, channelMask, encoding };
}

function encodingOf(tag, bytes, bits) {
  switch (tag) {
    case PCM:
      return bytes === 1 ? UNSIGNED_8 : signed(bytes);
    case IEEE_FLOAT:
      return bytes === 4 && bits === 32 ? FLOAT_32 : bytes === 8 && bits === 64 ? FLOAT_64 : undefined;
    case A_LAW_TAG:
      return bytes === 1 ? A_LAW : undefined;
    default:
      return bytes === 1 ? MU_LAW : undefined;
  }
}

/** The tag inside the sub-format GUID at byte 24, or −1 where the GUID is none of the known families. */
function subFormat(chunk, little) {
  const tail = ascii(new Uint8Array(chunk.buffer, chunk.byteOffset + 28, 12), 0, 12);
  return TAILS.includes(tail) ? chunk.getUint32(24, little) & 0xffff : -1;
}

/** What a chunk of open size says in `ds64`; to the file's end where it is not listed. */
async function wideSize(source, chunks, id, at) {
  const wide = chunks.find('ds64');
  const listed = wide ? listedSize(viewOf(await chunks.body(wide, 28 + 64 * 12)), id) : 0;
  return listed > 0 ? listed : source.size - at;
}

function listedSize(sizes, id) {
  if (id === 'data') {
    return sizes.byteLength >= 16 ? Number(sizes.getBigUint64(8, true)) : 0;
  }
  const entries = sizes.byteLength >= 28 ? sizes.getUint32(24, true) : 0;
  const bytes = new Uint8Array(sizes.buffer, sizes.byteOffset, sizes.byteLength);
  for (let i = 0, at = 28; i < entries && at + 12 <= sizes.byteLength; i++, at += 12) {
    if (ascii(bytes, at, 4) === id) {
      return Number(sizes.getBigUint64(at + 4, true));
    }
  }
  return 0;
}
