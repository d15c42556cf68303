import { ascii, viewOf } from '../source/byte-source.js';
import { guess, guessString } from './text.js';

const ID3V1_BYTES = 128;
const APE_FOOTER_BYTES = 32;
const MAX_APE_BYTES = 1 << 20;
const MAX_ITEMS = 256;

/** Bits 1 and 2 of an APE item's flags: 0 is text. */
const KIND_MASK = 6;

/** Places in an ID3v1 tag: where each text begins and ends. */
const ID3V1_TEXTS = { title: [3, 33], artist: [33, 63], album: [63, 93] };

/**
 * Reads the tags that stand at the end of an MP3 file: APEv2, where gain scanners leave their results (Hydrogenaudio,
 * APEv2 specification), and ID3v1.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @param {import('./collector.js').TagCollector} tags
 */
export async function readTailTags(source, tags) {
  const last = (await source.read(source.size - ID3V1_BYTES, ID3V1_BYTES)).slice();
  const hasId3v1 = ascii(last, 0, 3) === 'TAG';
  await readApe(source, source.size - (hasId3v1 ? ID3V1_BYTES : 0), tags);
  if (hasId3v1) {
    for (const [key, [from, to]] of Object.entries(ID3V1_TEXTS)) {
      tags.put(key, guessString(last.subarray(from, to)));
    }
    if (last[125] === 0 && last[126] > 0) {
      tags.put('track', String(last[126]));
    }
  }
}

async function readApe(source, end, tags) {
  const foot = (await source.read(end - APE_FOOTER_BYTES, APE_FOOTER_BYTES)).slice();
  if (foot.length < APE_FOOTER_BYTES || ascii(foot, 0, 8) !== 'APETAGEX') {
    return;
  }
  const size = viewOf(foot).getUint32(12, true);
  const count = Math.min(viewOf(foot).getUint32(16, true), MAX_ITEMS);
  if (size < APE_FOOTER_BYTES || size > Math.min(end, MAX_APE_BYTES)) {
    return;
  }
  const items = await source.read(end - size, size - APE_FOOTER_BYTES);
  for (let i = 0, at = 0; i < count && at + 8 < items.length; i++) {
    at = readItem(items, at, tags);
  }
}

/** Reads the item at a place and gives the place of the next. */
function readItem(items, at, tags) {
  const size = viewOf(items).getUint32(at, true);
  const flags = viewOf(items).getUint32(at + 4, true);
  const keyEnd = items.indexOf(0, at + 8);
  if (keyEnd < 0 || keyEnd + 1 + size > items.length) {
    return items.length;
  }
  const value = items.subarray(keyEnd + 1, keyEnd + 1 + size);
  if ((flags & KIND_MASK) === 0) {
    tags.put(ascii(items, at + 8, keyEnd - at - 8), guess(value).replaceAll('\0', '; '));
  }
  return keyEnd + 1 + size;
}
