import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { SIZES, startStereo } from './stereo.mjs';

let stereo;

before(async () => {
  stereo = await startStereo();
});

after(() => stereo?.close());

for (const size of SIZES) {
  const at = `${size.width} × ${size.height}`;
  test(`nobody is shut out of the empty face at ${at}`, async () => {
    const page = await stereo.open(size);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  test(`nothing is cut off and nothing scrolls sideways at ${at}`, async () => {
    const page = await stereo.open(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await page.context().close();
  });
}

const DRAWERS = { q: 'queue', e: 'equalizer', f: 'effects', g: 'generator', 'Control+,': 'setup' };
const choose = (page, id) => page.evaluate(
  (wanted) => document.querySelector(`#panel-setup [data-id="${wanted}"]`).click(), id);

/** The face, then each drawer once it is open. */
async function* places(page) {
  yield 'face';
  for (const [keys, panel] of Object.entries(DRAWERS)) {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press(keys);
    await page.waitForSelector(`#panel-${panel}`, { state: 'visible' });
    await page.waitForTimeout(300);
    yield panel;
  }
}

const twoFrames = (page) => page.evaluate(
  () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));

for (const size of SIZES) {
  test(`nobody is shut out of any drawer in any theme, by day or dimmed, at ${size.width} × ${size.height}`, async () => {
    const page = await stereo.open(size);
    await stereo.fill(page);
    const themes = await page.$$eval('#panel-setup [role=radiogroup][aria-label=Illumination] [data-id]',
      (keys) => keys.map((key) => key.dataset.id));
    assert.equal(themes.length, 9);
    const found = [];
    const look = async (place, rules) => found.push(...(await violations(page, rules)).map((one) => `${place}: ${one}`));
    for await (const panel of places(page)) {
      // Names, roles and sizes are the same in every theme; colours are not. On the face every rule is asked again.
      const rules = panel === 'face' ? null : ['color-contrast'];
      await look(panel);
      for (const theme of themes) {
        await choose(page, theme);
        // What is dimmed is coloured alike at every width.
        for (const light of size.width === 1280 ? ['DIMMED', 'DAY'] : ['DAY']) {
          await choose(page, light);
          await twoFrames(page);
          await look(`${panel} ${theme} ${light}`, rules);
        }
      }
      await choose(page, 'ice');
      await choose(page, 'NIGHT');
      await twoFrames(page);
      await look(`${panel} NIGHT`);
      await choose(page, 'DAY');
    }
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('c');
    await page.waitForTimeout(300);
    await look('car mode');
    assert.deepEqual(found, []);
    await page.context().close();
  });

  for (const [hand, least, hasTouch] of [['mouse', 24, false], ['finger', 44, true]]) {
    test(`a ${hand} hits every control at ${size.width} × ${size.height}`, async () => {
      const page = await stereo.open(size, { hasTouch, isMobile: hasTouch });
      await stereo.fill(page);
      const small = [];
      for await (const panel of places(page)) {
        small.push(...await page.evaluate(([edge, place]) => [...document.querySelectorAll(
          'button, select, input:not([type=file]), [role=slider], [role=spinbutton], [role=tab], summary, .row-grip')]
          .filter((at) => at.getClientRects().length > 0 && !at.closest('.unseen'))
          .map((at) => [at, at.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < edge - 0.5 || height < edge - 0.5)
          // What is smaller may be hit beside its paint; of handles that lie together the nearest is taken.
          .filter(([at, box]) => ![[0, 1], [0, -1], [1, 0], [-1, 0]].every(([x, y]) => {
            const hit = document.elementFromPoint(box.left + box.width / 2 + x * (edge / 2 - 1),
              box.top + box.height / 2 + y * (edge / 2 - 1));
            return hit === at || (at.matches('.handle') && hit?.matches('.handle'));
          }))
          .map(([at, box]) => `${place}: ${at.id || at.getAttribute('aria-label') || at.textContent || at.className}`
            + ` ${Math.round(box.width)} × ${Math.round(box.height)}`), [least, panel]));
      }
      assert.deepEqual([...new Set(small)], []);
      await page.context().close();
    });
  }
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

test('forced colours: High Contrast is painted, and nobody is shut out of a drawer', async () => {
  const page = await stereo.open({ width: 1280, height: 800 }, { forcedColors: 'active' });
  await stereo.fill(page);
  await page.waitForFunction(() => document.documentElement.classList.contains('plain'));
  for await (const panel of places(page)) assert.deepEqual(await violations(page), [], panel);
  // What is chosen shows by the system's own colour, not by ours.
  const chosen = await page.$eval('#panel-setup [aria-checked=true]', (key) => getComputedStyle(key).backgroundColor);
  const other = await page.$eval('#panel-setup [aria-checked=false]', (key) => getComputedStyle(key).backgroundColor);
  assert.notEqual(chosen, other);
  await page.context().close();
});

test('with reduced motion the glass is painted ten times a second, and no more', async () => {
  const paints = async (reducedMotion) => {
    const page = await stereo.open({ width: 1280, height: 800 }, { reducedMotion, prepare: () => {
      globalThis.painted = new Set();
      const { fillRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillRect = function (...rest) {
        globalThis.painted.add(Math.round(document.timeline.currentTime));
        return fillRect.apply(this, rest);
      };
    } });
    await stereo.fill(page);
    await page.waitForTimeout(2000);
    const [count, millis] = await page.evaluate(async () => {
      globalThis.painted.clear();
      const begin = performance.now();
      await new Promise((done) => { setTimeout(done, 2000); });
      return [globalThis.painted.size, performance.now() - begin];
    });
    await page.context().close();
    return count * 1000 / millis;
  };
  const still = await paints('reduce');
  const moving = await paints('no-preference');
  assert.ok(still >= 1 && still <= 12, `${still} frames a second with reduced motion`);
  assert.ok(moving > still * 1.3, `${moving} frames a second without`);
});

test('who asks for more contrast gets every grey of a drawer as plain text', async () => {
  const page = await stereo.open({ width: 1280, height: 800 }, { contrast: 'more' });
  await stereo.fill(page);
  await page.keyboard.press('Control+,');
  await page.waitForSelector('#panel-setup', { state: 'visible' });
  const [grey, plain] = await page.evaluate(() => ['#panel-setup .caption', '#panel-setup .setup-title']
    .map((selector) => getComputedStyle(document.querySelector(selector)).color));
  assert.equal(grey, plain);
  assert.deepEqual(await violations(page, ['color-contrast-enhanced']), []);
  await page.context().close();
});

for (const percent of [50, 100, 150, 200]) {
  test(`at ${percent} % the face fills the window, sharply, and nothing is cut off`, async () => {
    // What the browser does at a zoom: fewer of the page's pixels, more of the screen's in each.
    const zoom = percent / 100;
    const page = await stereo.open({ width: Math.round(1280 / zoom), height: Math.round(800 / zoom) },
      { deviceScaleFactor: zoom });
    await stereo.fill(page);
    await page.keyboard.press('e');
    await page.waitForSelector('#panel-equalizer', { state: 'visible' });
    await page.waitForTimeout(300);
    const { wide, coarse, outside } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      coarse: [...document.querySelectorAll('canvas')].filter((canvas) => canvas.clientWidth > 0
        && Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) > 1.5)
        .map((canvas) => `${canvas.className} ${canvas.width} for ${canvas.getBoundingClientRect().width}`),
      outside: [...document.querySelectorAll('#face button, #face [role]')].filter((at) => {
        const box = at.getBoundingClientRect();
        return box.width > 0 && (box.left < 0 || box.top < 0 || box.right > innerWidth + 1);
      }).map((at) => at.id),
    }));
    assert.ok(wide <= 0, `${wide} px too wide`);
    assert.deepEqual({ coarse, outside }, { coarse: [], outside: [] });
    // The widths are held to axe above; what is left of a window at 200 % is a small one.
    if (percent < 200) assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
}
