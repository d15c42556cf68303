import { inspect } from '../decode/inspect.js';

/** How often is told what was read. */
const MILLIS = 400;

/** Between two files, so that whoever has more to do goes first. */
const PAUSE_MILLIS = 2;

/**
 * Reads what files say of themselves, one after the other.
 *
 * @param {{folder?: FileSystemDirectoryHandle, paths: string[], files?: File[]}} message `paths` begin below the folder
 * @param {import('./places.js').Places} places
 * @param {{isOver: () => boolean, tell: (message: object) => void}} listener hears `items`: each a path's place in
 *   `paths` with its `details`, or the `reason` why there are none
 */
export async function readTracks({ folder, paths, files }, places, { isOver, tell }) {
  let items = [];
  let told = performance.now();
  for (let index = 0; index < paths.length && !isOver(); index++) {
    items.push({ index, ...(await look({ folder, path: paths[index], file: files?.[index] }, places)) });
    if (performance.now() - told >= MILLIS) {
      told = performance.now();
      tell({ items });
      items = [];
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
  return { items };
}

/** Pictures are read when they are to be seen. */
async function look(place, places) {
  try {
    const { details, reason } = await inspect(await places.file(place));
    return details ? { details: { ...details, cover: null, lyrics: '', cueSheet: '' } } : { reason };
  } catch (error) {
    return { reason: String(error?.message ?? error) };
  }
}
