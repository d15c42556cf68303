import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { facets } from './census.mjs';
import { click, dead, file, line, press, startDriving } from './driving.mjs';
import { startStereo } from './stereo.mjs';

// The setup, the list of SRC and the messages: one page for all.

let stereo;
let at;
let page;

before(async () => {
  stereo = await startStereo();
  at = await startDriving(stereo);
  page = at.page;
});

after(() => stereo?.close());

const chip = (group, text) => `#panel-setup [aria-label="${group}"] .chip:text-is("${text}")`;
const choices = (group, names, changes, more = {}) => names.map((name) => line('radio', name, changes,
  { ready: (seen) => seen.click(chip(group, name === names[0] ? names[1] : names[0])), ...more }));

const dismiss = async (seen) => {
  for (const close of await seen.locator('#messages .bare').all()) await close.click();
};
const asked = async (seen) => {
  await dismiss(seen);
  await seen.click('[aria-label="Choose another output"]');
  await seen.waitForSelector('#messages .message');
};

const SETUP = [
  ...choices('Illumination', ['Ice blue', 'Amber', 'Green', 'Red', 'White', 'Catppuccin Mocha', 'Catppuccin Latte', 'Dracula',
    'High Contrast'], 'theme', { after: click('#panel-setup [data-id=ice]') }),
  ...choices('Light', ['Day', 'Dimmed', 'Night Panel'], 'theme', { after: click('#panel-setup [data-id=DAY]') }),
  ...choices('Dimmed', ['By hand', 'By the clock', 'As the system'], 'own'),
  line('button', 'Reduced motion', 'own'),
  line('button', 'Keep the screen on', 'own'),
  line('slider', 'Crossfade', 'own'),
  line('button', 'Albums without a gap', 'own'),
  line('radio', 'Off', 'own', { twice: true, ready: async (seen) => {
    await seen.click(chip('ReplayGain', 'Track'));
    await seen.click(chip('Power-off timer', '30 min'));
  } }),
  ...['Track', 'Album', 'Auto'].map((name) => line('radio', name, 'sound', { ready: async (seen) => {
    await seen.click(chip('ReplayGain', 'Off'));
    await seen.waitForTimeout(400);
  } })),
  line('slider', 'Preamp', 'sound', { ready: click(chip('ReplayGain', 'Track')),
    after: (seen) => seen.fill('#gain-preamp', '0') }),
  line('button', 'Never clip', 'own'),
  line('combobox', 'Output', 'sinks'),
  line('combobox', /./, 'own'),
  line('button', 'Choose another output', 'said', { ready: dismiss, after: dismiss }),
  line('radio', / min$|^End of /, 'own', { ready: click(chip('Power-off timer', 'Off')), after: click(chip('Power-off timer', 'Off')) }),
  line('button', 'Export file', 'file', file),
  line('button', 'Import file', 'file', file),
  line('button', 'Keys', 'dialog', { after: press('Escape') }),
];

test('every control of the setup', async () => {
  const problems = [];
  const known = await at.open('Control+,', 'setup');
  for (const name of ['Queue', 'Equalizer', 'Effects', 'Generator', 'Setup']) known.add(`tab ${name}`);
  known.add('button Close the drawer');
  await at.driveAll(SETUP, known, problems);
  assert.deepEqual([...problems, ...dead(SETUP)], []);
});

test('the setup says why no line in is offered, and what plays it', async () => {
  const said = await page.textContent('#panel-setup');
  assert.match(said, /Line in: a browser .*\. The desktop player plays it\./);
});

test('a message is answered and put aside by mouse and by keyboard', async () => {
  for (const name of ['Dismiss', 'Go on']) {
    for (const hand of ['mouse', 'keyboard', 'Escape']) {
      await asked(page);
      const key = name === 'Go on' ? page.locator('#messages .chip:text-is("Go on")') : page.locator('#messages .bare');
      assert.match(await page.locator('#messages .bare').getAttribute('aria-label'), /^Dismiss: ./);
      if (hand === 'mouse') {
        await key.click();
      } else if (hand === 'keyboard') {
        await key.focus();
        await page.keyboard.press('Enter');
      } else {
        await page.keyboard.press('Escape');
      }
      await page.waitForFunction(() => !document.querySelector('#messages')?.textContent.includes('Go on'));
      await dismiss(page);
    }
  }
});

const items = () => page.locator('#source-menu .menu-item > span:first-child').allTextContents();

/** What an item of the list of SRC changes, and how that is taken back. */
const ITEMS = {
  Files: ['checked'],
  Generator: ['checked'],
  'Open files…': ['chooser'],
  'Open folder…': ['chooser'],
  'Open playlist…': ['chooser'],
  Queue: ['opened'],
  Equalizer: ['opened'],
  Effects: ['opened'],
  'Test signals': ['opened'],
  Setup: ['opened'],
  '10 s of each track': ['said'],
  'Power-off timer': ['said'],
  'Car mode': ['keys'],
  'Full screen': ['full'],
  Keys: ['dialog'],
};

test('every item of the list of SRC', async () => {
  const problems = [];
  const openMenu = async (hand) => {
    if (await page.isVisible('#source-menu')) return;
    if (hand === 'mouse') {
      await page.click('#src', { button: 'right' });
    } else {
      await page.focus('#src');
      await page.keyboard.press('Shift+F10');
    }
    await page.waitForSelector('#source-menu', { state: 'visible' });
  };
  await openMenu('mouse');
  assert.deepEqual(await items(), Object.keys(ITEMS));
  await page.keyboard.press('Escape');
  const look = async () => ({ ...(await facets(page)), checked: await page.evaluate(() => [...document
    .querySelectorAll('#source-menu [role=menuitemradio]')].map((one) => one.getAttribute('aria-checked')).join()),
  keys: await page.locator('.face-key:visible').count() });
  for (const hand of ['mouse', 'keyboard']) {
    for (const [i, name] of Object.keys(ITEMS).entries()) {
      if (await page.isVisible('#drawer')) await page.keyboard.press('Escape');
      const [facet] = ITEMS[name];
      if (name === 'Files') {
        await openMenu(hand);
        await page.locator('#source-menu [role=menuitemradio]').nth(1).click();
      }
      await openMenu(hand);
      const was = await look();
      const chooser = facet === 'chooser' ? page.waitForEvent('filechooser').then(() => true, () => false) : null;
      if (hand === 'mouse') {
        await page.locator('#source-menu .menu-item').nth(i).click();
      } else {
        await page.keyboard.press('Home');
        for (let downs = 0; downs < i; downs++) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      let changed = chooser ? await chooser : false;
      for (let looks = 0; looks < 30 && !changed; looks++) {
        if (facet === 'checked') await openMenu(hand);
        changed = (await look())[facet] !== was[facet];
        if (!changed) await page.waitForTimeout(50);
      }
      if (!changed) problems.push(`${name} by ${hand}: ${facet} does not change`);
      if (name === 'Car mode') await page.keyboard.press('c');
      if (name === 'Full screen') await page.evaluate(() => document.exitFullscreen().catch(() => {}));
      if (name === 'Keys' || await page.isVisible('#source-menu')) await page.keyboard.press('Escape');
      await page.waitForTimeout(100);
    }
  }
  assert.deepEqual(problems, []);
});
