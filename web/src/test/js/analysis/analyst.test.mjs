/* global ask, file, golden, watch */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import { inWeb } from '../../../../build/paths.mjs';
import { startBrowser } from '../support/browser.mjs';
import { bytes, made, wav } from '../support/corpus.mjs';
import { serve } from '../support/static.mjs';

let server;
let browser;
let page;

before(async () => {
  server = await serve({
    bundles: { '/analyst.js': 'analysis/analyst.js' },
    folders: { '/teavm/': 'target/teavm', '/corpus/': 'target/corpus' },
  });
  browser = await startBrowser();
  page = await browser.open(`${server.origin}/blank.html`);
  await page.evaluate(prepare);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the page. */
async function prepare() {
  const module = await WebAssembly.compileStreaming(fetch('/teavm/analysis.wasm'), { builtins: ['js-string'] });
  const worker = new Worker('/analyst.js', { type: 'module' });
  worker.postMessage({ op: 'begin', module });
  let last = 0;

  /** Sends a request; `answer` comes with its end, `progress` holds what was told on the way. */
  globalThis.watch = (message) => {
    const request = ++last;
    const progress = [];
    const answer = new Promise((resolve) => {
      worker.addEventListener('message', ({ data }) => {
        if (data.request !== request) return;
        if (data.op === 'progress') progress.push(data.part);
        else resolve({ ...data, values: data.values && [...data.values] });
      });
    });
    worker.postMessage({ ...message, request });
    return { request, answer, progress, cancel: () => worker.postMessage({ op: 'cancel', request }) };
  };
  globalThis.ask = (message) => watch(message).answer;

  globalThis.file = async (name) => new File([await (await fetch(`/corpus/${name}`)).blob()], name);

  /** The sound of `AnalysisGoldenTest`, as a WAV of 32-bit floats on one channel. */
  globalThis.golden = (repeats = 1) => {
    const frames = 12 * 22_050;
    const head = new DataView(new ArrayBuffer(44));
    const text = (at, word) => [...word].forEach((c, i) => head.setUint8(at + i, c.charCodeAt(0)));
    text(0, 'RIFF');
    head.setUint32(4, 36 + 4 * frames * repeats, true);
    text(8, 'WAVEfmt ');
    head.setUint32(16, 16, true);
    head.setUint16(20, 3, true);
    head.setUint16(22, 1, true);
    head.setUint32(24, 22_050, true);
    head.setUint32(28, 4 * 22_050, true);
    head.setUint16(32, 4, true);
    head.setUint16(34, 32, true);
    text(36, 'data');
    head.setUint32(40, 4 * frames * repeats, true);
    const sound = new Float32Array(frames);
    let state = 1;
    for (let n = 0; n < frames; n++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const tones = (n % 100 < 50 ? 1 : -1) + (n % 80 < 40 ? 1 : -1) + (n % 67 < 33 ? 1 : -1);
      const sinceBeat = n % 11_025;
      const burst = sinceBeat < 2048 ? (state / 2147483648) * (1 - sinceBeat / 2048) : 0;
      sound[n] = tones / 16 + burst / 2;
    }
    return new File([head, ...Array(repeats).fill(sound)], 'golden.wav');
  };
}

/** FNV-1a over the raw bits, low byte first. */
function checksum(values) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new Uint8Array(Float64Array.from(values).buffer)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16);
}

test('findings and suggestion have the bits they have on the desktop', async () => {
  const answers = await page.evaluate(async () => {
    const findings = await ask({ op: 'analyze', source: golden() });
    const match = await ask({ op: 'match', track: findings.values.slice(7, 38), reference: null });
    return { findings, match };
  });
  assert.equal(answers.findings.op, 'result', answers.findings.reason);
  assert.equal(answers.match.op, 'result', answers.match.reason);
  const expected = await readFile(
    inWeb('../dsp/src/test/resources/org/rustyaudio/dsp/analysis/golden.txt'), 'ascii');
  const told = `findings ${checksum(answers.findings.values.slice(0, 38))}\nmatch ${checksum(answers.match.values)}\n`;
  assert.equal(told, expected);
});

