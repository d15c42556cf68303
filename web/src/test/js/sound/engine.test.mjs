/* global contexts, recorded, rig */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';

// No device: what is heard is taken from the page.
const SILENT = ['--disable-audio-output'];
let server;
let browser;
/** The device's own rate. */
let RATE;
before(async () => {
  server = await serve({
    bundles: { '/worklet.js': 'sound/worklet.js', '/decoder.js': 'decode/decoder.js' },
    folders: { '/teavm/': 'target/teavm', '/teavm-test/': 'target/teavm-test', '/test/': 'src/test/js/sound' },
    pages: {
      '/': { body: '<!doctype html><html lang="en" data-sound="/teavm/sound.wasm" data-outboard="/teavm/outboard.wasm" '
        + 'data-worklet="/worklet.js" data-decoder="/decoder.js"><title>engine</title></html>' },
    },
  });
  browser = await startBrowser({ args: SILENT });
  const page = await browser.open(`${server.origin}/`);
  RATE = await page.evaluate(() => new AudioContext().sampleRate);
  await page.close();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page with the engine on it and three tracks: `ramp.wav` and `rise.wav` at the device's rate, `slow.wav` at another. */
async function openEngine() {
  const page = await browser.open(`${server.origin}/`);
  await page.evaluate(async ([rate, other]) => {
    const wav = (frames, sampleRate, sample) => {
      const view = new DataView(new ArrayBuffer(44 + 4 * frames));
      const text = (at, letters) => [...letters].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
      text(0, 'RIFF');
      view.setUint32(4, 36 + 4 * frames, true);
      text(8, 'WAVEfmt ');
      view.setUint32(16, 16, true);
      view.setUint16(20, 1, true);
      view.setUint16(22, 2, true);
      view.setUint32(24, sampleRate, true);
      view.setUint32(28, 4 * sampleRate, true);
      view.setUint16(32, 4, true);
      view.setUint16(34, 16, true);
      text(36, 'data');
      view.setUint32(40, 4 * frames, true);
      for (let i = 0; i < frames; i++) {
        view.setInt16(44 + 4 * i, sample(i), true);
        view.setInt16(46 + 4 * i, -sample(i), true);
      }
      return view.buffer;
    };
    const file = (name, ...sound) => new File([wav(...sound)], name, { type: 'audio/wav' });
    globalThis.music = {
      'ramp.wav': file('ramp.wav', 2 * rate, rate, (i) => (i % 30_000) + 1),
      'rise.wav': file('rise.wav', 2 * rate, rate, (i) => (i % 20_000) + 7),
      'slow.wav': file('slow.wav', 10 * other, other, (i) => 9_000 * Math.sin(i / 7)),
      'broken.wav': new File(['this is no sound'], 'broken.wav'),
    };
    // Everything on the way to the device is recorded too.
    globalThis.recorded = [];
    globalThis.contexts = [];
    const { connect } = AudioNode.prototype;
    AudioNode.prototype.connect = function (to, ...rest) {
      if (to instanceof AudioDestinationNode) {
        contexts.push(this.context);
        this.context.audioWorklet.addModule('/test/recorder.js').then(() => {
          const recorder = new AudioWorkletNode(this.context, 'recorder', { numberOfOutputs: 0 });
          recorder.port.onmessage = ({ data }) => globalThis.recorded.push(data);
          connect.call(this, recorder);
        });
      }
      return connect.call(this, to, ...rest);
    };
    await import('/teavm-test/engine.js').then((engine) => engine.main?.([]));
  }, [RATE, otherRate()]);
  return page;
}

const otherRate = () => (RATE === 48_000 ? 44_100 : 48_000);

const state = (page) => page.evaluate(() =>
  Object.fromEntries(rig.state('').split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2))));

/** Waits until the engine is as asked. */
async function until(page, what, holds) {
  let now;
  for (let i = 0; i < 300; i++) {
    now = await state(page);
    if (holds(now)) return now;
    await page.waitForTimeout(20);
  }
  throw new Error(`never ${what}: ${JSON.stringify(now)}`);
}

const tell = (page, command, text = '') => page.evaluate(([name, value]) => rig[name](value), [command, text]);

test('two files play to the end, bit for bit and without a frame between', async () => {
  const page = await openEngine();
  await tell(page, 'add', 'ramp.wav');
  await tell(page, 'add', 'rise.wav');
  await tell(page, 'begin');
  await until(page, 'running', ({ status }) => status === 'RUNNING');
  // The recorder is there before the first track begins.
  await page.waitForFunction(() => globalThis.recorded.length > 0);
  await tell(page, 'play');
  await until(page, 'playing the second', ({ track, playback }) => track === 'rise.wav' && playback === 'Playing');
  await until(page, 'stopped', ({ playback }) => playback === 'Stopped');
  const { first, wrong } = await page.evaluate((frames) => {
    const left = Float32Array.from(recorded.flatMap((block) => [...block[0]]));
    const right = Float32Array.from(recorded.flatMap((block) => [...block[1]]));
    const begin = left.findIndex((x) => x !== 0);
    let differing = 0;
    for (let i = 0; i < 2 * frames; i++) {
      const sample = (i < frames ? (i % 30_000) + 1 : ((i - frames) % 20_000) + 7) / 32768;
      differing += left[begin + i] === sample && right[begin + i] === -sample ? 0 : 1;
    }
    return { first: begin, wrong: differing };
  }, 2 * RATE);
  assert.ok(first >= 0);
  assert.equal(wrong, 0);
  const end = await state(page);
  assert.equal(end.underruns, '0');
  assert.equal(end.streams, '0');
  await tell(page, 'close');
  await page.close();
});

