import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { bytes, made, wav } from '../support/corpus.mjs';

export const SECONDS = 4.3;

const ffmpeg = (from, ...args) => ['ffmpeg', '-v', 'error', '-nostdin', '-y', '-i', from, '-bitexact', ...args, 'OUT'];

/** A recipe: what ffmpeg makes of the source. */
const byFfmpeg = (name, ...args) => (wave) => made(name, ffmpeg(wave, ...args));

/** A recipe: what another encoder makes of the source, which stands last or before `OUT`. */
const by = (name, ...command) => (wave) => made(name, command.map((word) => (word === 'IN' ? wave : word)));

/** Sound as music is: tones that move over noise, so that no two places are alike. */
export const source = (rateHz = 44100, bits = 16) =>
  wav(`source-${rateHz}-${bits}.wav`, { rateHz, bits, seconds: SECONDS, seed: 7 });

/** A second of sound: enough to damage. */
export const shortSource = (rateHz = 44100) => wav(`short-${rateHz}.wav`, { rateHz, seconds: 1, seed: 9 });

const CD = 44100;
const F32 = ['-c:a', 'pcm_f32le'];
const wide = () => source(96000, 24);

/** What each format is made of: its rate, how it is encoded, and whether every bit must come back. */
export const FORMATS = {
  wav16: { rateHz: CD, exact: true, make: (wave) => wave },
  wav24: { rateHz: 96000, exact: true, wave: wide, make: (wave) => wave },
  wavU8: { rateHz: CD, exact: true, make: byFfmpeg('u8.wav', '-c:a', 'pcm_u8') },
  wav32: { rateHz: CD, exact: true, make: byFfmpeg('s32.wav', '-af', 'volume=0.37', '-c:a', 'pcm_s32le') },
  wavF32: { rateHz: CD, exact: true, make: byFfmpeg('f32.wav', '-af', 'volume=0.37:precision=float', ...F32) },
  wavALaw: { rateHz: CD, exact: true, make: byFfmpeg('alaw.wav', '-c:a', 'pcm_alaw') },
  rf64: { rateHz: CD, exact: true, make: byFfmpeg('rf64.wav', '-rf64', 'always') },
  aiff16: { rateHz: CD, exact: true, make: byFfmpeg('a16.aiff', '-c:a', 'pcm_s16be') },
  aiff24: { rateHz: CD, exact: true, make: byFfmpeg('a24.aiff', '-c:a', 'pcm_s24be') },
  aifc: { rateHz: CD, exact: true, make: byFfmpeg('sowt.aiff', '-c:a', 'pcm_s16le', '-f', 'aiff') },
  flac16: { rateHz: CD, exact: true, make: by('f16.flac', 'flac', '-s', '-f', '-5', '-o', 'OUT', 'IN') },
  flac24: { rateHz: 96000, exact: true, wave: wide, make: by('f24.flac', 'flac', '-s', '-f', '-o', 'OUT', 'IN') },
  flacNoLength: { rateHz: CD, exact: true, make: flacWithoutLength },
  oggFlac: { rateHz: CD, exact: true, make: by('f.oga', 'flac', '-s', '-f', '--ogg', '-o', 'OUT', 'IN') },
  oggFlacFfmpeg: { rateHz: CD, exact: true, make: byFfmpeg('ff.ogg', '-c:a', 'flac') },
  flacInMp4: { rateHz: CD, exact: true, make: byFfmpeg('f.mp4', '-c:a', 'flac', '-strict', '-2') },
  alac16: { rateHz: CD, exact: true, make: byFfmpeg('al.m4a', '-c:a', 'alac') },
  alac24: { rateHz: 96000, exact: true, wave: wide, make: byFfmpeg('al24.m4a', '-c:a', 'alac', '-sample_fmt', 's32p') },
  mp3Lame: { rateHz: CD, make: by('lame.mp3', 'lame', '--quiet', '-b', '128', 'IN', 'OUT') },
  mp3Vbr: { rateHz: CD, make: by('vbr.mp3', 'lame', '--quiet', '-V', '4', 'IN', 'OUT') },
  vorbis: { rateHz: CD, make: by('v.ogg', 'oggenc', '-Q', '-q', '5', '--serial', '1', '-o', 'OUT', 'IN') },
  opus: {
    rateHz: 48000,
    wave: () => source(48000),
    make: by('o.opus', 'opusenc', '--quiet', '--serial', '1', '--bitrate', '128', 'IN', 'OUT'),
  },
  aac: { rateHz: CD, make: byFfmpeg('a.m4a', '-c:a', 'aac', '-aac_pns', '0', '-b:a', '128k') },
};

/** A stream that was written to a pipe: its header does not say how long it is. */
async function flacWithoutLength(wave) {
  const file = new Uint8Array(await readFile(await FORMATS.flac16.make(wave)));
  file[21] &= 0xf0;
  file.fill(0, 22, 26);
  return bytes('piped.flac', file);
}

/** The file of a format, the sound it was made from, and what the reference decoder makes of the file. */
export async function example(id) {
  const format = FORMATS[id];
  const wave = await (format.wave ?? source)();
  const path = await format.make(wave);
  const decoded = await floats(path, `${id}-decoded`);
  return { id, ...format, wave, path, decoded, raw: format.exact ? decoded : await floats(wave, `${id}-raw`) };
}

/** What the reference decoder makes of a file: stereo floats. */
export const floats = (path, name) => made(`${name}.f32`, ffmpeg(path, '-f', 'f32le', '-ac', '2'));

export const address = (path) => `/corpus/${basename(path)}`;

/** A file cut in three where no block ends, each piece encoded by itself: an album without gaps. */
export async function album(id) {
  const { rateHz, make, wave } = FORMATS[id];
  const whole = await (wave ?? source)();
  const seconds = [0, 1.2345, 2.9, SECONDS];
  const cuts = seconds.map((second) => Math.round(second * rateHz));
  const tracks = [];
  for (let i = 0; i < 3; i++) {
    const cut = `atrim=start_sample=${cuts[i]}:end_sample=${cuts[i + 1]},asetpts=PTS-STARTPTS`;
    const codec = rateHz === 96000 ? 'pcm_s24le' : 'pcm_s16le';
    tracks.push(await make(await made(`${id}-track${i + 1}.wav`, ffmpeg(whole, '-af', cut, '-c:a', codec))));
  }
  return { tracks, rateHz, frames: cuts[3], raw: await floats(whole, `${id}-album`) };
}
