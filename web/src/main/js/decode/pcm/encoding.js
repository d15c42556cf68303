/**
 * How one uncompressed sample is stored. Integers become floats from −1 (the lowest integer) to just below 1: 16 and
 * 24 bits exactly, 32 bits rounded to the 24 that a float holds.
 *
 * @typedef {object} Encoding
 * @property {number} bytes bytes of a sample
 * @property {(view: DataView, at: number, little: boolean) => number} read
 */

const scaled = (bytes, scale, read) => ({ bytes, read: (view, at, little) => read(view, at, little) * scale });

const int24 = (view, at, little) =>
  little
    ? (view.getInt8(at + 2) << 16) | view.getUint16(at, true)
    : (view.getInt16(at, false) << 8) | view.getUint8(at + 2);

/** ITU-T G.711 table 1: even bits are inverted; sign, three bits of segment, four of step. */
function aLawValue(code) {
  const bits = code ^ 0x55;
  const segment = (bits >> 4) & 7;
  const step = ((bits & 15) << 4) + 8;
  const magnitude = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return (bits & 0x80 ? magnitude : -magnitude) * 2 ** -15;
}

/** ITU-T G.711 table 2: all bits are inverted; magnitudes are biased by 33 on the 14-bit scale. */
function muLawValue(code) {
  const bits = ~code;
  const segment = (bits >> 4) & 7;
  const magnitude = ((((bits & 15) << 3) + 0x84) << segment) - 0x84;
  return (bits & 0x80 ? -magnitude : magnitude) * 2 ** -15;
}

function companded(value) {
  const values = Float32Array.from({ length: 256 }, (_, code) => value(code));
  return { bytes: 1, read: (view, at) => values[view.getUint8(at)] };
}

export const UNSIGNED_8 = { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) * 2 ** -7 };
export const FLOAT_32 = { bytes: 4, read: (view, at, little) => view.getFloat32(at, little) };
export const FLOAT_64 = { bytes: 8, read: (view, at, little) => view.getFloat64(at, little) };
export const A_LAW = companded(aLawValue);
export const MU_LAW = companded(muLawValue);

const SIGNED = [
  null,
  scaled(1, 2 ** -7, (view, at) => view.getInt8(at)),
  scaled(2, 2 ** -15, (view, at, little) => view.getInt16(at, little)),
  scaled(3, 2 ** -23, int24),
  scaled(4, 2 ** -31, (view, at, little) => view.getInt32(at, little)),
];

/**
 * The signed integers of that many bytes; undefined where there are none.
 *
 * @param {number} bytes
 * @returns {Encoding | undefined}
 */
export const signed = (bytes) => SIGNED[bytes] ?? undefined;
