import { decodeFrame } from './alac-frame.js';

/** Decoded sound in the manner of `AudioData`. */
class AlacBlock {
  #planes;

  constructor(planes) {
    this.#planes = planes;
    this.numberOfFrames = planes[0].length;
    this.numberOfChannels = planes.length;
  }

  copyTo(target, { planeIndex, frameOffset, frameCount }) {
    target.set(this.#planes[planeIndex].subarray(frameOffset, frameOffset + frameCount));
  }

  close() {
    this.#planes = [];
  }
}

/** Apple Lossless in the manner of `AudioDecoder`, as browsers have no decoder for it. */
export class AlacDecoder {
  #output;
  #error;
  #config = null;

  state = 'unconfigured';
  decodeQueueSize = 0;
  ondequeue = null;

  constructor({ output, error }) {
    this.#output = output;
    this.#error = error;
  }

  /** @param {import('./alac-config.js').AlacConfig} config */
  configure(config) {
    this.#config = config;
    this.state = 'configured';
  }

  decode(chunk) {
    const bytes = new Uint8Array(chunk.byteLength);
    chunk.copyTo(bytes);
    let planes;
    try {
      planes = decodeFrame(bytes, this.#config);
    } catch (error) {
      this.close();
      this.#error(error);
      return;
    }
    this.#output(new AlacBlock(planes));
  }

  async flush() {}

  close() {
    this.state = 'closed';
  }
}
