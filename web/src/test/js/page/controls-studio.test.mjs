import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blur, click, dead, line, startDriving } from './driving.mjs';
import { startStereo } from './stereo.mjs';

// The drawers that are fetched when they are first opened, the one page for all.

let stereo;
let at;
let page;
const known = new Set();

before(async () => {
  stereo = await startStereo();
  at = await startDriving(stereo);
  page = at.page;
});

after(() => stereo?.close());

const RACK = ['Compressor', 'Distortion', 'Stereo width', 'Delay', 'Reverb', 'Crossfeed'];

/** A setting of each effect that is heard in tones that stand still. */
const HEARD = { Compressor: 'Car ride', Distortion: 'Fuzz', 'Stereo width': 'Mono', Delay: 'Echo', Reverb: 'Room',
  Crossfeed: 'Moy' };

const inEffects = (text) => `#panel-effects .chip:text-is("${text}")`;

/** A field is reset by a double click, and stepped to where there is room. */
const fields = {
  async mouse(seen) {
    const field = seen.locator('[data-walked]');
    const was = await field.inputValue();
    await field.dblclick();
    // What is reset is seen in the field, which has the keyboard now.
    await seen.waitForFunction((text) => document.querySelector('[data-walked]').value !== text, was);
  },
  async keys(seen) {
    const high = await seen.locator('[data-walked]').evaluate((field) => {
      field.focus();
      return field.closest('.dial').querySelector('[type=range]').value > 500;
    });
    await seen.keyboard.press(high ? 'ArrowDown' : 'ArrowUp');
  },
};

/** On one side the rack is in circuit, on the one that is heard it is not. */
const other = (text) => async (seen) => {
  for (const [side, on] of [[text === 'A' ? 'B' : 'A', 'true'], [text, 'false']]) {
    await seen.click(inEffects(side));
    await seen.waitForSelector(`${inEffects(side)}[aria-pressed=true]`);
    await seen.waitForTimeout(60);
    if (await seen.getAttribute(inEffects('All effects'), 'aria-pressed') !== on) await seen.click(inEffects('All effects'));
  }
};

/** From the end of the rack no way leads on. */
const awayFrom = (name, way, back) => async (seen) => {
  await seen.waitForTimeout(60);
  if (await seen.getAttribute(`[aria-label="Move ${name} ${way}"]`, 'aria-disabled') === 'true') {
    await seen.click(`[aria-label="Move ${name} ${back}"]`);
  }
};

const EFFECTS = [
  line('combobox', 'Rack', 'chain'),
  ...RACK.flatMap((name) => [
    line('button', name, 'own',
      { ready: (seen) => seen.click(`.rack-name:text-is("${name === 'Delay' ? 'Reverb' : 'Delay'}")`) }),
    line('button', `${name} on`, 'chain'),
    line('button', `Move ${name} up`, 'chain', { ready: awayFrom(name, 'up', 'down') }),
    line('button', `Move ${name} down`, 'chain', { ready: awayFrom(name, 'down', 'up') }),
  ]),
  line('slider', 'Speed', 'pace'),
  ...['0.5×', '0.75×', '1×', '1.25×', '1.5×', '2×'].map((name) => line('button', `Speed ${name}`, 'pace', {
    ready: (seen) => seen.click(`[aria-label="Speed ${name === '1×' ? '2×' : '1×'}"]`),
    after: click('[aria-label="Speed 1×"]'),
  })),
  line('button', 'Set A: repeat from here', 'own', { after: click('#panel-effects .chip:text-matches("^Clear A")') }),
  line('button', 'Set B: repeat up to here', 'own', {
    ready: async (seen) => {
      await seen.click('#loop-a');
      await seen.waitForTimeout(60);
      await blur(seen);
      await seen.keyboard.press('ArrowRight');
      await seen.waitForTimeout(100);
    },
    after: click('#panel-effects .chip:text-matches("^Clear A")'),
  }),
  line('button', 'Clear A–B', 'own', { ready: async (seen) => {
    await seen.click('#loop-a');
    await seen.waitForSelector('#loop-a[aria-pressed=true]');
  } }),
];

