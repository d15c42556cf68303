import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { distance, rested } from './census.mjs';
import { startDriving } from './driving.mjs';
import { startStereo } from './stereo.mjs';

let stereo;
let at;
let page;

before(async () => {
  stereo = await startStereo();
  at = await startDriving(stereo);
  page = at.page;
});

after(() => stereo?.close());

/** A setting of each effect that is heard in tones that stand still. */
const HEARD = { Compressor: 'Car ride', Distortion: 'Fuzz', 'Stereo width': 'Mono', Delay: 'Echo', Reverb: 'Room',
  Crossfeed: 'Moy' };

test('every effect is heard when it is switched on', async () => {
  await at.open('f', 'effects');
  await page.waitForSelector('#panel-effects .studio-middle');
  const problems = [];
  const dry = await rested(page);
  for (const name of Object.keys(HEARD)) {
    await page.click(`.rack-name:text-is("${name}")`);
    await page.selectOption(`[aria-label="${name} preset"]`, HEARD[name]);
    const key = page.locator(`[aria-label="${name} on"]`);
    // A setting that is chosen switches its effect on.
    await key.and(page.locator('[aria-pressed=true]')).waitFor();
    await key.click();
    await key.and(page.locator('[aria-pressed=false]')).waitFor();
    const hands = {
      mouse: () => key.click(),
      async keyboard() {
        await key.focus();
        await page.keyboard.press('Space');
      },
    };
    for (const [hand, on] of [['mouse', true], ['keyboard', false], ['keyboard', true], ['mouse', false]]) {
      await hands[hand]();
      await key.and(page.locator(`[aria-pressed=${on}]`)).waitFor();
      let off = on ? 0 : 99;
      for (let looks = 0; looks < 60 && (on ? off < 1 : off >= 1); looks++) {
        await page.waitForTimeout(50);
        off = distance(dry, await page.evaluate(() => globalThis.sound()));
      }
      if (on ? off < 1 : off >= 1) problems.push(`${name} ${on ? 'on' : 'off'} by ${hand}: ${off.toFixed(2)} dB from dry`);
    }
  }
  assert.deepEqual(problems, []);
});
