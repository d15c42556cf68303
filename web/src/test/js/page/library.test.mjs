import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startServer } from '../support/server.mjs';
import { inWeb } from '../../../../build/paths.mjs';
import { keep, largeLibrary } from './large-library.mjs';
import { collection, picks, put } from './shelf.mjs';
import { becomes, SIZES, startStereo } from './stereo.mjs';
import { startBrowser } from '../support/browser.mjs';

const PICTURES = process.env.LIBRARY_PICTURES;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let stereo;
let files;

before(async () => {
  [stereo, files] = await Promise.all([startStereo(), collection()]);
});

after(() => stereo?.close());

const texts = (page, selector) => page.locator(selector).allTextContents();
const titles = (page) => texts(page, '#library-list .row:not([hidden]) .row-title');

/** Opens the drawer at the library, by keyboard alone. */
async function openLibrary(page) {
  await page.evaluate(() => document.activeElement.blur());
  if (!(await page.isVisible('#panel-queue'))) await page.keyboard.press('q');
  await page.focus('#segment-queue');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('.library-left');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('.library .queue-empty')?.textContent.includes('Opening'));
}

/** A page whose library holds the collection. */
async function stocked(size, options) {
  const page = await stereo.open(size, options);
  await put(page, 'Music', files);
  await picks(page, 'Music');
  await openLibrary(page);
  await page.click('#library-first-folder');
  await scanned(page, 6);
  return page;
}

async function scanned(page, count) {
  await page.waitForFunction((wanted) => {
    const here = document.querySelector('#library-tracks .caption')?.textContent;
    return here === String(wanted) && document.querySelector('.library-work')?.hidden;
  }, count, { timeout: 20000 });
}

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const { violations: found } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
    return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
  }, TAGS);
}

test('the module of the library comes with its first opening and not before', async () => {
  const page = await stereo.open(SIZES[2]);
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource')
    .filter((entry) => /\/(library|reader)/.test(entry.name)).length);
  await page.keyboard.press('q');
  assert.equal(await loaded(), 0);
  await openLibrary(page);
  assert.equal(await loaded(), 2);
  assert.match(await page.textContent('.library .queue-empty'), /The library is empty.*Add the folder/);
  await page.context().close();
});

test('a folder is added, read with its tags and covers, and browsed and played by keyboard alone', async () => {
  const page = await stereo.open(SIZES[2]);
  await put(page, 'Music', files);
  await picks(page, 'Music');
  await openLibrary(page);
  await page.waitForFunction(() => document.activeElement.id === 'library-first-folder');
  await page.keyboard.press('Enter');
  await scanned(page, 6);
  assert.deepEqual(await titles(page), ['Field Studies', 'Harbour Lights', 'Without an album']);
  await page.waitForFunction(() => document.querySelectorAll('#library-list img:not([hidden])').length === 2);
  await page.focus('#library-albums');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await titles(page), ['Ida Vintersen', 'Lumen Coast', 'Zephyr']);
  await page.focus('#library-list');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.deepEqual(await titles(page), ['Harbour Lights']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.deepEqual(await titles(page), ['Pier Eleven', 'Low Tide', 'Night Ferry']);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title.includes('Night Ferry'), null, { timeout: 10000 });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('.queue-panel [role=status]') !== null);
  await page.keyboard.press('Backspace');
  assert.deepEqual(await titles(page), ['Harbour Lights']);
  await page.keyboard.press('Backspace');
  assert.deepEqual(await titles(page), ['Ida Vintersen', 'Lumen Coast', 'Zephyr']);
  const active = await page.getAttribute('#library-list', 'aria-activedescendant');
  assert.match(await page.textContent(`#${active}`), /Lumen Coast/);
  await page.focus('#segment-library');
  await page.keyboard.press('ArrowLeft');
  await page.waitForSelector('#queue-list .row:not([hidden])');
  await page.waitForFunction(() => document.querySelectorAll('#queue-list .row:not([hidden])').length === 4);
  assert.deepEqual(await texts(page, '#queue-list .row:not([hidden]) .row-title'),
    ['Night Ferry', 'Pier Eleven', 'Low Tide', 'Night Ferry']);
  await page.context().close();
});

