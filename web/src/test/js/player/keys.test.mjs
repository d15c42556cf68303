import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { made } from '../support/corpus.mjs';
import { level, listen } from './listening.mjs';
import { focused, holdsTheKeyboard, rings, tabTo } from './keyboard.mjs';
import { startPlayer } from './player.mjs';

// The whole player by keys alone: nothing here moves, presses or touches with a pointer, and what a key does is heard
// or reported by the worklet. Every file is two tones, far apart, so that a filter shows in their balance.
const LOW = 62;
const HIGH = 1600;
const TITLES = ['Ebb', 'Flood', 'Slack'];
let player;
let page;
let press;

const tones = (title) => made(`${title}.flac`, ['ffmpeg', '-v', 'error', '-y',
  ...[LOW, HIGH].flatMap((hz) => ['-f', 'lavfi', '-i', `sine=f=${hz}:r=48000:d=120`]),
  '-filter_complex', 'amix=inputs=2:normalize=0,volume=0.5', '-ac', '2', '-metadata', `title=${title}`, 'OUT']);

before(async () => {
  player = await startPlayer();
  page = await player.open(player.browser.context, listen);
  page.setDefaultTimeout(10_000);
  // A key is quicker than the browser's answer that choosers are to be caught, so they are caught from the start.
  page.on('filechooser', () => {});
  press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
});

after(() => player?.close());

const state = (selector, name, value) => page.waitForSelector(`${selector}[${name}="${value}"]`);
const plays = (title) => page.waitForFunction((text) => document.title.includes(text), title);
const position = () => page.getAttribute('#position', 'aria-valuenow').then(Number);

/** Waits until the worklet reports a place. */
const reaches = (from, to) => page.waitForFunction(([least, most]) => {
  const now = Number(document.querySelector('#position').getAttribute('aria-valuenow'));
  return now >= least && now <= most;
}, [from, to]);

/** Waits until what leaves the page has a measure, and says what it had instead. */
async function hears(what, measure, wanted, within = 0.4) {
  let last;
  for (let looks = 0; looks < 60; looks++) {
    last = await measure();
    if (Math.abs(last - wanted) <= within) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`${what}: ${last.toFixed(2)} dB, wanted ${wanted.toFixed(2)} dB`);
}

const loudness = () => level(page, HIGH);
const balance = async () => await level(page, HIGH) - await level(page, LOW);

/** A measure that has come to rest: settings glide, and what is measured is a third of a second. */
async function rested(measure) {
  let last = Infinity;
  for (let looks = 0; looks < 60; looks++) {
    const now = await measure();
    if (now > -100 && Math.abs(now - last) < 0.05) return now;
    last = now;
    await page.waitForTimeout(250);
  }
  throw new Error(`it does not come to rest: ${last} dB`);
}

const rows = () => page.evaluate(() => [...document.querySelectorAll('.row:not([hidden])')]
  .sort((a, b) => a.getAttribute('aria-posinset') - b.getAttribute('aria-posinset'))
  .map((row) => row.querySelector('.row-title').textContent));

async function order(...expected) {
  for (let looks = 0; looks < 100 && (await rows()).join() !== expected.join(); looks++) await page.waitForTimeout(50);
  assert.deepEqual(await rows(), expected);
}

test('files are opened from the first Tab on, and the keyboard stays on the face', async () => {
  await tabTo(page, '#invitation');
  const files = [];
  for (const title of TITLES) files.push(await tones(title));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
  await chooser.setFiles(files);
  await plays('Ebb');
  await holdsTheKeyboard(page);
  await tabTo(page, '#messages .bare');
  await press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('#messages .message').length === 0);
  await holdsTheKeyboard(page);
  assert.ok(await rested(loudness) > -60);
});

test('Space pauses and plays, S stops', async () => {
  await page.evaluate(() => document.querySelector('#volume').focus());
  await state('#play', 'aria-label', 'Pause');
  await page.waitForFunction(() => globalThis.sounding());
  await press('Space');
  await state('#play', 'aria-label', 'Play');
  await page.waitForFunction(() => !globalThis.sounding());
  await press('Space');
  await page.waitForFunction(() => globalThis.sounding());
  await press('s');
  await page.waitForFunction(() => !globalThis.sounding());
  assert.equal(await position(), 0);
  await press('Space');
  await page.waitForFunction(() => globalThis.sounding());
});

