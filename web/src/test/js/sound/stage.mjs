import { serve } from '../support/static.mjs';
import { startBrowser } from '../support/browser.mjs';

/** The addresses of what a test of the sound loads. */
const BUNDLES = {
  '/worklet.js': 'sound/worklet.js',
  '/feed.js': 'sound/feed.js',
  '/wasm-host.js': 'sound/wasm-host.js',
  '/converter.js': 'sound/converter.js',
};

/**
 * A page with the built module at `/teavm/sound.wasm`, the scripts around it and, as `stage`, a way to render through
 * the worklet.
 */
export async function openStage({ isolated = true, folders = {} } = {}) {
  const server = await serve({ bundles: BUNDLES, folders: { '/teavm/': 'target/teavm', ...folders }, isolated });
  const browser = await startBrowser();
  const page = await browser.open(`${server.origin}/blank.html`);
  await page.evaluate(prepare);
  return {
    page,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page. */
async function prepare() {
  const { FeedWriter } = await import('/feed.js');
  const module = await WebAssembly.compileStreaming(fetch('/teavm/sound.wasm'), { builtins: ['js-string'] });

  const beside = await WebAssembly.compileStreaming(fetch('/teavm/outboard.wasm'), { builtins: ['js-string'] });

  /** Balance, volume, limiter, ceiling, equalizer, preamp, headroom, bands; effects, and how many. */
  const transparent = [0, 0, 0, -1, 1, 0, 0, 0, 1, 0];

  class Stage {
    told = [];
    feeds = 0;

    static async open({ seconds = 1, sampleRate = 48000, chain = transparent, sound = module, outboard }) {
      const context = new OfflineAudioContext({ numberOfChannels: 2, length: seconds * sampleRate, sampleRate });
      await context.audioWorklet.addModule('/worklet.js');
      const stage = new Stage();
      stage.context = context;
      stage.node = new AudioWorkletNode(context, 'rusty-audio', {
        numberOfInputs: 0, outputChannelCount: [2],
        processorOptions: { sound, outboard, chain: Float64Array.from(chain) },
      });
      stage.node.onprocessorerror = () => stage.told.push({ op: 'processorerror' });
      stage.node.port.onmessage = ({ data }) => stage.told.push(data);
      stage.node.connect(context.destination);
      return stage;
    }

    tell(message, transfer = []) {
      this.node.port.postMessage(message, transfer);
    }

    /** A stream with all its frames written. */
    async stream(left, right = left) {
      const { port1, port2 } = new MessageChannel();
      const stream = ++this.feeds;
      this.tell({ op: 'stream', stream, port: port2 }, [port2]);
      const writer = new FeedWriter(port1, { frames: left.length });
      if (writer.write(left, right) !== left.length) throw new Error('the feed is too small');
      writer.end();
      return stream;
    }

    load(cue, stream, more = {}) {
      this.tell({ op: 'load', cue, stream, startFrame: 0, gain: 1, play: true, fadeOut: 0, fadeIn: 0, ...more });
    }

    /** Waits until the worklet has told something of this kind. */
    async until(op, matches = () => true) {
      for (let i = 0; i < 400; i++) {
        const found = this.told.find((message) => message.op === op && matches(message));
        if (found) return found;
        await new Promise((done) => setTimeout(done, 5));
      }
      throw new Error(`the worklet never said ${op}, but ${JSON.stringify(this.told)}`);
    }

    async render() {
      const buffer = await this.context.startRendering();
      return [buffer.getChannelData(0), buffer.getChannelData(1)];
    }
  }

  globalThis.Stage = Stage;
  globalThis.soundModule = module;
  globalThis.outboardModule = beside;
}
