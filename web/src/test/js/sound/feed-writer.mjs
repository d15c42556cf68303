import { workerData } from 'node:worker_threads';

import { FeedWriter } from '../../../main/js/sound/feed.js';

/** Writes frames that name themselves into a shared ring, as fast as they are read. */
const { port, total } = workerData;
const writer = new FeedWriter(port, { frames: 4096, shared: true });
const left = new Float32Array(1000);
const right = new Float32Array(1000);
let written = 0;
while (written < total && !writer.closed) {
  const count = Math.min(total - written, 1 + (written % 1000), writer.free);
  for (let i = 0; i < count; i++) {
    left[i] = written + i;
    right[i] = -(written + i);
  }
  written += writer.write(left, right, 0, count);
  if (writer.free === 0) {
    await writer.room();
  }
}
writer.end();
