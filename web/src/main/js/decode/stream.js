import { FeedWriter } from '../sound/feed.js';
import { Failure, asFailure } from './failure.js';
import { confirmReadable, resolveSource } from './source/resolve.js';
import { stereoFrames } from './stereo/frames.js';
import { TrackGrid } from './stereo/grid.js';

const BLOCK_FRAMES = 4_096;

/**
 * One track on its way to the worklet: opened, cut, brought to the output's rate and fed as fast as it is heard.
 *
 * Whatever fails in it, it alone ends, with one sentence.
 */
export class Stream {
  #request;
  #sound;
  #pool;
  #feed;
  #tell;
  #closed = false;

  /**
   * @param {object} request the page's `open` message
   * @param {import('./sound-instance.js').SoundInstance} sound
   * @param {import('./reader-pool.js').ReaderPool} pool
   * @param {(message: object) => void} tell says something to the page
   */
  constructor(request, sound, pool, tell) {
    this.#request = request;
    this.#sound = sound;
    this.#pool = pool;
    this.#tell = tell;
    this.#feed = new FeedWriter(request.port);
  }

  /** Decodes until the track's end, or until nobody listens any more. Never throws. */
  async run() {
    let name = 'This sound';
    try {
      const source = await resolveSource(this.#request.source);
      name = source.name;
      await this.#decode(source);
      this.#feed.end();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError || error instanceof WebAssembly.Exception) {
        this.#sound.drop();
      }
      if (!this.#over) {
        this.#tell({ op: 'failed', stream: this.#request.stream, reason: asFailure(name, error).message });
      }
      // Only now: who hears from the worklet that the stream broke asks the page why.
      this.#feed.fail();
    }
  }

  /** Stops within a block. */
  close() {
    this.#closed = true;
    this.#feed.close();
  }

  get #over() {
    return this.#closed || this.#feed.closed;
  }

  async #decode({ blob, name }) {
    if (this.#over) {
      return;
    }
    const reader = await this.#pool.take(blob, name);
    try {
      const sourceEnd = await this.#play(reader, name);
      if (sourceEnd < reader.totalFrames) {
        await confirmReadable(blob, name);
      }
    } catch (error) {
      reader.close();
      throw error;
    }
    this.#pool.give(blob, name, reader);
  }

  /** Gives where the file ended, or infinity where that was not reached. */
  async #play(reader, name) {
    const { rateHz, startFrame = 0 } = this.#request;
    const grid = new TrackGrid(partOf(this.#request), reader.sampleRateHz, rateHz, reader.totalFrames);
    const frames = stereoFrames(reader, name, rateHz, () => this.#sound.get());
    try {
      this.#opened(reader, grid.lengthFrames);
      if (grid.lengthFrames < 0 || startFrame < grid.lengthFrames) {
        await frames.seek(grid.outputStart + startFrame);
        await this.#fill(frames, grid, reader);
      }
      return frames.ended ? frames.sourcePosition : Infinity;
    } finally {
      await frames.close();
    }
  }

  /** Decodes until the track's last frame is in the feed. */
  async #fill(frames, grid, reader) {
    const left = new Float32Array(BLOCK_FRAMES);
    const right = new Float32Array(BLOCK_FRAMES);
    let end = grid.endsInside && grid.outputEnd >= 0 ? grid.outputEnd : Infinity;
    let position = grid.outputStart + (this.#request.startFrame ?? 0);
    let ended = false;
    while (!this.#over && position < end) {
      let count = await frames.read(left, right, 0, Math.min(BLOCK_FRAMES, end - position));
      if (frames.ended && !ended) {
        // Only now is it certain how long the file is.
        ended = true;
        end = Math.min(end, grid.toOutput(frames.sourcePosition));
        if (end - grid.outputStart !== grid.lengthFrames) {
          this.#opened(reader, end - grid.outputStart);
        }
      }
      if (count < 0) {
        return;
      }
      count = Math.min(count, Math.max(0, end - position));
      await this.#put(left, right, count, reader);
      position += count;
    }
  }

  async #put(left, right, count, reader) {
    let done = 0;
    while (done < count && !this.#over) {
      done += this.#feed.write(left, right, done, count - done);
      if (done < count) {
        // Enough is decoded ahead, so there is time to learn where everything is.
        reader.prepare?.().catch(() => {});
        await this.#feed.room();
      }
    }
  }

  #opened(reader, lengthFrames) {
    this.#tell({
      op: 'opened',
      stream: this.#request.stream,
      lengthFrames,
      sourceRateHz: reader.sampleRateHz,
      channels: reader.channels,
      format: reader.format,
    });
  }
}

function partOf({ startSeconds = 0, endSeconds = -1, rateHz }) {
  if (!(startSeconds >= 0) || !(rateHz > 0)) {
    throw new Failure('This sound', `was asked for from ${startSeconds} s at ${rateHz} Hz`, 'Reload the page');
  }
  return { startSeconds, endSeconds };
}
