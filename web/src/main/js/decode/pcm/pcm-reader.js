import { Failure } from '../failure.js';
import { checkLength, checkSound } from './layout.js';

const BLOCK_FRAMES = 4_096;

/**
 * Reads uncompressed frames. Memory is one window of the file, whatever its length.
 *
 * @implements {import('../open.js').Reader}
 */
export class PcmReader {
  #source;
  #layout;
  #planes;

  /**
   * @param {ByteSource} source
   * @param {{format: string, rateHz: number, channels: number, channelMask: number,
   *   encoding: import('./encoding.js').Encoding, little: boolean, at: number, frames: number,
   *   declaredFrames: number}} layout `at` is the first frame's position in bytes, `frames` are there,
   *   `declaredFrames` are promised
   */
  constructor(source, layout) {
    checkSound(source.name, layout.rateHz, layout.channels);
    checkLength(source.name, layout.rateHz, layout.frames, layout.declaredFrames);
    this.#source = source;
    this.#layout = layout;
    this.format = layout.format;
    this.sampleRateHz = layout.rateHz;
    this.channels = layout.channels;
    this.channelMask = layout.channelMask;
    this.totalFrames = layout.frames;
    this.#planes = Array.from({ length: layout.channels }, () => new Float32Array(BLOCK_FRAMES));
  }

  async *read(fromFrame) {
    const { at, encoding, little } = this.#layout;
    const frameBytes = encoding.bytes * this.channels;
    for (let frame = fromFrame; frame < this.totalFrames; ) {
      const wanted = Math.min(BLOCK_FRAMES, this.totalFrames - frame);
      const bytes = await this.#source.read(at + frame * frameBytes, wanted * frameBytes);
      const frames = Math.floor(bytes.length / frameBytes);
      if (frames === 0) {
        throw new Failure(
          this.#source.name,
          `became shorter while it was read: frame ${frame} of ${this.totalFrames} is no longer there`,
          'Copy it again',
        );
      }
      decode(bytes, frames, this.#planes, encoding, little);
      yield { frames, planes: this.#planes };
      frame += frames;
    }
  }

  close() {}
}

function decode(bytes, frames, planes, encoding, little) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stride = encoding.bytes * planes.length;
  planes.forEach((plane, channel) => {
    for (let i = 0, at = channel * encoding.bytes; i < frames; i++, at += stride) {
      plane[i] = encoding.read(view, at, little);
    }
  });
}