const FORM = [
  line('button', 'In circuit', 'chain'),
  ...RACK.map((name) => line('combobox', `${name} preset`, 'chain',
    { after: (seen) => seen.selectOption(`[aria-label="${name} preset"]`, HEARD[name]) })),
  line('slider', /./, 'chain'),
  line('textbox', / value$/, 'chain', fields),
  line('button', /^(By tempo|Ping-pong|RMS)$/, 'chain'),
  line('combobox', /^(Note|Curve)$/, 'chain'),
];

const WHOLE = [
  line('button', 'All effects', 'chain'),
  line('button', 'Clear', 'chain', { ready: (seen) => seen.selectOption('[aria-label="Rack"]', 'Dub') }),
  line('button', 'Undo', 'chain', { ready: click(inEffects('All effects')) }),
  line('button', 'Redo', 'chain', { ready: async (seen) => {
    await seen.click(inEffects('All effects'));
    await seen.click(inEffects('Undo'));
  } }),
  line('button', 'A', 'chain', { ready: other('B') }),
  line('button', 'B', 'chain', { ready: other('A') }),
  line('button', /^Copy to [AB]$/, 'none', { then: async (seen) => {
    const was = await seen.evaluate(() => globalThis.told.chain);
    const first = await seen.getAttribute(inEffects('A'), 'aria-pressed') === 'true';
    await seen.click(inEffects(first ? 'B' : 'A'));
    await seen.waitForTimeout(150);
    assert.equal(await seen.evaluate(() => globalThis.told.chain), was);
  } }),
];

const OTHERS = ['button Play', 'button Pause', 'tab Queue', 'tab Equalizer', 'tab Effects', 'tab Generator', 'tab Setup',
  'button Close the drawer', 'textbox Speed value'];

async function opened(key, panel) {
  for (const control of await at.open(key, panel)) known.add(control);
  for (const control of OTHERS) known.add(control);
}

const paused = async () => {
  if (await page.getAttribute('#play', 'aria-label') === 'Pause') await page.click('#play');
};

test('every control of the effects', async () => {
  const problems = [];
  await opened('f', 'effects');
  await page.waitForSelector('#panel-effects .studio-middle');
  await paused();
  await at.driveAll([...EFFECTS, ...WHOLE], known, problems, true);
  await at.driveLate([...EFFECTS, ...WHOLE], known, problems);
  for (const name of RACK) {
    await page.click(`.rack-name:text-is("${name}")`);
    await page.waitForSelector(`.studio-form:not([hidden]) h2:text-is("${name}")`);
    const byTempo = page.locator('.studio-form:not([hidden]) .chip:text-is("By tempo")');
    // A value's name is another value's in each effect; a delay has others when its tempo counts.
    for (let passes = await byTempo.count(); passes >= 0; passes--) {
      const met = new Set(known);
      if (passes === 0 && name === 'Delay') met.add('combobox Delay preset').add('button By tempo');
      await at.driveAll([...EFFECTS, ...WHOLE, ...FORM], met, problems);
      if (passes > 0) await byTempo.click();
      await page.waitForTimeout(60);
    }
  }
  assert.deepEqual([...problems, ...dead([...EFFECTS, ...FORM, ...WHOLE])], []);
});

const KINDS = ['Sine', 'Square', 'Saw', 'Triangle', 'White noise', 'Pink noise', 'Brown noise', 'Blue noise', 'Even sweep',
  'Octave sweep', 'Several tones', 'AM', 'FM', 'Impulses'];

/** Level of a tone in what leaves the page, in dB. */
const tone = (bins, hz) => Math.max(...[-2, -1, 0, 1, 2].map((i) => bins.db[Math.round(hz / bins.step) + i]));
/** Power of a range, in dB per octave band. */
const band = (bins, from, to) => 10 * Math.log10(bins.db.slice(Math.round(from / bins.step), Math.round(to / bins.step))
  .reduce((sum, db) => sum + 10 ** (db / 10), 0));
