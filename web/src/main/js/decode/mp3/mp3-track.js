import { ByteSource } from '../source/byte-source.js';
import { HEADER_BYTES, frameHeader } from './frame-header.js';
import { FrameIndex } from './frame-index.js';

const MICROSECONDS = 1e6;

/** The bit reservoir reaches back 511 bytes, the filter bank two granules: 16 kbit/s mono needs 8 frames, measured. */
const PREROLL_PACKETS = 16;

/** How long others have their turn while the file is looked through. */
const REST_MILLIS = 5;

class Mp3Packet {
  constructor(index, like, data) {
    this.index = index;
    this.frame = index * like.frames;
    this.frames = like.frames;
    this.rateHz = like.rateHz;
    this.data = data;
  }

  chunk() {
    const micros = (frames) => Math.round((frames * MICROSECONDS) / this.rateHz);
    const [timestamp, duration] = [micros(this.frame), micros(this.frames)];
    return new EncodedAudioChunk({ type: 'key', timestamp, duration, data: this.data });
  }
}

/**
 * The frames of an MP3 file, by number.
 *
 * @implements {import('../coded/coded-reader.js').PacketTrack}
 */
export class Mp3Track {
  #source;
  #like;
  #config;
  #index;
  #preparing = false;
  #closed = false;

  /**
   * @param {import('../source/byte-source.js').ByteSource} source
   * @param {number} start where the first frame of sound stands
   * @param {import('./frame-header.js').FrameHeader} like what every frame is like
   * @param {AudioDecoderConfig} config
   * @param {typeof AudioDecoder} Decoder
   */
  constructor(source, start, like, config, Decoder) {
    this.name = source.name;
    this.Decoder = Decoder;
    this.startsLate = false;
    this.jitterFrames = 0;
    this.#source = source;
    this.#like = like;
    this.#config = config;
    this.#index = new FrameIndex(new ByteSource(source.blob, source.name), start, like);
  }

  configFor() {
    return this.#config;
  }

  first() {
    return this.#packet(0);
  }

  next(packet) {
    return this.#packet(packet.index + 1);
  }

  async startFor(frame) {
    const wanted = Math.max(0, Math.floor(frame / this.#like.frames));
    await this.#index.reach(wanted);
    return this.#packet(Math.max(0, Math.min(wanted, this.#index.count - 1) - PREROLL_PACKETS));
  }

  /** Counts every frame of sound; −1 where that takes longer than it may. */
  async countFrames(mostMillis) {
    const until = performance.now() + mostMillis;
    while (!this.#index.complete && performance.now() < until) {
      await this.#index.advance();
    }
    return this.#index.complete ? this.#index.count * this.#like.frames : -1;
  }

  async prepare() {
    if (this.#preparing) {
      return;
    }
    this.#preparing = true;
    while (!this.#index.complete && !this.#closed) {
      await this.#index.advance();
      await new Promise((resolve) => setTimeout(resolve, REST_MILLIS));
    }
  }

  close() {
    this.#closed = true;
  }

  async #packet(index) {
    if (!(await this.#index.reach(index))) {
      return null;
    }
    const at = this.#index.offset(index);
    const { bytes } = frameHeader(await this.#source.read(at, HEADER_BYTES), 0);
    return new Mp3Packet(index, this.#like, await this.#source.read(at, bytes));
  }
}
