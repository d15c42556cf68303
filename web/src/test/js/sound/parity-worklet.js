import { describeFault, instantiateSound, SCRATCH_BYTES } from '/wasm-host.js';

/** Computes the parity cases on the audio thread. */
class Parity extends AudioWorkletProcessor {
  constructor({ processorOptions: { module } }) {
    super();
    const sound = instantiateSound(module);
    this.port.onmessage = ({ data: index }) => {
      try {
        const words = index < 0 ? null : this.#run(sound, index);
        const count = sound.exports.count();
        this.port.postMessage({ count, words, hash: index < 0 ? 0 : sound.exports.nameHash(index) });
      } catch (fault) {
        this.port.postMessage({ fault: describeFault(sound.exports, fault) });
      }
    };
  }

  #run({ exports, memory, scratch }, index) {
    const words = new Int32Array(exports.run(index));
    const most = SCRATCH_BYTES / 4;
    for (let at = 0; at < words.length; at += most) {
      const count = Math.min(most, words.length - at);
      exports.copy(scratch, at, count);
      words.set(new Int32Array(memory.buffer, scratch, count), at);
    }
    return words;
  }

  process() {
    return true;
  }
}

registerProcessor('parity', Parity);