const near = (value, wanted, by) => Math.abs(value - wanted) <= by;
/** How the octaves of a noise rise, in dB an octave, from 250 Hz to 8 kHz. */
const slope = (bins) => (band(bins, 4000, 8000) - band(bins, 250, 500)) / 4;

const sidebands = (b, one, two) => [900, 1100].every((hz) => near(tone(b, hz) - tone(b, 1000), one, 1))
  && [800, 1200].every((hz) => (two === 0 ? tone(b, hz) < tone(b, 1000) - 45 : near(tone(b, hz) - tone(b, 1000), two, 1)));

/** What each kind of signal is known by, with 1 kHz and 100 Hz where it has a frequency. */
const SPECTRUM = {
  Sine: (b) => tone(b, 1000) > tone(b, 2000) + 60 && tone(b, 1000) > tone(b, 3000) + 60,
  Square: (b) => near(tone(b, 3000) - tone(b, 1000), -9.5, 1) && tone(b, 2000) < tone(b, 1000) - 40,
  Saw: (b) => near(tone(b, 2000) - tone(b, 1000), -6, 1) && near(tone(b, 3000) - tone(b, 1000), -9.5, 1),
  Triangle: (b) => near(tone(b, 3000) - tone(b, 1000), -19.1, 1) && tone(b, 2000) < tone(b, 1000) - 40,
  'White noise': (b) => near(slope(b), 3, 0.7),
  'Pink noise': (b) => near(slope(b), 0, 0.7),
  'Brown noise': (b) => near(slope(b), -3, 0.7),
  'Blue noise': (b) => near(slope(b), 6, 0.7),
  'Several tones': (b, hz) => hz.every((one) => tone(b, one) > band(b, 20, 20_000) - 20) && tone(b, 3333) < tone(b, hz[0]) - 50,
  AM: (b) => sidebands(b, -12, 0),
  FM: (b) => sidebands(b, -4.8, -16.5),
  Impulses: (b) => [200, 500, 1500, 5000].every((hz) => near(tone(b, hz) - tone(b, 1000), 0, 1)
    && tone(b, hz + 50) < tone(b, hz) - 30),
};

/** What leaves the page, in bins: the power of a quarter of a second. */
const spectrum = () => page.evaluate(async () => {
  const analyser = globalThis.analysers[0];
  const bins = new Float32Array(analyser.frequencyBinCount);
  const power = new Array(bins.length).fill(0);
  for (let looks = 0; looks < 4; looks++) {
    await new Promise((done) => { setTimeout(done, 60); });
    analyser.getFloatFrequencyData(bins);
    bins.forEach((db, k) => { power[k] += 10 ** (db / 10) / 4; });
  }
  return { step: analyser.context.sampleRate / analyser.fftSize, db: power.map((p) => 10 * Math.log10(p + 1e-16)) };
});

/** The loudest frequency, twice, and the seconds between. */
const glide = () => page.evaluate(async () => {
  const analyser = globalThis.analysers[0];
  const bins = new Float32Array(analyser.frequencyBinCount);
  const look = () => {
    analyser.getFloatFrequencyData(bins);
    return { hz: (bins.indexOf(Math.max(...bins)) * analyser.context.sampleRate) / analyser.fftSize,
      at: analyser.context.currentTime };
  };
  const one = look();
  await new Promise((done) => { setTimeout(done, 500); });
  const two = look();
  return { from: one.hz, to: two.hz, seconds: two.at - one.at };
});

const type = async (name, words) => {
  await page.fill(`#panel-generator [aria-label="${name} value"]`, words);
  await page.keyboard.press('Enter');
};

