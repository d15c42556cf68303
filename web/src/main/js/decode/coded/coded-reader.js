import { decode } from './decode.js';

/**
 * One packet of encoded sound; `frame` is its place on the track's own grid, before anything is trimmed.
 *
 * @typedef {{frame: number, frames: number, chunk: () => EncodedAudioChunk}} Packet
 */

/**
 * Encoded packets by place.
 *
 * @typedef {object} PacketTrack
 * @property {string} name the file
 * @property {typeof AudioDecoder} Decoder
 * @property {boolean} startsLate whether a decoder's first packet gives no sound (Vorbis)
 * @property {number} jitterFrames how far a packet's time may be from where the one before ends
 * @property {(packet: Packet) => AudioDecoderConfig} configFor the decoder's settings when it begins at this packet
 * @property {() => Promise<Packet | null>} first
 * @property {(frame: number) => Promise<Packet | null>} startFor where a decoder must begin so that this frame comes
 *   out as it would from the start
 * @property {(packet: Packet) => Promise<Packet | null>} next
 * @property {() => Promise<void>} [prepare] looks ahead for where packets are
 * @property {() => void} close
 */

/** A hole longer than this is a wrong time, where the length of the file is not known. */
const LONGEST_HOLE_SECONDS = 30;
const SILENCE_FRAMES = 4_096;

/**
 * Reads encoded sound: what encoders add at both ends is left out, what is missing becomes silence, and a frame is the
 * same samples whether reached by reading or by seeking.
 *
 * @implements {import('../open.js').Reader}
 */
export class CodedReader {
  #track;
  #skip;
  #blocks = [];

  /**
   * @param {PacketTrack} track
   * @param {{format: string, sampleRateHz: number, channels: number, channelMask?: number, totalFrames: number,
   *   skipFrames?: number}} about `skipFrames` is where on the track's grid frame 0 lies; `totalFrames` −1 where the
   *   length is not known
   */
  constructor(track, { format, sampleRateHz, channels, channelMask = 0, totalFrames, skipFrames = 0 }) {
    this.#track = track;
    this.#skip = skipFrames;
    this.format = format;
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
    this.channelMask = channelMask;
    this.totalFrames = totalFrames;
  }

  async *read(fromFrame) {
    const end = this.totalFrames < 0 ? Infinity : this.totalFrames;
    if (fromFrame >= end) {
      return;
    }
    const start = (await this.#track.startFor(fromFrame + this.#skip)) ?? (await this.#track.first());
    if (!start) {
      return;
    }
    let expected = fromFrame;
    for await (const { frame, data } of decode(this.#track, start)) {
      const at = frame - this.#skip;
      yield* this.#silence(expected, Math.min(at, end));
      expected = Math.max(expected, Math.min(at, end), fromFrame);
      const from = expected - at;
      const to = Math.min(data.numberOfFrames, end - at);
      if (to > from) {
        yield { frames: to - from, planes: this.#planes(data, from, to - from) };
        expected += to - from;
      }
      if (expected >= end) {
        return;
      }
    }
  }

  /** Learns where every packet is, for files that have no table of them; later seeks are quick. */
  async prepare() {
    await this.#track.prepare?.();
  }

  close() {
    this.#track.close();
  }

  *#silence(from, to) {
    const longest = this.totalFrames < 0 ? LONGEST_HOLE_SECONDS * this.sampleRateHz : Infinity;
    if (to - from > longest) {
      return;
    }
    for (let frame = from; frame < to; frame += SILENCE_FRAMES) {
      const frames = Math.min(SILENCE_FRAMES, to - frame);
      const planes = this.#room(frames);
      planes.forEach((plane) => plane.fill(0));
      yield { frames, planes };
    }
  }

  /** One array per channel of the track; a decoder that changes its mind about their number gets no say. */
  #planes(data, frameOffset, frameCount) {
    const planes = this.#room(frameCount);
    planes.forEach((plane, channel) => {
      const planeIndex = Math.min(channel, data.numberOfChannels - 1);
      data.copyTo(plane, { planeIndex, format: 'f32-planar', frameOffset, frameCount });
    });
    return planes;
  }

  /** The arrays of every block are the same ones: two hours of fresh ones would keep the collector behind. */
  #room(frames) {
    if (this.#blocks.length === 0 || this.#blocks[0].length < frames) {
      this.#blocks = Array.from({ length: this.channels }, () => new Float32Array(frames));
    }
    return this.#blocks;
  }
}
