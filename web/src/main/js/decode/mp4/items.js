import { ascii, viewOf } from '../source/byte-source.js';
import { LIMITS } from '../limits.js';
import { boxes, findBox } from './boxes.js';

const HEAD_BYTES = 8;
const MAX_NAME_BYTES = 256;

/**
 * The items of Apple's tag list by name; free-form ones (`----`) by their own name.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @returns {Promise<Map<string, Item[]>>} pictures may be several
 */
export async function readItems(source, list) {
  const items = new Map();
  let bytesRead = 0;
  for await (const box of boxes(source, list.at, list.end)) {
    const name = box.type === '----' ? await freeName(source, box) : box.type;
    const found = [];
    for await (const data of boxes(source, box.at, box.end)) {
      const size = data.end - data.at - HEAD_BYTES;
      const wanted = data.type === 'data' && size > 0 && size <= LIMITS.maxPictureBytes;
      if (wanted && bytesRead + size <= LIMITS.maxTagBytes && found.length < LIMITS.maxPictures) {
        bytesRead += size;
        found.push((await source.read(data.at + HEAD_BYTES, size)).slice());
      }
    }
    if (items.size < LIMITS.maxTags && found.length > 0 && !items.has(name)) {
      items.set(name, found);
    }
  }
  return items;
}

async function freeName(source, box) {
  const name = await findBox(source, box.at, box.end, ['name']);
  if (!name || name.end - name.at < 4) {
    return '';
  }
  const bytes = await source.read(name.at + 4, Math.min(name.end - name.at - 4, MAX_NAME_BYTES));
  return ascii(bytes, 0, bytes.length).toLowerCase();
}

/** A pair of numbers such as track and total. */
export function itemNumbers(bytes) {
  const view = viewOf(bytes);
  return view.byteLength >= 6 ? [view.getUint16(2), view.getUint16(4)] : [0, 0];
}
