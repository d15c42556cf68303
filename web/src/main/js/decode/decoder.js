import { inspect } from './inspect.js';
import { ReaderPool } from './reader-pool.js';
import { SoundInstance } from './sound-instance.js';
import { Stream } from './stream.js';
import { Turns } from './turns.js';

/**
 * The decoder worker: opens files, decodes them and feeds the worklet. Its messages stand in `docs/browser.md`.
 */

/** @type {Map<number, Stream>} */
const streams = new Map();

const sound = new SoundInstance();
const pool = new ReaderPool();

/** A folder of a thousand files must not keep what plays from the disk. */
const inspections = new Turns(2);

const tell = (message) => postMessage(message);

const HEARD = {
  begin(message) {
    sound.begin(message.sound);
  },

  async open(message) {
    const stream = new Stream(message, sound, pool, tell);
    streams.get(message.stream)?.close();
    streams.set(message.stream, stream);
    await stream.run();
    if (streams.get(message.stream) === stream) {
      streams.delete(message.stream);
    }
  },

  close(message) {
    streams.get(message.stream)?.close();
    streams.delete(message.stream);
  },

  async inspect(message) {
    tell({ op: 'inspected', request: message.request, ...(await inspections.take(() => inspect(message.source))) });
  },
};

onmessage = ({ data }) => {
  if (Object.hasOwn(HEARD, data?.op)) {
    HEARD[data.op](data);
  }
};
