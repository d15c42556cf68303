import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';
import { workshop } from './fixture.mjs';

let shop;
let server;
let browser;

before(async () => {
  shop = await workshop();
  server = await serve({ folders: { '/': (await shop.build('one')).out } });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await shop?.close();
});

/** Posts a form to the share target as the system does: a navigation. */
const share = (page, files) => page.evaluate((list) => {
  const form = document.createElement('form');
  form.method = 'POST';
  form.action = '/share';
  form.enctype = 'multipart/form-data';
  const field = document.createElement('input');
  field.type = 'file';
  field.name = 'files';
  field.multiple = true;
  const transfer = new DataTransfer();
  for (const [name, type, text] of list) transfer.items.add(new File([text], name, { type }));
  field.files = transfer.files;
  form.append(field);
  document.body.append(form);
  form.submit();
}, files);

const kept = (page) => page.evaluate(async () => {
  const cache = await caches.open('shared-files');
  const requests = await cache.keys();
  return Promise.all(requests.map(async (request) => {
    const response = await cache.match(request);
    return [new URL(request.url).pathname, response.headers.get('content-type'), await response.text()];
  }));
});

test('shared files wait for the page under their names', async () => {
  const page = await browser.open(`${server.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  const arrived = page.waitForEvent('load');
  await share(page, [['Ärger & Ruhe.flac', 'audio/flac', 'one'], ['../b.mp3', 'audio/mpeg', 'two']]);
  await arrived;
  assert.equal(page.url(), `${server.origin}/?shared`);
  const files = await kept(page);
  assert.equal(files.length, 2);
  assert.deepEqual(files[0], ['/shared/0/%C3%84rger%20%26%20Ruhe.flac', 'audio/flac', 'one']);
  assert.match(files[1][0], /^\/shared\/1\/[^/]*b\.mp3$/);
  // What is shared next takes the place of what nobody fetched.
  const again = page.waitForEvent('load');
  await share(page, [['c.wav', 'audio/wav', 'three']]);
  await again;
  assert.deepEqual(await kept(page), [['/shared/0/c.wav', 'audio/wav', 'three']]);
  await page.close();
});

test('what is no form is refused in words, not kept in part', async () => {
  const page = await browser.open(`${server.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  const url = await page.evaluate(async () => (await fetch('/share', { method: 'POST', body: 'no form' })).url);
  assert.equal(url, `${server.origin}/?shared=failed`);
  assert.deepEqual(await kept(page), []);
  await page.close();
});