test('what is typed is found, whatever its case and accents, and Escape ends the search', async () => {
  const page = await stocked(SIZES[2]);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+f');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'library-search');
  await page.keyboard.type('CAFE angs');
  assert.deepEqual(await titles(page), ['Café Ångström']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Enter');
  await page.focus('#library-search');
  await page.keyboard.type(' nothing');
  assert.match(await page.textContent('.library .queue-empty'), /Nothing matches/);
  await page.keyboard.press('Escape');
  assert.deepEqual(await titles(page), ['Field Studies', 'Harbour Lights', 'Without an album']);
  assert.equal(await page.isVisible('#panel-queue'), true);
  await page.context().close();
});

test('rows are chosen, sorted, added and dragged into the queue by mouse', async () => {
  const page = await stocked(SIZES[2]);
  await page.click('#library-tracks');
  assert.equal((await titles(page)).length, 6);
  await page.selectOption('.library-order', 'TITLE');
  assert.deepEqual((await titles(page)).slice(0, 2), ['Café Ångström', 'Green Corridor']);
  await page.click('[aria-label="The other way round"]');
  assert.equal((await titles(page))[0], 'Pier Eleven');
  const row = (text) => page.locator('#library-list .row', { hasText: text });
  await row('Pier Eleven').click();
  await row('Low Tide').click({ modifiers: ['Control'] });
  await page.click('.library-side button:text-is("Add to queue")');
  await page.click('.library-side button:text-is("Play now")');
  await page.waitForFunction(() => document.title.includes('Pier Eleven'), null, { timeout: 10000 });
  await page.evaluate(() => {
    const carried = new DataTransfer();
    const dragged = [...document.querySelectorAll('#library-list .row')].find((one) => one.textContent.includes('Ohne'));
    const place = dragged.getBoundingClientRect();
    const tell = (target, type, more) => target.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried, ...more }));
    tell(dragged, 'dragstart', { clientY: place.top + 10 });
    tell(document.getElementById('segment-queue'), 'dragenter', {});
    return new Promise((resolve) => requestAnimationFrame(() => {
      const rows = document.querySelector('.queue-rows');
      const at = document.querySelector('#queue-list').getBoundingClientRect().top + 3;
      tell(rows, 'dragover', { clientY: at });
      tell(rows, 'drop', { clientY: at });
      resolve();
    }));
  });
  await page.waitForFunction(() => document.querySelectorAll('#queue-list .row:not([hidden])').length === 5);
  assert.deepEqual(await texts(page, '#queue-list .row:not([hidden]) .row-title'),
    ['Ohne Titel 10', 'Pier Eleven', 'Low Tide', 'Pier Eleven', 'Low Tide']);
  await page.context().close();
});

test('a folder is looked through again: only what changed is read, what is gone is marked and kept', async () => {
  const page = await stocked(SIZES[2]);
  await page.evaluate(async () => {
    const music = await (await navigator.storage.getDirectory()).getDirectoryHandle('Music');
    await (await music.getDirectoryHandle('Loose')).removeEntry('Ohne Titel 10.flac');
  });
  await put(page, 'Music', { 'Loose/New One.flac': files['Loose/Ohne Titel 10.flac'] });
  await page.click('.library-side button:text-is("Look for changes")');
  await scanned(page, 7);
  await page.click('#library-tracks');
  assert.match(await page.textContent('#library-list .row.troubled'), /Ohne Titel 10.*Missing/s);
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('Music', { recursive: true });
  });
  await page.click('.library-side button:text-is("Look for changes")');
  await page.waitForSelector('.library-note');
  assert.match(await page.textContent('.library-notes'), /Folder Music is not where it was: its tracks are kept/);
  assert.equal(await page.locator('#library-list .row.troubled').count(), 7);
  await page.context().close();
});

