import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kept, lines, logged, openProbe, reload, serveProbe, startBrowser, stored, tamper } from './probe.mjs';

let server;
let shared;
let browser;
let page;

before(async () => {
  shared = await startBrowser();
  server = await serveProbe();
});

beforeEach(async () => {
  browser = { ...shared, context: await shared.another() };
});

afterEach(async () => {
  await browser.context.close();
  shared.check();
});

after(async () => {
  await shared?.close();
  await server?.close();
});

/** A page with something of everything in it. */
async function furnished() {
  page = await openProbe(browser, server);
  await page.evaluate(() => {
    const { keep } = window;
    keep.volume(31.5);
    keep.slot(2, 'Mine');
    keep.preset('Own');
    keep.add('handle:a/one.flac', 'One');
    keep.add('handle:b/two.flac', 'Two');
    keep.at(1, 12.25, false);
    keep.watch();
    keep.flush();
  });
  await page.waitForFunction(() => JSON.parse(window.keep.kept()).titles.length === 2);
}

const FURNISHED = { volume: 31.5, slot: 'Mine', presets: ['Own'], titles: ['One', 'Two'], index: 1, seconds: 12.25 };

test('everything is there again after a reload', async () => {
  await furnished();
  await reload(page);
  assert.deepEqual(await kept(page), FURNISHED);
  assert.deepEqual(await lines(page, 'complaint'), []);
});

test('a change is written within half a second without being asked', async () => {
  await furnished();
  await page.evaluate(() => window.keep.volume(7));
  await page.waitForFunction(() => new Promise((done) => {
    const request = indexedDB.open('rusty-audio');
    request.onsuccess = () => {
      const get = request.result.transaction('records').objectStore('records').get('settings');
      get.onsuccess = () => {
        request.result.close();
        done(JSON.parse(get.result).volume === 7);
      };
    };
  }), undefined, { timeout: 1500, polling: 50 });
});

test('what changed just before the page was left is there', async () => {
  await furnished();
  await page.evaluate(() => {
    window.keep.volume(3);
    window.keep.at(0, 99.5, true);
  });
  await reload(page);
  assert.deepEqual(await kept(page), { ...FURNISHED, volume: 3, index: 0, seconds: 99.5 });
});

test('a renderer killed amid writing leaves the last second or newer, whole', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'rusty-audio-kill-'));
  const lasting = await startBrowser({ profile });
  try {
    lasting.expect(/crash/i);
    const doomed = await openProbe(lasting, server);
    await doomed.evaluate(() => {
      const { keep } = window;
      for (let i = 0; i < 2000; i++) keep.add(`handle:a/${i}.flac`, `Track ${i}`);
      keep.watch();
      const start = performance.now();
      window.place = () => (performance.now() - start) / 1000;
      setInterval(() => {
        keep.at(Math.floor(window.place() * 10) % 2000, window.place(), true);
        keep.volume(Math.floor(window.place() * 10) % 40);
      }, 20);
    });
    await doomed.waitForFunction(() => window.place() > 3.3);
    const last = await doomed.evaluate(() => window.place());
    const session = await lasting.context.newCDPSession(doomed);
    const gone = new Promise((done) => doomed.once('crash', done));
    session.send('Page.crash').catch(() => {});
    await gone;
    const next = await openProbe(lasting, server);
    const found = await kept(next);
    assert.equal(found.titles.length, 2000);
    assert.ok(found.seconds > last - 2, `kept ${found.seconds} s of ${last} s`);
    assert.deepEqual(await lines(next, 'complaint'), []);
    console.log(`    killed at ${last.toFixed(2)} s, kept ${found.seconds.toFixed(2)} s`);
  } finally {
    await lasting.close();
    await rm(profile, { recursive: true, force: true });
  }
});

const DAMAGES = ['', '{"version":1,', '[]', '{"version":99}', '{"version":1,"tracks":7,"slots":7,"presets":7}', 42];

