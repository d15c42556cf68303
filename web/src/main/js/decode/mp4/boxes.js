import { ascii, viewOf } from '../source/byte-source.js';

const MAX_BOXES = 20_000;

/**
 * The boxes between two places of an MP4 file (ISO/IEC 14496-12, 4.2), in order; none that reaches past the end of what
 * holds it is believed further than that.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 * @returns {AsyncGenerator<{type: string, at: number, end: number}>} where the body lies
 */
export async function* boxes(source, from, to) {
  let at = from;
  for (let count = 0; count < MAX_BOXES && at + 8 <= to; count++) {
    const head = viewOf(await source.read(at, 16));
    if (head.byteLength < 8) {
      return;
    }
    let size = head.getUint32(0);
    let headBytes = 8;
    if (size === 1 && head.byteLength === 16) {
      size = Number(head.getBigUint64(8));
      headBytes = 16;
    } else if (size === 0) {
      size = to - at;
    }
    if (size < headBytes) {
      return;
    }
    const type = ascii(new Uint8Array(head.buffer, head.byteOffset + 4, 4), 0, 4);
    yield { type, at: at + headBytes, end: Math.min(to, at + size) };
    at += size;
  }
}

/** The first box on a path such as `moov/udta/meta`, from a list of its names. */
export async function findBox(source, from, to, [type, ...rest]) {
  for await (const box of boxes(source, from, to)) {
    if (box.type === type) {
      return rest.length === 0 ? box : findBox(source, box.at + (type === 'meta' ? 4 : 0), box.end, rest);
    }
  }
  return null;
}
