import { ascii, viewOf } from '../source/byte-source.js';
import { isWholePage } from './checksum.js';

const HEAD_BYTES = 27;
const SCAN_BYTES = 1 << 16;

/** A longer stretch without a page is not searched: what is behind it counts as lost. */
const MAX_HOLE_BYTES = 1 << 26;
const MOST_TAIL_BYTES = 1 << 22;
const CAPTURE = 'OggS';

/**
 * One page of an Ogg stream (RFC 3533, section 6).
 *
 * @typedef {object} Page
 * @property {number} at position in the file
 * @property {number} end
 * @property {number} bodyAt
 * @property {number} serial which logical stream it belongs to
 * @property {number} sequence counts the pages of its stream
 * @property {boolean} continues whether its first packet began on an earlier page
 * @property {boolean} last whether it ends its stream
 * @property {number} granule where the last packet that ends on it ends, in frames; −1 where none does
 * @property {Uint8Array} lacing lengths of the segments; one below 255 ends a packet
 */

/**
 * The page at a place, or null where none stands or its checksum is wrong: a damaged one may hold a header that brings
 * the browser's decoder down.
 */
export async function pageAt(source, at) {
  const head = await source.read(at, HEAD_BYTES + 255);
  if (head.length < HEAD_BYTES || ascii(head, 0, 4) !== CAPTURE || head[4] !== 0) {
    return null;
  }
  const segments = head[26];
  const lacing = head.slice(HEAD_BYTES, HEAD_BYTES + segments);
  const bodyAt = at + HEAD_BYTES + segments;
  const end = bodyAt + lacing.reduce((total, length) => total + length, 0);
  if (lacing.length < segments || end > source.size || !isWholePage(await source.read(at, end - at))) {
    return null;
  }
  const view = viewOf(head);
  return {
    at,
    end,
    bodyAt,
    serial: view.getUint32(14, true),
    sequence: view.getUint32(18, true),
    continues: (head[5] & 1) !== 0,
    last: (head[5] & 4) !== 0,
    granule: Number(view.getBigInt64(6, true)),
    lacing,
  };
}

/** The first page between two places. */
export async function findPage(source, from, to) {
  const until = Math.min(to, from + MAX_HOLE_BYTES);
  for (let at = from; at < until; at += SCAN_BYTES) {
    const bytes = await source.read(at, SCAN_BYTES + 3);
    const end = Math.min(SCAN_BYTES, until - at);
    for (let i = bytes.indexOf(0x4f); i >= 0 && i < end; i = bytes.indexOf(0x4f, i + 1)) {
      const page = ascii(bytes, i, 4) === CAPTURE ? await pageAt(source, at + i) : null;
      if (page) {
        return page;
      }
    }
  }
  return null;
}

/** The last page of a stream, searched from the file's end; null where none is found in the last stretch. */
export async function lastPage(source, serial) {
  for (let stretch = SCAN_BYTES; stretch <= MOST_TAIL_BYTES; stretch *= 4) {
    let found = null;
    for (let at = Math.max(0, source.size - stretch); at < source.size; ) {
      const page = await findPage(source, at, source.size);
      found = page?.serial === serial && page.granule >= 0 ? page : found;
      at = page?.end ?? source.size;
    }
    if (found) {
      return found;
    }
  }
  return null;
}