test('a folder is taken out again and its files stay', async () => {
  const page = await stocked(SIZES[2]);
  await page.click('#library-folders');
  assert.deepEqual(await titles(page), ['Music']);
  assert.equal(await page.textContent('#library-list .row:not([hidden]) .row-text'), 'Music/');
  await page.locator('#library-list .row').first().click();
  await page.click('.library-side button:text-is("Take folder out")');
  await page.waitForFunction(() => document.querySelector('.library .queue-empty')?.textContent.includes('is empty'));
  assert.equal(await page.evaluate(async () => {
    const music = await (await navigator.storage.getDirectory()).getDirectoryHandle('Music');
    return (await (await music.getDirectoryHandle('Loose')).getFileHandle('Ohne Titel 10.flac')).name;
  }), 'Ohne Titel 10.flac');
  await page.context().close();
});

test('a folder that waits for permission is said, and one key allows it', async () => {
  const page = await stocked(SIZES[2]);
  await page.addInitScript(() => {
    window.leave = 'prompt';
    FileSystemHandle.prototype.queryPermission = async () => window.leave;
    FileSystemHandle.prototype.requestPermission = async () => { window.leave = 'granted'; return 'granted'; };
  });
  await page.reload();
  await page.waitForSelector('#volume[aria-valuetext]');
  await openLibrary(page);
  await page.waitForSelector('.library-ask .library-note');
  assert.match(await page.textContent('.library-notes'), /Folder Music waits for your permission/);
  assert.deepEqual(await titles(page), ['Field Studies', 'Harbour Lights', 'Without an album']);
  await page.focus('[aria-label="Allow: Music"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.library-notes').textContent === '');
  await page.context().close();
});

test('a browser without handles fills a library for the visit and says so', async () => {
  const page = await stereo.open(SIZES[2]);
  await page.evaluate(() => { delete window.showDirectoryPicker; });
  await openLibrary(page);
  assert.match(await page.textContent('.library .queue-empty'), /lasts for this visit/);
  const folder = await mkdtemp(join(tmpdir(), 'rusty-audio-library-'));
  await mkdir(join(folder, 'Harbour'), { recursive: true });
  const { copyFile } = await import('node:fs/promises');
  for (const [path, file] of Object.entries(files)) {
    if (path.endsWith('.flac')) await copyFile(file, join(folder, 'Harbour', path.split('/')[1]));
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#library-first-folder')]);
  await chooser.setFiles(folder);
  await scanned(page, 6);
  assert.match(await page.textContent('.library-notes'), /remembers no folders/);
  await page.locator('#library-list .row', { hasText: 'Field Studies' }).dblclick();
  await page.locator('#library-list .row', { hasText: 'Green Corridor' }).dblclick();
  await page.waitForFunction(() => document.title.includes('Green Corridor'), null, { timeout: 10000 });
  await page.context().close();
  await rm(folder, { recursive: true, force: true });
});

test('a damaged library is set aside with a word, and what is whole of it stays', async () => {
  const page = await stocked(SIZES[2]);
  await page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('rusty-audio-library');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const change = request.result.transaction('library', 'readwrite').objectStore('library');
      change.getAllKeys().onsuccess = (event) => {
        const log = event.target.result.find((key) => key.startsWith('log/'));
        change.get(log).onsuccess = (got) => {
          got.target.result.fill(7, 20, 24);
          change.put(got.target.result, log);
        };
      };
      change.transaction.oncomplete = resolve;
    };
  }));
  await page.reload();
  await page.waitForSelector('#volume[aria-valuetext]');
  await openLibrary(page);
  await page.waitForSelector('.library-note');
  assert.match(await page.textContent('.library-notes'), /The library was damaged .* is set aside/);
  const aside = await page.evaluate(() => new Promise((resolve) => {
    indexedDB.open('rusty-audio-library').onsuccess = (event) => {
      event.target.result.transaction('aside').objectStore('aside').count().onsuccess = (got) => resolve(got.target.result);
    };
  }));
  assert.equal(aside, 1);
  await page.context().close();
});

