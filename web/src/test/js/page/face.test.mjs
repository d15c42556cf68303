import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { attribute, becomes, startStereo } from './stereo.mjs';

let stereo;
let page;

/** Hears which test signal the worklet is told to play. */
function listen() {
  window.signal = [];
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    if (message?.op === 'generator') window.signal = [...(message.values ?? [])];
    return post.call(this, message, ...rest);
  };
}

const signals = (on) => page.waitForFunction((wanted) => window.signal.length > 0 === wanted, on, { timeout: 5000 });

before(async () => {
  stereo = await startStereo();
  page = await stereo.open({ width: 1280, height: 800 });
  await page.evaluate(listen);
  await stereo.fill(page);
});

after(() => stereo?.close());

const volume = () => attribute(page, '#volume', 'aria-valuenow').then(Number);

test('an empty stereo invites, and playing begins with the first file opened', async () => {
  await becomes(page, '#play', 'aria-label', 'Pause');
  assert.equal(await page.isVisible('#invitation'), false);
  assert.match(await page.title(), /Pier Eleven – Lumen Coast/);
});

for (const key of ['att', 'loud', 'eq', 'repeat', 'shuffle']) {
  test(`the key ${key} switches by mouse and by keyboard`, async () => {
    const was = await attribute(page, `#${key}`, 'aria-pressed');
    const other = was === 'true' ? 'false' : 'true';
    await page.click(`#${key}`);
    await becomes(page, `#${key}`, 'aria-pressed', other);
    await page.focus(`#${key}`);
    for (let presses = 0; presses < 3 && await attribute(page, `#${key}`, 'aria-pressed') !== was; presses++) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
    }
    await becomes(page, `#${key}`, 'aria-pressed', was);
  });
}

test('the volume follows arrows, page keys, ends, wheel and hand', async () => {
  await page.focus('#volume');
  const begin = await volume();
  await page.keyboard.press('ArrowUp');
  await becomes(page, '#volume', 'aria-valuenow', String(begin + 1));
  await page.keyboard.press('Shift+ArrowDown');
  await becomes(page, '#volume', 'aria-valuenow', String(begin + 0.5));
  await page.keyboard.press('PageDown');
  await becomes(page, '#volume', 'aria-valuenow', String(begin - 4.5));
  await page.keyboard.press('End');
  await becomes(page, '#volume', 'aria-valuetext', '40 of 40');
  await page.keyboard.press('Home');
  await becomes(page, '#volume', 'aria-valuenow', '0');
  const box = await page.locator('#volume').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 30);
  await page.mouse.wheel(0, -100);
  await becomes(page, '#volume', 'aria-valuenow', '1');
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 0; i <= 10; i++) {
    const angle = Math.PI + (i / 10) * (Math.PI / 2);
    await page.mouse.move(
      box.x + box.width / 2 + Math.cos(angle) * (box.width / 2 - 30),
      box.y + box.height / 2 + Math.sin(angle) * (box.height / 2 - 30));
  }
  await page.mouse.up();
  assert.ok(Math.abs(await volume() - (1 + 40 / 3)) <= 1, `a quarter turn ends at ${await volume()}`);
});

test('a press on the volume attenuates', async () => {
  const box = await page.locator('#volume').boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await becomes(page, '#att', 'aria-pressed', 'true');
  await page.focus('#volume');
  await page.keyboard.press('Enter');
  await becomes(page, '#att', 'aria-pressed', 'false');
});

test('the position is sought by keys and by a click', async () => {
  await page.waitForFunction(() => Number(document.querySelector('#position').getAttribute('aria-valuemax')) >= 39);
  await page.focus('#position');
  await page.keyboard.press('PageUp');
  await page.waitForFunction(() => Number(document.querySelector('#position').getAttribute('aria-valuenow')) >= 29);
  const box = await page.locator('#position').boundingBox();
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height / 2);
  await page.waitForFunction(() => {
    const now = Number(document.querySelector('#position').getAttribute('aria-valuenow'));
    return now >= 9 && now <= 14;
  });
  assert.match(await attribute(page, '#position', 'aria-valuetext'), /^0:1\d of 0:40$/);
});

test('transport keys and Space play, pause and skip', async () => {
  await page.click('#next');
  await page.waitForFunction(() => document.title.includes('Low Tide'));
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Space');
  await becomes(page, '#play', 'aria-label', 'Play');
  await page.keyboard.press('Space');
  await becomes(page, '#play', 'aria-label', 'Pause');
  await page.keyboard.press('Control+ArrowLeft');
  await page.waitForFunction(() => document.title.includes('Pier Eleven'));
});

test('a track change is announced', async () => {
  await page.keyboard.press('Control+ArrowRight');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('Low Tide'));
});

test('a preset is recalled by a press and stored by holding', async () => {
  await page.click('#preset-2');
  await becomes(page, '#preset-2', 'aria-pressed', 'true');
  await page.hover('#preset-6');
  await page.mouse.down();
  await page.waitForFunction(
    () => document.querySelector('#preset-6').getAttribute('aria-label').includes('NIGHT'), null, { timeout: 8000 });
  await page.mouse.up();
  await becomes(page, '#preset-6', 'aria-pressed', 'true');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('3');
  await becomes(page, '#preset-3', 'aria-pressed', 'true');
});

test('SRC walks through the sources: the generator begins, and the files go on where they stood', async () => {
  await becomes(page, '#play', 'aria-label', 'Pause');
  const stood = Number(await attribute(page, '#position', 'aria-valuenow'));
  await page.focus('#src');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('Source: Generator'));
  await signals(true);
  await page.click('#src');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('Source: Files'));
  await signals(false);
  await becomes(page, '#play', 'aria-label', 'Pause');
  assert.ok(Number(await attribute(page, '#position', 'aria-valuenow')) - stood < 15);
});

test('SRC held opens the menu of sources, which is walked by keys and gives the keyboard back', async () => {
  await page.hover('#src');
  await page.mouse.down();
  await becomes(page, '#src', 'aria-expanded', 'true');
  await page.mouse.up();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Files');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-checked')), 'true');
  await page.keyboard.press('ArrowUp');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Keys/);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'src');
  await page.click('#src', { button: 'right' });
  await becomes(page, '#src', 'aria-expanded', 'true');
  await page.click('#source-menu [role=menuitemradio]:has-text("Generator")');
  await signals(true);
  await page.focus('#src');
  await page.keyboard.press('Shift+F10');
  await becomes(page, '#src', 'aria-expanded', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await signals(false);
  await becomes(page, '#play', 'aria-label', 'Pause');
});

test('a question mark shows every key, and Escape closes them', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('?');
  assert.ok(await page.isVisible('dialog#keys-page'));
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('dialog#keys-page'), false);
});

test('every control of the face is reached by Tab', async () => {
  await page.evaluate(() => document.activeElement.blur());
  const seen = new Set();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    seen.add(await page.evaluate(() => document.activeElement.id));
  }
  for (const id of ['volume', 'att', 'src', 'disp', 'position', 'bank', 'preset-1', 'preset-6', 'previous', 'play',
    'next', 'loud', 'eq', 'open', 'repeat', 'shuffle', 'list', 'dim', 'tune']) {
    assert.ok(seen.has(id), `${id} is not reached; seen: ${[...seen].join(', ')}`);
  }
});
