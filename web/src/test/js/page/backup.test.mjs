import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { startStereo } from './stereo.mjs';

let stereo;

before(async () => {
  stereo = await startStereo();
});

after(() => stereo?.close());

/** A page of a browser that has never been here. */
async function fresh() {
  const page = await stereo.open({ width: 1280, height: 800 });
  await page.keyboard.press('Control+,');
  await page.waitForSelector('button:text-is("Export file")');
  return page;
}

async function exported(page) {
  // What was changed is looked for every half second.
  await page.waitForTimeout(1500);
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.click('button:text-is("Export file")')]);
  const kept = JSON.parse(await readFile(await download.path(), 'utf8'));
  delete kept.saved_at;
  return kept;
}

async function imported(page, kept) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'), page.click('button:text-is("Import file")')]);
  await chooser.setFiles({
    name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(kept)) });
  await page.waitForSelector('[data-kind=backup]:has-text("Taken from mine.json")');
}

const GENERATOR = '{"kind": "square", "straight": true, "frequencyHz": 440}';

/** Every setting other than at the first visit. */
function changed(first) {
  const settings = {
    ...first.settings,
    theme: 'dracula', light: 'NIGHT', display: 'CLOCK', volume: 12.5, equalizer_on: false, loud: true, bank: 'C',
    slot: 13, reduced_motion: true, dimming: 'BY_CLOCK', screen_awake: true, generator: GENERATOR,
    spectrum: { ...first.settings.spectrum, fft: '4096 samples', scale: 'Mel', weighting: 'A' },
  };
  return { ...first, settings };
}

test('everything is exported, taken up in another browser, and exported again as it was', async () => {
  const page = await fresh();
  await imported(page, changed(await exported(page)));
  const kept = await exported(page);
  const first = changed(kept);
  for (const [name, value] of Object.entries(first.settings)) {
    if (name !== 'generator') assert.deepEqual(kept.settings[name], value, name);
  }
  assert.match(kept.settings.generator, /square/);

  const other = await fresh();
  assert.notEqual((await exported(other)).settings.theme, 'dracula');
  await imported(other, kept);
  assert.deepEqual(await exported(other), kept);
  await other.context().close();
  await page.context().close();
});

test('the generator is set as the backup says, also where its drawer stands already', async () => {
  const page = await fresh();
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('g');
  await page.waitForSelector('#panel-generator .studio-middle');
  await page.click('#tab-setup');
  await imported(page, changed(await exported(page)));
  await page.click('#tab-generator');
  await page.waitForSelector('#panel-generator [role=radio][aria-checked=true]:text-is("Square")');
  assert.equal(await page.inputValue('#panel-generator [aria-label="Frequency value"]'), '440 Hz');
  await page.context().close();
});
