/**
 * Which output frames of a file belong to a track.
 *
 * Output frames are counted from the file's first frame, also for a part that a cue sheet names: neighbouring parts of
 * one file then share one grid, and their join loses and adds nothing at any rate.
 */
export class TrackGrid {
  /**
   * @param {{startSeconds: number, endSeconds: number}} part `endSeconds` −1 for the file's end
   * @param {number} sourceRateHz
   * @param {number} outputRateHz
   * @param {number} fileFrames the file's length, or −1 while it is unknown
   */
  constructor(part, sourceRateHz, outputRateHz, fileFrames) {
    this.sourceRateHz = sourceRateHz;
    this.outputRateHz = outputRateHz;
    const start = Math.round(part.startSeconds * sourceRateHz);
    const end = part.endSeconds < 0 ? -1 : Math.round(part.endSeconds * sourceRateHz);
    const known = fileFrames >= 0;
    this.endsInside = part.endSeconds >= 0;
    this.sourceEnd = !known ? end : end < 0 ? fileFrames : Math.min(end, fileFrames);
    this.sourceStart = known ? Math.min(start, this.sourceEnd) : start;
  }

  /** The first output frame of the track. */
  get outputStart() {
    return this.toOutput(this.sourceStart);
  }

  /** The output frame after its last, or −1 while it is unknown. */
  get outputEnd() {
    return this.sourceEnd < 0 ? -1 : this.toOutput(this.sourceEnd);
  }

  /** Its length in output frames, or −1 while it is unknown. */
  get lengthFrames() {
    return this.sourceEnd < 0 ? -1 : this.outputEnd - this.outputStart;
  }

  /** The output frame that stands on a source frame, rounded half up. */
  toOutput(sourceFrame) {
    if (this.sourceRateHz === this.outputRateHz) {
      return sourceFrame;
    }
    const instants = BigInt(this.outputRateHz);
    const step = BigInt(this.sourceRateHz);
    return Number((2n * BigInt(sourceFrame) * instants + step) / (2n * step));
  }
}
