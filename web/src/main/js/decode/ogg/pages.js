import { ascii, viewOf } from '../source/byte-source.js';

const HEAD_BYTES = 27;
const SCAN_BYTES = 1 << 16;
const CAPTURE = 'OggS';

/**
 * One page of an Ogg stream (RFC 3533, section 6).
 *
 * @typedef {object} Page
 * @property {number} at position in the file
 * @property {number} end
 * @property {number} bodyAt
 * @property {number} serial which logical stream it belongs to
 * @property {boolean} continues whether its first packet began on an earlier page
 * @property {Uint8Array} lacing lengths of the segments; one below 255 ends a packet
 */

/** The page at a place, or null where none stands. */
export async function pageAt(source, at) {
  const head = await source.read(at, HEAD_BYTES + 255);
  if (head.length < HEAD_BYTES || ascii(head, 0, 4) !== CAPTURE || head[4] !== 0) {
    return null;
  }
  const segments = head[26];
  const lacing = head.slice(HEAD_BYTES, HEAD_BYTES + segments);
  const bodyAt = at + HEAD_BYTES + segments;
  const end = bodyAt + lacing.reduce((total, length) => total + length, 0);
  if (lacing.length < segments || end > source.size) {
    return null;
  }
  return { at, end, bodyAt, serial: viewOf(head).getUint32(14, true), continues: (head[5] & 1) !== 0, lacing };
}

/** The first page between two places that another page, or the file's end, follows. */
export async function findPage(source, from, to) {
  for (let at = from; at < to; at += SCAN_BYTES) {
    const bytes = await source.read(at, SCAN_BYTES + 3);
    const end = Math.min(SCAN_BYTES, to - at);
    for (let i = bytes.indexOf(0x4f); i >= 0 && i < end; i = bytes.indexOf(0x4f, i + 1)) {
      const page = ascii(bytes, i, 4) === CAPTURE ? await pageAt(source, at + i) : null;
      if (page && (page.end === source.size || ascii(await source.read(page.end, 4), 0, 4) === CAPTURE)) {
        return page;
      }
    }
  }
  return null;
}
