import { LIMITS } from '../limits.js';
import { ascii } from '../source/byte-source.js';
import { ID3_FRAMES } from './names.js';
import { western } from './text.js';

const HEADER_BYTES = 10;
const FRONT_COVER = 3;
const UTF_16 = 1;
const UTF_16_BE = 2;
const UTF_8 = 3;

const sevenBits = (bytes, at) =>
  ((bytes[at] & 0x7f) << 21) | ((bytes[at + 1] & 0x7f) << 14) | ((bytes[at + 2] & 0x7f) << 7) | (bytes[at + 3] & 0x7f);

const plain = (bytes, at, count) => {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    value = value * 256 + bytes[i];
  }
  return value;
};

/** How long the tag at the start of these ten bytes is, its header included; 0 where there is none. */
export function id3v2Size(head) {
  const isTag = head.length >= HEADER_BYTES && ascii(head, 0, 3) === 'ID3' && head[3] >= 2 && head[3] <= 4;
  return isTag ? HEADER_BYTES + sevenBits(head, 6) + (head[5] & 0x10 ? HEADER_BYTES : 0) : 0;
}

/**
 * Reads an ID3v2.2, 2.3 or 2.4 tag (id3.org, informal standards). What cannot be read is left out.
 *
 * @param {Uint8Array} bytes
 * @param {import('./collector.js').TagCollector} tags
 */
export function readId3v2(bytes, tags) {
  if (id3v2Size(bytes) === 0) {
    return;
  }
  const version = bytes[3];
  const flags = bytes[5];
  let body = bytes.subarray(HEADER_BYTES, HEADER_BYTES + sevenBits(bytes, 6));
  if (flags & 0x80 && version < 4) {
    body = withoutSync(body);
  }
  let at = 0;
  if (flags & 0x40 && version > 2 && body.length >= 4) {
    at = version === 4 ? sevenBits(body, 0) : plain(body, 0, 4) + 4;
  }
  const headBytes = version === 2 ? 6 : HEADER_BYTES;
  while (at + headBytes <= body.length && body[at] !== 0) {
    const name = ascii(body, at, version === 2 ? 3 : 4);
    const size = frameSize(body, at, version);
    const from = at + headBytes;
    if (from + size > body.length) {
      return;
    }
    readFrame(name, frameBody(body.subarray(from, from + size), version, version === 2 ? 0 : body[at + 9]), tags);
    at = from + size;
  }
}

/** 2.4 asks for seven bits a byte; some programs write plain sizes, seen by the next frame's place. */
function frameSize(body, at, version) {
  if (version === 2) {
    return plain(body, at + 3, 3);
  }
  const whole = plain(body, at + 4, 4);
  if (version === 3) {
    return whole;
  }
  const safe = sevenBits(body, at + 4);
  const fits = (size) => startsFrame(body, at + HEADER_BYTES + size);
  return safe !== whole && !fits(safe) && fits(whole) ? whole : safe;
}

function startsFrame(body, at) {
  if (at === body.length) {
    return true;
  }
  return at + 4 <= body.length && (body[at] === 0 || (body[at] >= 0x41 && body[at] <= 0x5a && body[at + 3] >= 0x30));
}

/** The frame without what its format flags add; empty where it is compressed or encrypted. */
function frameBody(body, version, flags) {
  if (version === 3) {
    return flags & 0xc0 ? body.subarray(0, 0) : body.subarray(flags & 0x20 ? 1 : 0);
  }
  if (version === 4) {
    const start = (flags & 0x40 ? 1 : 0) + (flags & 0x01 ? 4 : 0);
    const kept = flags & 0x0c ? body.subarray(0, 0) : body.subarray(start);
    return flags & 0x02 ? withoutSync(kept) : kept;
  }
  return body;
}

function readFrame(name, body, tags) {
  if (body.length < 2) {
    return;
  }
  const coding = body[0];
  switch (name) {
    case 'TXXX':
    case 'TXX': {
      const value = afterString(body, 1, coding);
      tags.put(string(body.subarray(1, value), coding), values(body.subarray(value), coding));
      break;
    }
    case 'COMM':
    case 'COM':
    case 'USLT':
    case 'ULT':
      readDescribed(name.startsWith('C') ? 'comment' : 'lyrics', body, coding, tags);
      break;
    case 'APIC': {
      const kind = afterString(body, 1, 0);
      addPicture(body, kind, afterString(body, kind + 1, coding), tags);
      break;
    }
    case 'PIC':
      addPicture(body, 4, afterString(body, 5, coding), tags);
      break;
    default:
      if (ID3_FRAMES.has(name)) {
        tags.put(ID3_FRAMES.get(name), values(body.subarray(1), coding));
      }
  }
}

/** Encoding, language (3), description, text. Comments with a description are a program's own notes. */
function readDescribed(key, body, coding, tags) {
  if (body.length >= 5) {
    const from = afterString(body, 4, coding);
    const description = string(body.subarray(4, from), coding).trim();
    const isPlain = description === '' || key === 'lyrics';
    tags.put(isPlain ? key : `${key}:${description}`, values(body.subarray(from), coding));
  }
}

function addPicture(body, kindAt, from, tags) {
  if (from < body.length && body.length - from <= LIMITS.maxPictureBytes) {
    tags.addPicture(body.slice(from), body[kindAt] === FRONT_COVER);
  }
}

/** Several values, which 2.4 parts by zeros, are joined by semicolons. */
const values = (bytes, coding) => string(bytes, coding, true).replace(/\0+$/, '').replaceAll('\0', '; ');

function string(bytes, coding, keepZeros = false) {
  const text = decoded(bytes, coding).replaceAll('\uFEFF', '');
  return keepZeros ? text : text.replaceAll('\0', '');
}

function decoded(bytes, coding) {
  switch (coding) {
    case UTF_16:
      return new TextDecoder(bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-16le').decode(bytes);
    case UTF_16_BE:
      return new TextDecoder('utf-16be').decode(bytes);
    case UTF_8:
      return new TextDecoder().decode(bytes);
    default:
      return western(bytes);
  }
}

/** The index just behind the zero that ends a string, or the end. */
function afterString(bytes, from, coding) {
  const step = coding === UTF_16 || coding === UTF_16_BE ? 2 : 1;
  for (let at = from; at + step <= bytes.length; at += step) {
    if (bytes[at] === 0 && (step === 1 || bytes[at + 1] === 0)) {
      return at + step;
    }
  }
  return bytes.length;
}

/** Takes out the zero that unsynchronisation puts behind every 0xFF. */
function withoutSync(bytes) {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    out[length++] = bytes[i];
    if (bytes[i] === 0xff && bytes[i + 1] === 0) {
      i++;
    }
  }
  return out.subarray(0, length);
}
