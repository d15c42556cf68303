/* global study */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import { startBrowser } from '../support/browser.mjs';
import { bytes, wav } from '../support/corpus.mjs';
import { serve } from '../support/static.mjs';

const page = (attributes) => ({
  body: `<!doctype html><html lang="en"${attributes}><title>study</title><script type="module" src="/start.js"></script>`,
});

let server;
let browser;

before(async () => {
  server = await serve({
    bundles: { '/analyst.js': 'analysis/analyst.js' },
    folders: { '/teavm/': 'target/teavm', '/rig/': 'target/teavm-test', '/corpus/': 'target/corpus' },
    pages: {
      '/study.html': page(' data-analyst="/analyst.js" data-analysis="/teavm/analysis.wasm"'),
      '/lost.html': page(' data-analyst="/analyst.js" data-analysis="/teavm/lost.wasm"'),
      '/start.js': { type: 'text/javascript', body: 'import { main } from "/rig/study.js"; main([]);' },
    },
  });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Asks the page's study about a file, and gives the first lines it tells. */
async function told(opened, path, lines) {
  await opened.waitForFunction(() => globalThis.study);
  return opened.evaluate(async ({ name, count }) => {
    const source = new File([await (await fetch(`/corpus/${name}`)).blob()], name);
    return new Promise((resolve) => {
      const heard = [];
      study(source, (line) => {
        heard.push(line);
        if (heard.length === count) resolve(heard);
      });
    });
  }, { name: basename(path), count: lines });
}

test('worker and module are fetched at the first question, and the page hears the answers', async () => {
  const opened = await browser.open(`${server.origin}/study.html`);
  await opened.waitForFunction(() => globalThis.study);
  assert.ok(!server.requests.includes('/analyst.js') && !server.requests.includes('/teavm/analysis.wasm'));
  const lines = await told(opened, await wav('study.wav', { seconds: 9 }), 2);
  assert.match(lines[0], /^0(\.0)? BPM, .*, sounds true$/);
  assert.match(lines[1], /^[1-8] bands, headroom true$/);
  assert.ok(server.requests.includes('/analyst.js') && server.requests.includes('/teavm/analysis.wasm'));
});

test('a file that is none is refused by name', async () => {
  const opened = await browser.open(`${server.origin}/study.html`);
  const [line] = await told(opened, await bytes('study-empty.wav', new Uint8Array()), 1);
  assert.match(line, /^refused: study-empty.*empty/);
});

test('a module that cannot be fetched is told, and does not hang', async () => {
  browser.expect(/404|lost/);
  const opened = await browser.open(`${server.origin}/lost.html`);
  const [line] = await told(opened, await wav('study.wav', { seconds: 9 }), 1);
  assert.match(line, /^refused: The analysis stopped \(.*404.*\)\. Reload the page/);
});
