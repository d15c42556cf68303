import { AlacDecoder } from '../alac/alac-decoder.js';
import { withoutPreSkip } from './opus.js';

/**
 * What each codec needs so that a decoder started in mid-stream gives the same samples as one that came from the start.
 *
 * @typedef {object} Codec
 * @property {string} label in plain words
 * @property {() => typeof AudioDecoder} Decoder
 * @property {number} prerollPackets packets before the wanted one that a decoder must see: measured, with a margin
 * @property {boolean} startsLate whether a decoder's first packet gives no sound
 * @property {number} jitterSeconds how far the container's times may be off
 * @property {(config: AudioDecoderConfig) => AudioDecoderConfig} midConfig settings for a start in mid-stream
 */

const platform = () => globalThis.AudioDecoder;

const codec = (label, more = {}) => ({
  label,
  Decoder: platform,
  prerollPackets: 0,
  startsLate: false,
  jitterSeconds: 0.03,
  midConfig: (config) => config,
  ...more,
});

/** @type {Record<string, Codec>} */
export const CODECS = {
  // Inside other containers; see `mp3/mp3-track.js` for why so many.
  mp3: codec('MP3', { prerollPackets: 16 }),
  aac: codec('AAC', { prerollPackets: 4 }),
  flac: codec('FLAC'),
  alac: codec('ALAC', { Decoder: () => AlacDecoder }),
  vorbis: codec('Vorbis', { prerollPackets: 1, startsLate: true }),
  // 80 ms converge to −31 dB only; the range of the predictors ends at 600 ms.
  opus: codec('Opus', { prerollPackets: 40, midConfig: withoutPreSkip }),
};
