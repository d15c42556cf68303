/** A feed in shared memory: neither end ever waits for the other. */

/** The ring's header, in 32-bit words: frames written and read (both wrap), and how the stream stands. */
const WRITTEN = 0;
const READ = 1;
const STATE = 2;
const HEADER_BYTES = 16;

/** The header and the two channels of a ring. */
function ringViews(memory, frames) {
  return {
    header: new Int32Array(memory, 0, 3),
    left: new Float32Array(memory, HEADER_BYTES, frames),
    right: new Float32Array(memory, HEADER_BYTES + 4 * frames, frames),
  };
}

/** Writes into shared memory. */
export class RingWriter {
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
export class RingReader {
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
