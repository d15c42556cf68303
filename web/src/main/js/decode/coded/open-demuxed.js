import {
  ADTS, BlobSource, EncodedPacketSink, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM,
} from 'mediabunny';
import { Failure, asFailure, isLost, malformed, unsupported } from '../failure.js';
import { alacConfig } from '../alac/alac-config.js';
import { ALAC_MASKS } from '../alac/alac-frame.js';
import { findBox } from '../mp4/boxes.js';
import { frameHeader } from '../flac/frame-header.js';
import { streamInfo } from '../flac/metadata.js';
import { vorbisGrid } from '../ogg/vorbis.js';
import { readMovie } from '../mp4/movie.js';
import { span as mp4Span } from '../mp4/span.js';
import { checkLength, checkSound } from '../pcm/layout.js';
import { confirmReadable } from '../source/resolve.js';
import { CODECS } from './codecs.js';
import { CodedReader } from './coded-reader.js';
import { DemuxedTrack, endOrThrow } from './demuxed-track.js';
import { headerBytes, opusFrames, preSkip } from './opus.js';
import { probeOutput } from './probe.js';
import { requireDecoder } from './require-decoder.js';

// What is wrong with a file is told to the user, not to the console.
Logging.level = LogLevel.Silent;

const FORMATS = [MP4, QTFF, ADTS, MATROSKA, WEBM];

/** How the demuxer reads: little is kept, and what fails is told to who asked. */
const READING = { maxCacheSize: 1 << 20, handleUnhandledError: () => {} };

/** The demuxer's names for containers, and ours. */
const KINDS = {
  MP4: 'mp4',
  'QuickTime File Format': 'mp4',
  ADTS: 'adts',
  Matroska: 'matroska',
  WebM: 'matroska',
};

/** What a container that may hold more than one codec is called. */
const WRAPPERS = { mp4: 'M4A', matroska: 'Matroska', adts: 'ADTS' };

const OPUS_RATE_HZ = 48_000;

/**
 * Opens what the demuxer knows: MP4, QuickTime, AAC, Matroska, WebM.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @returns {Promise<import('../open.js').Reader>}
 */
export async function openDemuxed(source) {
  const { name, blob } = source;
  const input = new Input({ source: new BlobSource(blob, READING), formats: FORMATS });
  try {
    return await open(source, input);
  } catch (error) {
    input.dispose();
    await confirmReadable(blob, name);
    throw isLost(error) || error instanceof Failure ? asFailure(name, error) : malformed(name, reasonOf(error));
  }
}

async function open(source, input) {
  const { name } = source;
  const kind = KINDS[(await input.getFormat()).name];
  const audio = await input.getPrimaryAudioTrack();
  if (!audio) {
    throw malformed(name, await noSound(source, kind));
  }
  const { id, config } = await codecOf(source, audio);
  const codec = CODECS[id];
  const probed = id === 'aac' ? await probeOutput(name, audio, config) : null;
  const rateHz = id === 'opus' ? OPUS_RATE_HZ : (probed?.rateHz ?? config.sampleRate);
  const channels = probed?.channels ?? config.numberOfChannels;
  checkSound(name, rateHz, channels);
  const coarse = kind === 'matroska';
  const track = new DemuxedTrack(name, input, audio, codec, {
    firstConfig: coarse ? codec.midConfig(config) : config,
    midConfig: codec.midConfig(config),
    rateHz,
    hasTable: kind === 'mp4' || kind === 'matroska',
    gridFrames: coarse ? await gridOf(id, rateHz, config, new EncodedPacketSink(audio)) : 0,
    ownPlace: coarse && id === 'flac' ? flacPlace(name, config) : () => null,
  });
  const { skipFrames, totalFrames } = await spanOf({ source, kind, id, audio, track, rateHz, config });
  checkLength(name, rateHz, totalFrames);
  return new CodedReader(track, {
    format: formatName(kind, codec.label),
    sampleRateHz: rateHz,
    channels,
    channelMask: id === 'alac' ? ALAC_MASKS[channels] : 0,
    totalFrames,
    skipFrames,
  });
}

