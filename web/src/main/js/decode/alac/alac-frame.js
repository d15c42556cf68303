import { BitReader } from './bit-reader.js';
import { FIRST_ORDER, predict } from './predictor.js';
import { readResidual } from './residual.js';

const ELEMENT = { SINGLE: 0, PAIR: 1, LOW_FREQUENCY: 3, DATA: 4, FILL: 6, END: 7 };

/** Where each channel of a file stands in our order, by their number; files put the centre first. */
const ORDER = [
  [],
  [0],
  [0, 1],
  [1, 2, 0],
  [1, 2, 0, 3],
  [1, 2, 0, 3, 4],
  [1, 2, 0, 5, 3, 4],
  [1, 2, 0, 6, 5, 3, 4],
  [3, 4, 0, 7, 5, 6, 1, 2],
];

/** The speakers of those orders, as in `WAVEFORMATEXTENSIBLE`. */
export const ALAC_MASKS = [0, 0x4, 0x3, 0x7, 0x107, 0x37, 0x3f, 0x70f, 0xff];

/**
 * Decodes one packet of Apple Lossless (after Apple's published decoder).
 *
 * @param {Uint8Array} bytes
 * @param {import('./alac-config.js').AlacConfig} config
 * @returns {Float32Array[]} one array per channel
 */
export function decodeFrame(bytes, config) {
  const reader = new BitReader(bytes);
  const channels = [];
  while (channels.length < config.numberOfChannels) {
    const element = reader.bits(3);
    if (element === ELEMENT.PAIR) {
      channels.push(...readElement(reader, config, 2));
    } else if (element === ELEMENT.SINGLE || element === ELEMENT.LOW_FREQUENCY) {
      channels.push(...readElement(reader, config, 1));
    } else if (element === ELEMENT.DATA) {
      skipData(reader);
    } else if (element === ELEMENT.FILL) {
      skipFill(reader);
    } else {
      throw new RangeError(`the packet has ${channels.length} of ${config.numberOfChannels} channels`);
    }
  }
  return ORDER[config.numberOfChannels].map((index) => scaled(channels[index], 2 ** (1 - config.bits)));
}

function scaled(samples, scale) {
  const plane = new Float32Array(samples.length);
  for (let i = 0; i < plane.length; i++) {
    plane[i] = samples[i] * scale;
  }
  return plane;
}

function readElement(reader, config, count) {
  reader.skip(4 + 12);
  const partial = reader.bits(1) === 1;
  const shift = 8 * reader.bits(2);
  const plain = reader.bits(1) === 1;
  const frames = partial ? reader.bits(32) : config.blockFrames;
  if (frames > config.blockFrames) {
    throw new RangeError(`the packet has ${frames} frames where ${config.blockFrames} fit`);
  }
  return plain ? readPlain(reader, config.bits, count, frames) : readPredicted(reader, config, count, frames, shift);
}

function readPlain(reader, bits, count, frames) {
  const channels = Array.from({ length: count }, () => new Int32Array(frames));
  for (let i = 0; i < frames; i++) {
    for (const channel of channels) {
      channel[i] = reader.signed(bits);
    }
  }
  return channels;
}

function readPredicted(reader, config, count, frames, shift) {
  const bits = config.bits - shift + count - 1;
  const mixShift = reader.bits(8);
  const mixWeight = reader.signed(8);
  const predictors = Array.from({ length: count }, () => readPredictor(reader));
  const low = reader.at;
  reader.skip(shift * count * frames);
  const channels = predictors.map(({ twice, scale, historyFactor, coefficients }) => {
    const samples = new Int32Array(frames);
    const history = (config.rice.history * historyFactor) >> 2;
    readResidual(reader, samples, frames, config.rice, history, bits);
    if (twice) {
      predict(samples, frames, coefficients, FIRST_ORDER, bits, 0);
    }
    predict(samples, frames, coefficients, coefficients.length, bits, scale);
    return samples;
  });
  if (count === 2 && mixWeight !== 0) {
    unmix(channels[0], channels[1], mixShift, mixWeight);
  }
  if (shift > 0) {
    appendLow(reader, low, channels, shift);
  }
  return channels;
}

function readPredictor(reader) {
  const twice = reader.bits(4) !== 0;
  const scale = reader.bits(4);
  const historyFactor = reader.bits(3);
  const coefficients = Int16Array.from({ length: reader.bits(5) }, () => reader.signed(16));
  return { twice, scale, historyFactor, coefficients };
}

/** From a weighted middle and a difference to left and right. */
function unmix(first, second, shift, weight) {
  for (let i = 0; i < first.length; i++) {
    const left = first[i] + second[i] - (Math.imul(weight, second[i]) >> shift);
    second[i] = left - second[i];
    first[i] = left;
  }
}

/** Long samples carry their lowest bits apart, unpredicted. */
function appendLow(reader, from, channels, shift) {
  const behind = reader.at;
  reader.at = from;
  for (let i = 0; i < channels[0].length; i++) {
    for (const channel of channels) {
      channel[i] = (channel[i] << shift) | reader.bits(shift);
    }
  }
  reader.at = behind;
}

function skipData(reader) {
  reader.skip(4);
  const aligned = reader.bits(1) === 1;
  let count = reader.bits(8);
  count += count === 255 ? reader.bits(8) : 0;
  if (aligned) {
    reader.skip((8 - (reader.at % 8)) % 8);
  }
  reader.skip(8 * count);
}

function skipFill(reader) {
  let count = reader.bits(4);
  count += count === 15 ? reader.bits(8) - 1 : 0;
  reader.skip(8 * count);
}
