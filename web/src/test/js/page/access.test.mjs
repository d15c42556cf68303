import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { SIZES, startStereo } from './stereo.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let stereo;

before(async () => {
  stereo = await startStereo();
});

after(() => stereo?.close());

async function violations(page) {
  // The policy of the page refuses inline scripts, so axe comes in by the debugger.
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const { violations: found } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
    return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
  }, TAGS);
}

for (const size of SIZES) {
  const at = `${size.width} × ${size.height}`;
  test(`nobody is shut out of the empty face at ${at}`, async () => {
    const page = await stereo.open(size);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  test(`nobody is shut out of face and drawers at ${at}`, async () => {
    const page = await stereo.open(size);
    await stereo.fill(page);
    assert.deepEqual(await violations(page), []);
    const drawers = { q: 'queue', e: 'equalizer', f: 'effects', g: 'generator', 'Control+,': 'setup' };
    for (const [keys, panel] of Object.entries(drawers)) {
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press(keys);
      await page.waitForSelector(`#panel-${panel}`, { state: 'visible' });
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page), [], panel);
    }
    await page.context().close();
  });

  test(`nothing is cut off and nothing scrolls sideways at ${at}`, async () => {
    const page = await stereo.open(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await page.context().close();
  });
}

for (const size of SIZES) {
  test(`nobody is shut out by a theme, by Night Panel or in car mode at ${size.width} × ${size.height}`, async () => {
    const page = await stereo.open(size);
    await stereo.fill(page);
    const themes = await page.$$eval('#panel-setup [role=radiogroup][aria-label=Illumination] [data-id]',
      (keys) => keys.map((key) => key.dataset.id));
    assert.equal(themes.length, 9);
    const choose = (id) => page.evaluate(
      (wanted) => document.querySelector(`#panel-setup [data-id="${wanted}"]`).click(), id);
    for (const theme of themes) {
      await choose(theme);
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page), [], theme);
    }
    await choose('ice');
    await choose('NIGHT');
    await page.waitForTimeout(300);
    assert.deepEqual(await violations(page), [], 'night');
    await choose('DAY');
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('c');
    await page.waitForTimeout(300);
    assert.deepEqual(await violations(page), [], 'car mode');
    await page.context().close();
  });
}

test('a browser without what is needed says so', async () => {
  const context = await stereo.browser.another({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => { delete window.AudioDecoder; });
  await page.goto(stereo.server.origin);
  await page.waitForSelector('.unable');
  assert.match(await page.textContent('.unable'), /WebCodecs/);
  assert.deepEqual(await violations(page), []);
  await context.close();
});

test('without scripts the page says what it wants', async () => {
  const context = await stereo.browser.another({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(stereo.server.origin);
  assert.match(await page.textContent('#starting'), /Allow scripts/);
  await context.close();
});

test('reduced motion and forced colours are respected', async () => {
  const page = await stereo.open({ width: 1280, height: 800 }, { reducedMotion: 'reduce', forcedColors: 'active' });
  await page.waitForFunction(() => document.documentElement.classList.contains('plain'));
  await page.context().close();
});
