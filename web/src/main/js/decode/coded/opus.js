/** Opus headers and packets (RFC 7845, section 5.1; RFC 6716, section 3.1). */

const PRE_SKIP_AT = 10;

/** Frames at 48 kHz of each kind of Opus frame, by the four kinds in a row of the table. */
const SILK_FRAMES = [480, 960, 1920, 2880];
const HYBRID_FRAMES = [480, 960];
const CELT_FRAMES = [120, 240, 480, 960];

/** A codec header, in whichever of the forms the platform allows. */
export const headerBytes = (description) =>
  ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description ?? 0);

/** How many frames at the start are the encoder's delay. */
export function preSkip(config) {
  const header = headerBytes(config.description);
  return header.length > PRE_SKIP_AT + 1 ? header[PRE_SKIP_AT] | (header[PRE_SKIP_AT + 1] << 8) : 0;
}

/** Settings for a decoder that must drop nothing: each drops the pre-skip, also one that starts in mid-stream. */
export function withoutPreSkip(config) {
  const description = headerBytes(config.description).slice();
  if (description.length > PRE_SKIP_AT + 1) {
    description[PRE_SKIP_AT] = 0;
    description[PRE_SKIP_AT + 1] = 0;
  }
  return description.length > 0 ? { ...config, description } : config;
}

/** Frames at 48 kHz in a packet, by its first bytes; 0 where there are none. */
export function opusFrames(data) {
  if (data.length === 0) {
    return 0;
  }
  const kind = data[0] >> 3;
  const frames =
    kind < 12 ? SILK_FRAMES[kind % 4] : kind < 16 ? HYBRID_FRAMES[kind % 2] : CELT_FRAMES[kind % 4];
  const code = data[0] & 3;
  return frames * (code === 3 ? (data[1] ?? 0) & 63 : code === 0 ? 1 : 2);
}
