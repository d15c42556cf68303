import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FORMATS, address, example, source } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

/** A browser without WebCodecs, on a page without shared memory. */
let decoder;
before(async () => {
  decoder = await startDecoder({ isolated: false, webCodecs: false });
});
after(() => decoder?.close());

const decoded = (path, rateHz) => decoder.run(async ({ at, rate }) => {
  const sound = await globalThis.decoder.decode(await globalThis.player.file(at, 'song'), { rateHz: rate });
  return { frames: sound.frames, failed: sound.failed, isolated: crossOriginIsolated };
}, { at: address(path), rate: rateHz });

test('without WebCodecs and shared memory WAV and AIFF play', async () => {
  assert.deepEqual(await decoded(await source(), 44_100), { frames: 189_630, failed: undefined, isolated: false });
  const { path } = await example('aiff16');
  assert.deepEqual(await decoded(path, 44_100), { frames: 189_630, failed: undefined, isolated: false });
});

for (const id of ['mp3Lame', 'flac16', 'vorbis', 'aac']) {
  test(`without WebCodecs ${id} is refused by name, with what to do`, async () => {
    const { path } = await example(id);
    const { failed } = await decoded(path, FORMATS[id].rateHz);
    assert.match(failed, /^song: holds \w+, and this browser has no WebCodecs to decode it\. Use a current Chrome.*\.$/);
  });
}
