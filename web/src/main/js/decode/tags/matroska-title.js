import { guess } from './text.js';

/** Element ids of RFC 9559. */
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TITLE = 0x7ba9;

const HEAD_BYTES = 12;
const MAX_ELEMENTS = 64;
const MAX_TITLE_BYTES = 1 << 12;

/**
 * The title of a Matroska file, which stands apart from its other tags; empty where there is none.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 */
export async function matroskaTitle(source) {
  let range = { at: 0, end: source.size };
  for (const id of [SEGMENT, INFO, TITLE]) {
    range = await find(source, range, id);
    if (!range) {
      return '';
    }
  }
  return guess(await source.read(range.at, Math.min(range.end - range.at, MAX_TITLE_BYTES)));
}

async function find(source, { at: from, end }, wanted) {
  let at = from;
  for (let i = 0; i < MAX_ELEMENTS && at < end; i++) {
    const bytes = await source.read(at, HEAD_BYTES);
    const id = variable(bytes, 0, true);
    const size = id ? variable(bytes, id.length, false) : null;
    if (!size) {
      return null;
    }
    const body = at + id.length + size.length;
    const next = size.unknown ? end : Math.min(end, body + size.value);
    if (id.value === wanted) {
      return { at: body, end: next };
    }
    at = next;
  }
  return null;
}

/** A number whose leading zeros say how long it is; ids keep the bit that ends them. */
function variable(bytes, at, keepsMark) {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  if (length > (keepsMark ? 4 : 8) || at + length > bytes.length) {
    return null;
  }
  let value = keepsMark ? bytes[at] : bytes[at] & (0xff >> length);
  for (let i = 1; i < length; i++) {
    value = value * 256 + bytes[at + i];
  }
  return { value, length, unknown: !keepsMark && value === 2 ** (7 * length) - 1 };
}
