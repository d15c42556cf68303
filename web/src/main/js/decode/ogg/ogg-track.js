import { findPage, pageAt } from './pages.js';
import { splitPage } from './split-page.js';

/** Closer than this, walking from page to page is quicker than searching. */
const NEAR_BYTES = 1 << 16;

const MICROSECONDS = 1e6;

/** One packet, and where it stands among those that end on its page. */
class OggPacket {
  constructor(bytes, frame, frames, group, index) {
    this.bytes = bytes;
    this.frame = frame;
    this.frames = frames;
    this.group = group;
    this.index = index;
  }

  chunk() {
    const { rateHz } = this.group;
    const micros = (frames) => Math.round((frames * MICROSECONDS) / rateHz);
    const duration = micros(this.frames);
    return new EncodedAudioChunk({ type: 'key', timestamp: micros(this.frame), duration, data: this.bytes });
  }
}

/**
 * The packets of one logical stream of an Ogg file (RFC 3533), placed by what the pages say: behind a hole the next
 * whole page says where it belongs.
 *
 * @implements {import('../coded/coded-reader.js').PacketTrack}
 */
export class OggTrack {
  #source;
  #serial;
  #start;
  #codec;

  /**
   * @param {import('../source/byte-source.js').ByteSource} source
   * @param {number} serial the stream's
   * @param {number} start where the first page of sound stands
   * @param {import('./open-ogg.js').OggCodec} codec
   */
  constructor(source, serial, start, codec) {
    this.name = source.name;
    this.Decoder = codec.Decoder;
    this.startsLate = codec.startsLate;
    this.jitterFrames = Math.round(0.03 * codec.rateHz);
    this.#source = source;
    this.#serial = serial;
    this.#start = start;
    this.#codec = codec;
  }

  configFor() {
    return this.#codec.config;
  }

  async first() {
    return (await this.#group(this.#start, null))?.packets[0] ?? null;
  }

  async next(packet) {
    const { group, index } = packet;
    return group.packets[index + 1] ?? (await this.#group(group.end, group))?.packets[0] ?? null;
  }

  async startFor(frame) {
    const target = frame - this.#codec.prerollFrames;
    let low = this.#start;
    let high = this.#source.size;
    while (high - low > NEAR_BYTES) {
      const middle = Math.floor((low + high) / 2);
      const page = await this.#timedPage(middle, high);
      if (page && this.#frameOf(page) <= target) {
        low = page.end;
      } else {
        high = middle;
      }
    }
    for (let page = await this.#timedPage(low, this.#source.size); page && this.#frameOf(page) <= target; ) {
      low = page.end;
      page = await this.#timedPage(low, this.#source.size);
    }
    return (await this.#group(low, null))?.packets[0] ?? null;
  }

  close() {}

  /** Where the last packet of a page ends. */
  #frameOf(page) {
    return page.granule - this.#codec.preSkip;
  }

  /** The first page of this stream from a place on that says where it is. */
  async #timedPage(from, to) {
    for (let at = from; at < to; ) {
      const page = await this.#pageFrom(at, to);
      if (!page || page.granule >= 0) {
        return page;
      }
      at = page.end;
    }
    return null;
  }

  /** The first page of this stream from a place on. */
  async #pageFrom(from, to) {
    for (let at = from; at < to; ) {
      const page = (await pageAt(this.#source, at)) ?? (await findPage(this.#source, at, to));
      if (!page || page.serial === this.#serial) {
        return page;
      }
      at = page.end;
    }
    return null;
  }

  /** The packets that end on the next page on which any does; `before` are those that came just ahead of it. */
  async #group(from, before) {
    let chain = before;
    for (let at = from; ; ) {
      const page = await this.#pageFrom(at, this.#source.size);
      if (!page) {
        return null;
      }
      const body = await this.#source.read(page.bodyAt, page.end - page.bodyAt);
      const joins = chain !== null && page.sequence === chain.sequence + 1;
      const { packets, rest } = splitPage(page, body, joins ? chain.rest : null);
      const sound = packets.filter((bytes) => this.#codec.isSound(bytes));
      if (sound.length > 0) {
        return this.#placed(page, sound, rest, joins ? chain : null);
      }
      chain = { ...(joins ? chain : { frameEnd: null, last: null }), sequence: page.sequence, rest };
      at = page.end;
    }
  }

  /** Counts back from where the page ends; the last page of a stream says where the music ends, which may be before. */
  #placed(page, sound, rest, chain) {
    let previous = chain?.last ?? null;
    const lengths = sound.map((bytes) => {
      const frames = this.#codec.framesOf(bytes, previous);
      previous = bytes;
      return frames;
    });
    const total = lengths.reduce((sum, frames) => sum + frames, 0);
    const follows = chain?.frameEnd ?? (page.at === this.#start ? -this.#codec.preSkip : null);
    let frame = page.granule < 0 || (page.last && follows !== null) ? (follows ?? 0) : this.#frameOf(page) - total;
    const group = {
      packets: [],
      end: page.end,
      sequence: page.sequence,
      rest,
      last: previous,
      frameEnd: frame + total,
      rateHz: this.#codec.rateHz,
    };
    sound.forEach((bytes, index) => {
      group.packets.push(new OggPacket(bytes, frame, lengths[index], group, index));
      frame += lengths[index];
    });
    return group;
  }
}
