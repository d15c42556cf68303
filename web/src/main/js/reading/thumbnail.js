import { inspect } from '../decode/inspect.js';

const STEMS = ['cover', 'folder', 'front', 'album', 'albumart'];
const ENDINGS = ['.jpg', '.jpeg', '.png'];

/** Larger pictures are none to look through a folder for. */
const MOST_BYTES = 16 << 20;

/**
 * The picture of a file, small: the one inside it, or the one that lies beside it.
 *
 * @param {{folder?: FileSystemDirectoryHandle, path: string, file?: File, edge: number}} place `edge` in pixels
 * @param {import('./places.js').Places} places
 * @returns {Promise<{picture: Blob | null}>}
 */
export async function thumbnail(place, places) {
  const { details } = await inspect(await places.file(place));
  const picture = details?.cover ?? (place.folder ? await beside(place, places) : null);
  return { picture: picture ? await small(picture, place.edge) : null };
}

/** How well a name fits: 0 is best, −1 is no cover; as `player.library.CoverNames`. */
export function coverRank(name) {
  const lower = name.toLowerCase();
  const ending = ENDINGS.findIndex((each) => lower.endsWith(each));
  const stem = ending < 0 ? -1 : STEMS.indexOf(lower.slice(0, -ENDINGS[ending].length));
  return stem < 0 ? -1 : stem * ENDINGS.length + ending;
}

async function beside({ folder, path }, places) {
  const { inside } = await places.inside(folder, path);
  let best = null;
  for await (const entry of inside.values()) {
    const rank = entry.kind === 'file' ? coverRank(entry.name) : -1;
    if (rank >= 0 && (!best || rank < best.rank)) best = { rank, entry };
  }
  const file = await best?.entry.getFile();
  return file && file.size <= MOST_BYTES ? file : null;
}

/** A picture that cannot be read is none. */
async function small(picture, edge) {
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = edge / Math.min(bitmap.width, bitmap.height);
    const width = bitmap.width * scale;
    const height = bitmap.height * scale;
    const canvas = new OffscreenCanvas(edge, edge);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, (edge - width) / 2, (edge - height) / 2, width, height);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  } catch {
    return null;
  }
}
