import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bytes, wav } from '../support/corpus.mjs';
import { violations } from './axe.mjs';
import { SIZES, attribute, becomes, startStereo } from './stereo.mjs';

const button = (text) => `.tone button:text-is("${text}")`;

let stereo;

before(async () => {
  stereo = await startStereo();
});

after(() => stereo?.close());

async function openTone(page) {
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('e');
  await page.click('#side-tab-tone');
  await page.waitForSelector('#side-tone', { state: 'visible' });
}

async function filled(size = SIZES[2]) {
  const page = await stereo.open(size);
  await stereo.fill(page);
  await openTone(page);
  return page;
}

/** Bright pixels of the moving layer: the curve, and a second one where one is suggested. */
const neutralInk = (page) => page.evaluate(() => {
  const canvas = document.querySelectorAll('.plot canvas')[1];
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] > 200 && data[i + 1] > 200 && data[i + 2] > 200 && data[i + 3] > 128) count++;
  }
  return count;
});

test('without music the tone match says what it is for', async () => {
  const page = await stereo.open(SIZES[2]);
  await openTone(page);
  assert.match(await page.textContent('#side-tone'), /Open music first/);
  assert.equal(await page.isVisible(button('Suggest')), false);
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});

test('the analysis is fetched at the first question, heard to its end, and told aloud', async () => {
  const from = stereo.server.requests.length;
  const page = await filled();
  const asked = () => stereo.server.requests.slice(from).filter((path) => /analys/.test(path));
  assert.deepEqual(asked(), []);
  await page.focus(button('Analyse this track'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.tone [role=progressbar][aria-valuenow]', { state: 'visible' });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Cancel');
  await page.waitForSelector('.tone-facts', { state: 'visible', timeout: 60_000 });
  assert.equal(asked().length, 2, `${asked()}`);
  const facts = await page.textContent('.tone-facts');
  assert.match(facts, /Tempo.*(BPM|no steady pulse).*Key.*(major|minor|no clear key).*Loudness.*LUFS.*Balance/);
  await page.waitForFunction(() => /Pier Eleven: .*LUFS/.test(document.querySelector('#live').textContent));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tone-reference');
  await page.context().close();
});

test('a suggestion is drawn beside the curve, applied, taken back, and put aside', async () => {
  const page = await filled();
  const bare = await neutralInk(page);
  await page.click(button('Suggest'));
  await page.waitForSelector(button('Apply'), { state: 'visible', timeout: 60_000 });
  await page.waitForFunction(() => document.activeElement.textContent === 'Apply');
  assert.ok(await neutralInk(page) > bare + 100, 'the suggested curve is not seen');
  assert.match(await page.textContent('#side-tone'), /Pier Eleven and popular music are [\d.]+ dB apart/);
  const gains = () => page.evaluate(() => [...document.querySelectorAll('.band .gain')].map((field) => field.value).join());
  const flat = await gains();
  await page.keyboard.press('Enter');
  await page.waitForSelector(button('Undo'), { state: 'visible' });
  assert.notEqual(await gains(), flat);
  await page.keyboard.press('Enter');
  await page.waitForSelector(button('Undo'), { state: 'hidden' });
  assert.equal(await gains(), flat);
  await page.click(button('Suggest'));
  await page.click(button('Discard'));
  await page.waitForSelector(button('Suggest'), { state: 'visible' });
  assert.equal(await gains(), flat);
  await page.context().close();
});

test('a track of the queue and a file serve as a reference, and a bad file is named', async () => {
  const page = await filled();
  const other = await page.evaluate(() => [...document.querySelectorAll('#tone-reference optgroup option')][1].value);
  await page.selectOption('#tone-reference', other);
  await page.click(button('Suggest'));
  await page.waitForFunction(() => /There is nothing to change/.test(document.querySelector('#side-tone').textContent),
    null, { timeout: 60_000 });
  const choose = async (file) => {
    await page.selectOption('#tone-reference', 'another');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click(button('Suggest'))]);
    await chooser.setFiles(file);
  };
  await choose(await bytes('tone-empty.wav', new Uint8Array()));
  await page.waitForFunction(() => /tone-empty.*empty/.test(document.querySelector('#side-tone').textContent));
  await choose(await wav('tone-other.wav', { seconds: 5, seed: 99, rateHz: 32_000 }));
  await page.waitForFunction(
    () => /tone-other[^ ]*\.wav/.test(document.querySelector('#tone-reference').selectedOptions[0].textContent));
  await page.waitForFunction(() => /(apart|common)/.test(document.querySelector('#side-tone').textContent));
  await page.context().close();
});

test('what is heard can be given up, and another track asked about meanwhile', async () => {
  const page = await filled();
  await page.click(button('Analyse this track'));
  await page.click(button('Cancel'));
  await page.waitForSelector(button('Analyse this track'), { state: 'visible' });
  assert.equal(await page.isVisible('.tone-facts'), false);
  await page.click(button('Analyse this track'));
  await page.click('#next');
  await page.click(button('Analyse Low Tide'));
  await page.waitForSelector('.tone-facts', { state: 'visible', timeout: 60_000 });
  assert.equal(await page.textContent('.tone-title'), 'Low Tide');
  await page.context().close();
});

test('the pages beside the curve are chosen by arrows', async () => {
  const page = await filled();
  await page.focus('#side-tab-tone');
  await page.keyboard.press('ArrowLeft');
  await becomes(page, '#side-tab-preset', 'aria-selected', 'true');
  assert.equal(await page.isVisible('#preset-choice'), true);
  await page.keyboard.press('End');
  await becomes(page, '#side-tab-tone', 'aria-selected', 'true');
  assert.equal(await attribute(page, '#side-tab-preset', 'tabindex'), '-1');
  await page.context().close();
});

for (const size of SIZES) {
  test(`nobody is shut out of the tone match at ${size.width} × ${size.height}`, async () => {
    const page = await filled(size);
    assert.deepEqual(await violations(page), []);
    await page.click(button('Suggest'));
    await page.waitForSelector('.tone-bar', { state: 'visible' });
    assert.deepEqual(await violations(page), []);
    await page.waitForSelector(button('Apply'), { state: 'visible', timeout: 60_000 });
    assert.deepEqual(await violations(page), []);
    const wide = await page.evaluate(() => {
      const side = document.querySelector('.equalizer-side');
      return Math.max(side.scrollWidth - side.clientWidth,
        document.documentElement.scrollWidth - document.documentElement.clientWidth);
    });
    assert.ok(wide <= 0, `${wide} px too wide`);
    await page.context().close();
  });
}
