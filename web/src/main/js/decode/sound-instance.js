import { instantiateSound } from '../sound/wasm-host.js';
import { Failure } from './failure.js';

/** The one instance of `sound.wasm` that all streams of the worker share, made when the first needs it. */
export class SoundInstance {
  #module = null;
  #instance = null;

  /** @param {WebAssembly.Module} module */
  begin(module) {
    this.#module = module;
    this.#instance = null;
  }

  get() {
    if (!this.#module) {
      throw new Failure('The sound module', 'is not loaded', 'Reload the page');
    }
    this.#instance ??= instantiateSound(this.#module);
    return this.#instance;
  }

  /** After a fault nothing in it can be relied on. */
  drop() {
    this.#instance = null;
  }
}
