import { EncodedPacketSink } from 'mediabunny';

/** Times are whole frames; asking just behind one finds the packet that begins there. */
const JUST_BEHIND_SECONDS = 1e-7;
const JUST_BEFORE_SECONDS = 1e-4;

/** How much is looked through at once where there is no table of packets, and how long others then have their turn. */
const STEP_SECONDS = 120;
const REST_MILLIS = 100;

/** A packet and its place on the track's grid. */
class DemuxedPacket {
  constructor(source, frame, frames) {
    this.source = source;
    this.frame = frame;
    this.frames = frames;
  }

  chunk() {
    return this.source.toEncodedAudioChunk();
  }
}

/**
 * The packets that the demuxer finds in a container.
 *
 * @implements {import('./coded-reader.js').PacketTrack}
 */
export class DemuxedTrack {
  #input;
  #sink;
  #rateHz;
  #firstConfig;
  #midConfig;
  #prerollPackets;
  #first = null;
  #grid;
  #ownPlace;
  #prepared;
  #closed = false;

  /**
   * @param {string} name the file
   * @param {import('mediabunny').Input} input
   * @param {import('mediabunny').InputAudioTrack} track
   * @param {import('./codecs.js').Codec} codec
   * @param {{firstConfig: AudioDecoderConfig, midConfig: AudioDecoderConfig, rateHz: number, gridFrames: number,
   *   ownPlace: (packet: object) => {first: number, frames: number} | null, hasTable: boolean}} how
   *   settings of a decoder that begins at the first packet, and of others; the rate of the grid; frames that every
   *   packet has where the container's times are too coarse to tell, otherwise 0; what a
   *   packet itself says of its place, or null; whether the container says where its packets are
   */
  constructor(name, input, track, codec, { firstConfig, midConfig, rateHz, gridFrames, ownPlace, hasTable }) {
    this.name = name;
    this.Decoder = codec.Decoder();
    this.startsLate = codec.startsLate;
    this.#prerollPackets = codec.prerollPackets;
    this.jitterFrames = Math.round(rateHz * codec.jitterSeconds);
    this.#input = input;
    this.#sink = new EncodedPacketSink(track);
    this.#rateHz = rateHz;
    this.#firstConfig = firstConfig;
    this.#midConfig = midConfig;
    this.#grid = gridFrames;
    this.#ownPlace = ownPlace;
    this.#prepared = hasTable;
  }

  configFor(packet) {
    return packet.source.sequenceNumber === this.#first?.source.sequenceNumber ? this.#firstConfig : this.#midConfig;
  }

  async first() {
    this.#first ??= this.#place(await this.#sink.getFirstPacket());
    return this.#first;
  }

  async next(packet) {
    try {
      return this.#place(await this.#sink.getNextPacket(packet.source));
    } catch (error) {
      return endOrThrow(error);
    }
  }

  async startFor(frame) {
    await this.first();
    let packet = await this.at(frame);
    for (let i = 0; packet && packet !== this.#first && i < this.#prerollPackets; i++) {
      packet = await this.#before(packet);
    }
    return packet;
  }

  /** The packet that holds a frame. */
  async at(frame) {
    const packet = this.#place(await this.#sink.getPacket(frame / this.#rateHz + JUST_BEHIND_SECONDS));
    return packet && this.#ownFirst(packet);
  }

  async prepare() {
    if (this.#prepared) {
      return;
    }
    this.#prepared = true;
    for (let seconds = STEP_SECONDS; !this.#closed; seconds += STEP_SECONDS) {
      const packet = await this.#sink.getPacket(seconds, { metadataOnly: true });
      if (!packet || packet.timestamp + packet.duration < seconds) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, REST_MILLIS));
    }
  }

  close() {
    this.#closed = true;
    this.#input.dispose();
  }

  async #before(packet) {
    const source = await this.#sink.getPacket(packet.source.timestamp - JUST_BEFORE_SECONDS);
    const before = source && source.timestamp < packet.source.timestamp ? this.#place(source) : null;
    return before ? this.#ownFirst(before) : this.#first;
  }

  /** Packets may share the first one's time (Vorbis): then the first is meant. */
  #ownFirst(packet) {
    return this.#first && packet.source.timestamp <= this.#first.source.timestamp ? this.#first : packet;
  }

  #place(source) {
    if (!source) {
      return null;
    }
    const own = this.#ownPlace(source);
    if (own) {
      return new DemuxedPacket(source, own.first, own.frames);
    }
    const frame = source.timestamp * this.#rateHz;
    const origin = this.#first ? this.#first.frame : Math.round(frame);
    return this.#grid > 0
      ? new DemuxedPacket(source, origin + this.#grid * Math.round((frame - origin) / this.#grid), this.#grid)
      : new DemuxedPacket(source, Math.round(frame), Math.round(source.duration * this.#rateHz));
  }
}

/** A demuxer that meets an end cut off throws; the packets before it play. A file that is gone is another matter. */
export function endOrThrow(error) {
  if (error instanceof DOMException) {
    throw error;
  }
  return null;
}
