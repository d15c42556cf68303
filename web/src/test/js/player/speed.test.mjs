import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { made } from '../support/corpus.mjs';
import { heard, openFiles, record, startPlayer } from './player.mjs';

// Speed and the part that repeats, measured in what leaves the page.
const HZ = 441;
const RATE = 48000;
const SECONDS = 12;
let player;
let sine;

before(async () => {
  player = await startPlayer({ recorded: true });
  sine = await made('Sine.flac', ['sox', '-n', '-r', `${RATE}`, '-b', '16', '-c', '2', 'OUT', 'synth', `${SECONDS}`,
    'sine', `${HZ}`, 'gain', '-6']);
});

after(() => player?.close());

async function stereo() {
  const context = await player.browser.another({ serviceWorkers: 'block' });
  const page = await player.open(context, record);
  await openFiles(page, () => page.click('#invitation'), [sine], 'Sine');
  await page.waitForFunction(() => globalThis.soundAt > 0);
  return page;
}

/** Between the first and the last rising crossing of zero. */
function frequency(samples, rateHz) {
  let first = -1;
  let last = -1;
  let periods = -1;
  for (let i = 1; i < samples.length; i++) {
    if (samples[i - 1] < 0 && samples[i] >= 0) {
      last = i - 1 + samples[i - 1] / (samples[i - 1] - samples[i]);
      if (first < 0) first = last;
      periods++;
    }
  }
  return (periods * rateHz) / (last - first);
}

/** How sharply the wave bends at its sharpest place, beside the sine itself. */
function bend(samples, rateHz) {
  let peak = 0;
  let most = 0;
  for (let i = 2; i < samples.length; i++) {
    peak = Math.max(peak, Math.abs(samples[i]));
    most = Math.max(most, Math.abs(samples[i] - 2 * samples[i - 1] + samples[i - 2]));
  }
  return most / (peak * ((2 * Math.PI * HZ) / rateHz) ** 2);
}

const place = async (page) => Number(await page.getAttribute('#position', 'aria-valuenow'));
const outputRate = (page) => page.evaluate(() => new AudioContext().sampleRate);

for (const [name, speed] of [['2×', 2], ['0.5×', 0.5]]) {
  test(`at ${name} the music takes another time and keeps its pitch`, async (t) => {
    const page = await stereo();
    const rateHz = await outputRate(page);
    await page.keyboard.press('f');
    await page.click(`#panel-effects [aria-label="Speed ${name}"]`);
    await page.waitForSelector(`#panel-effects [aria-label="Speed ${name}"][aria-pressed=true]`);
    await page.waitForTimeout(300); // what was heard before is left out
    const from = (await heard(page))[0].length;
    const began = await place(page);
    await page.waitForFunction(([at, way]) => Number(document.querySelector('#position')
      .getAttribute('aria-valuenow')) >= at + way, [began, speed * 2], { timeout: 20000 });
    const all = (await heard(page))[0];
    const sound = all.subarray(from);
    const hz = frequency(sound, rateHz);
    const seconds = sound.length / rateHz;
    t.diagnostic(`${hz.toFixed(3)} Hz, ${(speed * 2)} s of the track in ${seconds.toFixed(2)} s`);
    assert.ok(Math.abs(hz - HZ) < 0.005 * HZ, `${hz} Hz`);
    assert.ok(Math.abs(seconds - 2) < 1.2 / Math.min(1, speed), `${seconds} s`);
    assert.ok(bend(all.subarray(2000), rateHz) < 2.5, 'no click');
    await page.context().close();
  });
}

test('keys step the speed, the display tells it, and a reload keeps it', async () => {
  const page = await stereo();
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('Speed 1.2×'));
  await page.keyboard.press('Backspace');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('Speed 1×'));
  await page.keyboard.press('[');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('Speed 0.9×'));
  await page.waitForTimeout(1500); // written half a second after a change
  await page.reload();
  await page.waitForSelector('#volume[aria-valuetext]');
  await page.keyboard.press('f');
  await page.waitForSelector('#panel-effects .speed [aria-label="Speed"][aria-valuetext="0.9 ×"]');
  await page.context().close();
});

test('a part repeats without a click until it is cleared', async () => {
  const page = await stereo();
  const rateHz = await outputRate(page);
  await page.waitForFunction(() => Number(document.querySelector('#position').getAttribute('aria-valuenow')) >= 1);
  await page.keyboard.press('f');
  await page.click('#loop-a');
  await page.waitForSelector('#loop-a[aria-pressed=true]');
  await page.waitForTimeout(1500);
  await page.focus('#loop-b');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#loop-b[aria-pressed=true]');
  await page.waitForTimeout(5500); // several rounds
  assert.ok((await place(page)) <= 4, 'still inside the part');
  const sound = (await heard(page))[0];
  assert.ok(sound.length > 7 * rateHz);
  assert.ok(bend(sound.subarray(2000), rateHz) < 3, `bend ${bend(sound.subarray(2000), rateHz)}`);
  await page.keyboard.press('Shift+L');
  await page.waitForSelector('#loop-a[aria-pressed=false]');
  await page.waitForFunction(() => Number(document.querySelector('#position').getAttribute('aria-valuenow')) > 4);
  await page.context().close();
});