/** Whether what is heard is what the kind says. */
async function heardAs(kind) {
  if (kind.endsWith('sweep')) {
    // 500 Hz to 8 kHz in eight seconds: half an octave, or 937.5 Hz, a second.
    for (let tries = 0; tries < 4; tries++) {
      const { from, to, seconds } = await glide();
      const way = kind === 'Even sweep' ? (to - from) / seconds / 937.5 : Math.log2(to / from) / seconds / 0.5;
      if (near(way, 1, 0.15)) return true;
    }
    return false;
  }
  const hz = kind !== 'Several tones' ? [] : await page.locator('.partial [aria-label="Frequency value"]').evaluateAll(
    (all) => all.map(({ value }) => parseFloat(value) * (value.includes('kHz') ? 1000 : 1)));
  for (let tries = 0; tries < 4; tries++) {
    if (SPECTRUM[kind](await spectrum(), hz)) return true;
  }
  return false;
}

test('every signal of the generator is heard as what it is, and Play begins and ends it', async () => {
  if (await page.isVisible('#panel-effects')) await page.click(inEffects('Clear'));
  await opened('g', 'generator');
  await page.waitForSelector('#panel-generator .studio-middle');
  const problems = [];
  await page.click('#panel-generator .chip:text-is("Straight")');
  const play = page.locator('.studio-play');
  const quiet = async () => (await spectrum()).db.every((db) => db < -90);
  for (const [hand, press] of [['mouse', () => play.click()], ['keyboard', async () => {
    await play.focus();
    await page.keyboard.press('Enter');
  }]]) {
    await press();
    await page.waitForSelector('.studio-play[aria-pressed=true]');
    if (!await heardAs('Sine')) problems.push(`Play by ${hand} is not heard`);
    await press();
    await page.waitForSelector('.studio-play[aria-pressed=false]');
    let silent = false;
    for (let looks = 0; looks < 10 && !silent; looks++) silent = await quiet();
    if (!silent) problems.push(`Play by ${hand} does not end it`);
  }
  await play.click();
  for (const kind of KINDS) {
    const key = page.locator(`.kinds .chip:text-is("${kind}")`);
    await key.click();
    await page.waitForSelector(`.kinds .chip[aria-checked=true]:text-is("${kind}")`);
    for (const [name, words] of [['Modulation', '100 Hz'], ['Impulses', '100'], ['From', '500 Hz'], ['To', '8 kHz'],
      ['Duration', '8 s']]) {
      if (await page.isVisible(`#panel-generator [aria-label="${name} value"]`)) await type(name, words);
    }
    if (!await heardAs(kind)) problems.push(`${kind} by mouse is not heard`);
  }
  for (const kind of KINDS) {
    await page.focus('.kinds [aria-checked=true]');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector(`.kinds .chip[aria-checked=true]:text-is("${kind}")`);
    if (!await heardAs(kind)) problems.push(`${kind} by keyboard is not heard`);
  }
  assert.deepEqual(problems, []);
});

const GENERATOR = [
  line('combobox', 'Signals by name', 'generator'),
  line('button', 'Through the chain', 'own', { ready: click('#panel-generator .chip:text-is("Straight")') }),
  line('button', 'Straight', 'own', { ready: click('#panel-generator .chip:text-is("Through the chain")') }),
  line('slider', /./, 'generator'),
  line('textbox', / value$/, 'generator', fields),
  line('button', 'Add tone', 'generator', { some: true }),
  // The rows follow the tones: which of them goes away is only known by its name.
  line('button', /^Remove tone \d$/, 'generator', {
    ready: click('.partials > .chip'),
    mouse: click('[aria-label="Remove tone 2"]'),
    keys: async (seen) => {
      await seen.focus('[aria-label="Remove tone 2"]');
      await seen.keyboard.press('Enter');
    },
  }),
];

test('every control of the generator', async () => {
  const problems = [];
  for (const kind of KINDS) known.add(`radio ${kind}`);
  for (const kind of ['Sine', 'Even sweep', 'Several tones', 'AM', 'FM', 'Impulses']) {
    await page.click(`.kinds .chip:text-is("${kind}")`);
    await page.waitForTimeout(80);
    await at.driveAll(GENERATOR, new Set(known), problems);
    if (kind === 'Sine') {for (const one of ['combobox Signals by name', 'button Play', 'button Straight',
      'button Through the chain']) known.add(one);}
  }
  assert.deepEqual([...problems, ...dead(GENERATOR)], []);
});
