/* global Stage, outboardModule */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { inWeb } from '../../../../build/paths.mjs';
import { openStage } from './stage.mjs';

let stage;
before(async () => {
  assert.ok(existsSync(inWeb('target/parity/outboard-begun.tsv')),
    'the JVM has not computed its half: run ./verify web, or mvn -pl web -am test, first');
  stage = await openStage({ folders: { '/jvm/': 'target/parity' } });
});
after(() => stage?.close());

/** Runs in the page: plays a script through the worklet and counts what differs from the JVM's samples. */
async function play({ name, joined }) {
  const script = (await (await fetch(`/jvm/${name}.tsv`)).text()).trimEnd().split('\n').map((line) => {
    const [block, op, values] = line.split('\t');
    return { block: Number(block), op, values: values ? Float64Array.from(values.split(','), Number) : undefined };
  });
  const input = new Float32Array(await (await fetch(`/jvm/${name}.input`)).arrayBuffer());
  const expected = new Float32Array(await (await fetch(`/jvm/${name}.output`)).arrayBuffer());
  const frames = input.length / 2;
  const own = await Stage.open({
    seconds: frames / 48000, chain: script[0].values, outboard: joined ? undefined : outboardModule,
  });
  own.load(1, await own.stream(input.subarray(0, frames), input.subarray(frames)));
  await own.until('report', (report) => report.state === 'playing');
  const failures = [];
  for (const { block, op, values } of script.slice(1)) {
    own.context.suspend(((block - 0.5) * 128) / 48000).then(async () => {
      if (joined && block === script[1].block) own.tell({ op: 'outboard', module: outboardModule });
      own.tell({ op, values });
      // A cue without a stream is let go at once: by then all that was told before has been heard.
      own.load(1000 + block, 99);
      await own.until('released', (message) => message.cue === 1000 + block);
    }).catch((problem) => failures.push(String(problem))).finally(() => own.context.resume());
  }
  const [left, right] = await own.render();
  const differing = (out, from) => out.reduce((sum, x, i) => sum + (Object.is(x, expected[from + i]) ? 0 : 1), 0);
  const firstDiffering = left.findIndex((x, i) => !Object.is(x, expected[i]));
  const latencies = own.told.filter(({ op }) => op === 'report').map(({ latency }) => latency);
  return {
    failures, frames, differing: differing(left, 0) + differing(right, frames), firstDiffering,
    latencies: [...new Set(latencies)], damaged: own.told.filter(({ op }) => op === 'damaged'),
  };
}

for (const [name, joined] of [['outboard-begun', false], ['outboard-joined', true]]) {
  const when = joined ? 'that come in mid-play' : 'that are there from the first sample';
  test(`effects and test signals ${when} give the bits of the JVM's chain`, async () => {
    const result = await stage.page.evaluate(play, { name, joined });
    assert.deepEqual(result.damaged, []);
    assert.deepEqual(result.failures, []);
    assert.equal(result.differing, 0, `of ${2 * result.frames} samples, the first at frame ${result.firstDiffering}`);
    assert.ok(result.latencies.length > 1, `the distortion's latency is told of: ${result.latencies}`);
  });
}
