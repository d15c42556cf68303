import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { blur, click, dead, file, line, playing, press, startDriving } from './driving.mjs';
import { startStereo } from './stereo.mjs';

const undoRows = async (page) => {
  const undo = page.locator('#panel-queue button:text-is("Undo")');
  if (await undo.isEnabled()) await undo.click();
};
const drawerAgain = (key) => async (page) => {
  if (!await page.isVisible('#drawer')) await press(key)(page);
};
const unequal = async (page) => {
  // A side that differs from the other.
  const field = page.locator('input[aria-label="Band 5 gain in dB"]');
  await field.fill((await field.inputValue()) === '−6' ? '+6' : '−6');
  await field.press('Enter');
};

const FACE = [
  line('slider', 'Volume', 'sound'),
  line('button', 'Attenuate by 20 dB', 'sound'),
  line('button', 'SRC, Source', ['generator'], { after: async (page) => {
    for (let i = 0; i < 3 && !(await page.textContent('#live')).includes('Files'); i++) {
      await page.click('#src');
      await page.waitForTimeout(200);
    }
    await playing(page);
  } }),
  line('button', 'Display', 'said'),
  line('slider', 'Position', 'place', { ready: async (page) => {
    await blur(page);
    await page.keyboard.press('Home');
  } }),
  line('button', /^Preset bank [ABC]$/, 'own', { after: async (page) => {
    for (let i = 0; i < 3 && !(await page.getAttribute('#bank', 'aria-label')).endsWith('A'); i++) {
      await page.click('#bank');
      await page.waitForTimeout(80);
    }
  } }),
  ...[1, 2, 3, 4, 5, 6].map((n) => line('button', new RegExp(`^Preset ${n}, `), n === 1 ? 'chain' : 'sound',
    { ready: (page) => page.click(n === 1 ? '#preset-2' : '#preset-1') })),
  line('button', 'Previous', 'title', { ready: async (page) => {
    await page.click('#next');
    await page.waitForTimeout(100);
  } }),
  line('button', 'Pause', ['sound'], { after: playing }),
  line('button', 'Next', 'title', { after: press('Control+ArrowLeft') }),
  line('button', 'Loudness', 'sound'),
  line('button', 'Equalizer', 'sound', { ready: click('#preset-4') }),
  line('button', 'Open', 'file', file),
  line('button', /^RPT, Repeat/, 'own'),
  line('button', 'Shuffle', 'own'),
  line('button', 'LIST, Queue and library', 'opened'),
  line('button', 'Dim, hold for Night Panel', 'theme'),
  line('spinbutton', 'Tune, Enter plays', 'said'),
];

const DRAWER = [
  ...['Queue', 'Equalizer', 'Effects', 'Generator', 'Setup'].map((name) => line('tab', name, 'opened',
    { ready: (page) => page.click(name === 'Queue' ? '#tab-setup' : '#tab-queue'),
      after: click('#tab-queue') })),
  line('button', 'Close the drawer', 'opened', { after: drawerAgain('q') }),
];

const QUEUE = [
  line('searchbox', 'Find in the queue', 'rows', { words: 'loo', after: async (page) => {
    await page.fill('#queue-search', '');
    await page.waitForTimeout(100);
  } }),
  line('button', 'Shuffle', 'own'),
  line('button', /^Repeat/, 'own'),
  line('button', 'Stop after this', 'own'),
  line('button', 'Open files', 'file', file),
  line('button', 'Open folder', 'file', file),
  line('button', 'Save the queue as a playlist', 'file', file),
  line('combobox', 'Sort the queue', 'rows', { after: undoRows }),
  line('tab', 'Library', 'own', { ready: click('#segment-queue'), after: click('#segment-queue') }),
  line('tab', 'Queue of tracks', 'own', { ready: click('#segment-library') }),
  line('listbox', 'Queue', 'title', {
    mouse: async (page) => page.dblclick('.row:has-text("Flood")'),
    keys: async (page) => {
      await page.focus('#queue-list');
      await press('Home', 'Enter')(page);
    },
  }),
  line('button', 'Play', 'title', { ready: async (page) => {
    const other = (await page.title()).includes('Flood') ? 'Slack' : 'Flood';
    await page.click(`.row:has-text("${other}")`);
  } }),
  line('button', 'Move up', 'rows', { ready: click('.row:has-text("Slack")'), after: undoRows }),
  line('button', 'Move down', 'rows', { ready: click('.row:has-text("Ebb")'), after: undoRows }),
  line('button', 'Remove', 'rows', { ready: click('.row:has-text("Slack")'), after: undoRows }),
  line('button', 'Undo', 'rows', { ready: async (page) => {
    await page.click('.row:has-text("Slack")');
    await page.click('#panel-queue button:text-is("Remove")');
    await page.waitForTimeout(100);
  } }),
  line('button', 'Clear the queue', 'rows', { after: async (page) => {
    await undoRows(page);
    await playing(page);
  } }),
];

