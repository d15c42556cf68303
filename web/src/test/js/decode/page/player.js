import { FeedReader } from '/feed.js';

/** Runs in the page: a decoder worker, and what comes out of it. */
export class Decoder {
  #worker = new Worker('/decoder.js', { type: 'module' });
  #streams = new Map();
  #requests = new Map();
  #next = 1;
  troubles = [];

  constructor() {
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onerror = (event) => this.troubles.push(`worker: ${event.message}`);
    this.#worker.onmessageerror = () => this.troubles.push('worker: a message that cannot be read');
  }

  begin(sound) {
    this.#worker.postMessage({ op: 'begin', sound });
  }

  #hear(data) {
    if (data.op === 'inspected') {
      this.#requests.get(data.request)(data);
      this.#requests.delete(data.request);
      return;
    }
    this.#streams.get(data.stream)?.heard.push(data);
  }

  /** Opens a stream; `pull` reads from it. */
  open(source, { startSeconds = 0, endSeconds = -1, startFrame = 0, rateHz = 44100 } = {}) {
    const { port1, port2 } = new MessageChannel();
    const stream = this.#next++;
    const state = { id: stream, heard: [], feed: new FeedReader(port2) };
    this.#streams.set(stream, state);
    const message = { op: 'open', stream, source, port: port1, startSeconds, endSeconds, startFrame, rateHz };
    this.#worker.postMessage(message, [port1]);
    return state;
  }

  close(state) {
    this.#worker.postMessage({ op: 'close', stream: state.id });
    state.feed.close();
    this.#streams.delete(state.id);
  }

  /** Reads up to `most` frames, or to the end. */
  async pull(state, most = Infinity, withinMillis = 60_000) {
    const blocks = [];
    let frames = 0;
    const until = performance.now() + withinMillis;
    while (frames < most && !state.feed.ended && !(state.feed.failed && state.feed.available === 0)) {
      const count = Math.min(state.feed.available, most - frames);
      if (count === 0) {
        if (performance.now() > until) {
          throw new Error(`no sound within ${withinMillis} ms after ${frames} frames`);
        }
        await tick();
        continue;
      }
      const left = new Float32Array(count);
      const right = new Float32Array(count);
      state.feed.read(left, right, 0, count);
      blocks.push([left, right]);
      frames += count;
    }
    return { frames, left: joined(blocks, 0, frames), right: joined(blocks, 1, frames) };
  }

  /** Decodes from a place to the end, or as much as asked for. */
  async decode(source, { most, withinMillis, ...where } = {}) {
    const state = this.open(source, where);
    const sound = await this.pull(state, most, withinMillis);
    await this.settled();
    this.close(state);
    const opened = state.heard.findLast(({ op }) => op === 'opened');
    const failed = state.heard.find(({ op }) => op === 'failed');
    return { ...sound, opened, failed: failed?.reason, messages: state.heard };
  }

  /** Resolves when all that the worker has said so far is heard: its answers come in order. */
  settled() {
    return this.inspect(new Blob());
  }

  inspect(source) {
    const request = this.#next++;
    const answer = new Promise((resolve) => this.#requests.set(request, resolve));
    this.#worker.postMessage({ op: 'inspect', request, source });
    return answer;
  }

  end() {
    this.#worker.terminate();
  }
}

const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets other messages through, without a timer's least delay. */
export const tick = () => new Promise((resolve) => {
  waiting.push(resolve);
  channel.port2.postMessage(0);
});

function joined(blocks, channelIndex, frames) {
  const all = new Float32Array(frames);
  let at = 0;
  for (const block of blocks) {
    all.set(block[channelIndex], at);
    at += block[channelIndex].length;
  }
  return all;
}

/** A file of the corpus as the user would have opened it. */
export async function file(address, name = address.split('/').pop()) {
  return new File([await (await fetch(address)).arrayBuffer()], name);
}

/** Interleaved stereo floats, as the reference decoder wrote them. */
export async function reference(address) {
  const all = new Float32Array(await (await fetch(address)).arrayBuffer());
  const frames = all.length / 2;
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  for (let i = 0; i < frames; i++) {
    left[i] = all[2 * i];
    right[i] = all[2 * i + 1];
  }
  return { frames, left, right };
}

/** How two sounds compare: differing samples, the largest difference, and the ratio of signal to it in dB. */
export function compare(a, b, { from = 0, count = Math.min(a.frames - from, b.frames), bFrom = 0 } = {}) {
  let differing = 0;
  let largest = 0;
  let signal = 0;
  let noise = 0;
  for (const side of ['left', 'right']) {
    for (let i = 0; i < count; i++) {
      const x = a[side][from + i];
      const difference = Math.abs(x - b[side][bFrom + i]);
      differing += difference !== 0 || Number.isNaN(difference) ? 1 : 0;
      largest = Math.max(largest, difference);
      signal += x * x;
      noise += difference * difference;
    }
  }
  return { compared: count, differing, largest, snrDb: noise === 0 ? 999 : 10 * Math.log10(signal / noise) };
}

/** A file with something done to it. */
export function damaged(whole, { op, from, length, places }) {
  const copy = whole.slice();
  switch (op) {
    case 'change':
      places.forEach(([at, value]) => (copy[at] = value));
      return copy;
    case 'cut':
      return new Blob([copy.subarray(0, from), copy.subarray(from + length)]);
    case 'zero':
      return copy.fill(0, from, from + length);
    default:
      return copy.subarray(0, from);
  }
}
