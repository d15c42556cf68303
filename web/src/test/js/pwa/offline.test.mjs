import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';
import { startServer } from '../support/server.mjs';
import { workshop } from './fixture.mjs';

let shop;
let one;
let profile;
let browser;
let server;

before(async () => {
  shop = await workshop();
  one = await shop.build('one');
  profile = await mkdtemp(join(tmpdir(), 'rusty-audio-profile-'));
  server = await startServer(one.out);
  browser = await startBrowser({ profile });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await shop?.close();
  await rm(profile, { recursive: true, force: true });
});

const active = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((found) => found.active.state));
const versionOf = (page) => page.textContent('#version');

test('Chromium finds nothing that speaks against installing', async () => {
  const page = await browser.open(`${server.origin}/`);
  await active(page);
  const session = await browser.context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors, []);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.equal(JSON.parse(data).short_name, 'Rusty Audio');
  await page.close();
  browser.check();
});

test('after one visit the page comes without a network, with every part', async () => {
  const own = await startServer(one.out);
  const page = await browser.open(`${own.origin}/`);
  await active(page);
  await own.close();
  await page.reload();
  assert.equal(await versionOf(page), 'one');
  const late = await page.evaluate(async () => (await import(globalThis.lateAddress)).version);
  assert.equal(late, 'one');
  for (const part of ['sound', 'worklet']) {
    assert.equal(await page.evaluate(async (name) => (await fetch(document.documentElement.dataset[name])).status, part), 200);
  }
  await page.goto(`${own.origin}/?shared`);
  assert.equal(await versionOf(page), 'one');
  // The browser looks for a newer worker and, rightly, does not reach one; a page at another address is not ours.
  await page.close();
  browser.expect(/ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker/);
  browser.problems.splice(0);
});

test('answers of the service are never kept', async () => {
  const live = await serve({ folders: { '/': one.out }, pages: { '/api/x': { body: 'fresh', type: 'text/plain' } } });
  const page = await browser.open(`${live.origin}/`);
  await active(page);
  await page.reload();
  assert.equal(await page.evaluate(async () => (await fetch('/api/x')).text()), 'fresh');
  assert.equal(await page.evaluate(async () => (await caches.match('/api/x')) === undefined), true);
  browser.expect(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
  await live.close();
  assert.equal(await page.evaluate(() => fetch('/api/x').then(() => 'answered', () => 'failed')), 'failed');
  await page.close();
});

test('audio comes from the network while there is one, and from the last time when there is none', async () => {
  const pages = { '/tape.wav': { body: 'first', type: 'audio/wav' } };
  const live = await serve({ folders: { '/': one.out }, pages });
  const page = await browser.open(`${live.origin}/`);
  await active(page);
  await page.reload();
  const tape = () => page.evaluate(async () => (await fetch('/tape.wav', { cache: 'no-store' })).text());
  assert.equal(await tape(), 'first');
  await page.waitForFunction(async () => (await caches.match('/tape.wav')) !== undefined);
  await live.close();
  assert.equal(await tape(), 'first');
  await page.close();
});
