import { CODECS } from '../coded/codecs.js';
import { CodedReader } from '../coded/coded-reader.js';
import { requireDecoder } from '../coded/require-decoder.js';
import { checkLength } from '../pcm/layout.js';
import { ascii } from '../source/byte-source.js';
import { findFrame } from './frame-index.js';
import { behindId3, readTag } from './lame-tag.js';
import { Mp3Track } from './mp3-track.js';

const SEARCH_BYTES = 1 << 17;
const MOST_COUNTING_MILLIS = 2_000;

/** Where Fraunhofer's encoder puts its table. */
const VBRI_AT = 36;

/**
 * The first frame of an MP3 file, or null where the file is none.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 */
export const findMp3 = async (source) => findFrame(source, await behindId3(source), SEARCH_BYTES, null);

/** Opens an MP3 file whose first frame was found. */
export async function openMp3(source, { at, header }) {
  const { rateHz, channels } = header;
  const config = { codec: 'mp3', sampleRate: rateHz, numberOfChannels: channels };
  await requireDecoder(source.name, CODECS.mp3.label, config);
  const frame = (await source.read(at, header.bytes)).slice();
  const tag = readTag(frame, header);
  const isTable = tag !== null || ascii(frame, VBRI_AT, 4) === 'VBRI';
  const start = isTable ? at + header.bytes : at;
  const track = new Mp3Track(source, start, header, config, CODECS.mp3.Decoder());
  const totalFrames = tag?.totalFrames ?? (await track.countFrames(MOST_COUNTING_MILLIS));
  checkLength(source.name, rateHz, totalFrames);
  return new CodedReader(track, {
    format: CODECS.mp3.label,
    sampleRateHz: rateHz,
    channels,
    totalFrames,
    skipFrames: tag?.skipFrames ?? 0,
  });
}
