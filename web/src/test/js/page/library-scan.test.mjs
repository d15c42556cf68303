import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { made } from '../support/corpus.mjs';
import { collection, copies, picks, put } from './shelf.mjs';
import { SIZES, startStereo } from './stereo.mjs';

const MANY = 400;
const TONE_HZ = 997;

let stereo;
let files;

before(async () => {
  [stereo, files] = await Promise.all([startStereo(), collection()]);
});

after(() => stereo?.close());

const count = (page) => page.textContent('#library-tracks .caption').then((text) => Number(text.replace(/\D/g, '')));

async function scanned(page, wanted) {
  await page.waitForFunction((number) => document.querySelector('.library-work')?.hidden
    && document.querySelector('#library-tracks .caption')?.textContent === String(number), wanted, { timeout: 20000 });
}

async function openLibrary(page) {
  await page.keyboard.press('q');
  await page.click('#segment-library');
  await page.waitForSelector('#library-first-folder:not([hidden])');
}

/** Keeps the last two thirds of a second of what leaves the page; runs before the page. */
function capture() {
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
      const analyser = new AnalyserNode(this.context, { fftSize: 32768 });
      connect.call(this, analyser);
      const { context } = this;
      const samples = new Float32Array(analyser.fftSize);
      /** When, and the largest step that a tone of this frequency does not take. */
      globalThis.heard = (hz) => {
        const at = context.currentTime;
        analyser.getFloatTimeDomainData(samples);
        const turn = 2 * Math.cos((2 * Math.PI * hz) / context.sampleRate);
        let step = 0;
        let peak = 0;
        for (let i = 2; i < samples.length; i++) {
          step = Math.max(step, Math.abs(samples[i] - turn * samples[i - 1] + samples[i - 2]));
          peak = Math.max(peak, Math.abs(samples[i]));
        }
        return { at, step, peak, seconds: samples.length / context.sampleRate };
      };
    }
    return connect.call(this, to, ...rest);
  };
}

/** Listens until it is told to end: every sample of the time between is heard. */
function listening(page) {
  let over = false;
  const heard = [];
  const done = (async () => {
    while (!over) {
      heard.push(await page.evaluate((hz) => globalThis.heard(hz), TONE_HZ));
      await page.waitForTimeout(100);
    }
    return heard;
  })();
  return () => {
    over = true;
    return done;
  };
}

test('a scan tells how far it is, is stopped and taken up again by keyboard, and the sound goes on without a break', async () => {
  const page = await stereo.open(SIZES[2], { prepare: capture });
  const tone = await made('scan-tone.flac', ['ffmpeg', '-v', 'error', '-y', '-f', 'lavfi',
    '-i', `sine=f=${TONE_HZ}:r=48000:d=120`, '-af', 'volume=2', 'OUT']);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#invitation')]);
  await chooser.setFiles([tone]);
  await page.waitForFunction(() => globalThis.heard?.(997).peak > 0.01);
  await copies(page, 'Music', files['Loose/Ohne Titel 10.flac'], MANY);
  await picks(page, 'Music');
  await openLibrary(page);
  // The music has faded in, and nothing of its beginning is heard any more.
  await page.waitForFunction(() => globalThis.heard(997).step < 0.005);
  const heard = listening(page);
  await page.focus('#library-first-folder');
  await page.keyboard.press('Enter');
  await page.waitForFunction((all) => new RegExp(`Reading tags: [1-9]\\d* of ${all}`)
    .test(document.querySelector('.library-work p').textContent), MANY, { polling: 20 });
  assert.ok(await page.$eval('.library-work progress', (bar) => bar.value > 0 && bar.value < 1));
  await page.focus('#library-stop');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.library-work').hidden);
  await page.waitForFunction(() => /\d/.test(document.querySelector('#library-tracks .caption').textContent));
  const stopped = await count(page);
  assert.ok(stopped > 0 && stopped < MANY, `${stopped} of ${MANY} when it was stopped`);
  await page.focus('.library-side button:text-is("Look for changes")');
  await page.keyboard.press('Enter');
  await scanned(page, MANY);
  const parts = await heard();
  for (let i = 1; i < parts.length; i++) {
    const gap = parts[i].at - parts[i - 1].at;
    assert.ok(gap < parts[i].seconds, `${gap} s passed between two looks at ${parts[i].seconds} s of sound`);
  }
  const worst = Math.max(...parts.map((part) => part.step));
  assert.ok(parts.length > 5 && worst < 0.005, `a step of ${worst} in ${parts.length} looks at a tone of ${parts[0].peak}`);
  await page.context().close();
});

for (const observes of [true, false]) {
  const by = observes ? 'by the browser\'s own watch' : 'when the window comes to the front again';
  test(`a changed file of a folder is noticed ${by}`, async (t) => {
    const page = await stereo.open(SIZES[2], { prepare: () => {
      const { now } = Date;
      Date.now = () => now() + (globalThis.later ?? 0);
    } });
    if (observes && !await page.evaluate(() => 'FileSystemObserver' in window)) {
      await page.context().close();
      t.skip('this browser does not watch folders');
      return;
    }
    if (!observes) await page.evaluate(() => { delete window.FileSystemObserver; });
    await put(page, 'Music', files);
    await picks(page, 'Music');
    await openLibrary(page);
    await page.click('#library-first-folder');
    await scanned(page, 6);
    await page.click('#library-tracks');
    await put(page, 'Music', { 'Loose/Ohne Titel 10.flac': files['Harbour Lights/03 Night Ferry.flac'] });
    if (!observes) {
      await page.evaluate(() => {
        globalThis.later = 31_000;
        window.dispatchEvent(new Event('focus'));
      });
    }
    await page.waitForFunction(() => [...document.querySelectorAll('#library-list .row:not([hidden]) .row-title')]
      .filter((row) => row.textContent === 'Night Ferry').length === 2, null, { timeout: 10000 });
    await scanned(page, 6);
    await page.context().close();
  });
}
