import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './names.mjs';
import { inWeb } from './paths.mjs';

const FOLDER = inWeb('target/build-cache');

/**
 * The result of slow work on the same content, made once.
 *
 * @param {string} kind what is done, with everything it depends on besides the content
 * @param {Uint8Array} content
 * @param {() => Uint8Array|Promise<Uint8Array>} make
 */
export async function cached(kind, content, make) {
  const path = join(FOLDER, hashOf(kind, '\0', content));
  const known = await readFile(path).catch(() => null);
  if (known) return known;
  const made = await make();
  await mkdir(FOLDER, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return made;
}
