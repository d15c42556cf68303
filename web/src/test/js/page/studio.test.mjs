import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { attribute, becomes, startStereo, SIZES } from './stereo.mjs';

const PICTURES = process.env.STUDIO_PICTURES;

let stereo;
let page;

/** Hears what the page tells the worklet, and what the worklet tells of the sound that it makes. */
function listen() {
  const told = { chain: null, generator: null, meters: null };
  window.told = told;
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    if (message?.op === 'chain' || message?.op === 'generator') told[message.op] = [...(message.values ?? [])];
    return post.call(this, message, ...rest);
  };
}

before(async () => {
  stereo = await startStereo();
  page = await stereo.open({ width: 1280, height: 800 });
  await page.evaluate(listen);
  await stereo.fill(page);
});

after(() => stereo?.close());

const told = (op) => page.evaluate((name) => window.told[name], op);

async function shows(drawer, key) {
  await page.evaluate(() => document.activeElement.blur());
  if (!(await page.isVisible(`#panel-${drawer}`))) await page.keyboard.press(key);
  await page.waitForSelector(`#panel-${drawer} .studio-middle`);
}

async function chainChanges(change) {
  const earlier = JSON.stringify(await told('chain'));
  await change();
  await page.waitForFunction((old) => JSON.stringify(window.told.chain) !== old, earlier, { timeout: 5000 });
}

test('the module of the drawers comes with the first of them and not before', async () => {
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource')
    .filter((entry) => entry.name.includes('/studio')).length);
  assert.equal(await loaded(), 0);
  await shows('effects', 'f');
  assert.equal(await loaded(), 2);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Compressor');
});

test('an effect is switched, moved and turned by keyboard alone', async () => {
  await shows('effects', 'f');
  const name = page.locator('.rack-name:text-is("Reverb")');
  await name.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.studio-form:not([hidden]) h2:text-is("Reverb")');
  await chainChanges(async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  });
  await becomes(page, '[aria-label="Reverb on"]', 'aria-pressed', 'true');
  await chainChanges(async () => {
    await name.focus();
    await page.keyboard.press('Alt+ArrowUp');
  });
  assert.deepEqual(await page.locator('.rack-name').allTextContents(),
    ['Compressor', 'Distortion', 'Stereo width', 'Reverb', 'Delay', 'Crossfeed']);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Reverb');
  const slider = '.studio-form:not([hidden]) input[type=range][aria-label="Decay"]';
  await page.focus(slider);
  await chainChanges(() => page.keyboard.press('End'));
  assert.equal(await attribute(page, slider, 'aria-valuetext'), '20 s');
  await chainChanges(() => page.keyboard.press('ArrowLeft'));
  assert.equal(await attribute(page, slider, 'aria-valuetext'), '18.9 s');
  await page.keyboard.press('Delete');
  await becomes(page, slider, 'aria-valuetext', '1.6 s');
  await page.keyboard.press('Control+z');
  await becomes(page, slider, 'aria-valuetext', '18.9 s');
});

test('an effect is switched, moved and turned by pointer', async () => {
  await shows('effects', 'f');
  await page.click('.rack-name:text-is("Delay")');
  await chainChanges(() => page.click('[aria-label="Delay on"]'));
  const from = await page.locator('.rack-row:has-text("Delay") .row-grip').boundingBox();
  const to = await page.locator('.rack-row:has-text("Compressor")').boundingBox();
  await chainChanges(async () => {
    await page.mouse.move(from.x + 8, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y, { steps: 3 });
    await page.mouse.move(to.x + 8, to.y + 2, { steps: 3 });
    await page.mouse.up();
  });
  assert.equal((await page.locator('.rack-name').allTextContents())[0], 'Delay');
  await chainChanges(() => page.click('[aria-label="Move Delay down"]'));
  assert.equal((await page.locator('.rack-name').allTextContents())[1], 'Delay');
  const slider = '.studio-form:not([hidden]) input[type=range][aria-label="Feedback"]';
  const box = await page.locator(slider).boundingBox();
  await chainChanges(() => page.mouse.click(box.x + box.width - 2, box.y + box.height / 2));
  await becomes(page, slider, 'aria-valuetext', '95 %');
  await page.fill('.studio-form:not([hidden]) [aria-label="Time value"]', '0.5 s');
  await chainChanges(() => page.keyboard.press('Enter'));
  await becomes(page, '.studio-form:not([hidden]) input[type=range][aria-label="Time"]', 'aria-valuetext', '500 ms');
  await page.fill('.studio-form:not([hidden]) [aria-label="Time value"]', 'soon');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('is no number'));
});

