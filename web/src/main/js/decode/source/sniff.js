import { ascii } from './byte-source.js';

/** How many of a file's first bytes tell what it is. */
export const HEAD_BYTES = 4096;

/** Bytes at a place that only one kind of file has there. */
const FOREIGN = [
  [0, '\xFF\xD8\xFF', 'a JPEG picture'],
  [0, '\x89PNG\r\n', 'a PNG picture'],
  [0, 'GIF8', 'a GIF picture'],
  [8, 'WEBPVP8', 'a WebP picture'],
  [0, 'II*\0', 'a TIFF picture'],
  [0, 'MM\0*', 'a TIFF picture'],
  [0, '8BPS', 'a Photoshop picture'],
  [4, 'ftypavif', 'an AVIF picture'],
  [4, 'ftypheic', 'a HEIC picture'],
  [0, '%PDF-', 'a PDF document'],
  [0, '%!PS', 'a PostScript document'],
  [0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'an Office document'],
  [0, 'PK\x03\x04', 'a ZIP archive or a document in one'],
  [0, 'PK\x05\x06', 'an empty ZIP archive'],
  [0, '\x1F\x8B\x08', 'a gzip archive'],
  [0, 'BZh', 'a bzip2 archive'],
  [0, '\xFD7zXZ\0', 'an xz archive'],
  [0, "7z\xBC\xAF'\x1C", 'a 7-Zip archive'],
  [0, 'Rar!\x1A\x07', 'a RAR archive'],
  [0, '(\xB5/\xFD', 'a zstd archive'],
  [257, 'ustar', 'a tar archive'],
  [0, '\x7FELF', 'a program (ELF)'],
  [0, 'MZ', 'a program (Windows)'],
  [0, '\xCA\xFE\xBA\xBE', 'a program (Java or macOS)'],
  [0, '\xCF\xFA\xED\xFE', 'a program (macOS)'],
  [0, '\0asm', 'a program (WebAssembly)'],
  [0, 'SQLite format 3', 'a database (SQLite)'],
  [0, 'MThd', 'a MIDI file, which holds notes and no sound'],
  [0, 'wOFF', 'a font'],
  [0, 'wOF2', 'a font'],
  [0, 'OTTO', 'a font'],
  [0, '\xEF\xBB\xBF', 'a text file'],
  [0, '\xFF\xFE\0\0', 'a text file (UTF-32)'],
];

/** Sound that no browser decodes and whose container we do not read, by how its files begin. */
const ELSEWHERE = [
  [0, 'wvpk', 'WavPack'],
  [0, 'MAC ', "Monkey's Audio"],
  [0, 'TTA1', 'TTA (lossless)'],
  [0, 'MP+', 'Musepack'],
  [0, 'MPCK', 'Musepack'],
  [0, 'DSD ', 'DSD'],
  [0, 'FRM8', 'DSD'],
  [0, 'tBaK', 'TAK (lossless)'],
  [0, 'ajkg', 'Shorten (lossless)'],
  [0, '\x30\x26\xB2\x75\x8E\x66\xCF\x11', 'Windows Media'],
  [0, '#!AMR', 'AMR'],
  [0, 'caff', 'a Core Audio file'],
  [0, '.snd', 'an AU file'],
  [0, 'riff\x2E\x91\xCF\x11', 'Wave64'],
  [0, '\x0B\x77', 'AC-3'],
  [0, '\x7F\xFE\x80\x01', 'DTS'],
  [0, '.RMF', 'RealAudio'],
];

const starts = (head, [at, text]) => ascii(head, at, text.length) === text;

export const isWav = (head) =>
  ['RIFF', 'RIFX', 'RF64', 'BW64'].includes(ascii(head, 0, 4)) && ascii(head, 8, 4) === 'WAVE';

export const isAiff = (head) => ascii(head, 0, 4) === 'FORM' && ['AIFF', 'AIFC'].includes(ascii(head, 8, 4));

export const isOgg = (head) => ascii(head, 0, 4) === 'OggS';

export const isMp4 = (head) => ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide'].includes(ascii(head, 4, 4));

export const isMatroska = (head) => ascii(head, 0, 4) === '\x1A\x45\xDF\xA3';

/** The codec in plain words where it is known and cannot be played, or else an empty text. */
export const undecodable = (head) => ELSEWHERE.find((magic) => starts(head, magic))?.[2] ?? '';

/** What the file is in plain words where it certainly is no audio, or else an empty text. */
export function foreign(head) {
  const known = FOREIGN.find((magic) => starts(head, magic));
  if (known) {
    return known[2];
  }
  if (ascii(head, 0, 2) === 'BM' && head.length > 14 && head[6] === 0 && head[7] === 0 && head[8] === 0) {
    return 'a BMP picture';
  }
  return isText(head) ? textKind(head) : '';
}

/** Sound always has control characters among its first bytes; text has none but white space and escape. */
function isText(head) {
  return isUtf16(head) || (head.length > 0 && head.every((c) => (c >= 0x20 && c !== 0x7f) || isSpace(c)));
}

const isSpace = (c) => (c >= 0x09 && c <= 0x0d) || c === 0x1b;

/** A byte order mark and then mostly Latin letters, whose other byte is zero. */
function isUtf16(head) {
  const little = ascii(head, 0, 2) === '\xFF\xFE';
  if (head.length < 4 || !(little || ascii(head, 0, 2) === '\xFE\xFF')) {
    return false;
  }
  let highZeros = 0;
  let lowZeros = 0;
  for (let i = 2; i + 1 < head.length; i += 2) {
    highZeros += head[little ? i + 1 : i] === 0 ? 1 : 0;
    lowZeros += head[little ? i : i + 1] === 0 ? 1 : 0;
  }
  return highZeros * 4 >= head.length - 4 && lowZeros === 0;
}

function textKind(head) {
  const text = ascii(head, 0, head.length).trim().toLowerCase();
  if (text.startsWith('#extm3u') || text.startsWith('[playlist]') || text.includes('<playlist')) {
    return 'a playlist, which names sound and holds none';
  }
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) {
    return 'a web page';
  }
  return text.startsWith('<?xml') || text.startsWith('<svg') ? 'an XML document' : 'a text file';
}
