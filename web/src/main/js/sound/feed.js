/**
 * A feed: one stereo stream from the decoder to the audio worklet, over a MessagePort.
 *
 * With shared memory both ends use one ring: the writer publishes its frame count after the samples, the reader its
 * own after copying, so neither ever waits for the other. Without it, blocks of samples travel as transferred
 * arrays and come home empty: there are never more than the window holds. Either way the reader's news ("there is
 * room", "I closed") are messages.
 */
import { BlockReader, BlockWriter } from './feed-blocks.js';
import { RingReader, RingWriter } from './feed-ring.js';
import { ENDED, FAILED } from './feed-state.js';

/** The decoder's end. One writer. */
export class FeedWriter {
  #port;
  #channel;
  #closed = false;
  #done = false;
  #waiting = [];

  /**
   * @param {MessagePort} port the feed's writing end
   * @param {{frames?: number, shared?: boolean}} [options] most frames under way (rounded up to a power of two) and
   *   whether they lie in shared memory; by default where the page is cross-origin isolated
   */
  constructor(port, { frames = 1 << 17, shared = globalThis.crossOriginIsolated === true } = {}) {
    if (!(frames >= 1 && frames <= 1 << 24)) {
      throw new RangeError(`a feed of ${frames} frames is outside 1 to ${1 << 24}`);
    }
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(frames, 128)));
    this.#port = port;
    this.#channel = shared ? new RingWriter(port, capacity) : new BlockWriter(port, capacity);
    port.onmessage = ({ data }) => this.#hear(data);
    port.addEventListener('close', () => this.#shut());
  }

  /** Frames that can be written now; none once either end has closed. */
  get free() {
    return this.closed || this.#done ? 0 : this.#channel.free;
  }

  /** Whether nobody reads any more. */
  get closed() {
    return this.#closed;
  }

  /**
   * Writes what there is room for.
   *
   * Without shared memory the last frames may stay here until their block is full or the stream ends.
   * @param {Float32Array} left
   * @param {Float32Array} right
   * @param {number} [from] the first frame
   * @param {number} [count] how many
   * @returns {number} frames taken
   */
  write(left, right, from = 0, count = left.length - from) {
    const taken = Math.min(count, this.free);
    if (taken > 0) {
      this.#channel.write(left, right, from, taken);
    }
    return taken;
  }

  /** Resolves when a good part of the feed is free, or when it is closed: look at `closed` then. */
  room() {
    if (this.#closed || this.#done || this.#channel.roomy) {
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** No more frames will come. */
  end() {
    this.#finish(ENDED);
  }

  /** The stream broke here; what was written before can still be read. */
  fail() {
    this.#finish(FAILED);
  }

  /** Gives up the feed at once; the reader keeps what it has. */
  close() {
    this.#shut();
    this.#port.close();
  }

  #finish(state) {
    if (!this.#closed && !this.#done) {
      this.#done = true;
      this.#channel.finish(state);
      this.#wake();
    }
  }

  #hear(data) {
    if (data.op === 'close') {
      this.close();
      return;
    }
    this.#channel.hear(data);
    this.#wake();
  }

  #shut() {
    this.#closed = true;
    this.#wake();
  }

  #wake() {
    if (this.#waiting.length > 0 && (this.#closed || this.#done || this.#channel.roomy)) {
      this.#waiting.splice(0).forEach((resolve) => resolve());
    }
  }
}

/** The worklet's end. One reader, on the audio thread: `read` allocates nothing. */
export class FeedReader {
  #port;
  #channel = null;
  #broken = false;

  /** @param {MessagePort} port the feed's reading end */
  constructor(port) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#hear(data);
  }

  /** Frames that can be read now. */
  get available() {
    return this.#channel === null ? 0 : this.#channel.available;
  }

  /** Whether every frame was read and no more will come. */
  get ended() {
    return this.#channel !== null && this.#channel.state === ENDED && this.#channel.available === 0;
  }

  /** Whether the stream broke; what came before can still be read. */
  get failed() {
    return this.#broken || (this.#channel !== null && this.#channel.state === FAILED);
  }

  /** Says that the writer is gone, when somebody else has noticed. */
  fail() {
    this.#broken = true;
  }

  /**
   * Reads what there is.
   * @param {Float32Array} left
   * @param {Float32Array} right
   * @param {number} offset where the first frame goes
   * @param {number} count most frames
   * @returns {number} frames read
   */
  read(left, right, offset, count) {
    return this.#channel === null ? 0 : this.#channel.read(left, right, offset, count);
  }

  /** Tells the writer that nobody reads any more; any number of times. */
  close() {
    this.#port.postMessage({ op: 'close' });
    this.#port.close();
  }

  #hear(data) {
    if (data.op === 'ring') {
      this.#channel = new RingReader(this.#port, data.memory, data.frames);
    } else {
      this.#channel ??= new BlockReader(this.#port);
      this.#channel.hear(data);
    }
  }
}