test('the place is sought from anywhere and on its own line', async () => {
  await tabTo(page, '#play');
  await press('PageUp');
  await reaches(30, 34);
  await press('ArrowRight');
  await reaches(35, 39);
  await press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft');
  await reaches(1, 4);
  await tabTo(page, '#position');
  await press('PageUp', 'PageUp', 'ArrowRight', 'ArrowLeft', 'ArrowLeft');
  await reaches(55, 60);
  await page.waitForFunction(() => globalThis.sounding());
  await press('Home');
  await reaches(0, 3);
});

test('the volume is heard to follow its keys and its knob', async () => {
  await tabTo(page, '#play');
  const begin = await rested(loudness);
  await press('m');
  await page.waitForFunction(() => !globalThis.sounding());
  await press('m');
  await hears('after mute', loudness, begin);
  await press('a');
  await hears('attenuated', loudness, begin - 20);
  await press('a');
  await press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown');
  await state('#volume', 'aria-valuenow', '17.5');
  await tabTo(page, '#volume');
  await press('ArrowUp', 'ArrowUp', 'Shift+ArrowUp');
  await state('#volume', 'aria-valuenow', '20');
  await hears('at twenty again', loudness, begin);
  await press('PageDown');
  await state('#volume', 'aria-valuenow', '15');
  for (let looks = 0; looks < 60 && await loudness() > begin - 2; looks++) await page.waitForTimeout(100);
  assert.ok(await loudness() < begin - 2, 'five steps down are softer');
  await press('PageUp', 'Enter');
  await hears('pressed', loudness, begin - 20);
  await press('Enter');
  await hears('pressed again', loudness, begin);
});

test('presets are recalled, stored and banked, and heard', async () => {
  await press('1');
  await state('#preset-1', 'aria-pressed', 'true');
  const flat = await rested(balance);
  let other = 0;
  for (const key of ['2', '3', '4', '5', '6']) {
    await press(key);
    await state(`#preset-${key}`, 'aria-pressed', 'true');
    if (Math.abs(await rested(balance) - flat) > 2) other = key;
  }
  assert.notEqual(other, 0, 'no preset is heard');
  await press(String(other));
  const shaped = await rested(balance);
  await press(other === '6' ? 'Shift+5' : 'Shift+6', '1');
  await hears('the first preset', balance, flat);
  await press(other === '6' ? '5' : '6');
  await hears('what was stored', balance, shaped);
  await press('Shift+e');
  await hears('out of circuit', balance, 0);
  await press('Shift+e');
  await hears('in circuit', balance, shaped);
  for (const bank of ['B', 'C', 'A']) {
    await press('b');
    await page.waitForFunction((name) => document.querySelector('#bank').getAttribute('aria-label').endsWith(name), bank);
  }
  await press('1');
  await hears('the first preset again', balance, flat);
});