for (const [record, name] of [['settings', 'Settings'], ['session', 'The last queue'], ['slots', 'Preset keys'],
  ['presets', 'Your presets']]) {
  test(`damaged ${record} are set aside, said, and the rest stays`, async () => {
    await furnished();
    const whole = (await stored(page, 'records'))[record];
    for (const damage of DAMAGES) {
      if (record === 'settings' && String(damage).includes('"tracks"')) continue;
      await tamper(page, record, damage);
      await reload(page);
      const [complaint] = await lines(page, 'complaint');
      assert.ok(complaint?.includes(name), `${damage}: ${complaint}`);
      const now = await kept(page);
      assert.equal(now.volume, record === 'settings' ? 20 : 31.5, `${damage}`);
      assert.deepEqual(now.titles, record === 'session' ? [] : ['One', 'Two'], `${damage}`);
      const aside = await stored(page, 'aside');
      const key = Object.keys(aside).find((one) => complaint.includes(one));
      assert.ok(key?.startsWith(`${record} `), complaint);
      assert.equal(aside[key], typeof damage === 'string' ? damage : '');
      await tamper(page, record, whole);
    }
  });
}

test('no more than twenty damaged records are kept', async () => {
  page = await openProbe(browser, server);
  for (let i = 0; i < 24; i++) {
    await tamper(page, 'settings', `damage ${i}`);
    await reload(page);
  }
  const aside = await stored(page, 'aside');
  assert.ok(Object.keys(aside).length <= 21, Object.keys(aside).length);
  assert.ok(Object.values(aside).includes('damage 23'));
});

test('a full disk is said once, the page goes on, and all is written when there is room', async () => {
  const blank = await browser.context.newPage();
  await blank.goto(`${server.origin}/blank.html`);
  const session = await browser.context.newCDPSession(blank);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
  page = await openProbe(browser, server);
  await page.evaluate(() => {
    const { keep } = window;
    keep.watch();
    keep.volume(5);
    for (let i = 0; i < 2000; i++) keep.add(`handle:a/${i}.flac`, `Track ${i}`);
    keep.flush();
  });
  assert.match(await logged(page, 'complaint:'), /no room left/);
  await page.evaluate(() => {
    window.keep.volume(6);
    window.keep.flush();
    window.keep.reread();
  });
  await logged(page, 'reread');
  assert.equal((await lines(page, 'complaint')).length, 1);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  await page.evaluate(() => window.keep.flush());
  await reload(page);
  const now = await kept(page);
  assert.equal(now.volume, 6);
  assert.equal(now.titles.length, 2000);
});

test('where the browser blocks its storage everything works in memory and says so', async () => {
  for (const block of [
    () => Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } }),
    () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError'); }; },
  ]) {
    const tab = await browser.context.newPage();
    await tab.addInitScript(block);
    await tab.goto(`${server.origin}/probe.html`);
    await tab.waitForFunction(() => window.keep);
    await tab.evaluate(() => window.keep.begin());
    assert.match(await logged(tab, 'complaint:'), /does not let the player remember/);
    await logged(tab, 'begun');
    await tab.evaluate(() => {
      window.keep.volume(9);
      window.keep.flush();
      window.keep.reread();
    });
    assert.equal(JSON.parse(await logged(tab, 'reread')).volume, 9);
    assert.equal(await tab.evaluate(() => window.keep.lasting()), false);
    await tab.close();
  }
});

test('a database of a newer version is left alone', async () => {
  const tab = await browser.context.newPage();
  await tab.goto(`${server.origin}/blank.html`);
  await tab.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('rusty-audio', 99);
    request.onupgradeneeded = () => request.result.createObjectStore('future').put('treasure', 'key');
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  }));
  page = await openProbe(browser, server);
  assert.match(await logged(page, 'complaint:'), /newer version/);
  assert.deepEqual(await stored(page, 'future'), { key: 'treasure' });
});

