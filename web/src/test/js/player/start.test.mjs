import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { flac, openFiles, startPlayer } from './player.mjs';

// What a start takes up again, and what it lets go of: files that are in no queue any more, by the tab that leads.
let player;
let profile;

before(async () => {
  profile = await mkdtemp(join(tmpdir(), 'rusty-audio-profile-'));
  player = await startPlayer({ profile });
});

after(async () => {
  await player?.close();
  if (profile) await rm(profile, { recursive: true, force: true });
});

/** The names of everything opened that the browser keeps a record of. */
const kept = (page) => page.evaluate(() => new Promise((done, failed) => {
  const opening = indexedDB.open('rusty-audio');
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('handles').objectStore('handles').getAll();
    all.onsuccess = () => {
      opening.result.close();
      // The files of the tests are called Title-hash.flac.
      done(all.result.map(({ name }) => name.split('-')[0]).sort());
    };
  };
}));

/** The page two days on: what was opened just now stays a day in any case. */
const later = (page) => page.addInitScript(() => {
  const clock = Date.now;
  Date.now = () => clock() + 48 * 3_600_000;
});

async function keeps(page, expected) {
  for (let looks = 0; looks < 40 && (await kept(page)).join() !== expected.join(); looks++) await page.waitForTimeout(50);
  assert.deepEqual(await kept(page), expected);
}

test('a removed file is known to Undo and to a second tab, and let go of at the next start', async () => {
  const both = ['Ebb', 'Flood'];
  const first = await player.open();
  await openFiles(first, () => first.click('#invitation'), [await flac('Ebb'), await flac('Flood', { seed: 2 })], 'Ebb');
  await keeps(first, both);
  await first.keyboard.press('q');
  await first.keyboard.press('End');
  await first.keyboard.press('Delete');
  await first.waitForFunction(() => document.querySelectorAll('.row:not([hidden])').length === 1);
  await first.waitForTimeout(1500);
  assert.deepEqual(await kept(first), both, 'Undo may bring it back');

  const second = await player.open(player.browser.context, later);
  await second.waitForSelector('[data-kind=tabs]');
  await second.waitForTimeout(1000);
  assert.deepEqual(await kept(second), both, 'another tab leads');
  await second.close();
  await first.close();

  const next = await player.open(player.browser.context, later);
  await next.waitForFunction(() => document.title.includes('Ebb'));
  await keeps(next, ['Ebb']);
  await next.close();
});

test('the drawer that lay open lies open again', async () => {
  const page = await player.open();
  await page.keyboard.press('e');
  await page.waitForSelector('#panel-equalizer', { state: 'visible' });
  await page.reload();
  await page.waitForSelector('#panel-equalizer', { state: 'visible' });
  await page.keyboard.press('e');
  await page.waitForSelector('#drawer', { state: 'hidden' });
  await page.reload();
  await page.waitForSelector('#volume[aria-valuetext]');
  assert.equal(await page.isVisible('#drawer'), false);
  await page.close();
});
