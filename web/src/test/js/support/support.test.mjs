import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { startBrowser } from './browser.mjs';
import { made, wav } from './corpus.mjs';
import { serve } from './static.mjs';

let server;
let browser;

before(async () => {
  server = await serve({
    pages: {
      '/inline.html': { body: '<!doctype html><html lang="en"><title>x</title><script>window.ran = 1</script></html>' },
    },
  });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test('pages are cross-origin isolated, so shared memory is there', async () => {
  const page = await browser.open(`${server.origin}/blank.html`);
  assert.equal(await page.evaluate(() => crossOriginIsolated && new SharedArrayBuffer(8).byteLength), 8);
  browser.check();
});

test('an inline script is refused and the browser reports it', async () => {
  const page = await browser.open(`${server.origin}/inline.html`);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.throws(() => browser.check(), /script-src/);
});

test('an error in the page and a missing file are trouble', async () => {
  const page = await browser.open(`${server.origin}/blank.html`);
  const thrown = browser.context.waitForEvent('weberror');
  await page.evaluate(() => {
    setTimeout(() => { throw new Error('on purpose'); });
  });
  await thrown;
  assert.throws(() => browser.check(), /on purpose/);
  browser.expect(/404/);
  assert.equal(await page.evaluate(async () => (await fetch('/nowhere')).status), 404);
  browser.check();
});

test('no address leaves its folder', async () => {
  const small = await serve({ folders: { '/': 'src/main' } });
  try {
    const outside = await fetch(`${small.origin}/..%2f..%2fpackage.json`);
    assert.equal(outside.status, 404);
  } finally {
    await small.close();
  }
});

test('a corpus file is made once', async () => {
  const source = await wav('support.wav', { seconds: 0.1 });
  assert.equal((await stat(source)).size, 44 + 4410 * 4);
  const flac = await made('support.flac', ['flac', '-s', '-f', '-o', 'OUT', source]);
  const first = await stat(flac);
  assert.equal(await made('support.flac', ['flac', '-s', '-f', '-o', 'OUT', source]), flac);
  assert.equal((await stat(flac)).mtimeMs, first.mtimeMs);
});
