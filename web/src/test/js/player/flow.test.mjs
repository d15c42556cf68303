import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { flac, openFiles, ready, startPlayer } from './player.mjs';

// What a person does with the shipped player, in one go: by mouse and keyboard.
const TITLES = ['Ebb', 'Flood', 'Slack'];
let player;
let profile;
let files;

before(async () => {
  profile = await mkdtemp(join(tmpdir(), 'rusty-audio-profile-'));
  files = [];
  for (const [index, title] of TITLES.entries()) files.push(await flac(title, { seed: index + 1 }));
  player = await startPlayer({ profile });
});

after(async () => {
  await player?.close();
  if (profile) await rm(profile, { recursive: true, force: true });
});

/** Listens to the page itself: `loudness` is what leaves it now. */
async function listen(page) {
  await page.addInitScript(() => {
    const { connect } = AudioNode.prototype;
    AudioNode.prototype.connect = function (to, ...rest) {
      if (to instanceof AudioDestinationNode) {
        const analyser = this.context.createAnalyser();
        connect.call(this, analyser);
        globalThis.loudness = () => {
          const samples = new Float32Array(analyser.fftSize);
          analyser.getFloatTimeDomainData(samples);
          return Math.max(...samples.map(Math.abs));
        };
      }
      return connect.call(this, to, ...rest);
    };
  });
}

const sounds = (page) => page.waitForFunction(() => (globalThis.loudness?.() ?? 0) > 0.001);
const plays = (page, title) => page.waitForFunction((text) => document.title.includes(text), title);
const position = (page) => page.getAttribute('#position', 'aria-valuenow').then(Number);
const volumeIs = (page, steps) => page.waitForSelector(`#volume[aria-valuenow="${steps}"]`);

const reaches = (page, from, to) => page.waitForFunction(([least, most]) => {
  const now = Number(document.querySelector('#position').getAttribute('aria-valuenow'));
  return now >= least && now <= most;
}, [from, to]);

const rows = (page) => page.evaluate(() => [...document.querySelectorAll('.row:not([hidden])')]
  .sort((a, b) => a.getAttribute('aria-posinset') - b.getAttribute('aria-posinset'))
  .map((row) => row.querySelector('.row-title').textContent));

/** Waits until the queue shows these titles; fails with those it shows. */
async function order(page, expected) {
  for (let looks = 0; looks < 100 && (await rows(page)).join() !== expected.join(); looks++) {
    await page.waitForTimeout(50);
  }
  assert.deepEqual(await rows(page), expected);
}

/** Moves the keyboard on until it has reached a control. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 90; presses++) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by Tab`);
}

/** The queue, the equalizer and the place, by keys only; ends with Slack, Ebb, Flood and Ebb playing. */
async function steer(page) {
  await page.keyboard.press('e');
  await tabTo(page, '.handle[aria-label="Band 3"]');
  const gain = Number(await page.getAttribute('.handle[aria-label="Band 3"]', 'aria-valuenow'));
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction((old) => Number(document.querySelector('.handle[aria-label="Band 3"]')
    .getAttribute('aria-valuenow')) === old + 0.5, gain);
  await page.keyboard.press('Control+f');
  await tabTo(page, '#queue-list');
  await order(page, TITLES);
  await page.keyboard.press('Control+ArrowRight');
  await plays(page, 'Flood');
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await order(page, ['Slack', 'Ebb', 'Flood']);
  await page.keyboard.press('Delete');
  await order(page, ['Ebb', 'Flood']);
  await page.keyboard.press('Control+z');
  await order(page, ['Slack', 'Ebb', 'Flood']);
  await page.keyboard.press('Control+ArrowLeft');
  await plays(page, 'Ebb');
}

test('open, play, seek, equalize, queue, come back, and come back without a network', async (t) => {
  const page = await player.open(player.browser.context, listen);
  page.setDefaultTimeout(10_000);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await openFiles(page, () => page.click('#invitation'), files, 'Ebb');
  await sounds(page);
  await page.click('[data-kind=keep] button:text-is("Keep a copy")');
  await page.waitForFunction(() => !document.querySelector('[data-kind=keep] button.chip:not(.bare)'));
  await page.waitForFunction(() => Number(document.querySelector('#position').getAttribute('aria-valuemax')) >= 29);
  const line = await page.locator('#position').boundingBox();
  await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
  await reaches(page, 14, 18);
  await steer(page);
  await page.keyboard.press('Escape');
  await page.click('#preset-3');
  await page.waitForSelector('#preset-3[aria-pressed=true]');
  await page.focus('#volume');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp');
  await volumeIs(page, 25);
  await page.focus('#position');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await reaches(page, 10, 15);

  for (const network of [true, false]) {
    const left = await position(page);
    if (!network) {
      player.browser.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to update a ServiceWorker/);
      await player.browser.context.setOffline(true);
    }
    await page.reload();
    await ready(page);
    await plays(page, 'Ebb');
    await page.waitForSelector('#preset-3[aria-pressed=true]');
    await volumeIs(page, 25);
    const kept = await position(page);
    assert.ok(Math.abs(kept - left) <= 2, `left at ${left} s, back at ${kept} s`);
    await page.evaluate(() => document.activeElement.blur());
    const pressed = await page.evaluate(() => performance.now());
    await page.keyboard.press('Space');
    await sounds(page);
    const heard = await page.evaluate(() => performance.now());
    const way = network ? 'with' : 'without';
    t.diagnostic(`from play to sound after a reload ${way} a network: ${Math.round(heard - pressed)} ms`);
    await reaches(page, kept + 1, kept + 6);
    await page.keyboard.press('Control+f');
    await order(page, ['Slack', 'Ebb', 'Flood']);
  }
  await player.browser.context.setOffline(false);
  await page.close();
});