test('a jump lands on the frame, at a rate that is converted', async () => {
  const page = await openEngine();
  await tell(page, 'add', 'slow.wav');
  await tell(page, 'begin');
  await tell(page, 'play');
  await until(page, 'playing', ({ position }) => Number(position) > 4_800);
  await tell(page, 'seek', String(6 * RATE));
  const there = await until(page, 'there', ({ position }) => Number(position) > 6 * RATE);
  assert.ok(Number(there.position) < 7 * RATE);
  assert.equal(Number(there.length), 10 * RATE);
  await tell(page, 'pause');
  await until(page, 'paused', ({ playback }) => playback === 'Paused');
  const resting = await until(page, 'resting', ({ status }) => status === 'RESTING');
  await tell(page, 'play');
  await until(page, 'going on', ({ status, position }) =>
    status === 'RUNNING' && Number(position) > Number(resting.position) + 4_800);
  await tell(page, 'close');
  await page.close();
});

test('levels are measured while the sound plays', async () => {
  const page = await openEngine();
  await tell(page, 'spectrum');
  await tell(page, 'add', 'slow.wav');
  await tell(page, 'begin');
  await tell(page, 'play');
  // A sine of 9,000 of 32,768 on both sides.
  await until(page, 'as loud as the tone', ({ loudest, left }) =>
    Math.abs(Number(loudest) + 11.2) < 0.5 && Math.abs(Number(left) + 11.2) < 0.2);
  await tell(page, 'close');
  await page.close();
});

test('a file that is gone or broken is passed over with its reason', async () => {
  const page = await openEngine();
  await tell(page, 'add', 'missing.wav');
  await tell(page, 'add', 'broken.wav');
  await tell(page, 'add', 'ramp.wav');
  await tell(page, 'begin');
  await tell(page, 'play');
  const now = await until(page, 'playing the third', ({ track, position }) =>
    track === 'ramp.wav' && Number(position) > 0);
  assert.match(now.trouble, /broken\.wav/);
  await tell(page, 'close');
  await page.close();
});

test('the device that is interrupted holds the track, and goes on when it is asked', async () => {
  const page = await openEngine();
  await tell(page, 'add', 'slow.wav');
  await tell(page, 'begin');
  await tell(page, 'play');
  await until(page, 'playing', ({ position }) => Number(position) > 4_800);
  await page.evaluate(() => globalThis.contexts.at(-1).suspend());
  const held = await until(page, 'interrupted', ({ status }) => status === 'INTERRUPTED');
  assert.match(held.notice, /play/);
  await tell(page, 'begin');
  await until(page, 'going on', ({ status, position }) =>
    status === 'RUNNING' && Number(position) > Number(held.position) + 4_800);
  await tell(page, 'close');
  await page.close();
});

test('a track of another rate has the output opened at its own, where that is asked for', async () => {
  const page = await openEngine();
  await tell(page, 'matchRate');
  await tell(page, 'add', 'slow.wav');
  await tell(page, 'begin');
  await until(page, 'running', ({ status }) => status === 'RUNNING');
  await tell(page, 'play');
  const now = await until(page, 'playing', ({ rate, position }) =>
    rate === String(otherRate()) && Number(position) > 4_410);
  assert.equal(Number(now.length), 10 * otherRate());
  await tell(page, 'close');
  await page.close();
});

test('a worklet that breaks is started anew at the same place', async () => {
  const page = await openEngine();
  await tell(page, 'add', 'slow.wav');
  await tell(page, 'begin');
  await tell(page, 'play');
  await until(page, 'playing', ({ position }) => Number(position) > 9_600);
  const place = Number((await state(page)).position);
  // A volume above full scale is refused by the chain; the page's own settings never hold one.
  await page.evaluate(() => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message, ...rest) {
      if (message.op === 'chain') {
        message.values[1] = 6;
        MessagePort.prototype.postMessage = post;
      }
      return post.call(this, message, ...rest);
    };
  });
  await tell(page, 'volume', '-1');
  const again = await until(page, 'playing again', ({ failed, status, playback, position }) =>
    failed !== '' && status === 'RUNNING' && playback === 'Playing' && Number(position) > place + 9_600);
  assert.match(again.failed, /volume 6/);
  await tell(page, 'close');
  await page.close();
});

test('a file is looked at without being played', async () => {
  const page = await openEngine();
  await tell(page, 'inspect', 'slow.wav');
  await page.waitForFunction(() => globalThis.noted);
  assert.match(await page.evaluate(() => globalThis.noted), new RegExp(`^WAV.* ${otherRate()} 10(\\.0)?$`));
  await tell(page, 'close');
  await page.close();
});
