import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';
import { workshop } from './fixture.mjs';

let shop;
let one;
let two;
let browser;

before(async () => {
  shop = await workshop();
  one = await shop.build('one');
  two = await shop.build('two');
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await shop?.close();
});

const ready = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
const versionOf = (page) => page.textContent('#version');
const shells = (page) => page.evaluate(async () => {
  return (await caches.keys()).filter((name) => name.startsWith('rusty-audio-shell-')).length;
});
const late = (page) => page.evaluate(async () => (await import(globalThis.lateAddress)).version);
const waiting = (page) => page.waitForFunction(() => globalThis.found?.waiting?.state === 'installed');
const tell = (page, op) => page.evaluate((word) => navigator.serviceWorker.getRegistration()
  .then((found) => (word === 'activate' ? found.waiting : found.active).postMessage({ op: word })), op);

/** A page under version one's worker, and version two gone live. */
async function underOne() {
  const server = await serve({ folders: { '/': one.out } });
  const page = await browser.open(`${server.origin}/`);
  await ready(page);
  await page.reload();
  assert.equal(await versionOf(page), 'one');
  server.folders['/'] = two.out;
  return { server, page };
}

test('a new version waits for consent, however often the page is reloaded', async () => {
  const { server, page } = await underOne();
  await page.reload();
  await page.evaluate(() => globalThis.found?.update());
  await waiting(page);
  await page.reload();
  await waiting(page);
  assert.equal(await versionOf(page), 'one');
  assert.equal(await late(page), 'one');
  await page.close();
  await server.close();
});

test('after consent the new version comes with one reload, whole, and the old one is dropped', async () => {
  const { server, page } = await underOne();
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
  await waiting(page);
  assert.equal(await shells(page), 2);
  let loads = 0;
  page.on('load', () => { loads++; });
  const loaded = page.waitForEvent('load');
  await tell(page, 'activate');
  await loaded;
  assert.equal(await versionOf(page), 'two');
  assert.equal(await late(page), 'two');
  await tell(page, 'tidy');
  await page.waitForFunction(async () => (await caches.keys()).filter((name) => name.includes('shell')).length === 1);
  assert.equal(loads, 1);
  // Offline it is the new version too.
  await server.close();
  await page.reload();
  assert.equal(await versionOf(page), 'two');
  assert.equal(await late(page), 'two');
  await page.close();
  browser.expect(/ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker/);
  browser.problems.splice(0);
});

test('a window still made of the old version gets its late parts from the old version', async () => {
  const { server, page } = await underOne();
  // This window does not reload when another worker takes over, as one that plays would not.
  const other = await browser.context.newPage();
  await other.addInitScript(() => {
    navigator.serviceWorker.addEventListener('controllerchange', (event) => event.stopImmediatePropagation(), true);
  });
  await other.goto(`${server.origin}/`);
  assert.equal(await versionOf(other), 'one');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
  await waiting(page);
  const loaded = page.waitForEvent('load');
  await tell(page, 'activate');
  await loaded;
  assert.equal(await versionOf(page), 'two');
  await tell(page, 'tidy');
  assert.equal(await late(page), 'two');
  assert.equal(await versionOf(other), 'one');
  assert.equal(await late(other), 'one', 'the part is gone from the host, but not for this window');
  assert.equal(await shells(page), 2);
  await other.close();
  await tell(page, 'tidy');
  await page.waitForFunction(async () => (await caches.keys()).filter((name) => name.includes('shell')).length === 1);
  await page.close();
  await server.close();
});

test('a version that cannot be kept whole is not taken', async () => {
  const { server, page } = await underOne();
  // The new worker is there, one of its parts is not (a host in the middle of its own update).
  const half = join(shop.folder, 'half');
  await cp(two.out, half, { recursive: true });
  await rm(join(half, two.addresses.get('page.js')));
  server.folders['/'] = half;
  browser.expect(/404|bad-precaching-response/);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()).catch(() => {}));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => new Promise((done) => {
    const worker = found.installing;
    if (!worker) done();
    else worker.addEventListener('statechange', () => worker.state === 'redundant' && done());
  })));
  await page.reload();
  assert.equal(await versionOf(page), 'one');
  assert.equal(await late(page), 'one');
  await page.close();
  await server.close();
});
