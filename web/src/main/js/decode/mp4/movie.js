import { boxes, findBox } from './boxes.js';
import { readItems } from './items.js';

/** A longer edit list is a made-up one. */
const MAX_EDITS = 64;
const EMPTY_EDIT = -1;

/**
 * What an MP4 file says beside its packets, in the parts that the demuxer does not give.
 *
 * @typedef {object} Movie
 * @property {number} clockHz of the durations in edits
 * @property {Map<number, Edit[]>} edits by track number
 * @property {Map<string, Uint8Array[]>} items the tags
 *
 * @typedef {{duration: number, mediaTime: number}} Edit in the movie's clock and in the track's
 */

/**
 * @param {import('../source/byte-source.js').ByteSource} source
 * @returns {Promise<Movie>}
 */
export async function readMovie(source) {
  const movie = { clockHz: 0, edits: new Map(), items: new Map() };
  const moov = await findBox(source, 0, source.size, ['moov']);
  if (!moov) {
    return movie;
  }
  for await (const box of boxes(source, moov.at, moov.end)) {
    if (box.type === 'mvhd') {
      movie.clockHz = await clockOf(source, box);
    } else if (box.type === 'trak') {
      await readTrack(source, box, movie);
    }
  }
  const list =
    (await findBox(source, moov.at, moov.end, ['udta', 'meta', 'ilst'])) ??
    (await findBox(source, moov.at, moov.end, ['meta', 'ilst']));
  if (list) {
    movie.items = await readItems(source, list);
  }
  return movie;
}

async function clockOf(source, box) {
  const view = await source.view(box.at, 24);
  return view.getUint32(view.getUint8(0) === 1 ? 20 : 12);
}

async function readTrack(source, trak, movie) {
  const header = await findBox(source, trak.at, trak.end, ['tkhd']);
  const list = await findBox(source, trak.at, trak.end, ['edts', 'elst']);
  if (!header || !list) {
    return;
  }
  const view = await source.view(header.at, 24);
  const id = view.getUint32(view.getUint8(0) === 1 ? 20 : 12);
  movie.edits.set(id, await readEdits(source, list));
}

async function readEdits(source, box) {
  const head = await source.view(box.at, 8);
  const wide = head.getUint8(0) === 1;
  const count = Math.min(head.getUint32(4), MAX_EDITS);
  const entryBytes = wide ? 20 : 12;
  const view = await source.view(box.at + 8, Math.min(count * entryBytes, box.end - box.at - 8));
  const edits = [];
  for (let at = 0; at + entryBytes <= view.byteLength; at += entryBytes) {
    const duration = wide ? Number(view.getBigUint64(at)) : view.getUint32(at);
    const mediaTime = wide ? Number(view.getBigInt64(at + 8)) : view.getInt32(at + 4);
    if (mediaTime !== EMPTY_EDIT) {
      edits.push({ duration, mediaTime });
    }
  }
  return edits;
}
