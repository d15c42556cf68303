import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import { SIZES, startStereo } from './stereo.mjs';

// A playlist beside the files: opened from the list of SRC, left and taken up again by mouse and by keyboard.
let stereo;

before(async () => { stereo = await startStereo(); });
after(() => stereo?.close());

const titled = (page, title) => page.waitForFunction((part) => document.title.includes(part), title);
const checked = (page) => page.textContent('#source-menu [aria-checked=true]');
const place = async (page) => Number(await page.getAttribute('#position', 'aria-valuenow'));

test('a playlist has a queue and a place of its own, and the files keep theirs', async () => {
  const page = await stereo.open(SIZES[2]);
  page.setDefaultTimeout(10_000);
  await stereo.fill(page);
  await page.waitForFunction(() => Number(document.querySelector('#position').getAttribute('aria-valuenow')) >= 2);

  const [, two, , four] = stereo.files;
  const list = `#EXTM3U\n${basename(four)}\n${basename(two)}\n`;
  await page.click('#src', { button: 'right' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'),
    page.click('#source-menu .menu-item:has-text("Open playlist…")')]);
  const buffers = await Promise.all([two, four].map(async (path) => (
    { name: basename(path), mimeType: 'audio/flac', buffer: await readFile(path) })));
  await chooser.setFiles([{ name: 'Road mix.m3u8', mimeType: 'audio/x-mpegurl', buffer: Buffer.from(list) }, ...buffers]);
  await titled(page, 'Green Corridor');
  await page.keyboard.press('q');
  await page.waitForFunction(() => document.querySelectorAll('#queue-list .row:not([hidden])').length === 2);

  await page.focus('#src');
  await page.keyboard.press('Shift+F10');
  await page.waitForSelector('#source-menu', { state: 'visible' });
  assert.equal(await checked(page), 'Playlist');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await titled(page, 'Pier Eleven');
  assert.ok(await place(page) >= 2, 'the file goes on where it stood');
  await page.waitForFunction(() => document.querySelectorAll('#queue-list .row:not([hidden])').length === 4);

  await page.click('#src');
  await titled(page, 'Green Corridor');
  await page.waitForFunction(() => document.querySelectorAll('#queue-list .row:not([hidden])').length === 2);
  await page.context().close();
});
