import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FORMATS, address, example } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

let decoder;
before(async () => {
  decoder = await startDecoder();
});
after(() => decoder?.close());

for (const id of Object.keys(FORMATS)) {
  test(`${id} gives every frame of its source and no other`, async () => {
    const { path, raw, decoded, rateHz, exact } = await example(id);
    const found = await decoder.run(async ({ path: at, raw: source, decoded: peer, rate }) => {
      const { file, reference, compare } = globalThis.player;
      const sound = await globalThis.decoder.decode(await file(at), { rateHz: rate });
      const original = await reference(source);
      const { opened, failed, frames } = sound;
      const fidelity = compare(original, sound);
      const peerFidelity = compare(await reference(peer), sound);
      return { opened, failed, frames, wanted: original.frames, fidelity, peerFidelity };
    }, { path: address(path), raw: address(raw), decoded: address(decoded), rate: rateHz });
    assert.equal(found.failed, undefined);
    assert.equal(found.frames, found.wanted);
    assert.equal(found.opened.lengthFrames, found.wanted);
    assert.equal(found.opened.sourceRateHz, rateHz);
    if (exact) {
      assert.equal(found.fidelity.differing, 0);
    } else {
      assert.ok(found.peerFidelity.snrDb > 60, `${found.peerFidelity.snrDb} dB from the reference decoder`);
    }
  });
}
