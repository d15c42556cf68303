/**
 * The packets that end on a page.
 *
 * @param {import('./pages.js').Page} page
 * @param {Uint8Array} body
 * @param {Uint8Array | null} begun what an earlier page held of the first packet; null where that is not known
 * @returns {{packets: Uint8Array[], rest: Uint8Array | null}} `rest` began here and goes on on the next page
 */
export function splitPage(page, body, begun) {
  const packets = [];
  let at = 0;
  let from = 0;
  let head = page.continues ? begun : new Uint8Array(0);
  for (const length of page.lacing) {
    at += length;
    if (length < 255) {
      if (head) {
        packets.push(joined(head, body.subarray(from, at)));
      }
      head = new Uint8Array(0);
      from = at;
    }
  }
  const open = page.lacing.at(-1) === 255;
  return { packets, rest: open && head ? joined(head, body.subarray(from, at)) : null };
}

function joined(head, tail) {
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}
