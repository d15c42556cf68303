import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { made } from '../support/corpus.mjs';
import { address, floats, source } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

let decoder;
before(async () => {
  decoder = await startDecoder();
});
after(() => decoder?.close());

/** Containers whose times are too coarse, or that do not say where the encoder's padding is: how many frames too many. */
const FILES = {
  'm.flac.mka': { codec: ['flac'], rateHz: 44100, more: [0, 0], leastDb: 999 },
  'm.vorbis.mka': { codec: ['libvorbis'], rateHz: 44100, more: [-128, 128], leastDb: 5 },
  'm.opus.webm': { codec: ['libopus'], rateHz: 48000, more: [0, 960], leastDb: 5 },
  'm.aac.mka': { codec: ['aac', '-aac_pns', '0'], rateHz: 44100, more: [1024, 2048], shift: 1024, leastDb: 5 },
  'a.aac': { codec: ['aac', '-aac_pns', '0'], rateHz: 44100, more: [1024, 2048], shift: 1024, leastDb: 5 },
};

for (const [name, { codec, rateHz, more, shift = 0, leastDb }] of Object.entries(FILES)) {
  test(`${name} stands on its source's frames, also after a seek`, async () => {
    const wave = await source(rateHz);
    const path = await made(name, ['ffmpeg', '-v', 'error', '-y', '-i', wave, '-bitexact', '-c:a', ...codec, 'OUT']);
    const found = await decoder.run(async ({ at, raw, rate, from }) => {
      const { compare, file, reference } = globalThis.player;
      const blob = await file(at);
      const whole = await globalThis.decoder.decode(blob, { rateHz: rate });
      const original = await reference(raw);
      let differing = 0;
      for (const startFrame of [0, 1_000, 50_000, 77_777, 100_001, 150_000]) {
        const part = await globalThis.decoder.decode(blob, { rateHz: rate, startFrame, most: 5_000 });
        differing += compare(part, whole, { bFrom: startFrame, count: 5_000 }).differing;
      }
      const { snrDb } = compare(original, whole, { bFrom: from, count: 150_000 });
      return { more: whole.frames - original.frames, snrDb, differing };
    }, { at: address(path), raw: address(await floats(wave, `matroska-${rateHz}`)), rate: rateHz, from: shift });
    assert.ok(found.more >= more[0] && found.more <= more[1], `${found.more} frames more than the source`);
    assert.ok(found.snrDb >= leastDb, `${found.snrDb} dB`);
    assert.equal(found.differing, 0);
  });
}
