import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noise } from '../support/corpus.mjs';
import { FORMATS, address, example } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

const SEEKS = 24;
const FRAMES = 6_000;

let decoder;
before(async () => {
  decoder = await startDecoder();
});
after(() => decoder?.close());

for (const id of Object.keys(FORMATS)) {
  test(`${id} sounds the same whether reached by seeking or by reading`, async () => {
    const seed = Number(process.env.SEED ?? 11);
    console.log(`seed ${seed}`);
    const next = noise(seed);
    const places = Array.from({ length: SEEKS }, () => (next() + 1) / 2);
    const { path, rateHz } = await example(id);
    const found = await decoder.run(async ({ at, rate, parts, frames }) => {
      const { file, compare } = globalThis.player;
      const blob = await file(at);
      const whole = await globalThis.decoder.decode(blob, { rateHz: rate });
      const results = [];
      for (const part of [0, ...parts, 1 - 1e-5]) {
        const startFrame = Math.floor(part * whole.frames);
        const some = await globalThis.decoder.decode(blob, { rateHz: rate, startFrame, most: frames });
        const wanted = Math.min(frames, whole.frames - startFrame);
        const count = Math.min(wanted, some.frames);
        const { differing, largest } = compare(some, whole, { bFrom: startFrame, count });
        results.push({ startFrame, wanted, got: some.frames, differing, largest });
      }
      return results;
    }, { at: address(path), rate: rateHz, parts: places, frames: FRAMES });
    for (const result of found) {
      assert.equal(result.got, result.wanted, JSON.stringify(result));
      assert.equal(result.differing, 0, JSON.stringify(result));
    }
  });
}