/** Why nothing was found: an MP4 file keeps its table of contents at either end. */
async function noSound(source, kind) {
  const cutOff = kind === 'mp4' && !(await findBox(source, 0, source.size, ['moov']));
  return cutOff ? 'is cut off: its table of contents is missing' : 'holds no sound that could be found in it';
}

async function codecOf(source, audio) {
  const { name } = source;
  const id = (await audio.getCodec()) ?? String(await audio.getInternalCodecId());
  if (id === 'alac') {
    return { id, config: await alacConfig(source) };
  }
  const config = Object.hasOwn(CODECS, id) ? await audio.getDecoderConfig() : null;
  if (!config) {
    throw unsupported(name, PLAIN_NAMES[id] ?? (/^pcm-|law$/.test(id) ? 'PCM in a film container' : `sound of kind ${id}`));
  }
  await requireDecoder(name, CODECS[id].label, config);
  return { id, config };
}

const PLAIN_NAMES = {
  ac3: 'AC-3',
  'ac-3': 'AC-3',
  eac3: 'E-AC-3',
  'ec-3': 'E-AC-3',
  dts: 'DTS',
  null: 'an unknown kind of sound',
};

/** Where the music lies between what the encoder put before and behind it. */
async function spanOf({ source, kind, id, audio, track, rateHz, config }) {
  const first = await track.first();
  const seconds = await audio.computeDuration().catch(endOrThrow);
  const endFrame = seconds === null ? -1 : Math.round(seconds * rateHz);
  if (kind === 'mp4' && endFrame >= 0) {
    return mp4Span(await readMovie(source), audio.id, first?.frame ?? 0, endFrame, rateHz);
  }
  if (kind === 'matroska' && endFrame >= 0) {
    return matroskaSpan(id, track, first, endFrame, rateHz, config);
  }
  return { skipFrames: 0, totalFrames: endFrame };
}

/** Matroska counts what a codec's encoder puts ahead as if it were music. */
async function matroskaSpan(id, track, first, endFrame, rateHz, config) {
  if (id === 'vorbis') {
    // The first packet gives no sound, yet has a length.
    const second = first ? await track.next(first) : null;
    const skipFrames = second?.frame ?? 0;
    return { skipFrames, totalFrames: endFrame - skipFrames };
  }
  // The last packet's own length may not be told, so it is asked for by a time behind it.
  const last = await track.at(endFrame + rateHz);
  const skipFrames = id === 'opus' ? preSkip(config) : 0;
  return { skipFrames, totalFrames: last ? last.frame + last.frames - skipFrames : -1 };
}

/** What packets' places are multiples of, for containers whose times are rounded to a millisecond; 0 where unknown. */
async function gridOf(id, rateHz, config, sink) {
  switch (id) {
    case 'aac':
      return rateHz > 48_000 ? 2048 : 1024;
    case 'mp3':
      return rateHz >= 32_000 ? 1152 : 576;
    case 'opus':
      return opusFrames((await sink.getFirstPacket())?.data ?? []);
    case 'vorbis':
      return vorbisGrid(headerBytes(config.description));
    default:
      return 0;
  }
}

/** A FLAC frame says in its own header where it belongs. */
function flacPlace(name, config) {
  const info = streamInfo(name, headerBytes(config.description).slice(8));
  return ({ data }) => frameHeader(data, 0, info);
}

function formatName(kind, label) {
  return WRAPPERS[kind] ? `${label} (${WRAPPERS[kind]})` : label;
}

/** The demuxer's own words mean nothing to who listens, so only what they stand for is told. */
function reasonOf(error) {
  const known = /unsupported or unrecognizable/i.test(String(error?.message ?? error));
  return known ? 'is no sound of a known kind, or its beginning is damaged' : 'is damaged, so that it cannot be read';
}