test('of many tracks only the rows that are seen exist, and each knows its place', async () => {
  const page = await stereo.open(SIZES[2]);
  await keep(page, largeLibrary(20_000));
  await openLibrary(page);
  await page.click('#library-tracks');
  await becomes(page, '#library-list .row:not([hidden])', 'aria-setsize', '20000');
  await page.focus('#library-list');
  await page.keyboard.press('End');
  await page.waitForFunction(() => {
    const active = document.getElementById(document.getElementById('library-list').getAttribute('aria-activedescendant'));
    return active?.getAttribute('aria-posinset') === '20000';
  });
  assert.ok(await page.locator('#library-list .row').count() < 60);
  await page.fill('#library-search', 'song 19');
  assert.ok((await titles(page)).every((title) => /song/i.test(title)));
  assert.ok(await page.locator('#library-list .row').count() < 60);
  await page.context().close();
});

test('the queue is sorted, turned round and brought back', async () => {
  const page = await stereo.open(SIZES[2]);
  await stereo.fill(page);
  await page.keyboard.press('q');
  const queue = () => texts(page, '#queue-list .row:not([hidden]) .row-title');
  const becomesQueue = async (wanted) => {
    await page.waitForFunction((first) => document.querySelector('#queue-list .row:not([hidden]) .row-title')
      ?.textContent === first, wanted[0]);
    assert.deepEqual(await queue(), wanted);
  };
  const up = ['Green Corridor', 'Low Tide', 'Night Ferry', 'Pier Eleven'];
  const asOpened = ['Pier Eleven', 'Low Tide', 'Night Ferry', 'Green Corridor'];
  await page.waitForFunction((wanted) => [...document.querySelectorAll('#queue-list .row:not([hidden]) .row-title')]
    .map((row) => row.textContent).join() === wanted.join(), asOpened);
  await page.selectOption('[aria-label="Sort the queue"]', 'TITLE');
  await becomesQueue(up);
  await page.selectOption('[aria-label="Sort the queue"]', 'TITLE');
  await becomesQueue([...up].reverse());
  await page.click('.queue-panel button:text-is("Undo")');
  await page.click('.queue-panel button:text-is("Undo")');
  await becomesQueue(asOpened);
  await page.context().close();
});

