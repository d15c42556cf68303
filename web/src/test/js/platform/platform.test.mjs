import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kept, lines, logged, openProbe, ready, serveProbe, startBrowser } from '../store/probe.mjs';

let server;
let shared;
let browser;
let versions;

before(async () => {
  shared = await startBrowser();
  versions = await mkdtemp(join(tmpdir(), 'rusty-audio-versions-'));
  server = await serveProbe({ folders: { '/app/': versions } });
});

after(async () => {
  await shared?.close();
  await server?.close();
  await rm(versions, { recursive: true, force: true });
});

beforeEach(async () => {
  browser = { ...shared, context: await shared.another() };
});

afterEach(async () => {
  await browser.context.close();
  shared.check();
});

const press = (page, name, ...args) => page.evaluate(([what, given]) => window.keep[what](...given), [name, args]);

test('one tab leads, the other says who plays and takes over without losing the place', async () => {
  const first = await openProbe(browser, server);
  await press(first, 'watch');
  await press(first, 'startTabs');
  assert.equal(await logged(first, 'leads'), 'false');
  await first.evaluate(() => {
    window.keep.add('handle:a/song.flac', 'Song');
    window.keep.at(0, 41.5, true);
    window.keep.tell(true, 'Song');
  });

  const second = await openProbe(browser, server);
  await press(second, 'keepQueue', false);
  await press(second, 'watch');
  await press(second, 'startTabs');
  assert.equal(await logged(second, 'follows true'), 'Song');
  await press(first, 'tell', false, 'Song');
  await second.waitForFunction(() => window.log().at(-1) === 'follows false Song');

  await press(second, 'takeOver');
  await logged(first, 'let go');
  await logged(first, 'follows');
  assert.equal(await logged(second, 'leads'), 'true');
  await press(second, 'reread');
  const read = JSON.parse(await logged(second, 'reread'));
  assert.deepEqual([read.titles, read.index, read.seconds], [['Song'], 0, 41.5]);

  // And back again; and when the leader is closed, the other one leads by itself.
  await press(first, 'takeOver');
  await logged(first, 'leads', 1);
  await logged(second, 'let go');
  await first.close();
  await logged(second, 'leads', 1);
});

test('a tab that no longer answers cannot keep the lead', async () => {
  const hung = await openProbe(browser, server);
  await press(hung, 'startTabs');
  await logged(hung, 'leads');
  const second = await openProbe(browser, server);
  await press(second, 'startTabs');
  await logged(second, 'follows');
  await hung.evaluate(() => { setTimeout(() => { const end = Date.now() + 4000; while (Date.now() < end); }, 0); });
  await press(second, 'takeOver');
  assert.equal(await logged(second, 'leads'), 'true');
  await logged(hung, 'follows');
});

test('where tabs cannot agree each one leads', async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  await page.goto(`${server.origin}/probe.html`);
  await ready(page, false);
  await press(page, 'startTabs');
  assert.equal(await logged(page, 'leads'), 'false');
});

/** A page whose Media Session can be played upon, and tells what it was told. */
async function sessionPage() {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    window.handlers = {};
    window.positions = [];
    const set = MediaSession.prototype.setActionHandler;
    MediaSession.prototype.setActionHandler = function (type, handler) {
      window.handlers[type] = handler;
      set.call(this, type, handler);
    };
    const position = MediaSession.prototype.setPositionState;
    MediaSession.prototype.setPositionState = function (state) {
      window.positions.push(state ? [state.duration, state.position] : null);
      position.call(this, ...(state ? [state] : []));
    };
  });
  await page.goto(`${server.origin}/probe.html`);
  await ready(page);
  await press(page, 'startKeys');
  return page;
}

test('every media key reaches the player', async () => {
  const page = await sessionPage();
  const acts = [['play', {}, 'play'], ['pause', {}, 'pause'], ['stop', {}, 'stop'], ['previoustrack', {}, 'previous'],
    ['nexttrack', {}, 'next'], ['seekbackward', {}, 'seek by -10'], ['seekbackward', { seekOffset: 30 }, 'seek by -30'],
    ['seekforward', {}, 'seek by 10'], ['seekto', { seekTime: 61.5 }, 'seek to 61500']];
  for (const [action, details, expected] of acts) {
    const said = await page.evaluate(([type, given]) => {
      window.handlers[type]({ action: type, ...given });
      return window.log().at(-1);
    }, [action, details]);
    assert.equal(said, expected, action);
  }
});