test('the whole rack is bypassed, loaded by name and compared', async () => {
  await shows('effects', 'f');
  await chainChanges(() => page.selectOption('[aria-label="Rack"]', 'Dub'));
  await becomes(page, '[aria-label="Distortion on"]', 'aria-pressed', 'true');
  await chainChanges(() => page.click('#panel-effects .chip:text-is("B")'));
  await chainChanges(() => page.click('#panel-effects .chip:text-is("A")'));
  await chainChanges(() => page.click('.chip:text-is("All effects")'));
  await page.waitForFunction(() => document.querySelector('#panel-effects .studio-side').textContent.includes('Bypassed'));
  await page.click('.chip:text-is("All effects")');
});

test('the generator sounds when it is asked to, pauses the music and follows its values', async () => {
  await becomes(page, '#play', 'aria-label', 'Pause');
  await shows('generator', 'g');
  assert.deepEqual((await told('generator')) ?? [], []);
  await page.focus('.studio-play');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.told.generator?.length === 3);
  assert.deepEqual(await told('generator'), [0, 1000, -20]);
  await page.fill('#panel-generator [aria-label="Frequency value"]', '440');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.told.generator[1] === 440);
  await page.click('#panel-generator .chip:text-is("Pink noise")');
  await page.waitForFunction(() => window.told.generator[0] === 5);
  const chain = await told('chain');
  await page.click('#panel-generator .chip:text-is("Straight")');
  await page.waitForFunction((old) => JSON.stringify(window.told.chain) !== old, JSON.stringify(chain));
  const straight = await told('chain');
  assert.equal(straight[2], 1, 'the limiter stands guard');
  assert.equal(straight[7], 0, 'no band of the equalizer');
  assert.equal(straight.at(-1), 0, 'no effect');
  await page.click('.studio-play');
  await page.waitForFunction(() => window.told.generator.length === 0);
  await becomes(page, '#play', 'aria-label', 'Play');
});

test('a signal that the output cannot carry is explained and silent', async () => {
  await shows('generator', 'g');
  await page.click('#panel-generator .chip:text-is("Sine")');
  await page.fill('#panel-generator [aria-label="Frequency value"]', '90 kHz');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.studio-problem').textContent.includes('the output carries'));
  await page.click('.studio-play');
  assert.equal(await attribute(page, '.studio-play', 'aria-pressed'), 'false');
  assert.equal((await told('generator')).length, 0);
  await page.selectOption('[aria-label="Signals by name"]', 'SMPTE 60 Hz + 7 kHz');
  await page.waitForFunction(() => document.querySelectorAll('.partial').length === 2);
});

test('effects and generator come back after a reload, and nothing sounds by itself', async () => {
  await page.waitForTimeout(1200);
  await page.reload();
  await page.waitForSelector('#volume[aria-valuetext]');
  await page.evaluate(listen);
  await page.waitForSelector('.partial');
  assert.equal(await page.locator('.partial').count(), 2);
  assert.equal(await told('generator'), null);
  assert.equal(await attribute(page, '.studio-play', 'aria-pressed'), 'false');
  await shows('effects', 'f');
  await becomes(page, '[aria-label="Distortion on"]', 'aria-pressed', 'true');
});

for (const size of PICTURES ? SIZES : []) {
  test(`pictures at ${size.width}`, async () => {
    await mkdir(PICTURES, { recursive: true });
    const seen = await stereo.open(size);
    await stereo.fill(seen);
    for (const [key, drawer] of [['f', 'effects'], ['g', 'generator']]) {
      await seen.evaluate(() => document.activeElement.blur());
      await seen.keyboard.press(key);
      await seen.waitForSelector(`#panel-${drawer} .studio-middle`);
      if (drawer === 'effects') {
        await seen.selectOption('[aria-label="Rack"]', 'Concert hall');
        await seen.click('.rack-name:text-is("Reverb")');
      }
      await seen.waitForTimeout(400);
      await seen.screenshot({ path: `${PICTURES}/${drawer}-${size.width}.png` });
    }
    await seen.context().close();
  });
}
