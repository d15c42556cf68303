import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import { FeedReader, FeedWriter } from '../../../main/js/sound/feed.js';

/** Both ends of a feed, and what ends it. */
function feed(t, options) {
  const { port1, port2 } = new MessageChannel();
  t.after(() => {
    port1.close();
    port2.close();
  });
  return { writer: new FeedWriter(port1, options), reader: new FeedReader(port2) };
}

/** Lets messages arrive. */
async function delivered(condition) {
  for (let i = 0; i < 1000 && !condition(); i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.ok(condition(), String(condition));
}

/** Frames that name themselves: the left channel counts up, the right one down. */
function frames(from, count) {
  return {
    left: Float32Array.from({ length: count }, (_, i) => from + i),
    right: Float32Array.from({ length: count }, (_, i) => -(from + i)),
  };
}

for (const shared of [true, false]) {
  const kind = shared ? 'shared ring' : 'blocks';

  test(`${kind}: every frame arrives once and in order`, async (t) => {
    const { writer, reader } = feed(t, { frames: 16384, shared });
    const total = 200_000;
    const source = frames(0, total);
    const left = new Float32Array(128);
    const right = new Float32Array(128);
    let read = 0;
    const reading = (async () => {
      while (!reader.ended) {
        const n = reader.read(left, right, 0, 128);
        for (let i = 0; i < n; i++) {
          assert.equal(left[i], read + i);
          assert.equal(right[i], -(read + i));
        }
        read += n;
        if (n === 0) {
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
    })();
    let written = 0;
    while (written < total) {
      written += writer.write(source.left, source.right, written, Math.min(1000 + (written % 77), total - written));
      if (written < total) {
        await writer.room();
      }
    }
    writer.end();
    await reading;
    assert.equal(read, total);
    assert.equal(reader.failed, false);
  });

  test(`${kind}: memory is bounded while nobody reads`, async (t) => {
    const { writer, reader } = feed(t, { frames: 16384, shared });
    const source = frames(0, 100_000);
    const taken = writer.write(source.left, source.right, 0, 100_000);
    assert.equal(taken, 16384);
    assert.equal(writer.free, 0);
    assert.equal(writer.write(source.left, source.right, taken, 1), 0);
    await delivered(() => reader.available === 16384);
  });

  test(`${kind}: a writer waits for room until the reader has taken some`, async (t) => {
    const { writer, reader } = feed(t, { frames: 16384, shared });
    const source = frames(0, 16384);
    writer.write(source.left, source.right);
    let roomy = false;
    const waiting = writer.room().then(() => {
      roomy = true;
    });
    await delivered(() => reader.available === 16384);
    assert.equal(roomy, false);
    reader.read(new Float32Array(4096), new Float32Array(4096), 0, 4096);
    await waiting;
    assert.equal(writer.free, 4096);
  });

  test(`${kind}: a reader that closes wakes the writer`, async (t) => {
    const { writer, reader } = feed(t, { frames: 16384, shared });
    const source = frames(0, 16384);
    writer.write(source.left, source.right);
    const waiting = writer.room();
    reader.close();
    reader.close();
    await waiting;
    assert.equal(writer.closed, true);
    assert.equal(writer.free, 0);
    assert.equal(writer.write(source.left, source.right), 0);
    writer.end();
  });

  test(`${kind}: what came before a failure can still be read`, async (t) => {
    const { writer, reader } = feed(t, { frames: 16384, shared });
    const source = frames(5, 300);
    writer.write(source.left, source.right, 100, 50);
    writer.fail();
    await delivered(() => reader.failed);
    const left = new Float32Array(64);
    const right = new Float32Array(64);
    assert.equal(reader.read(left, right, 10, 54), 50);
    assert.equal(left[10], 105);
    assert.equal(right[59], -154);
    assert.equal(reader.ended, false);
    assert.equal(reader.available, 0);
  });

  test(`${kind}: a stream without frames ends`, async (t) => {
    const { writer, reader } = feed(t, { frames: 16384, shared });
    assert.equal(reader.ended, false);
    writer.end();
    await delivered(() => reader.ended);
    await writer.room();
    assert.equal(writer.free, 0);
  });
}

test('two threads share a ring without losing a frame', async (t) => {
  const { port1, port2 } = new MessageChannel();
  const writerFile = fileURLToPath(new URL('./feed-writer.mjs', import.meta.url));
  const worker = new Worker(writerFile, { workerData: { port: port1, total: 3_000_000 }, transferList: [port1] });
  t.after(() => worker.terminate());
  const reader = new FeedReader(port2);
  const left = new Float32Array(128);
  const right = new Float32Array(128);
  let read = 0;
  while (!reader.ended) {
    const n = reader.read(left, right, 0, 1 + (read % 128));
    for (let i = 0; i < n; i++) {
      if (left[i] !== read + i || right[i] !== -(read + i)) {
        assert.fail(`frame ${read + i} is ${left[i]}, ${right[i]}`);
      }
    }
    read += n;
    if (n === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  assert.equal(read, 3_000_000);
  reader.close();
  await once(worker, 'exit');
});

test('a feed of no frames is refused with the number', () => {
  const { port1 } = new MessageChannel();
  assert.throws(() => new FeedWriter(port1, { frames: 0 }), /0 frames/);
  port1.close();
});
