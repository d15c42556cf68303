import { instantiateSound } from './wasm-host.js';

/** Places in its scratch memory, in bytes. */
const BLOCK = 0;
const NUMBERS = 16384;
const MOST_NUMBERS = 512;

/**
 * Effects and test signals: `outboard.wasm` at the side of `sound.wasm`, with a memory of its own. A block is copied in
 * and out again; that allocates nothing.
 */
export class Outboard {
  #exports;
  #memory;
  #block;
  #numbersAt;
  #numbers;
  #rateHz;
  #exchangeLeft;
  #exchangeRight;
  #left = new Float32Array(0);
  #right = this.#left;
  #outsideLeft = this.#left;
  #outsideRight = this.#left;

  /**
   * @param {WebAssembly.Module} module
   * @param {number} rateHz
   * @param {Float32Array} exchangeLeft where blocks lie in the other memory
   * @param {Float32Array} exchangeRight
   */
  constructor(module, rateHz, exchangeLeft, exchangeRight) {
    const { exports, memory, scratch } = instantiateSound(module);
    this.#exports = exports;
    this.#memory = memory;
    this.#block = scratch + BLOCK;
    this.#numbersAt = scratch + NUMBERS;
    this.#numbers = new Float64Array(memory.buffer, this.#numbersAt, MOST_NUMBERS);
    this.#rateHz = rateHz;
    this.#exchangeLeft = exchangeLeft;
    this.#exchangeRight = exchangeRight;
  }

  /** Begins before anything sounds, with the effects in circuit at once. */
  begin(chain) {
    this.#numbers.set(chain);
    this.#exports.begin(this.#rateHz, this.#numbersAt, chain.length);
  }

  /** Begins while something plays: the effects fade in. */
  join(chain) {
    this.#exports.join(this.#rateHz);
    this.chain(chain);
  }

  chain(values) {
    this.#numbers.set(values);
    this.#exports.chain(this.#numbersAt, values.length);
  }

  /** Without values the signal ends. */
  generator(values) {
    this.#numbers.set(values);
    this.#exports.generator(this.#numbersAt, values.length);
  }

  liveSounds() {
    return this.#exports.liveSounds();
  }

  liveMix(frames) {
    this.#take(frames);
    this.#exports.liveMix(this.#block, frames);
    this.#give();
  }

  effectsSound() {
    return this.#exports.effectsSound();
  }

  effectsProcess(frames) {
    this.#take(frames);
    this.#exports.effectsProcess(this.#block, frames);
    this.#give();
  }

  effectsReset() {
    this.#exports.effectsReset();
  }

  effectsLatency() {
    return this.#exports.effectsLatency();
  }

  #take(frames) {
    if (this.#left.length !== frames) {
      this.#left = new Float32Array(this.#memory.buffer, this.#block, frames);
      this.#right = new Float32Array(this.#memory.buffer, this.#block + 4 * frames, frames);
      this.#outsideLeft = this.#exchangeLeft.subarray(0, frames);
      this.#outsideRight = this.#exchangeRight.subarray(0, frames);
    }
    this.#left.set(this.#outsideLeft);
    this.#right.set(this.#outsideRight);
  }

  #give() {
    this.#outsideLeft.set(this.#left);
    this.#outsideRight.set(this.#right);
  }
}