test('a compressed file on two channels is heard as well', async () => {
  const source = await wav('analysis.wav', { seconds: 9 });
  const flac = await made('analysis.flac', ['flac', '-s', '-f', '-o', 'OUT', source]);
  const values = await page.evaluate(async (names) => {
    const answers = [];
    for (const name of names) answers.push((await ask({ op: 'analyze', source: await file(name) })).values);
    return answers;
  }, [basename(source), basename(flac)]);
  assert.deepEqual(values[1], values[0]);
  assert.equal(values[0].length, 39);
  assert.ok(values[0][38] > -20 && values[0][38] < -5, `${values[0][38]} LUFS`);
});

test('a balance against itself asks for nothing', async () => {
  const values = await page.evaluate(async () => {
    const balance = Array.from({ length: 31 }, (_, band) => -20 - band / 3);
    return (await ask({ op: 'match', track: balance, reference: balance })).values;
  });
  assert.deepEqual(values, [0, 0, 0, 0, 0, 0]);
});

test('a long piece tells how far it is, and ends within a block when it is cancelled', async () => {
  const seen = await page.evaluate(async () => {
    const long = watch({ op: 'analyze', source: golden(400) });
    while (long.progress.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    const next = ask({ op: 'analyze', source: golden() });
    const cancelled = performance.now();
    long.cancel();
    const answer = await Promise.race([next, long.answer.then(() => null)]);
    return { progress: long.progress, answered: answer?.op, millis: performance.now() - cancelled };
  });
  assert.equal(seen.answered, 'result', 'the cancelled piece answered, or the next one did not');
  assert.ok(seen.progress.every((part, i) => part > (seen.progress[i - 1] ?? 0) && part < 0.9), `${seen.progress}`);
});

test('what waits can be cancelled before its turn', async () => {
  const ops = await page.evaluate(async () => {
    const first = watch({ op: 'analyze', source: golden() });
    const second = watch({ op: 'analyze', source: golden() });
    second.cancel();
    const third = watch({ op: 'analyze', source: golden() });
    const early = await Promise.race([second.answer, third.answer.then(() => 'third')]);
    return [(await first.answer).op, early];
  });
  assert.deepEqual(ops, ['result', 'third']);
});

test('bad files are refused in one sentence and leave the worker whole', async () => {
  const empty = await bytes('analysis-empty.wav', new Uint8Array());
  const text = await bytes('analysis-text.mp3', new TextEncoder().encode('no music here '.repeat(400)));
  const slow = await wav('analysis-slow.wav', { rateHz: 4000, seconds: 1 });
  const reasons = await page.evaluate(async (names) => {
    const answers = [];
    for (const name of names) answers.push(await ask({ op: 'analyze', source: await file(name) }));
    answers.push(await ask({ op: 'analyze', source: 'nothing' }));
    answers.push(await ask({ op: 'analyze', source: golden() }));
    return answers.map(({ op, reason }) => `${op} ${reason ?? ''}`);
  }, [empty, text, slow].map((path) => basename(path)));
  assert.match(reasons[0], /^failed analysis-empty.*empty/);
  assert.match(reasons[1], /^failed analysis-text/);
  assert.match(reasons[2], /^failed analysis-slow.*(4000|rate)/);
  assert.match(reasons[3], /^failed This sound: is no file/);
  assert.equal(reasons[4], 'result ');
});

test('silence and a single frame have no tempo, no key and no level', async () => {
  const none = await wav('analysis-one.wav', { frames: 1 });
  const values = await page.evaluate(async (name) => (await ask({ op: 'analyze', source: await file(name) })).values,
    basename(none));
  assert.deepEqual(values.slice(0, 3), [0, 0, -1]);
  assert.ok(values.slice(7).every((level) => level === -Infinity));
});