test('the system sees title, cover, state and a position that stays true', async () => {
  const page = await sessionPage();
  const seen = () => page.evaluate(() => ({
    title: navigator.mediaSession.metadata?.title,
    cover: navigator.mediaSession.metadata?.artwork[0]?.src,
    state: navigator.mediaSession.playbackState,
    told: window.positions.length,
    last: window.positions.at(-1),
  }));
  await press(page, 'show');
  assert.equal((await seen()).state, 'none');
  await page.evaluate(() => {
    window.keep.add('handle:a/song.flac', 'Song');
    window.keep.at(0, 10, true);
    window.keep.show();
  });
  let now = await seen();
  assert.deepEqual([now.title, now.cover, now.state, now.last], ['Song', undefined, 'playing', [200, 10]]);

  // Playing on as expected is not told; a jump, another length and a pause are.
  const told = now.told;
  await page.evaluate(() => {
    const began = Date.now();
    for (let i = 0; i < 50; i++) {
      window.keep.at(0, 10 + (Date.now() - began) / 1000, true);
      window.keep.show();
    }
  });
  assert.equal((await seen()).told, told);
  await page.evaluate(() => {
    window.keep.at(0, 150, true);
    window.keep.show();
  });
  assert.deepEqual((await seen()).last, [200, 150]);
  await page.evaluate(() => {
    window.keep.length(300);
    window.keep.show();
  });
  assert.equal((await seen()).last[0], 300);
  await page.evaluate(() => {
    window.keep.at(0, 151, false);
    window.keep.show();
  });
  now = await seen();
  assert.deepEqual([now.state, now.last], ['paused', [300, 151]]);
  await page.evaluate(() => {
    window.keep.length(-1);
    window.keep.show();
  });
  assert.equal((await seen()).last, null);

  await page.evaluate(() => window.keep.cover(new Blob(
    ['<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'], { type: 'image/svg+xml' })));
  const { cover } = await seen();
  assert.match(cover, /^blob:/);
  assert.equal(await page.evaluate(async (address) => {
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    return image.naturalWidth;
  }, cover), 3);
  await page.evaluate(() => window.keep.cover(null));
  assert.equal((await seen()).cover, undefined);
  await page.evaluate(() => {
    window.keep.clearQueue();
    window.keep.show();
  });
  now = await seen();
  assert.deepEqual([now.title, now.state], [undefined, 'none']);
});

test('a silent companion gives the page the media keys; the player follows when the system stops it', async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const made = window.Audio;
    window.Audio = function (address) {
      window.companion = new made(address);
      return window.companion;
    };
  });
  await page.goto(`${server.origin}/probe.html`);
  await ready(page);
  await press(page, 'startKeys');
  const show = (playing) => page.evaluate((on) => {
    window.keep.at(0, 1, on);
    window.keep.show();
  }, playing);
  await press(page, 'add', 'handle:a/song.flac', 'Song');
  await show(true);
  await page.waitForFunction(() => !window.companion.paused && window.companion.currentTime > 0);
  assert.deepEqual(await page.evaluate(() => [window.companion.duration, window.companion.loop]), [10, true]);
  await show(false);
  await show(true);
  await show(false);
  await page.waitForFunction(() => window.companion.paused);
  await show(true);
  await page.waitForFunction(() => !window.companion.paused);
  assert.deepEqual(await lines(page, 'p'), [], 'what the player does itself is not told back to it');
  await page.evaluate(() => window.companion.pause());
  await logged(page, 'pause');
});

test('the browser gives a playing page the audio focus, which media keys follow', async () => {
  const page = await openProbe(browser, server);
  await page.evaluate(() => {
    window.keep.startKeys();
    window.keep.add('handle:a/song.flac', 'Song');
    window.keep.at(0, 1, true);
    window.keep.show();
  });
  const internals = await browser.context.newPage();
  await internals.goto('chrome://media-internals');
  await internals.waitForFunction(() =>
    /probe.*\n.*Gain Active Playing \{ HasAudio \} Controllable/.test(document.querySelector('#audio-focus-session-list').innerText),
  undefined, { polling: 200, timeout: 15000 });
  await internals.close();
});

test('a hidden, left, sleeping, offline and interrupted page is told to the player', async () => {
  const page = await openProbe(browser, server);
  await page.evaluate(() => {
    const clock = Date.now;
    window.slept = 0;
    Date.now = () => clock() + window.slept;
    window.hide = (hidden) => {
      Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    // As Safari has it.
    const session = Object.assign(new EventTarget(), { type: 'auto', state: 'active' });
    Object.defineProperty(navigator, 'audioSession', { value: session });
    window.keep.startPresence();
    window.hide(true);
  });
  await logged(page, 'visible false');
  await logged(page, 'leaving');
  await page.evaluate(() => {
    window.slept = 3_600_000;
    window.hide(false);
  });
  await logged(page, 'visible true');
  assert.ok(Number(await logged(page, 'woke')) >= 3_600_000);
  await browser.context.setOffline(true);
  await logged(page, 'online false');
  await browser.context.setOffline(false);
  await logged(page, 'online true');
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false })));
  await logged(page, 'leaving', 1);
  await press(page, 'title', 'Song · Rusty Audio');
  assert.equal(await page.title(), 'Song · Rusty Audio');

  await page.evaluate(() => {
    window.turn = (state) => {
      navigator.audioSession.state = state;
      navigator.audioSession.dispatchEvent(new Event('statechange'));
    };
    ['interrupted', 'interrupted', 'active', 'inactive', 'active'].forEach(window.turn);
  });
  assert.equal(await page.evaluate(() => navigator.audioSession.type), 'playback');
  assert.equal((await lines(page, 'interrupted')).length, 1);
  assert.equal((await lines(page, 'restored')).length, 1);
});

