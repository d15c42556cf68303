import { openReader } from '../decode/open.js';
import { BlockCursor } from '../decode/stereo/cursor.js';

/** As many as the desktop has. */
export const PARTS = 512;

/** Frames at a time. */
const BLOCK = 8192;

/** How often is told what is known, and for how long others go first after as long a time of work. */
const MILLIS = 250;
const WORK_MILLIS = 12;

/**
 * The highest sample of each of a track's parts of equal length, 0 to 1; −1 where it was not read.
 *
 * @param {{file: File, startSeconds: number, endSeconds: number}} message `endSeconds` −1 for the file's end
 * @param {import('./places.js').Places} places
 * @param {{isOver: () => boolean, tell: (message: object) => void}} listener hears `peaks` while it is read
 */
export async function waveform(message, places, { isOver, tell }) {
  const file = await places.file(message);
  const reader = await openReader(file, file.name);
  try {
    const rateHz = reader.sampleRateHz;
    const start = Math.round(message.startSeconds * rateHz);
    const end = message.endSeconds < 0 ? reader.totalFrames : Math.round(message.endSeconds * rateHz);
    const peaks = new Float32Array(PARTS).fill(-1);
    const cursor = new BlockCursor(reader);
    cursor.position = start;
    if (end > start) await measure(cursor, start, end, peaks, isOver, () => tell({ peaks: peaks.slice() }));
    return { peaks };
  } finally {
    reader.close();
  }
}

async function measure(cursor, start, end, peaks, isOver, told) {
  let said = performance.now();
  let began = said;
  try {
    for (let frame = start; frame < end && !isOver();) {
      const part = Math.min(PARTS - 1, Math.floor(((frame - start) * PARTS) / (end - start)));
      const partEnd = Math.ceil(start + ((end - start) * (part + 1)) / PARTS);
      const block = await cursor.take(Math.max(1, Math.min(BLOCK, partEnd - frame)));
      if (block === null) break;
      peaks[part] = Math.max(peaks[part], highest(block));
      frame += block.count;
      const now = performance.now();
      if (now - said >= MILLIS) {
        said = now;
        told();
      }
      if (now - began >= WORK_MILLIS) {
        await new Promise((resolve) => setTimeout(resolve, WORK_MILLIS));
        began = performance.now();
      }
    }
  } finally {
    await cursor.close();
  }
}

function highest({ planes, from, count }) {
  let highestYet = 0;
  for (const plane of planes) {
    for (let i = from; i < from + count; i++) {
      const size = Math.abs(plane[i]);
      if (size > highestYet) highestYet = size;
    }
  }
  return Math.min(1, highestYet);
}
