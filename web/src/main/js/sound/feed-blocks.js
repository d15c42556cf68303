import { FLOWING } from './feed-state.js';

/** A feed without shared memory: blocks of samples that travel there and come home empty. */

/** Frames in a block. */
const BLOCK = 4096;

/** Sends blocks; a block holds the left channel, then the right one. */
export class BlockWriter {
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
export class BlockReader {
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
