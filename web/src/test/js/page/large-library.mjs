import { crc32 } from 'node:zlib';

/** Tracks in one block of the file. */
const BLOCK = 256;

const text = new TextEncoder();

/** Bytes as `player.library.LibraryFormat` has them. */
class Bytes {
  #all = [];

  raw(...bytes) {
    for (const byte of bytes) this.#all.push(byte & 255);
    return this;
  }

  small(number) {
    let left = number;
    while (left >= 128) {
      this.#all.push((left & 127) | 128);
      left = Math.floor(left / 128);
    }
    this.#all.push(left);
    return this;
  }

  text(value) {
    const bytes = text.encode(value);
    return this.small(bytes.length).raw(...bytes);
  }

  int(number) {
    return this.raw(number, number >> 8, number >> 16, number >> 24);
  }

  float(number) {
    return this.raw(...new Uint8Array(new Float32Array([number]).buffer));
  }

  long(number) {
    return this.int((number % 2 ** 32) | 0).int(Math.floor(number / 2 ** 32));
  }

  done() {
    return Uint8Array.from(this.#all);
  }
}

function record(kind, content) {
  const payload = content.done();
  const checksum = crc32(payload, crc32(Uint8Array.of(kind)));
  const head = new Bytes().raw(0xf5, 0x52, 0x41, 0xfa, kind).int(payload.length).int(checksum).done();
  return [head, payload];
}

function block(folder, from, to) {
  const names = [];
  const shared = (name) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const rows = new Bytes();
  for (let i = from; i < to; i++) {
    const album = Math.floor(i / 12);
    const artist = `Artist ${Math.floor(album / 5) % 1500}`;
    rows.small(shared(`${folder}Album ${album}/`)).text(`${i % 12} Song ${i}.flac`)
      .text(`Song ${words(i)} ${i}`)
      .small(shared(artist)).small(shared('')).small(shared(`Album ${words(album)} ${album}`))
      .small(shared(`Genre ${album % 30}`))
      .small(1970 + (album % 55)).small((i % 12) + 1).small(0)
      .float(180 + (i % 200)).raw(0)
      .int(1_700_000_000 + album).long(30_000_000 + i).long(1_700_000_000_000 + i);
  }
  const content = new Bytes().small(names.length);
  for (const name of names) content.text(name);
  return record(2, content.small(to - from).raw(...rows.done()));
}

const SYLLABLES = ['ba', 'lo', 'mi', 'ter', 'an', 'gel', 'or', 'vin', 'sky', 'rain', 'dé', 'ür', 'no', 'ka', 'sol', 'wen'];
const words = (seed) => [0, 1, 2].map((step) => SYLLABLES[(seed * 7 + step * 5 + (seed >> 4)) % 16]).join('');

/**
 * A library's file.
 *
 * @param {number} count of tracks
 * @param {string} folder what their locations begin with
 */
export function largeLibrary(count, folder = 'handle:large/Music/') {
  const parts = [text.encode('Rusty Audio library 1\n')];
  parts.push(...record(1, new Bytes().int(Math.ceil(count / BLOCK))));
  parts.push(...record(4, new Bytes().small(1).text(folder)));
  for (let from = 0; from < count; from += BLOCK) parts.push(...block(folder, from, Math.min(count, from + BLOCK)));
  return Buffer.concat(parts);
}

/** Lays a library's file into the page's database, as the page keeps it. */
export async function keep(page, file) {
  await page.route('**/large-library', (route) => route.fulfill({ body: file, contentType: 'application/octet-stream' }));
  await page.evaluate(async () => {
    const bytes = new Int8Array(await (await fetch('/large-library')).arrayBuffer());
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('rusty-audio-library', 1);
      request.onupgradeneeded = () => {
        for (const store of ['library', 'folders', 'aside']) request.result.createObjectStore(store);
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const change = request.result.transaction('library', 'readwrite');
        change.objectStore('library').put(bytes, 'snapshot');
        change.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
  });
}
