const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const WESTERN = new TextDecoder('windows-1252');

/** Windows-1252, which is what most programs put where ISO 8859-1 is asked for. */
export const western = (bytes) => WESTERN.decode(bytes);

/** UTF-8 where the bytes allow it, or else Windows-1252. */
export function guess(bytes) {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return western(bytes);
  }
}

/** The same up to the first zero byte. */
export function guessString(bytes) {
  const zero = bytes.indexOf(0);
  return guess(zero < 0 ? bytes : bytes.subarray(0, zero));
}

/** Takes out control characters and marks that turn the direction of what follows; line breaks may stay. */
export function clean(text, lines) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\n\t]/g, (space) => (lines ? space : ' '))
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .trim();
}
