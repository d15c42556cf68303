import { CODECS } from '../coded/codecs.js';
import { MAX_HEADER_BYTES, frameHeader } from '../flac/frame-header.js';
import { flacConfig, streamInfo } from '../flac/metadata.js';
import { flacReader } from '../flac/open-flac.js';
import { FlacPacket } from '../flac/flac-packet.js';
import { ascii } from '../source/byte-source.js';
import { OggPackets } from './packets.js';
import { pageAt } from './pages.js';

/** The mapping's own header (RFC 9639, section 10.1): 0x7F, `FLAC`, version, number of header packets, `fLaC`. */
const HEAD = '\x7FFLAC\x01';
const STREAM_INFO_AT = 17;

const MAX_PACKET_BYTES = 1 << 25;

/** Closer than this, walking from packet to packet is quicker than searching. */
const NEAR_BYTES = 1 << 17;

/**
 * The first packet of an Ogg FLAC file, or null where the Ogg file holds something else.
 *
 * @param {import('../source/byte-source.js').ByteSource} source
 */
export async function oggFlacHead(source) {
  const page = await pageAt(source, 0);
  const head = page ? await source.read(page.bodyAt, 64) : [];
  if (ascii(head, 0, HEAD.length) !== HEAD) {
    return null;
  }
  return { page, info: streamInfo(source.name, head.slice(STREAM_INFO_AT)) };
}

/** Opens FLAC in Ogg. */
export async function openOggFlac(source, { page, info }) {
  const track = new OggFlacTrack(source, page, info);
  return flacReader(source.name, info, track, 'Ogg FLAC');
}

/** @implements {import('../coded/coded-reader.js').PacketTrack} */
class OggFlacTrack {
  #source;
  #packets;
  #info;
  #start;

  constructor(source, page, info) {
    this.name = source.name;
    this.Decoder = CODECS.flac.Decoder();
    this.startsLate = false;
    this.prerollPackets = 0;
    this.jitterFrames = 0;
    this.#source = source;
    this.#packets = new OggPackets(source, page.serial, MAX_PACKET_BYTES);
    this.#info = info;
    this.#start = page.end;
  }

  configFor() {
    return flacConfig(this.#info);
  }

  async first() {
    return this.#sound(await this.#packets.placeFrom(this.#start, this.#source.size));
  }

  async next(packet) {
    return this.#sound(packet.next);
  }

  async previous() {
    return null;
  }

  async at(frame) {
    let low = this.#start;
    let high = this.#source.size;
    while (high - low > NEAR_BYTES) {
      const middle = Math.floor((low + high) / 2);
      const place = await this.#packets.placeFrom(middle, high);
      const header = place ? await this.#headerAt(place) : null;
      if (header && header.first <= frame) {
        low = place.page.at;
      } else {
        high = middle;
      }
    }
    let packet = await this.#sound(await this.#packets.placeFrom(low, this.#source.size));
    while (packet && packet.frame + packet.frames <= frame) {
      packet = await this.next(packet);
    }
    return packet;
  }

  /** How many frames of sound there are, by the last packet; −1 where none is found near the end. */
  async countFrames() {
    const from = Math.max(this.#start, this.#source.size - NEAR_BYTES);
    let packet = await this.#sound(await this.#packets.placeFrom(from, this.#source.size));
    let end = -1;
    while (packet) {
      end = packet.frame + packet.frames;
      packet = await this.next(packet);
    }
    return end;
  }

  close() {}

  async #headerAt(place) {
    return frameHeader(await this.#source.read(place.at, MAX_HEADER_BYTES), 0, this.#info);
  }

  /** The first packet of sound from a place on; header packets and damaged ones are passed by. */
  async #sound(start) {
    for (let place = start; place; ) {
      const packet = await this.#packets.read(place);
      if (!packet) {
        return null;
      }
      const header = frameHeader(packet.bytes, 0, this.#info);
      if (header) {
        return Object.assign(new FlacPacket(header, this.#info.rateHz, packet.bytes), { next: packet.next });
      }
      place = packet.next;
    }
    return null;
  }
}
