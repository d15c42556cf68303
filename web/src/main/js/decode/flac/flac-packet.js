const MICROSECONDS = 1e6;

/** One FLAC frame, whatever it lies in. */
export class FlacPacket {
  #rateHz;
  #data;

  /**
   * @param {import('./frame-header.js').FrameHeader} header
   * @param {number} rateHz
   * @param {Uint8Array} data all of the frame
   */
  constructor(header, rateHz, data) {
    this.frame = header.first;
    this.frames = header.frames;
    this.#rateHz = rateHz;
    this.#data = data;
  }

  chunk() {
    const micros = (frames) => Math.round((frames * MICROSECONDS) / this.#rateHz);
    return new EncodedAudioChunk({
      type: 'key',
      timestamp: micros(this.frame),
      duration: micros(this.frames),
      data: this.#data,
    });
  }
}
