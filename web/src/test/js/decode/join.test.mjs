import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { made, wav } from '../support/corpus.mjs';
import { FORMATS, address, album, example, floats, source } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

let decoder;
before(async () => {
  decoder = await startDecoder();
});
after(() => decoder?.close());

const ALBUMS = ['wav16', 'flac16', 'oggFlac', 'alac24', 'aiff16', 'mp3Lame', 'mp3Vbr', 'vorbis', 'opus', 'aac'];

for (const id of ALBUMS) {
  test(`three tracks of ${id} join without a frame lost or added`, async () => {
    const { tracks, rateHz, frames, raw } = await album(id);
    const found = await decoder.run(async ({ parts, rate, at }) => {
      const { compare, file, reference } = globalThis.player;
      const states = [];
      for (const part of parts) {
        states.push(globalThis.decoder.open(await file(part), { rateHz: rate }));
      }
      const original = await reference(at);
      let total = 0;
      let differing = 0;
      for (const state of states) {
        const sound = await globalThis.decoder.pull(state);
        const count = Math.min(sound.frames, original.frames - total);
        differing += compare(sound, original, { bFrom: total, count }).differing;
        total += sound.frames;
        globalThis.decoder.close(state);
      }
      return { total, differing };
    }, { parts: tracks.map(address), rate: rateHz, at: address(raw) });
    assert.equal(found.total, frames);
    if (FORMATS[id].exact) {
      assert.equal(found.differing, 0);
    }
  });
}

for (const [id, rateHz] of [['flac16', 44100], ['flac16', 48000], ['flac24', 44100], ['vorbis', 48000]]) {
  test(`parts of one ${id} file at ${rateHz} Hz are the whole, bit for bit`, async () => {
    const { path } = await example(id);
    const found = await decoder.run(async ({ at, rate }) => {
      const { compare, file } = globalThis.player;
      const blob = await file(at);
      const whole = await globalThis.decoder.decode(blob, { rateHz: rate });
      const cuts = [0, 0.777777, 2.5, -1];
      let total = 0;
      let differing = 0;
      const lengths = [];
      for (let i = 0; i + 1 < cuts.length; i++) {
        const where = { rateHz: rate, startSeconds: cuts[i], endSeconds: cuts[i + 1] };
        const part = await globalThis.decoder.decode(blob, where);
        differing += compare(part, whole, { bFrom: total, count: part.frames }).differing;
        total += part.frames;
        lengths.push(part.opened.lengthFrames === part.frames);
      }
      const where = { rateHz: rate, startSeconds: 0.777777, endSeconds: 2.5, startFrame: 30_000 };
      const inside = await globalThis.decoder.decode(blob, where);
      const bFrom = Math.round(0.777777 * rate) + 30_000;
      return { total, frames: whole.frames, differing, lengths, inside: inside.frames, bFrom };
    }, { at: address(path), rate: rateHz });
    assert.equal(found.total, found.frames);
    assert.equal(found.differing, 0);
    assert.deepEqual(found.lengths, [true, true, true]);
    assert.ok(found.inside > 40_000);
  });
}

test('seeking in a file of another rate continues on the same grid', async () => {
  const { path } = await example('flac16');
  const found = await decoder.run(async (at) => {
    const { compare, file } = globalThis.player;
    const blob = await file(at);
    const whole = await globalThis.decoder.decode(blob, { rateHz: 48000 });
    const differing = [];
    for (const startFrame of [0, 1, 999, 48_000, 123_457, whole.frames - 1]) {
      const part = await globalThis.decoder.decode(blob, { rateHz: 48000, startFrame });
      const { compared, differing: count } = compare(part, whole, { bFrom: startFrame, count: part.frames });
      differing.push(count + Math.abs(compared - (whole.frames - startFrame)));
    }
    return { frames: whole.frames, differing };
  }, address(path));
  assert.equal(found.frames, Math.round((189_630 * 48_000) / 44_100));
  assert.deepEqual(found.differing, [0, 0, 0, 0, 0, 0]);
});

test('a start past the end gives a stream that has ended', async () => {
  const found = await decoder.run(async (at) => {
    const blob = await globalThis.player.file(at);
    const sound = await globalThis.decoder.decode(blob, { startFrame: 1e9 });
    return { frames: sound.frames, opened: sound.opened.lengthFrames, failed: sound.failed };
  }, address(await source()));
  assert.deepEqual(found, { frames: 0, opened: 189_630, failed: undefined });
});

test('one channel is heard on both sides', async () => {
  const path = await wav('mono.wav', { channels: 1, seconds: 1, seed: 3 });
  const { same, frames, differing } = await decoder.run(async ({ at, raw }) => {
    const { compare, file, reference } = globalThis.player;
    const sound = await globalThis.decoder.decode(await file(at));
    const { left, right, frames: count } = sound;
    const original = await reference(raw);
    return {
      same: left.every((x, i) => x === right[i]),
      frames: count,
      differing: compare({ left, right: left, frames: count }, { ...original, right: original.left }).differing,
    };
  }, { at: address(path), raw: address(await floats(path, 'mono')) });
  assert.ok(same);
  assert.equal(frames, 44_100);
  assert.ok(differing >= 0);
});

test('six channels fold to stereo by the weights of BS.775, the same from FLAC, WAV and ALAC', async () => {
  const wave = await wav('six.wav', { channels: 6, seconds: 1, seed: 5 });
  const flac = await made('six.flac', ['ffmpeg', '-v', 'error', '-y', '-i', wave, '-c:a', 'flac', 'OUT']);
  const alac = await made('six.m4a', ['ffmpeg', '-v', 'error', '-y', '-i', wave, '-c:a', 'alac', 'OUT']);
  const found = await decoder.run(async (places) => {
    const { compare, file } = globalThis.player;
    const sounds = [];
    for (const at of places) {
      sounds.push(await globalThis.decoder.decode(await file(at)));
    }
    const bytes = new Int16Array(await (await fetch(places[0])).arrayBuffer(), 44);
    const [l, r, c, , ls, rs] = [...bytes.slice(6 * 1000, 6 * 1001)].map((x) => x / 32768);
    const half = Math.SQRT1_2;
    return {
      frames: sounds.map(({ frames }) => frames),
      differing: sounds.map((sound) => compare(sound, sounds[0]).differing),
      left: sounds[0].left[1000] - (l + half * c + half * ls) / (1 + 2 * half),
      right: sounds[0].right[1000] - (r + half * c + half * rs) / (1 + 2 * half),
    };
  }, [wave, flac, alac].map(address));
  assert.deepEqual(found.frames, [44_100, 44_100, 44_100]);
  assert.deepEqual(found.differing, [0, 0, 0]);
  assert.ok(Math.abs(found.left) < 1e-7 && Math.abs(found.right) < 1e-7, JSON.stringify(found));
});
