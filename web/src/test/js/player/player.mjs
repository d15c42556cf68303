import { startBrowser } from '../support/browser.mjs';
import { made, wav } from '../support/corpus.mjs';
import { startServer } from '../support/server.mjs';
import { serve } from '../support/static.mjs';

/** A FLAC of seeded noise and tones with a title. */
export async function flac(title, { seed = 1, seconds = 30, rateHz = 44100 } = {}) {
  const source = await wav('player.wav', { seconds, seed, rateHz });
  return made(`${title}.flac`, ['flac', '-s', '-f', '-T', `TITLE=${title}`, '-o', 'OUT', source]);
}

/**
 * The player as it is shipped: the built site in a browser without a sound device, behind the real server or, where the
 * page is to be recorded, behind one that has the same headers and the recorder beside the site.
 *
 * @param {object} [options] what `startBrowser` takes, and `recorded`
 */
export async function startPlayer({ recorded = false, ...options } = {}) {
  const server = recorded
    ? await serve({ folders: { '/': 'target/site', '/test/': 'src/test/js/sound' } })
    : await startServer();
  const browser = await startBrowser({ args: ['--disable-audio-output'], ...options });
  return {
    origin: server.origin,
    browser,

    /** A page of the player, ready for its first key; `prepare` may add scripts before. */
    async open(context = browser.context, prepare = async () => {}, path = '/') {
      const page = await context.newPage();
      // The browser's own window for files cannot be driven; the input for files can.
      await page.addInitScript(() => { delete window.showOpenFilePicker; });
      await prepare(page);
      await page.goto(`${server.origin}${path}`);
      await ready(page);
      return page;
    },

    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export const ready = (page) => page.waitForSelector('#volume[aria-valuetext]');

/** Opens files by what a person presses, and waits for the first title. */
export async function openFiles(page, press, files, title) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(files);
  await page.waitForFunction((text) => document.title.includes(text), title);
}

/**
 * Has the page hand over everything that goes to the device: `recorded` holds the blocks, `soundAt` the time of the
 * first block that is not silent. A track's first frame cannot come before the recorder, for it is loaded first.
 */
export async function record(page) {
  await page.addInitScript(() => {
    globalThis.recorded = [];
    globalThis.soundAt = 0;
    const { addModule } = AudioWorklet.prototype;
    AudioWorklet.prototype.addModule = async function (...args) {
      await addModule.call(this, '/test/recorder.js');
      return addModule.apply(this, args);
    };
    const { connect } = AudioNode.prototype;
    AudioNode.prototype.connect = function (to, ...rest) {
      if (to instanceof AudioDestinationNode) {
        const node = new AudioWorkletNode(this.context, 'recorder', { numberOfOutputs: 0 });
        node.port.onmessage = ({ data }) => {
          globalThis.recorded.push(data);
          if (globalThis.soundAt === 0 && data[0].some((x) => x !== 0)) globalThis.soundAt = performance.now();
        };
        connect.call(this, node);
      }
      return connect.call(this, to, ...rest);
    };
  });
}

/** What was recorded so far, from the first frame that is not silent on. */
export async function heard(page) {
  const text = await page.evaluate(async () => {
    const { recorded } = globalThis;
    const frames = recorded.reduce((sum, [left]) => sum + left.length, 0);
    const both = [new Float32Array(frames), new Float32Array(frames)];
    let at = 0;
    for (const block of recorded) {
      both.forEach((channel, i) => channel.set(block[i] ?? block[0], at));
      at += block[0].length;
    }
    const reader = new FileReader();
    const read = new Promise((done) => { reader.onload = done; });
    reader.readAsDataURL(new Blob(both));
    await read;
    return reader.result.slice(reader.result.indexOf(',') + 1);
  });
  const bytes = Buffer.from(text, 'base64');
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const both = [all.subarray(0, all.length / 2), all.subarray(all.length / 2)];
  const first = both[0].findIndex((x, i) => x !== 0 || both[1][i] !== 0);
  return both.map((channel) => channel.subarray(Math.max(0, first)));
}
