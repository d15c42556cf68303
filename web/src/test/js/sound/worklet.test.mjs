/* global Stage, outboardModule, soundModule */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openStage } from './stage.mjs';

let stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test('an untouched stream comes out bit for bit, then the deck is empty', async () => {
  const result = await stage.page.evaluate(async () => {
    const own = await Stage.open({ seconds: 1 });
    const left = Float32Array.from({ length: 30_001 }, (_, i) => Math.sin(i * i * 1e-4));
    const right = left.map((x) => -x / 3);
    own.load(1, await own.stream(left, right));
    await own.until('report', (report) => report.state === 'playing');
    const [outLeft, outRight] = await own.render();
    const first = outLeft.findIndex((x, i) => x !== 0 || outRight[i] !== 0) - 1;
    let differing = 0;
    left.forEach((x, i) => {
      differing += Object.is(outLeft[first + i], x) && Object.is(outRight[first + i], right[i]) ? 0 : 1;
    });
    await own.until('emptied');
    return { first, differing, told: own.told.map((message) => message.op).filter((op) => op !== 'report'),
      finished: own.told.find((message) => message.op === 'finished') };
  });
  assert.equal(result.differing, 0);
  assert.ok(result.first >= -1 && result.first < 4800, `began at frame ${result.first}`);
  assert.deepEqual(result.told, ['started', 'finished', 'released', 'emptied']);
  assert.deepEqual(result.finished, { op: 'finished', cue: 1, frame: 30_001, failed: false });
});

test('a track that follows joins without a frame between', async () => {
  const result = await stage.page.evaluate(async () => {
    const own = await Stage.open({ seconds: 1 });
    const first = Float32Array.from({ length: 10_007 }, (_, i) => (i + 1) / 65536);
    const second = Float32Array.from({ length: 9_001 }, (_, i) => (i + 10_008) / 65536);
    const next = await own.stream(second);
    own.load(1, await own.stream(first), { play: false });
    own.tell({ op: 'follow', after: 1, cue: 2, stream: next, startFrame: 0, gain: 1, endFrame: -1, fade: 0 });
    own.tell({ op: 'play', fade: 0 });
    await own.until('report', (report) => report.state === 'playing');
    const [out] = await own.render();
    const begin = out.findIndex((x) => x !== 0);
    let wrong = 0;
    for (let i = 0; i < 19_008; i++) wrong += out[begin + i] === (i + 1) / 65536 ? 0 : 1;
    await own.until('emptied');
    return { wrong, underruns: own.told.filter((message) => message.underruns > 0).length };
  });
  assert.deepEqual(result, { wrong: 0, underruns: 0 });
});

test('a crossfade begins where the length of the track says', async () => {
  const begin = await stage.page.evaluate(async () => {
    const own = await Stage.open({ seconds: 1 });
    const ones = new Float32Array(20_000).fill(0.25);
    const stream = await own.stream(ones, new Float32Array(20_000));
    const next = await own.stream(new Float32Array(20_000), ones);
    own.load(1, stream, { play: false });
    own.tell({ op: 'length', stream, frames: 20_000 });
    own.tell({ op: 'follow', after: 1, cue: 2, stream: next, startFrame: 0, gain: 1, endFrame: -1, fade: 8_000 });
    own.tell({ op: 'play', fade: 0 });
    await own.until('report', (report) => report.state === 'playing');
    const [left, right] = await own.render();
    return right.findIndex((x) => x !== 0) - left.findIndex((x) => x !== 0);
  });
  assert.ok(Math.abs(begin - 12_000) <= 1, `the second track begins ${begin} frames behind the first`);
});

test('levels of a tone are told while they are asked for', async () => {
  const { band, meters, count } = await stage.page.evaluate(async () => {
    const own = await Stage.open({ seconds: 1 });
    const tone = Float32Array.from({ length: 48_000 }, (_, i) => 0.5 * Math.sin((2 * Math.PI * 1000 * i) / 48_000));
    // Thirty third octaves from 25 Hz: the seventeenth is that of 1 kHz.
    own.tell({
      op: 'spectrum', meter: 2, values: Float64Array.of(8192, 1, 2, 0, 0, 0, 0, 25, 20000, -85, -25, 0.5, 115),
    });
    own.load(1, await own.stream(tone));
    await own.until('report', (report) => report.state === 'playing');
    await own.render();
    const last = own.told.filter((message) => message.op === 'levels').at(-1);
    return { count: last.bands.length / 2, band: Array.from(last.bands), meters: Array.from(last.meters) };
  });
  assert.equal(count, 30);
  assert.ok(Math.abs(band[16] + 6.02) < 0.1, `the band of 1 kHz reads ${band[16]} dB`);
  assert.deepEqual(meters.slice(2, 4), [2, 5], 'the peak meter gives five numbers');
  assert.ok(Math.abs(meters[4] + 6.02) < 0.1, `the left column reads ${meters[4]} dB`);
});

