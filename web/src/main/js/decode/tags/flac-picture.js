import { viewOf } from '../source/byte-source.js';

const FRONT_COVER = 3;

/**
 * Reads a FLAC picture block (RFC 9639, section 8.8).
 *
 * @param {Uint8Array} bytes
 * @param {import('./collector.js').TagCollector} tags
 */
export function readPicture(bytes, tags) {
  const view = viewOf(bytes);
  if (bytes.length < 32) {
    return;
  }
  const kind = view.getUint32(0);
  const descriptionAt = 8 + view.getUint32(4);
  if (descriptionAt + 4 > bytes.length) {
    return;
  }
  const sizeAt = descriptionAt + 4 + view.getUint32(descriptionAt) + 16;
  if (sizeAt + 4 > bytes.length) {
    return;
  }
  const size = view.getUint32(sizeAt);
  const picture = bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
  if (picture.length === size) {
    tags.addPicture(picture.slice(), kind === FRONT_COVER);
  }
}
