/* global Converter, convert, noise, sound, soundModule */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openStage } from './stage.mjs';

let stage;
before(async () => {
  stage = await openStage();
  await stage.page.evaluate(async () => {
    const { instantiateSound } = await import('/wasm-host.js');
    globalThis.sound = instantiateSound(soundModule);
    globalThis.Converter = (await import('/converter.js')).Converter;
    globalThis.noise = Float32Array.from({ length: 30_000 }, (_, i) => Math.sin(i * i * 0.37) / 2);

    /** Every output frame from `start` on, fed in blocks of varying length. */
    globalThis.convert = (planes, shape, start) => {
      const converter = new Converter(sound, { ...shape, channels: planes.length });
      const frames = planes[0].length;
      const length = sound.exports.outputFrames(frames, shape.sourceRateHz, shape.outputRateHz) - start;
      const left = new Float32Array(length);
      const right = new Float32Array(length);
      let at = converter.seek(start);
      let done = 0;
      while (done < length) {
        const count = converter.read(left, right, done, Math.min(length, done + 1 + ((7 * done) % 999)));
        if (count < 0) throw new Error(`ended ${length - done} frames early`);
        done += count;
        if (count === 0) {
          const given = Math.min(converter.room, frames - at, 1 + ((13 * at) % 2000));
          if (given === 0) converter.end();
          else converter.feed(planes, at, given);
          at += given;
        }
      }
      converter.close();
      return { left, right };
    };
  });
});
after(() => stage.close());

for (const [sourceRateHz, outputRateHz] of [[44100, 48000], [96000, 44100], [8000, 192000], [48000, 48000]]) {
  test(`${sourceRateHz} to ${outputRateHz} Hz: every seek continues on the same grid`, async () => {
    const differing = await stage.page.evaluate((shape) => {
      const whole = convert([noise, noise], shape, 0);
      return [1, 333, 12_345].map((start) => {
        const rest = convert([noise, noise], shape, start);
        return rest.left.filter((x, i) => x !== whole.left[start + i]).length;
      });
    }, { sourceRateHz, outputRateHz });
    assert.deepEqual(differing, [0, 0, 0]);
  });
}

test('one channel is given on both sides, six are folded', async () => {
  const { mono, centre, front } = await stage.page.evaluate(() => {
    const shape = { sourceRateHz: 48000, outputRateHz: 48000 };
    const none = new Float32Array(1000);
    const one = new Float32Array(1000).fill(0.5);
    const both = convert([one], shape, 0);
    return {
      mono: [both.left[500], both.right[500]],
      centre: convert([none, none, one, none, none, none], shape, 0).left[500],
      front: convert([one, none, none, none, none, none], shape, 0).left[500],
    };
  });
  assert.deepEqual(mono, [0.5, 0.5]);
  assert.ok(Math.abs(centre / front - Math.SQRT1_2) < 1e-7);
});

test('a rate that cannot be converted is refused with the number', async () => {
  const message = await stage.page.evaluate(() => {
    try {
      return String(new Converter(sound, { sourceRateHz: 4000, outputRateHz: 48000 }));
    } catch (error) {
      return error.message;
    }
  });
  assert.match(message, /4000 Hz/);
});
