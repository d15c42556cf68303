import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { made } from '../support/corpus.mjs';
import { controls, distance, facets, keyboard, locate, mouse, rested, watch } from './census.mjs';
import { startStereo } from './stereo.mjs';

// Every control that the accessibility tree names, driven by mouse and again by keyboard. A control without a line here
// fails, and so does a line without a control. What a line asks for:
//   changes   which facets must change (one of them each time); `sound` is measured in what leaves the page
//   ready     what makes the press mean something, done before each hand
//   words     what is typed
//   key       the key instead of typing
//   after     puts things back
const line = (role, name, changes, more = {}) => ({ role, name, changes: [changes].flat(), ...more, met: 0 });

const press = (...keys) => async (page) => {
  for (const key of keys) await page.keyboard.press(key);
};
const click = (selector) => async (page) => { await page.click(selector); };
const blur = (page) => page.evaluate(() => document.activeElement.blur());
const file = { file: true };

const undoRows = async (page) => {
  const undo = page.locator('#panel-queue button:text-is("Undo")');
  if (await undo.isEnabled()) await undo.click();
};
const drawerAgain = (key) => async (page) => {
  if (!await page.isVisible('#drawer')) await press(key)(page);
};
const playing = async (page) => {
  if (await page.getAttribute('#play', 'aria-label') === 'Play') await page.click('#play');
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
  line('button', 'RPT, Repeat', ['own', 'said']),
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
let page;
let cdp;
let files;

// Tones on every third band, of which the gain tags speak; nothing moves, so that a difference is a control's.
const steady = (title, index) => made(`${title}.flac`, ['ffmpeg', '-v', 'error', '-y',
  ...[62, 140, 320, 750, 1600, 3200, 6400, 11_000].flatMap((hz) => ['-f', 'lavfi', '-i', `sine=f=${hz + index}:r=44100:d=400`]),
  '-filter_complex', 'amix=inputs=8:normalize=0,volume=0.3,pan=stereo|c0=c0|c1=0.5*c0', '-metadata', `title=${title}`,
  '-metadata', 'REPLAYGAIN_TRACK_GAIN=-5.00 dB', '-metadata', 'REPLAYGAIN_ALBUM_GAIN=-8.00 dB', 'OUT']);

before(async () => {
  stereo = await startStereo();
  files = [];
  for (const [index, title] of ['Ebb', 'Flood', 'Slack'].entries()) files.push(await steady(title, index));
});

beforeEach(async () => {
  page = await stereo.open({ width: 1280, height: 1000 }, { prepare: watch, acceptDownloads: true });
  page.setDefaultTimeout(2500);
  cdp = await page.context().newCDPSession(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#invitation')]);
  await chooser.setFiles(files);
  await page.waitForFunction(() => document.title.includes('Ebb'));
  await page.locator('[data-kind=keep] .bare').click().catch(() => {});
  await rested(page);
});

afterEach(() => page.context().close());

after(() => stereo?.close());

const matches = (wanted, said) => (wanted instanceof RegExp ? wanted.test(said) : wanted === said);
const lineOf = (lines, { role, name }) => lines.find((one) => matches(one.role, role) && matches(one.name, name));

/** One hand on one control; what does not change as it should is said. */
async function drive(one, { role, name, node }, hand, called) {
  await one.ready?.(page);
  const at = await locate(page, cdp, node);
  const heard = one.changes.includes('sound') ? await rested(page) : null;
  if (!heard) await page.waitForTimeout(60);
  const was = await facets(page);
  const answer = one.file
    ? Promise.any([page.waitForEvent('filechooser', { timeout: 4000 }), page.waitForEvent('download', { timeout: 4000 })])
    : null;
  answer?.catch(() => {});
  const own = called === 'mouse' ? one.mouse : one.keys;
  if (own) await own(page);
  else await hand[role](page, at, one.words ?? '', one.key);
  let changed = false;
  if (answer) {
    changed = await answer.then(() => true, () => false);
  } else {
    for (let looks = 0; looks < 30 && !changed; looks++) {
      const now = await facets(page);
      changed = one.changes.some((facet) => facet === 'none'
        || (facet === 'anything' && JSON.stringify(now) !== JSON.stringify(was))
        || (facet in now && now[facet] !== was[facet]));
      if (!changed && heard) changed = distance(heard, await page.evaluate(() => globalThis.sound())) > 0.5;
      if (!changed) await page.waitForTimeout(50);
    }
  }
  await one.then?.(page);
  await one.after?.(page);
  return changed ? [] : [`${role} "${name}" by ${called}: ${one.changes.join(' or ')} does not change`];
}

/** Every control that is there now and was not met before, by both hands. */
async function driveAll(lines, known, problems, only = false) {
  for (const control of await controls(page, cdp)) {
    const { role, name } = control;
    const one = lineOf(lines, control);
    const id = `${role} ${name}${one?.twice ? ` ${control.node}` : ''}`;
    if (known.has(id) || (only && !one)) continue;
    known.add(id);
    if (!one) {
      problems.push(`no test names the ${role} "${name}"`);
      continue;
    }
    one.met++;
    for (const [called, hand] of [['mouse', mouse], ['keyboard', keyboard]]) {
      try {
        problems.push(...await drive(one, control, hand, called));
      } catch (e) {
        problems.push(`${role} "${name}" by ${called}: ${String(e.message).slice(0, 300)}`);
      }
    }
  }
}

/** What cannot be pressed at first is made ready, and met then. */
async function driveLate(lines, known, problems) {
  for (const one of lines.filter(({ met, ready, some }) => met === 0 && ready && !some)) {
    await one.ready(page);
    await page.waitForTimeout(100);
    await driveAll([one], known, problems, true);
  }
}

function dead(lines) {
  return lines.filter((one) => one.met === 0 && !one.some).map((one) => `no ${one.role} "${one.name}" is there`);
}

/** What an earlier drawer has tested. */
async function knownNow() {
  return new Set((await controls(page, cdp)).map(({ role, name }) => `${role} ${name}`));
}

test('every control of the face', async () => {
  const problems = [];
  await driveAll(FACE, new Set(), problems);
  if (await page.isVisible('#drawer')) await page.keyboard.press('Escape');
  assert.deepEqual([...problems, ...dead(FACE)], []);
});

async function open(key, panel) {
  const face = await knownNow();
  await playing(page);
  await blur(page);
  if (!await page.isVisible(`#panel-${panel}`)) await page.keyboard.press(key);
  await page.waitForSelector(`#panel-${panel}`, { state: 'visible' });
  await page.waitForTimeout(300);
  return face;
}

test('every control of the drawer and of the queue', async () => {
  const problems = [];
  const known = await open('q', 'queue');
  for (const name of ['button Shuffle']) known.delete(name);
  await driveAll([...QUEUE, ...DRAWER], known, problems);
  await driveLate(QUEUE, known, problems);
  assert.deepEqual([...problems, ...dead([...QUEUE, ...DRAWER])], []);
});

async function inDrawer(lines, known, problems) {
  for (const { role, name } of DRAWER) known.add(`${role} ${name}`);
  await driveAll(lines, known, problems);
}

test('every control of the equalizer', async () => {
  const problems = [];
  const known = await open('e', 'equalizer');
  await page.selectOption('#preset-choice', 'Flat');
  await unequal(page);
  await inDrawer(EQUALIZER, known, problems);
  await driveAll(EQUALIZER, known, problems);
  await driveLate(EQUALIZER, known, problems);
  assert.deepEqual([...problems, ...dead(EQUALIZER)], []);
});
