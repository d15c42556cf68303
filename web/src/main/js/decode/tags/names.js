/** One name for what formats call differently, as on the desktop. */
const OURS = new Map(Object.entries({
  'album artist': 'albumartist',
  album_artist: 'albumartist',
  'cue sheet': 'cuesheet',
  discnumber: 'disc',
  disknumber: 'disc',
  disk: 'disc',
  totaldiscs: 'disctotal',
  part_number: 'track',
  totaltracks: 'tracktotal',
  trackc: 'tracktotal',
  tracknumber: 'track',
  'unsynced lyrics': 'lyrics',
  unsyncedlyrics: 'lyrics',
  uslt: 'lyrics',
  'wm/lyrics': 'lyrics',
  year: 'date',
}));

/** Text frames of ID3v2.3 and 2.4, and their short names in 2.2. */
export const ID3_FRAMES = new Map(Object.entries({
  TIT2: 'title',
  TT2: 'title',
  TPE1: 'artist',
  TP1: 'artist',
  TPE2: 'albumartist',
  TP2: 'albumartist',
  TALB: 'album',
  TAL: 'album',
  TRCK: 'track',
  TRK: 'track',
  TPOS: 'disc',
  TPA: 'disc',
  TCON: 'genre',
  TCO: 'genre',
  TDRC: 'date',
  TYER: 'date',
  TYE: 'date',
}));

/** Apple's item names. */
export const MP4_ITEMS = new Map(Object.entries({
  '\xA9nam': 'title',
  '\xA9ART': 'artist',
  '\xA9alb': 'album',
  aART: 'albumartist',
  '\xA9lyr': 'lyrics',
  '\xA9gen': 'genre',
  '\xA9day': 'date',
}));

/** `LIST INFO` names of WAV files. */
export const INFO_CHUNKS = new Map(Object.entries({
  INAM: 'title',
  IART: 'artist',
  IPRD: 'album',
  IAAR: 'albumartist',
  ITRK: 'track',
  IPRT: 'track',
  IGNR: 'genre',
  ICRD: 'date',
}));

/** AIFF's text chunks. */
export const AIFF_TEXTS = new Map(Object.entries({ NAME: 'title', AUTH: 'artist' }));

/** Keys that may hold several lines. */
const LONG = new Set(['lyrics', 'cuesheet', 'comment']);

/** Our name for a key. */
export function tagName(key) {
  const name = key.trim().toLowerCase();
  if (name.startsWith('lyrics-') || name.startsWith('lyrics:')) {
    return 'lyrics';
  }
  return OURS.get(name) ?? name;
}

export const holdsLines = (name) => LONG.has(name);
