import { viewOf } from '../source/byte-source.js';

/** Vorbis headers and packets (Xiph.org, "Vorbis I specification", sections 4.2 and 4.3). */

const MODE_BITS = 41;
const MOST_MODES = 64;

/**
 * What is needed of a Vorbis stream beside its packets.
 *
 * @param {Uint8Array} identification
 * @param {Uint8Array} comments
 * @param {Uint8Array} setup
 * @returns {{rateHz: number, channels: number, config: AudioDecoderConfig,
 *   framesOf: (bytes: Uint8Array, previous: Uint8Array | null) => number}}
 */
export function vorbisStream(identification, comments, setup) {
  const channels = identification[11];
  const rateHz = viewOf(identification).getUint32(12, true);
  const blockFrames = [1 << (identification[28] & 15), 1 << (identification[28] >> 4)];
  const longModes = readModes(setup);
  const modeMask = (1 << (32 - Math.clz32(longModes.length - 1))) - 1;
  const blockOf = (bytes) => blockFrames[longModes[(bytes[0] >> 1) & modeMask] ?? 0];
  return {
    rateHz,
    channels,
    config: {
      codec: 'vorbis',
      sampleRate: rateHz,
      numberOfChannels: channels,
      description: xiphLaced([identification, comments, setup]),
    },
    // Each block overlaps the one before by half; the first gives nothing.
    framesOf: (bytes, previous) => (previous ? (blockOf(previous) + blockOf(bytes)) / 4 : 0),
  };
}

/**
 * What the places of blocks are multiples of, from the three headers in one: a quarter of the short block, as each gives
 * a quarter of itself and of the one before.
 */
export function vorbisGrid(laced) {
  let at = 1;
  for (let packets = laced[0]; packets > 0; at++) {
    packets -= laced[at] < 255 ? 1 : 0;
  }
  return (1 << (laced[at + 28] & 15)) / 4;
}

/**
 * Whether each mode has long blocks. The modes stand at the end of the setup header, behind parts of unknown length, so
 * they are read backwards: from the framing bit, as long as what comes looks like modes, until a count says how many.
 */
function readModes(setup) {
  let at = 8 * setup.length;
  const bit = () => {
    at--;
    return (setup[at >> 3] >> (at & 7)) & 1;
  };
  const bits = (count) => {
    let value = 0;
    for (let i = 0; i < count; i++) {
      value = 2 * value + bit();
    }
    return value;
  };
  while (at > 8 && bit() === 0) {
    // Padding behind the framing bit.
  }
  const modes = [];
  let found = [];
  while (at > MODE_BITS + 6 && modes.length < MOST_MODES) {
    const looksLikeMode = bits(8) < MOST_MODES && bits(16) === 0 && bits(16) === 0;
    if (!looksLikeMode) {
      break;
    }
    modes.unshift(bit() === 1 ? 1 : 0);
    const here = at;
    if (bits(6) + 1 === modes.length) {
      found = modes.slice();
    }
    at = here;
  }
  return found.length > 0 ? found : [0];
}

/** Three packets in one, as decoders take them: a count, the lengths of all but the last, the packets. */
function xiphLaced(packets) {
  const lengths = packets.slice(0, -1).flatMap(({ length }) => [
    ...new Array(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const head = [packets.length - 1, ...lengths];
  const bytes = new Uint8Array(packets.reduce((total, { length }) => total + length, head.length));
  bytes.set(head);
  let at = head.length;
  for (const packet of packets) {
    bytes.set(packet, at);
    at += packet.length;
  }
  return bytes;
}
