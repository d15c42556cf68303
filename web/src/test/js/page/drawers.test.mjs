import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { attribute, becomes, startStereo } from './stereo.mjs';

let stereo;
let page;

before(async () => {
  stereo = await startStereo();
  page = await stereo.open({ width: 1280, height: 800 });
  await stereo.fill(page);
});

after(() => stereo?.close());

async function order(expected) {
  await page.waitForFunction((wanted) => [...document.querySelectorAll('.row:not([hidden])')]
    .sort((a, b) => a.getAttribute('aria-posinset') - b.getAttribute('aria-posinset'))
    .map((row) => row.querySelector('.row-title').textContent).join() === wanted, expected.join(), { timeout: 5000 });
}

test('the queue opens by key and shows what the files say', async () => {
  await page.keyboard.press('q');
  await order(['Pier Eleven', 'Low Tide', 'Night Ferry', 'Green Corridor']);
  assert.equal(await attribute(page, '#list', 'aria-expanded'), 'true');
  await page.waitForFunction(() => document.querySelectorAll('.row-length').length > 0
    && document.querySelector('.row-length').textContent === '0:40');
});

test('a row is played with Enter and with two clicks', async () => {
  await page.focus('#queue-list');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title.includes('Green Corridor'));
  await page.dblclick('.row:has-text("Low Tide")');
  await page.waitForFunction(() => document.title.includes('Low Tide'));
});

test('a row is moved with Alt and the arrows, and by hand', async () => {
  await page.focus('#queue-list');
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowDown');
  await order(['Low Tide', 'Pier Eleven', 'Night Ferry', 'Green Corridor']);
  const from = await page.locator('.row:has-text("Green Corridor")').boundingBox();
  const to = await page.locator('.row:has-text("Low Tide")').boundingBox();
  await page.mouse.move(from.x + 100, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 100, from.y);
  await page.mouse.move(to.x + 100, to.y + 4, { steps: 4 });
  await page.mouse.up();
  await order(['Green Corridor', 'Low Tide', 'Pier Eleven', 'Night Ferry']);
});

test('rows are removed, and Undo brings them back', async () => {
  await page.focus('#queue-list');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await order(['Pier Eleven', 'Night Ferry']);
  await page.click('.queue-panel button:text-is("Undo")');
  await order(['Green Corridor', 'Low Tide', 'Pier Eleven', 'Night Ferry']);
  await page.click('.queue-panel button:text-is("Clear")');
  await page.waitForSelector('.queue-empty', { state: 'visible' });
  await page.keyboard.press('Control+z');
  await order(['Green Corridor', 'Low Tide', 'Pier Eleven', 'Night Ferry']);
});

test('typing finds, and Escape shows all again', async () => {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('lumen fer');
  await order(['Night Ferry']);
  await page.keyboard.press('Escape');
  await order(['Green Corridor', 'Low Tide', 'Pier Eleven', 'Night Ferry']);
});

test('a band is moved by arrows, by its field and by hand, and Undo takes it back', async () => {
  await page.click('#tab-equalizer');
  const gain = page.locator('input[aria-label="Band 3 gain in dB"]');
  const begin = await gain.inputValue();
  await page.focus('.handle[aria-label="Band 3"]');
  await page.keyboard.press('ArrowUp');
  await becomes(page, '.handle[aria-label="Band 3"]', 'aria-valuenow', '0.5');
  await gain.fill('−4.5');
  await gain.press('Enter');
  await becomes(page, '.handle[aria-label="Band 3"]', 'aria-valuenow', '-4.5');
  const box = await page.locator('.handle[aria-label="Band 3"]').boundingBox();
  await page.mouse.move(box.x + 13, box.y + 13);
  await page.mouse.down();
  await page.mouse.move(box.x + 33, box.y - 20, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(
    () => Number(document.querySelector('.handle[aria-label="Band 3"]').getAttribute('aria-valuenow')) > -4.5);
  for (let i = 0; i < 3; i++) await page.click('.equalizer-panel button:text-is("Undo")');
  await page.waitForFunction((text) => document.querySelector('input[aria-label="Band 3 gain in dB"]').value === text,
    begin);
});

test('a number that is none is refused in words and the old one stands', async () => {
  const hertz = page.locator('input[aria-label="Band 1 frequency in Hz"]');
  await hertz.fill('deep');
  await hertz.press('Enter');
  assert.equal(await hertz.inputValue(), '62 Hz');
  await page.waitForFunction(() => document.querySelector('#live').textContent.includes('no number'));
});

test('A and B are compared, bands come and go', async () => {
  await page.click('.equalizer-panel button:text-is("Add band")');
  await page.waitForFunction(() => document.querySelectorAll('.band').length === 9);
  await page.click('.equalizer-panel button:text-is("B")');
  await page.waitForFunction(() => document.querySelectorAll('.band').length === 8);
  await page.click('.equalizer-panel button:text-is("A")');
  await page.waitForFunction(() => document.querySelectorAll('.band').length === 9);
});

test('a preset is saved, exported, deleted, and imported again', async () => {
  await page.fill('#preset-name', 'Mine');
  await page.click('.preset-bar button:text-is("Save")');
  await page.waitForFunction(() => document.querySelector('#preset-choice').value === 'Mine');
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.click('.preset-bar button:text-is("Export")')]);
  assert.equal(download.suggestedFilename(), 'Mine.json');
  const path = await download.path();
  await page.click('.preset-bar button:text-is("Delete")');
  await page.waitForFunction(() => !document.querySelector('#preset-choice option[value=Mine]')
    || ![...document.querySelectorAll('#preset-choice option')].some((option) => option.value === 'Mine'));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'), page.click('.preset-bar button:text-is("Import")')]);
  await chooser.setFiles(path);
  await page.waitForFunction(
    () => [...document.querySelectorAll('#preset-choice option')].some((option) => option.value === 'Mine'));
});

test('a file that is no preset is named with the reason', async () => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'), page.click('.preset-bar button:text-is("Import")')]);
  await chooser.setFiles({ name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('<html>') });
  await page.waitForFunction(() => document.querySelector('[data-kind=preset]')?.textContent.includes('photo.json'));
});

test('the illumination is chosen by mouse and by arrows, and kept', async () => {
  await page.click('#tab-setup');
  await page.click('[data-id=amber]');
  await becomes(page, '[data-id=amber]', 'aria-checked', 'true');
  await page.focus('[data-id=amber]');
  await page.keyboard.press('ArrowRight');
  await becomes(page, '[data-id=green]', 'aria-checked', 'true');
  await page.waitForFunction(
    () => getComputedStyle(document.documentElement).getPropertyValue('--accent-body').includes('126'));
  await page.waitForTimeout(1500);
  await page.reload();
  await page.waitForSelector('#volume[aria-valuetext]');
  await page.waitForFunction(
    () => getComputedStyle(document.documentElement).getPropertyValue('--accent-body').includes('126'));
});
