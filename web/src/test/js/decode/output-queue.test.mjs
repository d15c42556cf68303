import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { OutputQueue } from '../../../main/js/decode/coded/output-queue.js';

/** A decoder that takes packets and never answers. */
class Silent {
  state = 'configured';
  decodeQueueSize = 0;
  configure() {}
  decode() {
    this.decodeQueueSize++;
  }
  flush() {
    return new Promise(() => {});
  }
  close() {
    this.state = 'closed';
  }
}

test('a decoder that no longer answers is given up with a sentence, and not at the first silence', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const queue = new OutputQueue('song.mp3', {}, Silent);
  while (queue.hungry) {
    queue.push({});
  }
  let given = null;
  const waiting = queue.changed().catch((error) => {
    given = error;
  });
  mock.timers.tick(7_000);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(given, null);
  mock.timers.tick(7_000);
  await waiting;
  assert.match(given.message, /^song\.mp3: stopped: the browser's decoder no longer answers\. Reload the page.*\.$/);
  queue.close();
  mock.timers.reset();
});

test('a decoder that refuses its settings or a packet counts as failed', () => {
  class Refusing extends Silent {
    decode() {
      throw new TypeError('no');
    }
  }
  const queue = new OutputQueue('song.mp3', {}, Refusing);
  assert.equal(queue.failed, false);
  queue.push({});
  assert.equal(queue.failed, true);
});
