import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { inWeb } from '../../../../build/paths.mjs';
import { SIZES, startStereo } from './stereo.mjs';

const OFFER = '[data-kind=demo] button:text-is("Play the demo tape")';

let stereo;

before(async () => {
  stereo = await startStereo();
});

after(() => stereo?.close());

test('an empty stereo offers the demo tape, plays it, and has it after a reload', async () => {
  const from = stereo.server.requests.length;
  const page = await stereo.open(SIZES[2]);
  await page.waitForSelector(OFFER);
  const asked = () => stereo.server.requests.slice(from).filter((path) => /\/(tape|demo)-/.test(path));
  assert.deepEqual(asked(), []);
  await page.click(OFFER);
  await page.waitForFunction(() => document.title.includes('Harbour at Dusk'), null, { timeout: 60_000 });
  assert.equal(asked().length, 2);
  await page.waitForFunction(() => document.title.includes('Rusty Audio'));
  await page.keyboard.press('q');
  await page.waitForFunction(() => [...document.querySelectorAll('.row:not([hidden]) .row-title')]
    .map((row) => row.textContent).sort().join() === 'Harbour at Dusk,Night Ferry,Tea with the Radio On');
  await page.waitForTimeout(2500);
  assert.equal(await page.isVisible('[data-kind=keep]'), false);
  await page.reload();
  await page.waitForSelector('#volume[aria-valuetext]');
  await page.waitForFunction(() => document.title.includes('Harbour at Dusk'));
  assert.equal(await page.isVisible(OFFER), false);
  await page.click('#play');
  await page.waitForFunction(() => document.querySelector('#play').getAttribute('aria-label') === 'Pause');
  await page.context().close();
});

test('the offer goes when music is opened', async () => {
  const page = await stereo.open(SIZES[2]);
  await page.waitForSelector(OFFER);
  await stereo.fill(page);
  await page.waitForSelector(OFFER, { state: 'detached' });
  await page.context().close();
});

/** Runs in the page: the tape's files, each as title, frames and FNV-1a of its samples. */
async function made() {
  const { demo, tape } = document.documentElement.dataset;
  const module = await WebAssembly.compileStreaming(fetch(demo), { builtins: ['js-string'] });
  const worker = new Worker(tape, { type: 'module' });
  const { files } = await new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ op: 'make', module });
  });
  worker.terminate();
  const lines = [];
  for (const file of files) {
    const all = new Uint8Array(await file.arrayBuffer());
    let at = 12;
    const size = () => new DataView(all.buffer).getUint32(at + 4, true);
    while (String.fromCharCode(...all.subarray(at, at + 4)) !== 'data') at += 8 + size() + (size() & 1);
    const samples = all.subarray(at + 8, at + 8 + size());
    let low = 0x84222325;
    let high = 0xcbf29ce4;
    for (const byte of samples) {
      low = (low ^ byte) >>> 0;
      const product = low * 0x1b3;
      high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
      low = product >>> 0;
    }
    const hash = ((BigInt(high) << 32n) | BigInt(low)).toString(16);
    lines.push(`${file.name.replace(/^\d+ |\.wav$/g, '')}\t${samples.length / 4}\t${hash}\n`);
  }
  return lines.join('');
}

test('the tape has the samples it has on the desktop', async () => {
  const page = await stereo.open(SIZES[2]);
  const expected = await readFile(inWeb('../dsp/src/test/resources/org/rustyaudio/dsp/demo/tape.txt'), 'utf8');
  assert.equal(await page.evaluate(made), expected);
  await page.context().close();
});
