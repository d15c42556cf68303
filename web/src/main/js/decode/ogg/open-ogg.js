import { CODECS } from '../coded/codecs.js';
import { CodedReader } from '../coded/coded-reader.js';
import { opusFrames, preSkip, withoutPreSkip } from '../coded/opus.js';
import { requireDecoder } from '../coded/require-decoder.js';
import { malformed, unsupported } from '../failure.js';
import { frameHeader } from '../flac/frame-header.js';
import { flacConfig, streamInfo } from '../flac/metadata.js';
import { checkLength, checkSound } from '../pcm/layout.js';
import { ascii } from '../source/byte-source.js';
import { OggTrack } from './ogg-track.js';
import { OggPackets } from './packets.js';
import { lastPage, pageAt } from './pages.js';
import { vorbisStream } from './vorbis.js';

/**
 * What an Ogg stream's codec says of its packets.
 *
 * @typedef {object} OggCodec
 * @property {string} format in plain words
 * @property {typeof AudioDecoder} Decoder
 * @property {AudioDecoderConfig} config
 * @property {number} rateHz of its grid
 * @property {number} channels
 * @property {number} preSkip frames of the encoder's delay
 * @property {number} prerollFrames how much a decoder must have seen before its output is exact
 * @property {boolean} startsLate whether a decoder's first packet gives no sound
 * @property {(bytes: Uint8Array) => boolean} isSound whether a packet is no header
 * @property {(bytes: Uint8Array, previous: Uint8Array | null) => number} framesOf frames that a packet gives
 */

const MAX_HEADER_BYTES = 1 << 25;
const MAX_SKIPPED_PAGES = 64;

/** The longest block has 8,192 frames, and the one before it overlaps. */
const VORBIS_PREROLL_FRAMES = 16_384;

/** The range of Opus' predictors ends at 600 ms; some more. */
const OPUS_PREROLL_FRAMES = 38_400;
const OPUS_RATE_HZ = 48_000;

/** How each codec's first packet begins. */
const HEADS = { '\x01vorbis': vorbis, OpusHead: opus, '\x7FFLAC\x01': flac };

/** Other sound in Ogg, by how it begins. */
const UNDECODABLE = { 'Speex   ': 'Speex', 'PCM     ': 'PCM in Ogg' };

/**
 * Opens Vorbis, Opus or FLAC in Ogg; video beside it is passed by.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 */
export async function openOgg(source) {
  const { name } = source;
  const head = await findHead(source);
  const codec = await head.read(source, head);
  checkSound(name, codec.rateHz, codec.channels);
  await requireDecoder(name, CODECS[codec.config.codec].label, codec.config);
  const track = new OggTrack(source, head.page.serial, head.page.end, codec);
  const first = await track.first();
  const last = await lastPage(source, head.page.serial);
  if (!first) {
    throw malformed(name, 'holds no sound behind its header');
  }
  // A piece of a broadcast begins where that was.
  const skipFrames = Math.max(0, first.frame);
  const totalFrames = last ? Math.max(0, last.granule - codec.preSkip - skipFrames) : -1;
  checkLength(name, codec.rateHz, totalFrames);
  return new CodedReader(track, {
    format: codec.format,
    sampleRateHz: codec.rateHz,
    channels: codec.channels,
    totalFrames,
    skipFrames,
  });
}

/** The first page of a stream whose codec we know: streams' first pages stand together at the start. */
async function findHead(source) {
  let other = '';
  for (let at = 0, i = 0; i < MAX_SKIPPED_PAGES; i++) {
    const page = await pageAt(source, at);
    const bytes = page ? (await source.read(page.bodyAt, page.end - page.bodyAt)).slice() : [];
    const known = Object.keys(HEADS).find((mark) => ascii(bytes, 0, mark.length) === mark);
    if (known) {
      return { page, bytes, read: HEADS[known] };
    }
    if (!page) {
      break;
    }
    other ||= UNDECODABLE[ascii(bytes, 0, 8)] ?? '';
    at = page.end;
  }
  throw other ? unsupported(source.name, other) : malformed(source.name, 'holds no sound that could be found in it');
}

async function vorbis(source, { page, bytes }) {
  const packets = new OggPackets(source, page.serial, MAX_HEADER_BYTES);
  const place = await packets.placeFrom(page.end, source.size);
  const comments = place ? await packets.read(place) : null;
  const setup = comments?.next ? await packets.read(comments.next) : null;
  const isSetup = setup !== null && ascii(setup.bytes, 0, 7) === '\x05vorbis';
  if (bytes.length < 30 || !isSetup) {
    throw malformed(source.name, 'has a damaged header');
  }
  return {
    ...vorbisStream(bytes, comments.bytes, setup.bytes),
    format: 'Ogg Vorbis',
    Decoder: CODECS.vorbis.Decoder(),
    preSkip: 0,
    prerollFrames: VORBIS_PREROLL_FRAMES,
    startsLate: true,
    isSound: (packet) => packet.length > 0 && (packet[0] & 1) === 0,
  };
}

async function opus(source, { bytes }) {
  if (bytes.length < 19) {
    throw malformed(source.name, 'has a damaged header');
  }
  const config = { codec: 'opus', sampleRate: OPUS_RATE_HZ, numberOfChannels: bytes[9], description: bytes };
  return {
    format: 'Opus',
    Decoder: CODECS.opus.Decoder(),
    config: withoutPreSkip(config),
    rateHz: OPUS_RATE_HZ,
    channels: bytes[9],
    preSkip: preSkip(config),
    prerollFrames: OPUS_PREROLL_FRAMES,
    startsLate: false,
    isSound: (packet) => packet.length > 0 && ascii(packet, 0, 8) !== 'OpusTags',
    framesOf: opusFrames,
  };
}

/** The mapping's own header (RFC 9639, section 10.1): 0x7F, `FLAC`, version, number of packets, `fLaC`, block. */
async function flac(source, { bytes }) {
  const info = streamInfo(source.name, bytes.slice(17));
  return {
    format: 'Ogg FLAC',
    Decoder: CODECS.flac.Decoder(),
    config: flacConfig(info),
    rateHz: info.rateHz,
    channels: info.channels,
    preSkip: 0,
    prerollFrames: 0,
    startsLate: false,
    isSound: (packet) => packet[0] === 0xff,
    framesOf: (packet) => frameHeader(packet, 0, info)?.frames ?? 0,
  };
}