test('the queue is saved as a playlist with the paths of the folder it shares, and opened again from there', async () => {
  const page = await stocked(SIZES[2]);
  await page.locator('#library-list .row', { hasText: 'Harbour Lights' }).click();
  await page.click('.library-side button:text-is("Add to queue")');
  await page.evaluate(() => {
    window.showSaveFilePicker = async () => (await (await navigator.storage.getDirectory()).getDirectoryHandle('Music'))
      .getFileHandle('Evening.m3u8', { create: true });
  });
  await page.click('#segment-queue');
  await page.click('[aria-label="Save the queue as a playlist"]');
  const saved = () => page.evaluate(async () => (await (await window.showSaveFilePicker()).getFile()).text());
  let text = '';
  for (let tries = 0; tries < 100 && text === ''; tries++) {
    text = await saved();
    await page.waitForTimeout(50);
  }
  assert.match(text, /^#EXTM3U/);
  assert.deepEqual(text.split('\n').filter((line) => line.endsWith('.flac')), ['Harbour Lights/01 Pier Eleven.flac',
    'Harbour Lights/02 Low Tide.flac', 'Harbour Lights/03 Night Ferry.flac']);
  assert.match(text, /Lumen Coast - Night Ferry/);
  await page.click('.queue-panel button:text-is("Clear")');
  await page.click('.queue-panel button:text-is("Open folder")');
  await page.click('[data-kind=playlists] button:has-text("Evening")');
  await page.waitForFunction(() => document.querySelectorAll('#queue-list .row:not([hidden])').length === 9);
  assert.deepEqual((await texts(page, '#queue-list .row:not([hidden]) .row-title')).slice(6),
    ['Pier Eleven', 'Low Tide', 'Night Ferry']);
  assert.equal(await page.locator('#queue-list .row.troubled').count(), 0);
  await page.context().close();
});

test('the waveform of a file is read in parts', async () => {
  const page = await stereo.open(SIZES[2]);
  const peaks = await page.evaluate(() => {
    const frames = 48_000;
    const bytes = new DataView(new ArrayBuffer(44 + frames * 2));
    [0x52494646, 0, 0x57415645, 0x666d7420].forEach((word, index) => bytes.setUint32(index * 4, word));
    bytes.setUint32(4, 36 + frames * 2, true);
    bytes.setUint32(16, 16, true);
    [1, 1].forEach((value, index) => bytes.setUint16(20 + index * 2, value, true));
    bytes.setUint32(24, 48_000, true);
    bytes.setUint32(28, 96_000, true);
    bytes.setUint16(32, 2, true);
    bytes.setUint16(34, 16, true);
    bytes.setUint32(36, 0x64617461);
    bytes.setUint32(40, frames * 2, true);
    for (let i = frames / 2; i < frames; i++) bytes.setInt16(44 + i * 2, i % 2 ? 16384 : -16384, true);
    const file = new File([bytes], 'half.wav');
    return new Promise((resolve) => {
      const worker = new Worker(document.documentElement.dataset.reader, { type: 'module' });
      worker.onmessage = ({ data }) => {
        if (data.done) resolve([...data.peaks]);
      };
      worker.postMessage({ op: 'waveform', request: 1, file, startSeconds: 0, endSeconds: -1 });
    });
  });
  assert.equal(peaks.length, 512);
  assert.deepEqual([...new Set(peaks.slice(0, 255))], [0]);
  assert.deepEqual([...new Set(peaks.slice(257))], [0.5]);
  await page.context().close();
});

for (const size of SIZES) {
  test(`nobody is shut out of the library at ${size.width} × ${size.height}`, async () => {
    const page = await stereo.open(size);
    await openLibrary(page);
    await page.waitForTimeout(300);
    assert.deepEqual(await violations(page), [], 'empty');
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `library-empty-${size.width}.png`) });
    await put(page, 'Music', files);
    await picks(page, 'Music');
    await page.click('#library-first-folder');
    await scanned(page, 6);
    for (const view of ['albums', 'artists', 'tracks', 'folders']) {
      await page.click(`#library-${view}`);
      await page.waitForTimeout(500);
      assert.deepEqual(await violations(page), [], view);
      if (PICTURES) {
        await mkdir(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `library-${view}-${size.width}.png`) });
      }
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await page.context().close();
  });
}

test('without a network the library opens after a reload, and only the rows that are seen exist', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'rusty-audio-profile-'));
  const server = await startServer(inWeb('target/site'));
  const browser = await startBrowser({ profile, context: { viewport: SIZES[2] } });
  try {
    const page = await browser.open(`${server.origin}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await put(page, 'Music', files);
    await picks(page, 'Music');
    await openLibrary(page);
    await page.click('#library-first-folder');
    await scanned(page, 6);
    browser.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to update a ServiceWorker/);
    await browser.context.setOffline(true);
    await page.reload();
    await page.waitForSelector('#volume[aria-valuetext]');
    await openLibrary(page);
    await scanned(page, 6);
    assert.deepEqual(await titles(page), ['Field Studies', 'Harbour Lights', 'Without an album']);
    await becomes(page, '#library-list .row:not([hidden])', 'aria-setsize', '3');
    await page.locator('#library-list .row', { hasText: 'Harbour' }).dblclick();
    await page.locator('#library-list .row', { hasText: 'Low Tide' }).dblclick();
    await page.waitForFunction(() => document.title.includes('Low Tide'), null, { timeout: 10000 });
  } finally {
    await browser.close();
    await server.close();
    await rm(profile, { recursive: true, force: true });
  }
});
