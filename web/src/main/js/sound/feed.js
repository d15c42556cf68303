/**
 * A feed: one stereo stream from the decoder to the audio worklet, over a MessagePort.
 *
 * With shared memory both ends use one ring: the writer publishes its frame count after the samples, the reader its
 * own after copying, so neither ever waits for the other. Without it, blocks of samples travel as transferred
 * arrays and come home empty: there are never more than the window holds. Either way the reader's news ("there is
 * room", "I closed") are messages.
 */

/** Frames in a block of a feed without shared memory. */
const BLOCK = 4096;

/** The ring's header, in 32-bit words: frames written and read (both wrap), and how the stream stands. */
const WRITTEN = 0;
const READ = 1;
const STATE = 2;
const HEADER_BYTES = 16;

const FLOWING = 0;
const ENDED = 1;
const FAILED = 2;

/** The header and the two channels of a ring. */
function ringViews(memory, frames) {
  return {
    header: new Int32Array(memory, 0, 3),
    left: new Float32Array(memory, HEADER_BYTES, frames),
    right: new Float32Array(memory, HEADER_BYTES + 4 * frames, frames),
  };
}

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

/** Writes into shared memory. */
class RingWriter {
  #frames;
  #header;
  #left;
  #right;
  #written = 0;

  constructor(port, frames) {
    const memory = new SharedArrayBuffer(HEADER_BYTES + 8 * frames);
    const views = ringViews(memory, frames);
    this.#frames = frames;
    this.#header = views.header;
    this.#left = views.left;
    this.#right = views.right;
    port.postMessage({ op: 'ring', memory, frames });
  }

  get free() {
    return this.#frames - ((this.#written - Atomics.load(this.#header, READ)) | 0);
  }

  /** A quarter: then the reader, who tells of every quarter it has read, will tell of this one. */
  get roomy() {
    return this.free >= this.#frames / 4;
  }

  write(left, right, from, count) {
    const at = this.#written & (this.#frames - 1);
    const first = Math.min(count, this.#frames - at);
    this.#left.set(left.subarray(from, from + first), at);
    this.#right.set(right.subarray(from, from + first), at);
    this.#left.set(left.subarray(from + first, from + count), 0);
    this.#right.set(right.subarray(from + first, from + count), 0);
    this.#written = (this.#written + count) | 0;
    Atomics.store(this.#header, WRITTEN, this.#written);
  }

  finish(state) {
    Atomics.store(this.#header, STATE, state);
  }

  hear() {}
}

/** Reads from shared memory. */
class RingReader {
  #port;
  #frames;
  #header;
  #left;
  #right;
  #read = 0;
  #told = 0;

  constructor(port, memory, frames) {
    const views = ringViews(memory, frames);
    this.#port = port;
    this.#frames = frames;
    this.#header = views.header;
    this.#left = views.left;
    this.#right = views.right;
  }

  get state() {
    return Atomics.load(this.#header, STATE);
  }

  get available() {
    return (Atomics.load(this.#header, WRITTEN) - this.#read) | 0;
  }

  read(left, right, offset, count) {
    const n = Math.min(count, this.available);
    const mask = this.#frames - 1;
    const fromLeft = this.#left;
    const fromRight = this.#right;
    for (let i = 0; i < n; i++) {
      const at = (this.#read + i) & mask;
      left[offset + i] = fromLeft[at];
      right[offset + i] = fromRight[at];
    }
    this.#read = (this.#read + n) | 0;
    Atomics.store(this.#header, READ, this.#read);
    if (((this.#read - this.#told) | 0) >= this.#frames / 4) {
      this.#told = this.#read;
      this.#port.postMessage({ op: 'room' });
    }
    return n;
  }
}

/** Sends blocks; a block holds the left channel, then the right one. */
class BlockWriter {
  #port;
  #home = [];
  #unmade;
  #block = null;
  #filled = 0;

  constructor(port, frames) {
    this.#port = port;
    this.#unmade = Math.max(2, Math.ceil(frames / BLOCK));
  }

  get free() {
    return (this.#home.length + this.#unmade) * BLOCK + (this.#block === null ? 0 : BLOCK - this.#filled);
  }

  get roomy() {
    return this.free > 0;
  }

  write(left, right, from, count) {
    let done = 0;
    while (done < count) {
      this.#block ??= this.#emptyBlock();
      const n = Math.min(count - done, BLOCK - this.#filled);
      this.#block.set(left.subarray(from + done, from + done + n), this.#filled);
      this.#block.set(right.subarray(from + done, from + done + n), BLOCK + this.#filled);
      this.#filled += n;
      done += n;
      if (this.#filled === BLOCK) {
        this.#send(FLOWING);
      }
    }
  }

  finish(state) {
    this.#send(state);
  }

  hear({ op, samples }) {
    if (op === 'room') {
      this.#home.push(samples);
    }
  }

  #emptyBlock() {
    if (this.#home.length > 0) {
      return this.#home.pop();
    }
    this.#unmade--;
    return new Float32Array(2 * BLOCK);
  }

  #send(state) {
    const samples = this.#block;
    this.#port.postMessage({ op: 'block', samples, count: this.#filled, state }, samples === null ? [] : [samples.buffer]);
    this.#block = null;
    this.#filled = 0;
  }
}

/** Reads blocks and sends them home. */
class BlockReader {
  state = FLOWING;
  available = 0;
  #port;
  #blocks = [];
  #at = 0;

  constructor(port) {
    this.#port = port;
  }

  hear(block) {
    if (block.count > 0) {
      this.#blocks.push(block);
      this.available += block.count;
    }
    this.state = block.state;
  }

  read(left, right, offset, count) {
    let done = 0;
    while (done < count && this.available > 0) {
      const { samples, count: held } = this.#blocks[0];
      const n = Math.min(count - done, held - this.#at);
      for (let i = 0; i < n; i++) {
        left[offset + done + i] = samples[this.#at + i];
        right[offset + done + i] = samples[BLOCK + this.#at + i];
      }
      done += n;
      this.#at += n;
      this.available -= n;
      if (this.#at === held) {
        this.#blocks.shift();
        this.#at = 0;
        this.#port.postMessage({ op: 'room', samples }, [samples.buffer]);
      }
    }
    return done;
  }
}
