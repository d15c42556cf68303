import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { flac, startPlayer } from './player.mjs';

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

test('a file opened with the installed player plays in the window that is there', async () => {
  const file = await flac('Ebb');
  const page = await player.open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const session = await player.browser.context.newCDPSession(page);
  const { manifest } = await session.send('Page.getAppManifest');
  await session.send('PWA.install', { manifestId: manifest.id });
  try {
    const { fileHandlers } = await session.send('PWA.getOsAppState', { manifestId: manifest.id });
    assert.ok(fileHandlers.some(({ accepts }) => accepts.some(({ fileExtensions }) => fileExtensions.includes('.flac'))));
    await session.send('PWA.launchFilesInApp', { manifestId: manifest.id, files: [file] });
    await page.waitForFunction(() => document.title.includes('Ebb'), null, { timeout: 10_000 });
    await page.waitForFunction(() => Number(document.querySelector('#position').getAttribute('aria-valuenow')) >= 1,
      null, { timeout: 10_000 });
  } finally {
    await session.send('PWA.uninstall', { manifestId: manifest.id });
  }
  await page.close();
});
