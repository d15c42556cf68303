/** As many waveforms are kept for the visit as the desktop keeps. */
const KEPT = 64;

/** What plays begins first. */
const DELAY_MILLIS = 1_500;

/** @type {Map<string, Float32Array>} */
const kept = new Map();
let worker = null;
let request = 0;
let waiting = 0;

/**
 * Reads the waveform of a track in a worker of its own; asking for another one gives up the one before.
 *
 * @param {File} file
 * @param {string} key the track's own name
 * @param {number} startSeconds
 * @param {number} endSeconds −1 for the file's end
 * @param {(peaks: Float32Array) => void} told the highest sample of each part, −1 where it is not known yet
 */
export function read(file, key, startSeconds, endSeconds, told) {
  clearTimeout(waiting);
  worker?.postMessage({ op: 'cancel', request });
  const known = kept.get(key);
  if (known) {
    told(known);
    return;
  }
  waiting = setTimeout(() => {
    worker ??= started();
    request++;
    const mine = request;
    worker.onmessage = ({ data }) => {
      if (data.request !== mine || !data.peaks) return;
      told(data.peaks);
      if (data.done) keep(key, data.peaks);
    };
    worker.postMessage({ op: 'waveform', request, file, startSeconds, endSeconds });
  }, DELAY_MILLIS);
}

/** A worker that breaks leaves the track without its waveform; the next one has another. */
function started() {
  const made = new Worker(document.documentElement.dataset.reader, { type: 'module' });
  made.onerror = () => {
    made.terminate();
    worker = null;
  };
  return made;
}

function keep(key, peaks) {
  kept.set(key, peaks);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
}
