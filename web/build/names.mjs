import { createHash } from 'node:crypto';
import { parse } from 'node:path';

/** @param {...(string|Uint8Array)} contents */
export function hashOf(...contents) {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

/** The address of an asset: its name and what it contains, so it can be kept for ever. */
export function assetAddress(name, content) {
  const { name: base, ext } = parse(name);
  return `/assets/${base}-${hashOf(content).slice(0, 12)}${ext}`;
}
