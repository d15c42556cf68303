import { BlobSource, Input, MATROSKA, WEBM } from 'mediabunny';
import { BLOCK, findFlac, readMetadata } from '../flac/metadata.js';
import { LIMITS } from '../limits.js';
import { itemNumbers } from '../mp4/items.js';
import { readMovie } from '../mp4/movie.js';
import { OggPackets } from '../ogg/packets.js';
import { pageAt } from '../ogg/pages.js';
import { aiffChunks } from '../pcm/aiff.js';
import { wavChunks } from '../pcm/wav.js';
import { ByteSource, ascii, viewOf } from '../source/byte-source.js';
import { HEAD_BYTES, isAiff, isMatroska, isMp4, isOgg, isWav } from '../source/sniff.js';
import { TagCollector } from './collector.js';
import { readPicture } from './flac-picture.js';
import { id3v2Size, readId3v2 } from './id3v2.js';
import { matroskaTitle } from './matroska-title.js';
import { AIFF_TEXTS, INFO_CHUNKS, MP4_ITEMS } from './names.js';
import { readTailTags } from './tail-tags.js';
import { guess, guessString } from './text.js';
import { readComments } from './vorbis-comments.js';

const MAX_TEXT_BYTES = 1 << 20;
const MAX_OGG_HEADER_PAGES = 4;

/** What each Ogg codec puts ahead of its comments. */
const COMMENT_HEADS = ['\x03vorbis', 'OpusTags'];

/**
 * What a file says about itself, in whichever of the ways its format has. Tags never keep a track from playing: what
 * cannot be read is left out.
 *
 * @param {Blob} blob
 * @param {string} name
 * @returns {Promise<TagCollector>}
 */
export async function readTags(blob, name) {
  const source = new ByteSource(blob, name);
  const tags = new TagCollector();
  const head = (await source.read(0, HEAD_BYTES)).slice();
  if (isWav(head)) {
    await wavTags(source, tags);
  } else if (isAiff(head)) {
    await aiffTags(source, tags);
  } else if (isOgg(head)) {
    await oggTags(source, tags);
  } else if (isMp4(head)) {
    await mp4Tags(source, tags);
  } else if (isMatroska(head)) {
    await matroskaTags(source, tags);
  } else {
    await flacTags(source, tags);
    await id3Tags(source, 0, tags);
    await readTailTags(source, tags);
  }
  return tags;
}

async function id3Tags(source, at, tags) {
  const size = id3v2Size(await source.read(at, 10));
  if (size > 0) {
    readId3v2(await source.read(at, Math.min(size, LIMITS.maxTagBytes)), tags);
  }
}

async function flacTags(source, tags) {
  const at = await findFlac(source);
  if (at < 0) {
    return;
  }
  const { blocks } = await readMetadata(source, at);
  for (const { type, at: from, size } of blocks) {
    if (type === BLOCK.COMMENTS) {
      readComments(await source.read(from, size), tags);
    } else if (type === BLOCK.PICTURE) {
      readPicture(await source.read(from, size), tags);
    }
  }
}

/** The comments are the second packet of Vorbis, Opus and FLAC; FLAC's pictures are packets of their own. */
async function oggTags(source, tags) {
  const first = await pageAt(source, 0);
  if (!first) {
    return;
  }
  const packets = new OggPackets(source, first.serial, LIMITS.maxTagBytes);
  let place = await packets.placeFrom(first.end, source.size);
  for (let i = 0; place && i < MAX_OGG_HEADER_PAGES; i++) {
    const packet = await packets.read(place);
    const bytes = packet?.bytes ?? [];
    const mark = COMMENT_HEADS.find((text) => ascii(bytes, 0, text.length) === text);
    if (mark) {
      readComments(bytes.subarray(mark.length), tags);
      return;
    }
    const flacBlock = bytes[0] & 0x7f;
    if (bytes.length === 0 || bytes[0] === 0xff) {
      return;
    }
    if (flacBlock === BLOCK.COMMENTS) {
      readComments(bytes.subarray(4), tags);
    } else if (flacBlock === BLOCK.PICTURE) {
      readPicture(bytes.subarray(4), tags);
    }
    place = packet.next;
  }
}

async function mp4Tags(source, tags) {
  const { items } = await readMovie(source);
  for (const [name, [bytes, ...more]] of items) {
    if (name === 'trkn' || name === 'disk') {
      const [number, total] = itemNumbers(bytes);
      tags.put(name === 'disk' ? 'disc' : 'track', number > 0 ? `${number}/${total}` : '');
    } else if (name === 'covr') {
      [bytes, ...more].forEach((picture) => tags.addPicture(picture, true));
    } else {
      tags.put(MP4_ITEMS.get(name) ?? name, guess(bytes.subarray(0, MAX_TEXT_BYTES)));
    }
  }
}

async function matroskaTags(source, tags) {
  const blobSource = new BlobSource(source.blob, { handleUnhandledError: () => {} });
  const input = new Input({ source: blobSource, formats: [MATROSKA, WEBM] });
  try {
    const { raw = {}, images = [] } = await input.getMetadataTags();
    tags.put('title', await matroskaTitle(source));
    for (const [key, value] of Object.entries(raw)) {
      tags.put(key, typeof value === 'string' ? value : '');
    }
    images.forEach(({ data, kind }) => tags.addPicture(data.slice(), kind === 'coverFront'));
  } finally {
    input.dispose();
  }
}

async function wavTags(source, tags) {
  const chunks = await wavChunks(source);
  await id3Chunks(chunks, tags);
  for (const chunk of chunks.all('LIST')) {
    const list = await chunks.body(chunk, MAX_TEXT_BYTES);
    if (ascii(list, 0, 4) === 'INFO') {
      readInfo(list, chunks.little, tags);
    }
  }
}

function readInfo(list, little, tags) {
  for (let at = 4; at + 8 <= list.length; ) {
    const size = viewOf(list).getUint32(at + 4, little);
    const key = INFO_CHUNKS.get(ascii(list, at, 4));
    if (key) {
      tags.put(key, guessString(list.subarray(at + 8, at + 8 + size)));
    }
    at += 8 + size + (size & 1);
  }
}

async function aiffTags(source, tags) {
  const chunks = await aiffChunks(source);
  await id3Chunks(chunks, tags);
  for (const [id, key] of AIFF_TEXTS) {
    for (const chunk of chunks.all(id)) {
      tags.put(key, guessString(await chunks.body(chunk, MAX_TEXT_BYTES)));
    }
  }
}

async function id3Chunks(chunks, tags) {
  for (const chunk of chunks.all('id3 ', 'ID3 ')) {
    readId3v2(await chunks.body(chunk, LIMITS.maxTagBytes), tags);
  }
}
