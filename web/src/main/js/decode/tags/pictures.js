import { ascii } from '../source/byte-source.js';

/** Pictures a browser shows, by how their bytes begin; the file's own label is not believed. */
const KINDS = [
  [0, '\xFF\xD8\xFF', 'image/jpeg'],
  [0, '\x89PNG\r\n\x1A\n', 'image/png'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [4, 'ftypavif', 'image/avif'],
  [0, 'BM', 'image/bmp'],
];

/** The media type of a picture, or an empty text where it is of no known kind. */
export function imageType(bytes) {
  return KINDS.find(([at, magic]) => ascii(bytes, at, magic.length) === magic)?.[2] ?? '';
}
