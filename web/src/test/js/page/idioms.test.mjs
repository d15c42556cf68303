import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { watch } from './census.mjs';
import { attribute, becomes, startStereo } from './stereo.mjs';

// What a stereo is used to: keys that are held, with a finger; a display that is walked through; keys of the system.
let stereo;
let page;
let cdp;

const says = (text) => page.waitForFunction((part) => document.querySelector('#live').textContent.includes(part), text);

before(async () => {
  stereo = await startStereo();
  page = await stereo.open({ width: 768, height: 1024 }, { hasTouch: true, prepare: `(${watch})();
    globalThis.actions = {};
    const { setActionHandler } = MediaSession.prototype;
    MediaSession.prototype.setActionHandler = function (type, act) {
      globalThis.actions[type] = act;
      return setActionHandler.call(this, type, act);
    };` });
  page.setDefaultTimeout(10_000);
  await stereo.fill(page);
  cdp = await page.context().newCDPSession(page);
});

after(() => stereo?.close());

/** A finger: down on the middle of a control, there for a while, perhaps moved, and up. */
async function finger(selector, { millis = 80, moved = 0 } = {}) {
  const box = await page.locator(selector).boundingBox();
  const point = (x) => ({ x: box.x + box.width / 2 + x, y: box.y + box.height / 2 });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point(0)] });
  await page.waitForTimeout(millis);
  if (moved) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point(moved)] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a tap recalls a preset, a finger that rests two seconds stores it, and a short one does not', async () => {
  await finger('#preset-2');
  await becomes(page, '#preset-2', 'aria-pressed', 'true');
  const was = await attribute(page, '#preset-6', 'aria-label');
  assert.doesNotMatch(was, /NIGHT/);
  await finger('#preset-6', { millis: 2400 });
  await page.waitForFunction(() => document.querySelector('#preset-6').getAttribute('aria-label').includes('NIGHT'));
  await becomes(page, '#preset-6', 'aria-pressed', 'true');
  const fifth = await attribute(page, '#preset-5', 'aria-label');
  await finger('#preset-5', { millis: 1200 });
  assert.equal(await attribute(page, '#preset-5', 'aria-label'), fifth, 'a second is too short to store');
  await becomes(page, '#preset-5', 'aria-pressed', 'true');
});

test('a finger turns the volume, presses keys and seeks', async () => {
  const begin = Number(await attribute(page, '#volume', 'aria-valuenow'));
  const box = await page.locator('#volume').boundingBox();
  const at = (angle) => ({
    x: box.x + box.width / 2 + Math.cos(angle) * (box.width / 2 - 20),
    y: box.y + box.height / 2 + Math.sin(angle) * (box.height / 2 - 20),
  });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(Math.PI)] });
  for (let i = 1; i <= 8; i++) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(Math.PI + i * 0.1)] });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForFunction((old) => document.querySelector('#volume').getAttribute('aria-valuenow') > old + 3, begin);
  // The browser takes a touch just after a throw for its end.
  await page.waitForTimeout(500);
  await finger('#att');
  await becomes(page, '#att', 'aria-pressed', 'true');
  await page.waitForTimeout(500);
  await finger('#att');
  await becomes(page, '#att', 'aria-pressed', 'false');
  const line = await page.locator('#position').boundingBox();
  await page.touchscreen.tap(line.x + line.width * 0.5, line.y + line.height / 2);
  await page.waitForFunction(() => Math.abs(document.querySelector('#position').getAttribute('aria-valuenow') - 20) < 4);
});

test('DISP walks through every display and comes round, and each is measured for it', async () => {
  const labels = ['Time passed', 'Spectrum, outlined', 'VU meter', 'Peak meter', 'Loudness', 'Oscilloscope', 'Spectrogram',
    'Waveform', 'Clock', 'Time left'];
  const asked = new Set();
  for (const label of labels) {
    await page.click('#disp');
    await says(label);
    await page.waitForTimeout(120);
    asked.add(await page.evaluate(() => globalThis.told.meter));
  }
  // None, level, peak, loudness and the wave itself.
  assert.ok(asked.size >= 5, `the worklet is asked for ${[...asked]}`);
  await page.hover('#disp');
  await page.mouse.down();
  await says('Clock');
  await page.mouse.up();
  await page.click('#disp');
  await says('Time left');
});

test('every key of the system does what it says', async () => {
  const act = (type, details = {}) => page.evaluate(
    ([name, more]) => globalThis.actions[name]({ action: name, ...more }), [type, details]);
  const place = (from, to) => page.waitForFunction(([least, most]) => {
    const now = Number(document.querySelector('#position').getAttribute('aria-valuenow'));
    return now >= least && now <= most;
  }, [from, to]);
  assert.deepEqual(await page.evaluate(() => Object.keys(globalThis.actions).sort()),
    ['nexttrack', 'pause', 'play', 'previoustrack', 'seekbackward', 'seekforward', 'seekto', 'stop']);
  await act('pause');
  await becomes(page, '#play', 'aria-label', 'Play');
  assert.equal(await page.evaluate(() => navigator.mediaSession.playbackState), 'paused');
  await act('play');
  await becomes(page, '#play', 'aria-label', 'Pause');
  await page.waitForFunction(() => navigator.mediaSession.playbackState === 'playing');
  const title = () => page.evaluate(() => navigator.mediaSession.metadata.title);
  const first = await title();
  await act('nexttrack');
  await page.waitForFunction((old) => navigator.mediaSession.metadata.title !== old, first);
  await act('previoustrack');
  await page.waitForFunction((old) => navigator.mediaSession.metadata.title === old, first);
  await act('seekto', { seekTime: 25 });
  await place(24, 28);
  await act('seekbackward', { seekOffset: 15 });
  await place(9, 14);
  await act('seekforward');
  await place(18, 25);
  await act('stop');
  await becomes(page, '#play', 'aria-label', 'Play');
  await place(0, 0);
  await act('play');
  await becomes(page, '#play', 'aria-label', 'Pause');
});

test('a track that begins by itself is announced once, politely, with its artist', async () => {
  await page.evaluate(() => {
    globalThis.announced = [];
    new MutationObserver(() => globalThis.announced.push(document.querySelector('#live').textContent))
      .observe(document.querySelector('#live'), { childList: true, characterData: true, subtree: true });
  });
  assert.equal(await attribute(page, '#live', 'role'), 'status');
  const now = await page.title();
  await page.focus('#position');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction((old) => document.title !== old, now, { timeout: 15_000 });
  await page.waitForTimeout(500);
  const announced = await page.evaluate(() => globalThis.announced);
  const title = (await page.title()).split(' – ')[0];
  assert.equal(announced.filter((text) => text.startsWith(title)).length, 1, announced.join(' | '));
  assert.match(announced.find((text) => text.startsWith(title)), /, (Lumen Coast|Ida Vintersen)/);
});