test('a module that stops is told of, and silence goes out', async () => {
  const { reason, loudest } = await stage.page.evaluate(async () => {
    const own = await Stage.open({ seconds: 1 });
    own.load(1, await own.stream(new Float32Array(40_000).fill(0.5)));
    await own.until('report', (report) => report.state === 'playing');
    // A balance of 7 is refused.
    own.tell({ op: 'chain', values: Float64Array.of(7, 0, 0, -1, 1, 0, 0, 0) });
    const damaged = await own.until('damaged');
    const [left] = await own.render();
    return { reason: damaged.reason, loudest: Math.max(...left) };
  });
  assert.match(reason, /balance 7/);
  assert.equal(loudest, 0);
});

test('a host without what the module wants names it', async () => {
  const message = await stage.page.evaluate(async () => {
    const { instantiateSound } = await import('/wasm-host.js');
    try {
      instantiateSound(soundModule, { feedRead: () => 0 });
      return 'nothing';
    } catch (error) {
      return error.message;
    }
  });
  assert.match(message, /host\.feedState/);
});

test('blocks of messages carry a stream where memory cannot be shared', async () => {
  const apart = await openStage({ isolated: false });
  try {
    const { isolated, differing } = await apart.page.evaluate(async () => {
      const own = await Stage.open({ seconds: 1 });
      const tone = Float32Array.from({ length: 30_000 }, (_, i) => (i + 1) / 65536);
      own.load(1, await own.stream(tone));
      await own.until('report', (report) => report.state === 'playing');
      const [out] = await own.render();
      const begin = out.findIndex((x) => x !== 0);
      return { isolated: crossOriginIsolated,
        differing: tone.reduce((sum, x, i) => sum + (out[begin + i] === x ? 0 : 1), 0) };
    });
    assert.equal(isolated, false);
    assert.equal(differing, 0);
  } finally {
    await apart.close();
  }
});

test('the module runs where the browser has no built-in strings', async () => {
  const differing = await stage.page.evaluate(async () => {
    const bare = await WebAssembly.compileStreaming(fetch('/teavm/sound.wasm'));
    const own = await Stage.open({ seconds: 1, sound: bare });
    const tone = Float32Array.from({ length: 1000 }, (_, i) => (i + 1) / 65536);
    own.load(1, await own.stream(tone));
    await own.until('report', (report) => report.state === 'playing');
    const [out] = await own.render();
    const begin = out.findIndex((x) => x !== 0);
    own.tell({ op: 'chain', values: Float64Array.of(7, 0, 0, -1, 1, 0, 0, 0) });
    await own.until('damaged', ({ reason }) => reason.includes('balance 7'));
    return tone.filter((x, i) => out[begin + i] !== x).length;
  });
  assert.equal(differing, 0);
});

test('a track whose file cannot be had is passed over as failed', async () => {
  const finished = await stage.page.evaluate(async () => {
    const own = await Stage.open({ seconds: 1 });
    const { port2 } = new MessageChannel();
    own.tell({ op: 'stream', stream: 99, port: port2 }, [port2]);
    own.load(1, 99);
    own.tell({ op: 'fail', stream: 99 });
    await own.until('report', (report) => report.state === 'playing');
    await own.render();
    return own.until('finished');
  });
  assert.deepEqual(finished, { op: 'finished', cue: 1, frame: 0, failed: true });
});

test('a test signal sounds beside the deck, changes without a click, and ends in silence', async () => {
  const result = await stage.page.evaluate(async () => {
    const own = await Stage.open({ seconds: 1, outboard: outboardModule });
    const sine = 0;
    own.tell({ op: 'generator', values: Float64Array.of(sine, 1000, -20) });
    // A cue without a stream is let go at once: by then all that was told before has been heard.
    const heard = (cue) => {
      own.load(cue, 99);
      return own.until('released', (message) => message.cue === cue);
    };
    await heard(1);
    own.context.suspend(0.25).then(async () => {
      own.tell({ op: 'generator', values: Float64Array.of(sine, 2000, -14) });
      await heard(2);
      own.context.resume();
    });
    own.context.suspend(0.5).then(async () => {
      own.tell({ op: 'generator' });
      await heard(3);
      own.context.resume();
    });
    const [left, right] = await own.render();
    const peak = (from, to) => left.slice(from, to).reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    let step = 0;
    for (let i = 1; i < left.length; i++) step = Math.max(step, Math.abs(left[i] - left[i - 1]));
    return {
      first: peak(4800, 11_000), second: peak(14_400, 23_000), third: peak(26_400, 48_000), step,
      same: left.every((x, i) => x === right[i]),
    };
  });
  assert.ok(Math.abs(result.first - 0.1) < 1e-3, `the first peaks at ${result.first}`);
  assert.ok(Math.abs(result.second - 0.1995) < 1e-3, `the second peaks at ${result.second}`);
  assert.equal(result.third, 0);
  // The steepest slope of 2 kHz at this level, and a little for the glide.
  assert.ok(result.step < 0.1995 * 2 * Math.PI * 2000 / 48000 * 1.05, `a step of ${result.step}`);
  assert.ok(result.same);
});
