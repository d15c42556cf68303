import { Failure, asFailure, isLost } from './failure.js';
import { openReader } from './open.js';
import { resolveSource } from './source/resolve.js';
import { TagCollector } from './tags/collector.js';
import { readTags } from './tags/read-tags.js';

/** A folder of a thousand files must not wait for one. */
const MOST_MILLIS = 20_000;

/** Loudness tags go on as they stand: the player knows how to read them. */
const GAIN_TAGS = /^(replaygain|r128)_(track|album)_(gain|peak)$/;

/** Longer texts are no lyrics. */
const MOST_LYRICS = 1 << 16;

/**
 * What a file says about itself.
 *
 * @param {File | Blob | FileSystemFileHandle} source
 * @returns {Promise<{details: object} | {reason: string}>}
 */
export async function inspect(source) {
  let name = 'This sound';
  try {
    const resolved = await resolveSource(source);
    name = resolved.name;
    return { details: await inTime(name, look(resolved)) };
  } catch (error) {
    return { reason: asFailure(name, error).message };
  }
}

async function look({ blob, name }) {
  const reader = await openReader(blob, name);
  try {
    return { ...soundOf(reader), ...textsOf(await tagsOf(blob, name)) };
  } finally {
    reader.close();
  }
}

/** Tags that cannot be read are as good as none; a file that is gone is not. */
async function tagsOf(blob, name) {
  try {
    return await readTags(blob, name);
  } catch (error) {
    if (isLost(error) || isLost(error?.cause)) {
      throw error;
    }
    return new TagCollector();
  }
}

async function inTime(name, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Failure(name, 'could not be read in time', 'Copy it to a faster disk and try again')),
      MOST_MILLIS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}

function soundOf({ format, sampleRateHz, channels, totalFrames }) {
  return {
    format,
    sourceRateHz: sampleRateHz,
    channels,
    durationSeconds: totalFrames < 0 ? -1 : totalFrames / sampleRateHz,
  };
}

function textsOf(tags) {
  const text = (key) => tags.values.get(key) ?? '';
  return {
    title: text('title'),
    artist: text('artist'),
    album: text('album'),
    albumArtist: text('albumartist'),
    genre: genreOf(text('genre')),
    year: leadingNumber(/\d{4}/.exec(text('date'))?.[0] ?? ''),
    trackNumber: leadingNumber(text('track')),
    discNumber: leadingNumber(text('disc')),
    gain: Object.fromEntries([...tags.values].filter(([key]) => GAIN_TAGS.test(key))),
    cueSheet: text('cuesheet'),
    lyrics: text('lyrics').slice(0, MOST_LYRICS),
    cover: tags.cover,
  };
}

/** ID3 may write a genre as `(17)Rock`; a number alone names none. */
const genreOf = (text) => text.replace(/^(\(\d+\))+/, '').replace(/^\d+$/, '');

/** The leading digits, as in `3/12`; 0 where there are none. */
const leadingNumber = (text) => Number(/^\d{1,6}/.exec(text)?.[0] ?? 0);
