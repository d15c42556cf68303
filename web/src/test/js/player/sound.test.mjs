import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { made, wav } from '../support/corpus.mjs';
import { heard, openFiles, record, startPlayer } from './player.mjs';
import { channels, render } from './rendering.mjs';

// The page's output, taken before the device has it, is the sound of the file, or of the JVM's render of it.
const SECONDS = 8;
/** As AutoEq writes it: bands of every kind, loud enough for the limiter to work. */
const PRESET = `Preamp: 3.0 dB
Filter 1: ON LSC Fc 105 Hz Gain 6.5 dB Q 0.70
Filter 2: ON PK Fc 221 Hz Gain 5.1 dB Q 1.41
Filter 3: ON PK Fc 1840 Hz Gain -4.3 dB Q 2.20
Filter 4: ON PK Fc 5120 Hz Gain 3.7 dB Q 3.10
Filter 5: ON HSC Fc 10000 Hz Gain 4.0 dB Q 0.70
`;
let player;
let folder;
let rateHz;
let source;
let single;
let preset;

before(async () => {
  player = await startPlayer({ recorded: true });
  folder = await mkdtemp(join(tmpdir(), 'rusty-audio-sound-'));
  const page = await player.browser.open(`${player.origin}/blank.html`);
  rateHz = await page.evaluate(() => new AudioContext().sampleRate);
  await page.close();
  source = await wav('sound.wav', { rateHz, seconds: SECONDS, seed: 11 });
  single = await made('Sound.flac', ['flac', '-s', '-f', '-o', 'OUT', source]);
  preset = { name: 'Corrected.txt', mimeType: 'text/plain', buffer: Buffer.from(PRESET) };
});

after(async () => {
  await player?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A page at full volume, 0 dB, whose output is recorded. */
async function stereo() {
  const context = await player.browser.another({ serviceWorkers: 'block' });
  const page = await player.open(context, record);
  await page.focus('#volume');
  await page.keyboard.press('End');
  await page.waitForSelector('#volume[aria-valuenow="40"]');
  return page;
}

async function importPreset(page) {
  await page.keyboard.press('e');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'), page.click('.preset-bar button:text-is("Import")')]);
  await chooser.setFiles(preset);
  await page.waitForFunction(() => document.querySelector('#preset-choice').value === 'Corrected');
}

/** Plays files to the end and gives what was heard. */
async function playAll(page, files, title) {
  const pressed = await page.evaluate(() => performance.now());
  await openFiles(page, () => page.click('#invitation'), files, title);
  await page.waitForFunction(() => globalThis.soundAt > 0);
  const soundAt = await page.evaluate(() => globalThis.soundAt);
  await page.waitForSelector('#play[aria-label="Pause"]');
  await page.waitForSelector('#play[aria-label="Play"]', { timeout: 3 * SECONDS * 1000 });
  await page.waitForFunction(() => globalThis.recorded.slice(-20).every(([left]) => left.every((x) => x === 0)));
  const sound = await heard(page);
  await page.context().close();
  return { sound, millis: Math.round(soundAt - pressed) };
}

/** Where the sound differs from what it should be; silence is expected from its end to `silentTo`. */
function differences([left, right], [wantedLeft, wantedRight], silentTo = left.length) {
  const begin = wantedLeft.findIndex((x, i) => x !== 0 || wantedRight[i] !== 0);
  const frames = wantedLeft.length - begin;
  const places = [];
  for (let i = 0; i < Math.max(frames, silentTo); i++) {
    if (left[i] !== (wantedLeft[begin + i] ?? 0) || right[i] !== (wantedRight[begin + i] ?? 0)) places.push(i);
  }
  return { frames, differing: places.length, first: places.slice(0, 5) };
}

async function rendered(...more) {
  const out = join(folder, `${more.length}.wav`);
  await render(single, '-o', out, '--format', 'wav32f', '--force', ...more);
  return channels(await readFile(out));
}

test('a FLAC is heard sample for sample', async (t) => {
  const wanted = channels(await readFile(source));
  const page = await stereo();
  const { sound, millis } = await playAll(page, [single], 'Sound');
  t.diagnostic(`from the press that opens files to the first sample: ${millis} ms`);
  assert.deepEqual(differences(sound, wanted), { frames: wanted[0].length, differing: 0, first: [] });
});

test('with a preset it is the JVM\'s render, sample for sample', async () => {
  const file = join(folder, preset.name);
  await writeFile(file, preset.buffer);
  const wanted = await rendered('--preset', file);
  const page = await stereo();
  await importPreset(page);
  const { sound } = await playAll(page, [single], 'Sound');
  const plain = channels(await readFile(source));
  assert.ok(differences(wanted, plain, 0).differing > SECONDS * rateHz / 2, 'the preset does nothing');
  const unguarded = await rendered('--preset', file, '--no-limiter');
  assert.ok(differences(wanted, unguarded, 0).differing > 0, 'the limiter does nothing');
  // The file of a render ends with the recording; what is heard rings out behind it.
  assert.deepEqual(differences(sound, wanted, 0), { frames: wanted[0].length, differing: 0, first: [] });
});

test('an album cut out of one recording joins without a frame lost or added', async () => {
  const cuts = [0, Math.round(2.3 * rateHz) + 17, Math.round(5.1 * rateHz) + 1, SECONDS * rateHz];
  const album = [];
  for (let i = 0; i < 3; i++) {
    album.push(await made(`Part ${i + 1}.flac`,
      ['flac', '-s', '-f', `--skip=${cuts[i]}`, `--until=${cuts[i + 1]}`, '-o', 'OUT', source]));
  }
  const wanted = channels(await readFile(source));
  const page = await stereo();
  const { sound } = await playAll(page, album, 'Part 1');
  assert.deepEqual(differences(sound, wanted), { frames: wanted[0].length, differing: 0, first: [] });
});
