import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';

const javaScript = (body) => ({ type: 'text/javascript', body });

/** The worker as a browser without WebCodecs would run it. */
const WITHOUT_WEB_CODECS = {
  '/decoder.js': javaScript("import '/without.js'; import '/whole-decoder.js';"),
  '/without.js': javaScript('delete globalThis.AudioDecoder; delete globalThis.EncodedAudioChunk;'),
};

/** The decoder worker in a real browser, with the corpus at `/corpus/`. */
export async function startDecoder({ isolated = true, webCodecs = true } = {}) {
  const server = await serve({
    isolated,
    pages: webCodecs ? {} : WITHOUT_WEB_CODECS,
    folders: { '/corpus/': 'target/corpus', '/page/': 'src/test/js/decode/page', '/teavm/': 'target/teavm' },
    bundles: {
      '/decoder.js': 'decode/decoder.js',
      '/whole-decoder.js': 'decode/decoder.js',
      '/feed.js': 'sound/feed.js',
    },
  });
  const browser = await startBrowser();
  const page = await browser.open(`${server.origin}/blank.html`);
  await page.evaluate(async () => {
    globalThis.player = await import('/page/player.js');
    globalThis.decoder = new globalThis.player.Decoder();
    const sound = await WebAssembly.compileStreaming(fetch('/teavm/sound.wasm'), { builtins: ['js-string'] });
    globalThis.decoder.begin(sound);
  });
  return {
    page,
    browser,
    run: (script, argument) => page.evaluate(script, argument),
    async close() {
      try {
        const troubles = await page.evaluate(() => globalThis.decoder.troubles);
        if (troubles.length > 0) throw new Error(troubles.join('\n'));
      } finally {
        await browser.close().finally(() => server.close());
      }
    },
  };
}
