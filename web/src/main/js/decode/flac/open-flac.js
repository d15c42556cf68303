import { CODECS } from '../coded/codecs.js';
import { CodedReader } from '../coded/coded-reader.js';
import { requireDecoder } from '../coded/require-decoder.js';
import { malformed } from '../failure.js';
import { checkLength, checkSound } from '../pcm/layout.js';
import { FlacTrack } from './flac-track.js';
import { flacConfig, readMetadata } from './metadata.js';

/**
 * Opens a native FLAC file.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @param {number} at where `fLaC` stands
 */
export async function openFlac(source, at) {
  const { info, audioAt } = await readMetadata(source, at);
  const { name } = source;
  checkSound(name, info.rateHz, info.channels);
  await requireDecoder(name, CODECS.flac.label, flacConfig(info));
  const track = new FlacTrack(source, info, audioAt, CODECS.flac);
  if (!(await track.first())) {
    throw malformed(name, 'holds no sound behind its header');
  }
  const totalFrames = info.totalFrames > 0 ? info.totalFrames : await track.countFrames();
  checkLength(name, info.rateHz, totalFrames);
  return new CodedReader(track, { format: 'FLAC', sampleRateHz: info.rateHz, channels: info.channels, totalFrames });
}