test('an output that is gone is told, one that merely appeared is not', async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    window.devices = [['default', 'phones'], ['speaker', 'board'], ['phones', 'phones']];
    navigator.mediaDevices.enumerateDevices = async () =>
      window.devices.map(([deviceId, groupId]) => ({ kind: 'audiooutput', deviceId, groupId, label: deviceId }));
    window.change = (devices) => {
      window.devices = devices;
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    };
  });
  await page.goto(`${server.origin}/probe.html`);
  await ready(page);
  await press(page, 'startPresence');
  await page.evaluate(async () => {
    await new Promise((next) => setTimeout(next));
    window.change([['default', 'tv'], ['speaker', 'board'], ['phones', 'phones'], ['tv', 'tv']]);
    await new Promise((next) => setTimeout(next));
  });
  assert.deepEqual(await lines(page, 'output lost'), []);
  await page.evaluate(() => window.change([['default', 'board'], ['speaker', 'board'], ['phones', 'phones']]));
  await logged(page, 'output lost');
});

test('outputs have names once the browser gave leave, and the person hears why not where it may not', async () => {
  const fakes = await startBrowser({ args: ['--use-fake-device-for-media-stream'] });
  try {
    await fakes.context.grantPermissions([]);
    const page = await openProbe(fakes, server);
    await press(page, 'startOutputs');
    assert.equal(await logged(page, 'listed'), "The system's output");
    assert.match(await logged(page, 'leave'), /Nothing is recorded/);
    await press(page, 'chooseOutput');
    assert.match(await logged(page, 'unnamed'), /allow it in the address bar/);
    await fakes.context.grantPermissions(['microphone']);
    await press(page, 'chooseOutput');
    assert.equal(await logged(page, 'named'), "The system's output, Fake Audio Output 1, Fake Audio Output 2");
    await page.evaluate(() => {
      document.featurePolicy.allowsFeature = (feature) => feature !== 'microphone';
      window.keep.chooseOutput();
    });
    assert.match(await logged(page, 'unnamed', 1), /Choose the output in the system's settings/);
    await page.evaluate(() => {
      navigator.mediaDevices.selectAudioOutput = async () => ({ deviceId: 'x', label: 'Window' });
      window.keep.chooseOutput();
    });
    assert.equal(await logged(page, 'chosen'), 'Window');
  } finally {
    await fakes.close();
  }
});

test('installing is offered only when the person asks for it', async () => {
  const page = await openProbe(browser, server);
  await press(page, 'startInstall');
  const held = await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt() { window.prompted = true; return Promise.resolve(); },
      userChoice: Promise.resolve({ outcome: 'accepted' }),
    });
    window.dispatchEvent(offer);
    return offer.defaultPrevented && !window.prompted;
  });
  assert.equal(held, true);
  await logged(page, 'offered true');
  await press(page, 'acceptInstall');
  await logged(page, 'installed true');
  await logged(page, 'offered false');
});

/** A service worker as the player's: it waits, takes over when told, and serves its own version's page only. */
const worker = (version) => `
  self.addEventListener('install', (event) => event.waitUntil(caches.open('v${version}').then((cache) =>
    cache.put('/app/version', new Response('${version}')))));
  self.addEventListener('message', (event) => { if (event.data.op === 'activate') self.skipWaiting(); });
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => {
    if (event.request.url.endsWith('/app/version')) {
      event.respondWith(caches.open('v${version}').then((cache) => cache.match('/app/version')));
    }
  });`;

test('a new version is offered, taken with consent in one reload, and never mixed with the old one', async () => {
  await writeFile(join(versions, 'sw.js'), worker(1));
  await writeFile(join(versions, 'page.html'), '<!doctype html><html lang="en"><title>probe</title>'
    + '<link rel="icon" href="data:,"><script type="module" src="/start.js"></script><button id="press">x</button></html>');
  const open = async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/app/page.html`);
    await ready(page);
    await press(page, 'startUpdates', 'sw.js');
    return page;
  };
  const version = (page) => page.evaluate(async () => (await fetch('/app/version')).text());
  const page = await open();
  await logged(page, 'offline ready');
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  assert.equal(await version(page), '1');
  const other = await open();
  assert.deepEqual(await lines(page, 'update'), []);

  await writeFile(join(versions, 'sw.js'), worker(2));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await logged(page, 'update ready');
  await logged(other, 'update ready');
  assert.equal(await version(page), '1', 'nothing changes without consent');

  let loads = 0;
  page.on('load', () => loads++);
  const reloaded = page.waitForEvent('load');
  await press(page, 'volume', 33);
  await press(page, 'takeUpdate');
  await reloaded;
  await ready(page);
  assert.equal(loads, 1);
  assert.equal(await version(page), '2');
  assert.equal((await kept(page)).volume, 33);
  // The other tab was not reloaded under its listener; it is offered the new version once more.
  await logged(other, 'update ready', 1);
  const again = other.waitForEvent('load');
  await press(other, 'takeUpdate');
  await again;
  await ready(other);
  assert.equal(await version(other), '2');
});
