/** Folders deeper than this lead round in circles. */
const DEEPEST = 64;

/** Files that are asked for their size and time at once. */
const TOGETHER = 16;

/** How often is told what was found so far. */
const MILLIS = 150;

const MUSIC = new Set(('flac mp3 ogg oga opus m4a m4b mp4 aac wav wave w64 rf64 aif aiff aifc caf mka webm mp2 wv ape'
  + ' wma mpc tta au snd').split(' '));
const PLAYLISTS = new Set('m3u m3u8 pls xspf cue'.split(' '));

const ending = (name) => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Names that begin with a dot belong to the system. */
export const isMusic = (name) => !name.startsWith('.') && MUSIC.has(ending(name));
const isPlaylist = (name) => !name.startsWith('.') && PLAYLISTS.has(ending(name));

/**
 * Looks through a folder and all below it. A folder inside that cannot be read is told of and left out; one that is
 * not there itself refuses the whole.
 *
 * @param {FileSystemDirectoryHandle} folder
 * @param {string} name what its paths begin with
 * @param {{isOver: () => boolean, tell: (message: object) => void}} listener
 * @returns {Promise<{paths: string[], sizes: Float64Array, times: Float64Array, playlists: string[], unread: string[]}>}
 *   `unread` are folders, each with its closing slash
 */
export async function walk(folder, name, { isOver, tell }) {
  const files = [];
  const playlists = [];
  const unread = [];
  const waiting = [{ handle: folder, path: `${name}/`, depth: 0 }];
  let told = performance.now();
  while (waiting.length > 0 && !isOver()) {
    const { handle, path, depth } = waiting.pop();
    const inside = [];
    try {
      for await (const entry of handle.values()) {
        if (entry.kind === 'file') {
          if (isMusic(entry.name)) inside.push(entry);
          if (isPlaylist(entry.name)) playlists.push(path + entry.name);
        } else if (!entry.name.startsWith('.') && depth < DEEPEST) {
          waiting.push({ handle: entry, path: `${path}${entry.name}/`, depth: depth + 1 });
        }
        if (isOver()) break;
      }
    } catch (error) {
      if (depth === 0) throw error;
      unread.push(path);
    }
    for (let i = 0; i < inside.length && !isOver(); i += TOGETHER) {
      files.push(...(await Promise.all(inside.slice(i, i + TOGETHER).map((entry) => stamp(entry, path)))));
      if (performance.now() - told >= MILLIS) {
        told = performance.now();
        tell({ found: files.length });
      }
    }
  }
  return {
    paths: files.map((file) => file.path),
    sizes: Float64Array.from(files, (file) => file.size),
    times: Float64Array.from(files, (file) => file.time),
    playlists,
    unread,
  };
}

/** A file that cannot be opened is listed all the same: reading it says why. */
async function stamp(entry, path) {
  const file = await entry.getFile().catch(() => null);
  return { path: path + entry.name, size: file?.size ?? 0, time: file?.lastModified ?? 0 };
}
