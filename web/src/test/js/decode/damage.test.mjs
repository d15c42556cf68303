import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { noise } from '../support/corpus.mjs';
import { FORMATS, address, shortSource } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

/** Set RUSTY_AUDIO_MUTATIONS to 1000 for a long run, SEED to repeat one. */
const MUTATIONS = Number(process.env.RUSTY_AUDIO_MUTATIONS ?? 200);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
const MOST_MILLIS = 10_000;
const MUTATED = ['wav16', 'aiff16', 'flac16', 'oggFlac', 'mp3Lame', 'vorbis', 'opus', 'aac', 'alac16'];

let decoder;
before(async () => {
  decoder = await startDecoder();
});
after(() => decoder?.close());

/** What happens to files: bytes changed, parts missing, zeros in the middle, the end cut off. */
function recipes(random, size, count) {
  const at = (from = 0) => from + Math.floor(random() * (size - from));
  return Array.from({ length: count }, (_, i) => {
    switch (i % 5) {
      case 0:
        return { op: 'change', places: Array.from({ length: 1 + at() % 40 }, () => [at(), at() & 255]) };
      case 1:
        return { op: 'change', places: Array.from({ length: 1 + at() % 8 }, () => [at() % 512, at() & 255]) };
      case 2:
        return { op: 'cut', from: at(), length: 1 + at() % 4096 };
      case 3:
        return { op: 'zero', from: at(), length: 1 + at() % 65536 };
      default:
        return { op: 'end', from: at() };
    }
  });
}

for (const id of MUTATED) {
  test(`${MUTATIONS} damaged files of the kind ${id} play or fail with a sentence, each in time`, async () => {
    console.log(`seed ${SEED}`);
    const next = noise(SEED);
    const path = await FORMATS[id].make(await shortSource(FORMATS[id].rateHz));
    const { size } = await stat(path);
    const found = await decoder.run(async ({ at, rate, all, most }) => {
      const { file } = globalThis.player;
      const whole = new Uint8Array(await (await file(at)).arrayBuffer());
      const results = { played: 0, failed: 0, slowest: 0, wrong: [] };
      const one = async (recipe) => {
        const name = 'damaged.file';
        const started = performance.now();
        const blob = new File([globalThis.player.damaged(whole, recipe)], name);
        try {
          const sound = await globalThis.decoder.decode(blob, { rateHz: rate, withinMillis: most });
          const sentence = sound.failed;
          const fine = sentence === undefined || (sentence.startsWith(`${name}: `) && sentence.endsWith('.'));
          const finite = sound.left.every(Number.isFinite);
          results[sentence === undefined ? 'played' : 'failed']++;
          if (!fine || !finite) {
            results.wrong.push({ recipe, sentence, finite });
          }
        } catch (error) {
          results.wrong.push({ recipe, error: String(error) });
        }
        results.slowest = Math.max(results.slowest, performance.now() - started);
      };
      for (let i = 0; i < all.length; i += 4) {
        await Promise.all(all.slice(i, i + 4).map(one));
      }
      return results;
    }, {
      at: address(path),
      rate: FORMATS[id].rateHz,
      all: recipes(() => (next() + 1) / 2, size, MUTATIONS),
      most: MOST_MILLIS,
    });
    console.log(`${id}: ${found.played} played, ${found.failed} failed, slowest ${Math.round(found.slowest)} ms`);
    assert.deepEqual(found.wrong, []);
  });
}
