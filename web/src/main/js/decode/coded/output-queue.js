import { Failure } from '../failure.js';

/** How many packets may wait in the decoder, and decoded blocks for us. */
const DEEPEST = 8;

/** A decoder that says nothing for this long, twice over, has died; a computer that slept is no reason. */
const SILENCE_MILLIS = 6_000;

/**
 * A decoder whose output is pulled. What `decoder` gives is queued; every block taken must be closed by the taker.
 */
export class OutputQueue {
  #decoder;
  #name;
  #blocks = [];
  #wake = null;
  #flushing = false;
  #flushed = false;

  /** Whether the decoder met a packet that it cannot decode; it is of no more use then. */
  failed = false;

  /**
   * @param {string} name the file
   * @param {AudioDecoderConfig} config
   * @param {typeof AudioDecoder} Decoder
   */
  constructor(name, config, Decoder) {
    this.#name = name;
    this.#decoder = new Decoder({
      output: (block) => {
        this.#blocks.push(block);
        this.#stir();
      },
      error: () => this.#fail(),
    });
    this.#decoder.ondequeue = () => this.#stir();
    try {
      this.#decoder.configure(config);
    } catch {
      this.#fail();
    }
  }

  /** Whether it wants another packet. */
  get hungry() {
    return !this.failed && !this.#flushing && this.#decoder.decodeQueueSize + this.#blocks.length < DEEPEST;
  }

  /** Whether every block has been taken and no more will come. */
  get drained() {
    return this.#flushed && this.#blocks.length === 0;
  }

  push(chunk) {
    try {
      this.#decoder.decode(chunk);
    } catch {
      this.#fail();
    }
  }

  /** No more packets will come. */
  finish() {
    if (this.#flushing || this.failed) {
      return;
    }
    this.#flushing = true;
    const flushed = () => {
      this.#flushed = true;
      this.#stir();
    };
    this.#decoder.flush().then(flushed, flushed);
  }

  get finishing() {
    return this.#flushing;
  }

  /** @returns {AudioData | undefined} the next block */
  take() {
    return this.#blocks.shift();
  }

  /** Resolves when something has happened; refuses a decoder that has died. */
  async changed() {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (this.failed || this.drained || this.#blocks.length > 0 || this.hungry) {
        return;
      }
      let timer;
      const stirred = await new Promise((resolve) => {
        this.#wake = () => resolve(true);
        timer = setTimeout(() => resolve(false), SILENCE_MILLIS);
      });
      clearTimeout(timer);
      this.#wake = null;
      if (stirred) {
        return;
      }
    }
    throw new Failure(this.#name, "stopped: the browser's decoder no longer answers", 'Reload the page and try again');
  }

  close() {
    this.#blocks.splice(0).forEach((block) => block.close());
    if (this.#decoder.state !== 'closed') {
      this.#decoder.close();
    }
  }

  #fail() {
    this.failed = true;
    this.#stir();
  }

  #stir() {
    this.#wake?.();
  }
}
