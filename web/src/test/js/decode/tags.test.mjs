import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { bytes, made } from '../support/corpus.mjs';
import { address, source } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

let decoder;
before(async () => {
  decoder = await startDecoder();
});
after(() => decoder?.close());

const TEXTS = { title: 'Früh am Morgen', artist: 'Ángel & Co', album: 'Straße 7', album_artist: 'Various' };
const WANTED = { title: TEXTS.title, artist: TEXTS.artist, album: TEXTS.album, albumArtist: TEXTS.album_artist };

const metadata = [...Object.entries(TEXTS), ['track', '3/12'], ['disc', '2/2']]
  .flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
const gains = ['replaygain_track_gain=-6.53 dB', 'replaygain_track_peak=0.988553', 'replaygain_album_gain=-7.10 dB']
  .flatMap((pair) => ['-metadata', pair]);

const FILES = {
  'tagged.flac': { with: ['-c:a', 'flac', ...gains], gain: true, cover: true },
  'tagged.mp3': { with: ['-c:a', 'libmp3lame', '-id3v2_version', '3', ...gains], gain: true, cover: true },
  'tagged4.mp3': { with: ['-c:a', 'libmp3lame', '-id3v2_version', '4', ...gains], gain: true },
  'tagged.m4a': { with: ['-c:a', 'aac'], cover: true },
  'tagged.ogg': { with: ['-c:a', 'libvorbis', ...gains], gain: true },
  'tagged.opus': { with: ['-c:a', 'libopus', '-metadata', 'R128_TRACK_GAIN=-512'], r128: true, rateHz: 48000 },
  'tagged-flac.oga': { with: ['-c:a', 'flac', '-f', 'ogg', ...gains], gain: true },
  'tagged.aiff': { with: ['-write_id3v2', '1', ...gains], gain: true },
  'tagged.mka': { with: ['-c:a', 'libvorbis', ...gains], gain: true },
};

async function tagged(name, { with: options, cover }) {
  const picture = await made('cover.jpg', [
    'ffmpeg', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'color=c=red:s=64x64', '-frames:v', '1', 'OUT',
  ]);
  const input = ['-i', await source(), ...(cover ? ['-i', picture, '-map', '0:a', '-map', '1:v'] : [])];
  const attached = cover ? ['-c:v', 'copy', '-disposition:v', 'attached_pic'] : [];
  return made(name, ['ffmpeg', '-v', 'error', '-nostdin', '-y', ...input, ...metadata, ...attached, ...options, 'OUT']);
}

const look = (path) => decoder.run(async (at) => {
  const { details, reason } = await globalThis.decoder.inspect(await globalThis.player.file(at));
  const { cover, ...rest } = details ?? {};
  return { ...rest, reason, cover: cover && { type: cover.type, size: cover.size } };
}, address(path));

for (const [name, file] of Object.entries(FILES)) {
  test(`${name} tells its title, its artist, its place on the album and its loudness`, async () => {
    const found = await look(await tagged(name, file));
    assert.equal(found.reason, undefined);
    for (const [key, value] of Object.entries(WANTED)) {
      assert.equal(found[key], value, key);
    }
    assert.equal(found.trackNumber, 3);
    assert.equal(found.discNumber, 2);
    assert.ok(Math.abs(found.durationSeconds - 4.3) < 0.06, `${found.durationSeconds} s`);
    assert.equal(found.sourceRateHz, file.rateHz ?? 44100);
    if (file.gain) {
      assert.equal(found.gain.replaygain_track_gain, '-6.53 dB');
      assert.equal(found.gain.replaygain_track_peak, '0.988553');
      assert.equal(found.gain.replaygain_album_gain, '-7.10 dB');
    }
    if (file.r128) {
      assert.equal(found.gain.r128_track_gain, '-512');
    }
    if (file.cover) {
      assert.equal(found.cover.type, 'image/jpeg');
      assert.ok(found.cover.size > 100);
    } else {
      assert.equal(found.cover, null);
    }
  });
}

test('a WAV file tells what its INFO chunk says', async () => {
  const path = await made('info.wav', ['ffmpeg', '-v', 'error', '-y', '-i', await source(), ...metadata, 'OUT']);
  const found = await look(path);
  assert.equal(found.title, TEXTS.title);
  assert.equal(found.artist, TEXTS.artist);
  assert.equal(found.trackNumber, 3);
});

test('loudness in the APE tag of an MP3 file is found', async () => {
  const sound = await readFile(await tagged('plain.mp3', { with: ['-c:a', 'libmp3lame'] }));
  const key = Buffer.from('REPLAYGAIN_TRACK_GAIN\0');
  const value = Buffer.from('-3.21 dB');
  const item = Buffer.alloc(8);
  item.writeUInt32LE(value.length, 0);
  const footer = Buffer.alloc(32);
  footer.write('APETAGEX');
  footer.writeUInt32LE(2000, 8);
  footer.writeUInt32LE(item.length + key.length + value.length + 32, 12);
  footer.writeUInt32LE(1, 16);
  const found = await look(await bytes('ape.mp3', Buffer.concat([sound, item, key, value, footer])));
  assert.equal(found.gain.replaygain_track_gain, '-3.21 dB');
  assert.equal(found.title, TEXTS.title);
});

test('a cue sheet and lyrics inside a file come along, line by line', async () => {
  const cue = 'FILE "a.flac" WAVE\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n';
  const path = await made('cue.flac', [
    'ffmpeg', '-v', 'error', '-y', '-i', await source(), '-metadata', `CUESHEET=${cue}`,
    '-metadata', 'LYRICS=one\ntwo', 'OUT',
  ]);
  const found = await look(path);
  assert.equal(found.cueSheet, cue.trim());
  assert.equal(found.lyrics, 'one\ntwo');
});

test('a cover that is no picture is left out', async () => {
  const path = await tagged('tagged.flac', FILES['tagged.flac']);
  const file = await readFile(path);
  const at = file.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  file.fill(0x41, at, at + 3);
  const found = await look(await bytes('no-cover.flac', file));
  assert.equal(found.cover, null);
  assert.equal(found.title, TEXTS.title);
});

test('a hundred files asked about at once are all answered, also those that are none', async () => {
  const path = await tagged('tagged.flac', FILES['tagged.flac']);
  const found = await decoder.run(async (at) => {
    const blob = await globalThis.player.file(at);
    const asked = Array.from({ length: 100 }, (_, i) => globalThis.decoder.inspect(i % 3 === 0 ? new Blob(['x']) : blob));
    const answers = await Promise.all(asked);
    return { told: answers.filter(({ details }) => details).length, refused: answers.filter(({ reason }) => reason).length };
  }, address(path));
  assert.deepEqual(found, { told: 66, refused: 34 });
});
