const INFO = { title: 'INAM', artist: 'IART', album: 'IPRD', track: 'ITRK' };

/**
 * A WAV file of stereo samples of 16 bits with its tags.
 *
 * @param {Int16Array} samples both channels in turn
 * @param {number} rateHz
 * @param {Record<string, string>} tags plain ASCII, by the names of `INFO`
 * @returns {Uint8Array}
 */
export function wavFile(samples, rateHz, tags) {
  const info = chunk('LIST', joined([ascii('INFO'), ...Object.entries(tags).map(
    ([name, text]) => chunk(INFO[name], ascii(`${text}\0`)))]));
  const format = chunk('fmt ', words([[1, 2], [2, 2], [rateHz, 4], [4 * rateHz, 4], [4, 2], [16, 2]]));
  const data = chunk('data', words16(samples));
  return chunk('RIFF', joined([ascii('WAVE'), format, info, data]));
}

function chunk(id, body) {
  return joined([ascii(id), words([[body.length, 4]]), body, new Uint8Array(body.length & 1)]);
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function ascii(text) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whole numbers, each in so many bytes, low byte first. */
function words(numbers) {
  const bytesOf = ([value, bytes]) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 0xff);
  return Uint8Array.from(numbers.flatMap(bytesOf));
}

function words16(samples) {
  const bytes = new DataView(new ArrayBuffer(2 * samples.length));
  samples.forEach((sample, i) => bytes.setInt16(2 * i, sample, true));
  return new Uint8Array(bytes.buffer);
}