const bands = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => {
  const peak = async (page) => {
    await page.selectOption(`[aria-label="Band ${n} type"]`, { label: 'Peak' });
    if (n === 5) await unequal(page);
  };
  const more = { some: n === 9, ready: peak };
  const changes = n === 5 ? 'sound' : 'chain';
  return [
    line('slider', `Band ${n}`, changes, { ...more, keys: async (page) => {
      await page.focus(`.handle[aria-label="Band ${n}"]`);
      const high = await page.getAttribute(`.handle[aria-label="Band ${n}"]`, 'aria-valuenow') > 0;
      for (let i = 0; i < 6; i++) await page.keyboard.press(high ? 'ArrowDown' : 'ArrowUp');
    } }),
    line('button', `Band ${n} in circuit`, changes, more),
    line('combobox', `Band ${n} type`, changes, more),
    line('textbox', `Band ${n} gain in dB`, changes, { words: n === 5 ? '1.5' : '-7', key: 'PageUp', ...more }),
    line('textbox', `Band ${n} frequency in Hz`, changes, { words: '900', key: 'PageUp', ...more }),
    line('textbox', `Band ${n} Q`, 'chain', { words: '5', key: 'PageUp', ...more }),
  ];
});

const EQUALIZER = [
  ...bands,
  line('tab', 'Preset', 'own', { ready: click('#side-tab-tone') }),
  line('tab', 'Tone match', 'own', { ready: click('#side-tab-preset'), after: click('#side-tab-preset') }),
  line('combobox', 'Preset', 'sound', { ready: (page) => page.selectOption('#preset-choice', 'Flat') }),
  line('button', 'Previous preset', 'chain'),
  line('button', 'Next preset', 'chain'),
  line('textbox', 'Name of the preset', 'panel',
    { words: 'Mine', after: async (page) => page.fill('#preset-name', 'Other') }),
  line('button', 'Save', 'panel', { ready: async (page) => page.fill('#preset-name', `Own ${Math.random()}`) }),
  line('button', 'Delete', 'panel', { ready: async (page) => {
    await page.fill('#preset-name', `Own ${Math.random()}`);
    await page.click('.preset-bar button:text-is("Save")');
    await page.waitForTimeout(100);
  } }),
  line('combobox', 'Format of the exported file', 'own', { after: (page) => page.selectOption(
    '[aria-label="Format of the exported file"]', { index: 0 }) }),
  line('button', 'Export', 'file', file),
  line('button', 'Import', 'file', file),
  line('textbox', 'Preamp dB', 'sound', { words: '-9', key: 'ArrowUp' }),
  line('button', 'Auto headroom', 'chain'),
  line('button', 'Add band', 'panel'),
  line('button', 'Remove band', 'panel', { ready: (page) => page.click('.equalizer-panel button:text-is("Add band")') }),
  line('button', 'Flat', 'sound', { ready: unequal }),
  line('button', 'Undo', 'sound', { ready: unequal }),
  line('button', 'Redo', 'sound', { ready: async (page) => {
    await unequal(page);
    await page.click('.equalizer-panel button:text-is("Undo")');
    await page.waitForTimeout(100);
  } }),
  line('button', 'A', 'sound', { ready: async (page) => {
    await page.click('.equalizer-panel button:text-is("B")');
    await page.click('.equalizer-panel button:text-is("Flat")');
    await page.click('.equalizer-panel button:text-is("A")');
    await unequal(page);
    await page.click('.equalizer-panel button:text-is("B")');
  } }),
  line('button', 'B', 'sound', { ready: click('.equalizer-panel button:text-is("A")') }),
  line('button', /^Copy to [AB]$/, 'none', { ready: unequal, then: async (page) => {
    // The other side now sounds as this one does.
    const was = await page.evaluate(() => globalThis.told.chain);
    const other = await page.getAttribute('.equalizer-panel button:text-is("A")', 'aria-pressed') === 'true' ? 'B' : 'A';
    await page.click(`.equalizer-panel button:text-is("${other}")`);
    await page.waitForTimeout(150);
    assert.equal(await page.evaluate(() => globalThis.told.chain), was);
  } }),
  line('button', 'In circuit', 'sound', { ready: unequal }),
];

let stereo;
let at;

before(async () => { stereo = await startStereo(); });

beforeEach(async () => { at = await startDriving(stereo); });

afterEach(() => at.page.context().close());

after(() => stereo?.close());

test('every control of the face', async () => {
  const problems = [];
  await at.driveAll(FACE, new Set(), problems);
  if (await at.page.isVisible('#drawer')) await at.page.keyboard.press('Escape');
  assert.deepEqual([...problems, ...dead(FACE)], []);
});

test('every control of the drawer and of the queue', async () => {
  const problems = [];
  const known = await at.open('q', 'queue');
  for (const name of ['button Shuffle']) known.delete(name);
  await at.driveAll([...QUEUE, ...DRAWER], known, problems);
  await at.driveLate(QUEUE, known, problems);
  assert.deepEqual([...problems, ...dead([...QUEUE, ...DRAWER])], []);
});

async function inDrawer(lines, known, problems) {
  for (const { role, name } of DRAWER) known.add(`${role} ${name}`);
  await at.driveAll(lines, known, problems);
}

test('every control of the equalizer', async () => {
  const problems = [];
  const known = await at.open('e', 'equalizer');
  await at.page.selectOption('#preset-choice', 'Flat');
  await unequal(at.page);
  await inDrawer(EQUALIZER, known, problems);
  await at.driveAll(EQUALIZER, known, problems);
  await at.driveLate(EQUALIZER, known, problems);
  assert.deepEqual([...problems, ...dead(EQUALIZER)], []);
});
