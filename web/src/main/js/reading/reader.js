import { Turns } from '../decode/turns.js';
import { Places } from './places.js';
import { readTracks } from './tracks.js';
import { thumbnail } from './thumbnail.js';
import { walk } from './walk.js';
import { waveform } from './waveform.js';

/**
 * The reading worker: looks through folders and reads files that nobody waits for, so that what plays has the decoder
 * for itself. One thing after the other; its messages stand in `docs/browser.md`.
 */

/** Requests that are waiting or at work; who cancels takes them out. */
const wanted = new Set();

/** Covers are looked at while a scan goes on. */
const turns = { walk: new Turns(1), read: new Turns(1), cover: new Turns(1), waveform: new Turns(1) };

const places = new Places();

const WORK = {
  walk: (message, listener) => walk(message.folder, message.name, listener),
  read: (message, listener) => readTracks(message, places, listener),
  cover: (message) => thumbnail(message, places),
  waveform: (message, listener) => waveform(message, places, listener),
};

async function work(message) {
  const { op, request } = message;
  wanted.add(request);
  await turns[op].take(async () => {
    if (!wanted.has(request)) return;
    const tell = (more) => wanted.has(request) && postMessage({ op, request, ...more });
    try {
      tell({ done: true, ...(await WORK[op](message, { isOver: () => !wanted.has(request), tell })) });
    } catch (error) {
      tell({ done: true, problem: String(error?.name ?? 'Error'), reason: String(error?.message ?? error) });
    }
  });
  wanted.delete(request);
}

onmessage = ({ data }) => {
  if (data?.op === 'cancel') {
    wanted.delete(data.request);
  } else if (Object.hasOwn(WORK, data?.op)) {
    work(data);
  }
};