test('a database emptied behind the page is written anew', async () => {
  await furnished();
  const tab = await browser.context.newPage();
  await tab.goto(`${server.origin}/blank.html`);
  await tab.evaluate(() => new Promise((done) => {
    const request = indexedDB.deleteDatabase('rusty-audio');
    request.onsuccess = done;
  }));
  await page.waitForFunction(() => window.keep.lasting());
  await page.evaluate(() => window.keep.flush());
  await reload(page);
  assert.deepEqual(await kept(page), FURNISHED);
});

test('what is exported, cleared and imported is the same', async () => {
  await furnished();
  const text = await page.evaluate(() => window.keep.exported());
  await page.evaluate(() => new Promise((done) => {
    const request = indexedDB.deleteDatabase('rusty-audio');
    request.onsuccess = done;
    request.onblocked = () => {};
  }));
  const other = await browser.another();
  const fresh = await other.newPage();
  await fresh.goto(`${server.origin}/probe.html`);
  await fresh.waitForFunction(() => window.keep);
  await fresh.evaluate(() => window.keep.begin());
  await logged(fresh, 'begun');
  await fresh.evaluate(() => window.keep.watch());
  assert.equal((await kept(fresh)).volume, 20);
  assert.equal(await fresh.evaluate((backup) => window.keep.restore(backup), text), '');
  await logged(fresh, 'restored');
  assert.deepEqual(await kept(fresh), FURNISHED);
  const again = await fresh.evaluate(() => window.keep.exported());
  const plain = (backup) => ({ ...JSON.parse(backup), saved_at: '' });
  assert.deepEqual(plain(again), plain(text));
  await reload(fresh);
  assert.deepEqual(plain(await fresh.evaluate(() => window.keep.exported())), plain(text));

  assert.equal(await fresh.evaluate(() => window.keep.canUndo()), true);
  await fresh.evaluate(() => window.keep.undo());
  await logged(fresh, 'restored');
  const undone = await kept(fresh);
  assert.deepEqual([undone.volume, undone.titles, undone.presets], [20, [], []]);
  assert.equal(await fresh.evaluate(() => window.keep.canUndo()), false);
  await other.close();
});

test('what is no backup is refused with the reason and changes nothing', async () => {
  await furnished();
  const text = await page.evaluate(() => window.keep.exported());
  const whole = JSON.parse(text);
  for (const [bad, reason] of [
    ['', /no backup/], ['{', /no backup/], ['[]', /no backup/], ['{"a":1}', /no backup of Rusty Audio/],
    [text.slice(0, text.length / 2), /no backup/],
    [JSON.stringify({ ...whole, rusty_audio_backup: 2 }), /newer version/],
    [JSON.stringify({ ...whole, session: { version: 1, tracks: 'x' } }), /tracks/],
    [JSON.stringify({ ...whole, presets: { version: 1, presets: [{ schema: 1 }] } }), /bands/],
    [JSON.stringify({ ...whole, slots: { version: 1, slots: [{ slot: 40, preset: {} }] } }), /slot 40/],
    [JSON.stringify({ ...whole, settings: 'x' }), /settings/],
    [`{"rusty_audio_backup":1,"settings":${'['.repeat(20000)}`, /no backup/],
  ]) {
    const said = await page.evaluate((backup) => window.keep.restore(backup), bad);
    assert.match(said, reason, bad.slice(0, 80));
    assert.deepEqual(await kept(page), FURNISHED);
  }
  assert.equal(await page.evaluate(() => window.keep.canUndo()), false);
});

test('a tab whose queue is not the one kept writes its settings only', async () => {
  await furnished();
  const second = await openProbe(browser, server);
  await second.evaluate(() => {
    window.keep.keepQueue(false);
    window.keep.watch();
    window.keep.add('handle:c/three.flac', 'Three');
    window.keep.volume(11);
    window.keep.flush();
  });
  await reload(second);
  const now = await kept(second);
  assert.deepEqual([now.volume, now.titles], [11, ['One', 'Two']]);
});
