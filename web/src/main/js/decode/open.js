import { Failure, malformed, unsupported } from './failure.js';
import { openDemuxed } from './coded/open-demuxed.js';
import { findFlac } from './flac/metadata.js';
import { openFlac } from './flac/open-flac.js';
import { findMp3, openMp3 } from './mp3/open-mp3.js';
import { openOgg } from './ogg/open-ogg.js';
import { openAiff } from './pcm/aiff.js';
import { openWav } from './pcm/wav.js';
import { ByteSource } from './source/byte-source.js';
import { HEAD_BYTES, foreign, isAiff, isMatroska, isMp4, isOgg, isWav, undecodable } from './source/sniff.js';

/**
 * One file's sound, by frame. What encoders add at both ends is already left out.
 *
 * @typedef {object} Reader
 * @property {string} format container and codec in plain words: `FLAC`, `MP3`, `Ogg Vorbis`, `AAC (M4A)`, `WAV`
 * @property {number} sampleRateHz
 * @property {number} channels channels in the file
 * @property {number} channelMask speakers as in `WAVEFORMATEXTENSIBLE`, 0 for the usual ones
 * @property {number} totalFrames −1 where the length is not known before the end
 * @property {(fromFrame: number) => AsyncGenerator<{planes: Float32Array[], frames: number}>} read blocks without a
 *   gap, the first of which begins exactly at that frame; a block is valid until the next is asked for
 * @property {() => Promise<void>} [prepare] learns in spare time what makes seeks quick
 * @property {() => void} close
 */

/**
 * Opens a sound file by what it holds, never by its name.
 *
 * @param {Blob} blob
 * @param {string} name what the user calls it
 * @returns {Promise<Reader>}
 */
export async function openReader(blob, name) {
  const source = new ByteSource(blob, name);
  if (source.size === 0) {
    throw malformed(name, 'is empty (0 bytes)');
  }
  const head = await source.read(0, HEAD_BYTES);
  if (isWav(head)) {
    return openWav(source);
  }
  if (isAiff(head)) {
    return openAiff(source);
  }
  const flacAt = await findFlac(source);
  if (flacAt >= 0) {
    return openFlac(source, flacAt);
  }
  if (isOgg(head)) {
    return openOgg(source);
  }
  const codec = undecodable(head);
  if (codec) {
    throw unsupported(name, codec);
  }
  const what = foreign(head);
  if (what) {
    throw new Failure(name, `is not audio: it seems to be ${what}`, 'Choose an audio file');
  }
  const firstFrame = isMp4(head) || isMatroska(head) ? null : await findMp3(source);
  return firstFrame ? openMp3(source, firstFrame) : openDemuxed(source);
}
