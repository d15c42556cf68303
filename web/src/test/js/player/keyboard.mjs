import assert from 'node:assert/strict';

/** Whether the keyboard is on an element. */
export const focused = (page, selector) => page.locator(selector).evaluateAll(
  (all) => all.includes(document.activeElement));

/** What has the keyboard, in words. */
const name = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return at.id || at.getAttribute('aria-label') || `${at.tagName} ${at.textContent.slice(0, 20)}`;
});

/** Moves the keyboard on until it has reached an element. */
export async function tabTo(page, selector, key = 'Tab') {
  const seen = [];
  for (let presses = 0; presses < 120; presses++) {
    if (await focused(page, selector)) return;
    await page.keyboard.press(key);
    seen.push(await name(page));
  }
  throw new Error(`${selector} is not reached by ${key}; seen: ${seen.join(', ')}`);
}

/** The keyboard is on something that is seen: not on the page, not on what is hidden. */
export async function holdsTheKeyboard(page) {
  const seen = () => page.evaluate(() => {
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    return at !== document.body && box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
      && box.left < innerWidth && box.top < innerHeight;
  });
  for (let looks = 0; looks < 20 && !await seen(); looks++) await page.waitForTimeout(50);
  assert.ok(await seen(), `the keyboard is on ${await name(page)}`);
}

/** Pixels near an element that stand out from another picture by 3 to 1 and more. */
async function standingOut(page, box, one, other) {
  return page.evaluate(async ({ box: { x, y, width, height }, pictures }) => {
    const light = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [seen, before] = await Promise.all(pictures.map(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas.drawImage(bitmap, -x, -y);
      const { data } = canvas.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, i) => 0.2126 * light(data[4 * i] / 255)
        + 0.7152 * light(data[4 * i + 1] / 255) + 0.0722 * light(data[4 * i + 2] / 255));
    }));
    return seen.filter((lit, i) => (Math.max(lit, before[i]) + 0.05) / (Math.min(lit, before[i]) + 0.05) >= 3).length;
  }, { box, pictures: [one.toString('base64'), other.toString('base64')] });
}

/**
 * Goes round the page by Tab. `missed` is what Tab does not reach though it says so, `unseen` what shows no ring while
 * it has the keyboard: fewer pixels that stand out than half of a line round it.
 */
export async function rings(page) {
  await page.evaluate(() => {
    document.activeElement.blur();
    globalThis.stops = [];
  });
  const stops = [];
  const look = async () => {
    // The face is painted in the frame after the key, a whole ground of it in a few.
    await page.waitForTimeout(100);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    return page.screenshot();
  };
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const box = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === document.body) return 'page';
      if (globalThis.stops.includes(at)) return 'known';
      globalThis.stops.push(at);
      const { left, top, right, bottom } = at.getBoundingClientRect();
      // The title has its ring where the glass ends.
      const reach = at.id === 'tune' ? 80 : 10;
      const x = Math.max(0, Math.floor(left) - reach);
      const y = Math.max(0, Math.floor(top) - reach);
      return {
        x,
        y,
        width: Math.min(innerWidth, Math.ceil(right) + reach) - x,
        height: Math.min(innerHeight, Math.ceil(bottom) + reach) - y,
        line: 2 * (right - left + bottom - top),
      };
    });
    // Behind the last element the keyboard leaves the page, and comes in again at the first.
    if (box === 'page') continue;
    if (box === 'known') break;
    stops.push({ box, name: await name(page), picture: await look() });
  }
  const last = await look();
  const unseen = [];
  for (const [i, { box, name: called, picture }] of stops.entries()) {
    const other = stops[i + 1]?.picture ?? last;
    const pixels = box.width > 0 && box.height > 0 ? await standingOut(page, box, picture, other) : 0;
    if (pixels < box.line / 2) unseen.push(`${called}: ${pixels} of ${Math.round(box.line)}`);
  }
  const missed = await page.evaluate(() => [...document.querySelectorAll('button, input, select, [tabindex]')]
    .filter((at) => !at.disabled && at.tabIndex >= 0 && at.type !== 'file' && at.getClientRects().length > 0
      && !globalThis.stops.includes(at))
    .map((at) => at.id || at.getAttribute('aria-label') || at.textContent));
  return { stops: stops.length, missed, unseen };
}
