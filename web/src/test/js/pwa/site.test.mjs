import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FIRST_SOUND_BUDGET } from '../../../../build/parts.mjs';
import { inWeb } from '../../../../build/paths.mjs';
import { startBrowser } from '../support/browser.mjs';
import { startServer } from '../support/server.mjs';

// The player as it is shipped: the built site, the real server, a browser with a profile.
let profile;
let server;
let browser;

before(async () => {
  profile = await mkdtemp(join(tmpdir(), 'rusty-audio-profile-'));
  server = await startServer();
  browser = await startBrowser({ profile });
});

after(async () => {
  await server?.close();
  await browser?.close();
  await rm(profile, { recursive: true, force: true });
});

test('the player starts under the policy, cross-origin isolated, without a complaint', async () => {
  const page = await browser.open(`${server.origin}/`);
  await page.waitForSelector('#face button');
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  assert.equal(await page.title(), 'Rusty Audio');
  for (const [part, size] of Object.entries({ sound: 10_000, worklet: 1000, decoder: 1000 })) {
    const length = await page.evaluate(async (name) => {
      const response = await fetch(document.documentElement.dataset[name]);
      return response.ok ? (await response.arrayBuffer()).byteLength : -response.status;
    }, part);
    assert.ok(length > size, `${part}: ${length}`);
  }
  assert.equal(await page.evaluate(async () => {
    const response = await fetch(document.documentElement.dataset.sound);
    return (await WebAssembly.compileStreaming(response, { builtins: ['js-string'] })) instanceof WebAssembly.Module;
  }), true);
  await page.close();
  browser.check();
});

test('the policy is in force: neither inline script nor eval runs', async () => {
  const page = await browser.open(`${server.origin}/`);
  browser.expect(/policy: script-src|Content Security Policy/);
  const seen = await page.evaluate(async () => {
    const refused = new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective), { once: true });
    });
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.head.append(script);
    return [await refused, globalThis.inlineRan === true];
  });
  assert.deepEqual(seen, ['script-src-elem', false]);
  await page.close();
});

test('it can be installed', async () => {
  const page = await browser.open(`${server.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const session = await browser.context.newCDPSession(page);
  assert.deepEqual((await session.send('Page.getInstallabilityErrors')).installabilityErrors, []);
  assert.deepEqual((await session.send('Page.getAppManifest')).errors, []);
  await page.close();
  browser.check();
});

test('every shortcut opens what it names, at the start and while the player runs', async () => {
  const manifest = await (await fetch(`${server.origin}/manifest.webmanifest`)).json();
  assert.equal(manifest.shortcuts.length, 2);
  const page = await browser.open(`${server.origin}/`);
  await page.waitForSelector('#face button');
  for (const shortcut of manifest.shortcuts) {
    await page.goto(server.origin + shortcut.url);
    await page.waitForSelector(`#drawer [role=tab][aria-selected=true]:has-text("${shortcut.name}")`);
    assert.equal(page.url(), `${server.origin}/`, 'a reload would ask again');
  }
  await page.evaluate(() => dispatchEvent(new CustomEvent('drawer-asked', { detail: 'queue' })));
  await page.waitForSelector('#drawer [role=tab][aria-selected=true]:has-text("Queue")');
  await page.close();
  browser.check();
});

test('after one visit it starts without a network', async () => {
  const page = await browser.open(`${server.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  browser.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to update a ServiceWorker/);
  await browser.context.setOffline(true);
  await page.reload();
  await page.waitForSelector('#face button');
  for (const part of ['sound', 'worklet', 'decoder']) {
    assert.equal(await page.evaluate(async (name) => (await fetch(document.documentElement.dataset[name])).status, part), 200);
  }
  await browser.context.setOffline(false);
  await page.close();
});

test('the first sound costs no more bytes than allowed', async () => {
  const last = (await readFile(inWeb('target/site-sizes.txt'), 'utf8')).trimEnd().split('\n').at(-1);
  const [, bytes, budget] = /: (\d+) of (\d+)$/.exec(last).map(Number);
  assert.equal(budget, FIRST_SOUND_BUDGET);
  assert.ok(bytes > 10_000 && bytes <= budget, last);
});
