import { viewOf } from '../source/byte-source.js';
import { LIMITS } from '../limits.js';
import { readPicture } from './flac-picture.js';
import { guess } from './text.js';

const PICTURE_KEY = 'METADATA_BLOCK_PICTURE=';

/** Base64 is a third longer than what it stands for. */
const MOST_PICTURE_TEXT = Math.ceil((LIMITS.maxPictureBytes * 4) / 3) + 1_024;

/**
 * Reads Vorbis comments (Xiph.org, "Vorbis comment field specification"), which Ogg and FLAC share.
 *
 * @param {Uint8Array} bytes from the length of the vendor's name on
 * @param {import('./collector.js').TagCollector} tags
 */
export function readComments(bytes, tags) {
  const view = viewOf(bytes);
  if (bytes.length < 8) {
    return;
  }
  let at = 4 + view.getUint32(0, true);
  if (at + 4 > bytes.length) {
    return;
  }
  const count = Math.min(view.getUint32(at, true), 8 * LIMITS.maxTags);
  at += 4;
  for (let i = 0; i < count && at + 4 <= bytes.length; i++) {
    const length = view.getUint32(at, true);
    const comment = bytes.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    if (comment.length === length) {
      readComment(comment, tags);
    }
  }
}

function readComment(comment, tags) {
  const head = guess(comment.subarray(0, PICTURE_KEY.length));
  if (head.toUpperCase() === PICTURE_KEY) {
    readBase64Picture(comment.subarray(PICTURE_KEY.length), tags);
    return;
  }
  const equals = comment.indexOf(0x3d);
  if (equals > 0 && comment.length <= 4 * LIMITS.maxTagCharacters) {
    tags.put(guess(comment.subarray(0, equals)), guess(comment.subarray(equals + 1)));
  }
}

function readBase64Picture(text, tags) {
  if (text.length > MOST_PICTURE_TEXT) {
    return;
  }
  try {
    const binary = atob(guess(text).trim());
    readPicture(Uint8Array.from(binary, (character) => character.charCodeAt(0)), tags);
  } catch {
    // A picture that is no base64 is no picture.
  }
}
