import { FIRST_SOUND, FIRST_SOUND_BUDGET } from './parts.mjs';

const part = (address) => address.replace(/^\/(assets\/)?/, '').replace(/-[0-9a-f]{12}\.\w+$/, '');

/**
 * What the site weighs, and whether the first sound comes soon enough.
 *
 * @param {{address: string, raw: number, br: number, gz: number}[]} files
 */
export function sizeReport(files) {
  const first = files.filter((file) => FIRST_SOUND.includes(part(file.address)));
  const bytes = first.reduce((sum, file) => sum + file.br, 0);
  const lines = [...files].sort((a, b) => b.br - a.br).map((file) => {
    const mark = first.includes(file) ? '*' : ' ';
    const columns = [file.raw, file.gz, file.br].map((bytesOf) => String(bytesOf).padStart(9));
    return `${mark} ${columns.join(' ')}  ${file.address}`;
  });
  const text = [
    '        raw      gzip    brotli',
    ...lines,
    `bytes to first sound (*, Brotli): ${bytes} of ${FIRST_SOUND_BUDGET}`,
    '',
  ].join('\n');
  return { text, bytes, tooMuch: bytes > FIRST_SOUND_BUDGET };
}