test('a band is set by its handle and its fields, compared and taken back', async () => {
  await tabTo(page, '#play');
  await press('e');
  await page.waitForSelector('#panel-equalizer', { state: 'visible' });
  const flat = await rested(balance);
  await tabTo(page, '.handle[aria-label="Band 5"]');
  for (let i = 0; i < 12; i++) await press('ArrowUp');
  await state('.handle[aria-label="Band 5"]', 'aria-valuenow', '6');
  await hears('6 dB more at the band', balance, flat + 6);
  await tabTo(page, 'input[aria-label="Band 5 gain in dB"]');
  await page.keyboard.type('-3');
  await press('Enter');
  await hears('3 dB less', balance, flat - 3);
  await tabTo(page, 'input[aria-label="Band 5 frequency in Hz"]');
  await page.keyboard.type('8k');
  await press('Enter');
  await hears('moved away', balance, flat, 0.6);
  await tabTo(page, 'input[aria-label="Band 5 Q"]');
  await page.keyboard.type('0.2');
  await press('Enter');
  for (let looks = 0; looks < 40 && await balance() > flat - 0.5; looks++) await page.waitForTimeout(100);
  assert.ok(await balance() < flat - 0.5, 'a wide band reaches the tone');
  await press('1', 'Escape');
  assert.match(await page.inputValue('input[aria-label="Band 5 Q"]'), /^0[.,]2/, 'Esc leaves the field as it was');
  await holdsTheKeyboard(page);
  await tabTo(page, 'select[aria-label="Band 5 type"]', 'Shift+Tab');
  const first = await page.inputValue('select[aria-label="Band 5 type"]');
  await press('ArrowDown');
  await page.waitForFunction((old) => document.querySelector('select[aria-label="Band 5 type"]').value !== old, first);
  await tabTo(page, '.equalizer-panel button:text-is("B")');
  await press('Enter');
  await hears('the other side', balance, flat);
  await tabTo(page, '.equalizer-panel button:text-is("A")', 'Shift+Tab');
  await press('Enter');
  await tabTo(page, '.equalizer-panel button:text-is("Undo")');
  for (let i = 0; i < 40 && await focused(page, 'button:text-is("Undo")'); i++) await press('Enter');
  await hears('all taken back', balance, flat);
  await holdsTheKeyboard(page);
  await press('e');
  await page.waitForSelector('#panel-equalizer', { state: 'hidden' });
  assert.ok(await focused(page, '#play'), 'the keyboard goes back to where it was');
});

test('the queue is moved, emptied, found in and jumped in', async () => {
  await press('q');
  assert.ok(await focused(page, '#queue-list'));
  await order(...TITLES);
  await press('e', 'q');
  await page.waitForSelector('#panel-queue', { state: 'visible' });
  await press('Home', 'Alt+ArrowDown');
  await order('Flood', 'Ebb', 'Slack');
  await press('Delete');
  await order('Flood', 'Slack');
  await holdsTheKeyboard(page);
  await press('Control+z');
  await order('Flood', 'Ebb', 'Slack');
  await press('End', 'Enter');
  await plays('Slack');
  await page.waitForFunction(() => globalThis.sounding());
  await press('Control+f');
  await page.keyboard.type('loo');
  await order('Flood');
  await press('ArrowDown', 'Enter');
  await plays('Flood');
  await press('Control+f', 'Escape');
  await order('Flood', 'Ebb', 'Slack');
  await tabTo(page, '#queue-list');
  await press('Control+a', 'Delete');
  await page.waitForSelector('.queue-empty', { state: 'visible' });
  await holdsTheKeyboard(page);
  await press('Control+z');
  await order('Flood', 'Ebb', 'Slack');
  await tabTo(page, '#play', 'Shift+Tab');
  await press('q');
  assert.equal(await page.isVisible('#drawer'), false, 'from the face too, Q closes the queue that shows');
  assert.ok(await focused(page, '#play'));
});

test('the illumination is changed, and the page of keys comes and goes', async () => {
  await press('Control+,');
  await page.waitForSelector('#panel-setup', { state: 'visible' });
  const ice = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent-body'));
  await press('ArrowRight');
  await page.waitForFunction((old) => getComputedStyle(document.documentElement)
    .getPropertyValue('--accent-body') !== old, ice);
  await press('F1');
  assert.ok(await page.isVisible('dialog#keys-page'));
  assert.match(await page.textContent('dialog#keys-page'), /Equalizer in circuit/);
  await holdsTheKeyboard(page);
  await press('Escape');
  assert.equal(await page.isVisible('dialog#keys-page'), false);
  assert.ok(await focused(page, '#panel-setup *'), 'the keyboard goes back to where it was');
  await press('Escape');
  assert.equal(await page.isVisible('#drawer'), false);
  await holdsTheKeyboard(page);
});

for (const [name, key] of [['the face', null], ['the queue', 'q'], ['the equalizer', 'e'], ['the setup', 'Control+,']]) {
  test(`Tab goes round ${name}: everything is reached, nothing holds it, a ring is seen at each stop`, async () => {
    await press('s');
    if (key) await press(key);
    const { stops, missed, unseen } = await rings(page);
    assert.ok(stops >= 19, `${stops} stops`);
    assert.deepEqual({ missed, unseen }, { missed: [], unseen: [] });
    if (key) await press(key);
  });
}
