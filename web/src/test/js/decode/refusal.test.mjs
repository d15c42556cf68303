import assert from 'node:assert/strict';
import { appendFile, copyFile, mkdtemp, open, readFile, rm, truncate, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { made, wav } from '../support/corpus.mjs';
import { FORMATS, address, example, source } from './corpus.mjs';
import { startDecoder } from './bench.mjs';

let decoder;
let folder;
before(async () => {
  decoder = await startDecoder();
  folder = await mkdtemp(join(tmpdir(), 'rusty-audio-decode-'));
});
after(async () => {
  await decoder?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a file of these bytes is answered with. */
const refused = (name, content) => decoder.run(async ({ called, bytes }) => {
  const blob = new File([Uint8Array.from(bytes)], called);
  const started = performance.now();
  const { failed } = await globalThis.decoder.decode(blob, { withinMillis: 20_000 });
  const { reason } = await globalThis.decoder.inspect(blob);
  return { failed, reason, millis: performance.now() - started };
}, { called: name, bytes: [...content] });

const text = (string) => Buffer.from(string, 'latin1');
const padded = (string) => Buffer.concat([text(string), Buffer.alloc(600, 0x81)]);

const REFUSALS = [
  ['empty.mp3', Buffer.alloc(0), /^empty\.mp3: is empty \(0 bytes\)\. Copy or download it again\.$/],
  ['notes.flac', text('Dear diary,\n'), /^notes\.flac: is not audio: it seems to be a text file\. Choose an audio file\.$/],
  ['list.mp3', text('#EXTM3U\na.mp3\n'), /a playlist, which names sound and holds none/],
  ['cover.mp3', padded('\xFF\xD8\xFF\xE0'), /it seems to be a JPEG picture/],
  ['page.ogg', text('<!DOCTYPE html><html>'), /it seems to be a web page/],
  ['song.wv', padded('wvpk'), /WavPack, which this browser cannot decode.* Convert it to FLAC: .* bit for bit the same/],
  ['song.wma', padded('\x30\x26\xB2\x75\x8E\x66\xCF\x11'), /Windows Media.* Convert it to FLAC or MP3/],
  ['noise.mp3', Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * i * 7919) >> 5 & 255)), /^noise\.mp3: .*\.$/],
  ['zeros.wav', Buffer.alloc(5000), /^zeros\.wav: .*\.$/],
  ['short.wav', text('RIFF\x04\0\0\0WAVE'), /^short\.wav: has no format chunk\. Copy or download it again\.$/],
  ['short.flac', text('fLaC\0\0\0\x22'), /^short\.flac: .*\. Copy or download it again\.$/],
  ['short.ogg', text('OggS\0\x02'), /^short\.ogg: .*\. Copy or download it again\.$/],
];

for (const [name, content, sentence] of REFUSALS) {
  test(`${name} is refused with a sentence: ${sentence}`, async () => {
    const { failed, reason, millis } = await refused(name, content);
    assert.match(failed, sentence);
    assert.equal(reason, failed);
    assert.ok(millis < 5_000, `${millis} ms`);
  });
}

test('compressed sound in a WAV file is named, with the way to convert it', async () => {
  const path = await made('adpcm.wav', ['ffmpeg', '-v', 'error', '-y', '-i', await source(), '-c:a', 'adpcm_ms', 'OUT']);
  const { failed } = await refused('adpcm.wav', await readFile(path));
  assert.match(failed, /^adpcm\.wav: holds ADPCM in a WAV file, which .* Convert it to FLAC or MP3/);
});

test('an MP4 file whose end is cut off says that its table of contents is missing', async () => {
  const { path } = await example('aac');
  const whole = await readFile(path);
  const { failed } = await refused('half.m4a', whole.subarray(0, whole.length / 2));
  assert.equal(failed, 'half.m4a: is cut off: its table of contents is missing. Copy or download it again.');
});

test('a file under a wrong name plays by what it holds', async () => {
  const { path } = await example('flac16');
  const frames = await decoder.run(async (at) => {
    const sound = await globalThis.decoder.decode(await globalThis.player.file(at, 'wrong.mp3'));
    return sound.frames;
  }, address(path));
  assert.equal(frames, 189_630);
});

for (const id of ['wav16', 'flac16', 'oggFlac', 'mp3Lame', 'vorbis', 'opus']) {
  test(`half a ${id} file plays to where it ends and then says how long it was`, async () => {
    const { path, rateHz } = await example(id);
    const found = await decoder.run(async ({ at, rate }) => {
      const { compare, file } = globalThis.player;
      const whole = await file(at);
      const full = await globalThis.decoder.decode(whole, { rateHz: rate });
      const half = await globalThis.decoder.decode(whole.slice(0, whole.size / 2), { rateHz: rate });
      const count = half.frames - 10_000;
      const { differing } = compare(half, full, { count });
      return { full: full.frames, half: half.frames, last: half.opened.lengthFrames, failed: half.failed, differing };
    }, { at: address(path), rate: rateHz });
    assert.equal(found.failed, undefined);
    assert.ok(found.half > 0.4 * found.full && found.half < 0.6 * found.full, `${found.half} of ${found.full}`);
    assert.equal(found.last, found.half);
    assert.equal(found.differing, 0);
  });
}

for (const [id, exact] of [['flac16', true], ['oggFlac', true], ['alac16', true], ['vorbis'], ['opus'], ['aac']]) {
  test(`a hole in a ${id} file costs what was in it and moves nothing`, async () => {
    const { path, rateHz } = await example(id);
    const found = await decoder.run(async ({ at, rate }) => {
      const { compare, file } = globalThis.player;
      const bytes = new Uint8Array(await (await file(at)).arrayBuffer());
      const full = await globalThis.decoder.decode(new Blob([bytes]), { rateHz: rate });
      const hole = Math.floor(bytes.length * 0.45);
      bytes.fill(0, hole, hole + 9_000);
      const holed = await globalThis.decoder.decode(new Blob([bytes]), { rateHz: rate });
      const from = full.frames - Math.floor(rate / 4);
      const tail = { from, bFrom: from, count: full.frames - from };
      const head = { count: rate / 2 };
      return {
        full: full.frames,
        holed: holed.frames,
        failed: holed.failed,
        head: compare(holed, full, head).differing,
        tail: compare(holed, full, tail).differing,
        differs: compare(holed, full).differing,
      };
    }, { at: address(path), rate: rateHz });
    assert.equal(found.failed, undefined);
    assert.equal(found.holed, found.full);
    assert.equal(found.head, 0);
    assert.ok(found.differs > 0);
    assert.equal(found.tail, 0, exact ? 'lossless' : 'lossy, long after the hole');
  });
}

/** Opens a file of the disk as a user does. */
async function opened(path) {
  await decoder.run(() => {
    document.body.innerHTML = '<input type="file">';
  });
  await decoder.page.setInputFiles('input', path);
}

/** Long enough not to be read at once. */
async function long(id) {
  if (id === 'mp3Lame') {
    const sound = ['-f', 'lavfi', '-i', 'anoisesrc=d=240:r=44100:seed=1', '-ac', '2', '-b:a', '320k'];
    return made('long.mp3', ['ffmpeg', '-v', 'error', '-y', ...sound, 'OUT']);
  }
  return FORMATS[id].make(await wav('long.wav', { seconds: 40, seed: 4 }));
}

for (const id of ['wav16', 'flac16', 'mp3Lame', 'vorbis']) {
  for (const [what, change] of [
    ['changes', (path) => appendFile(path, 'more')],
    ['vanishes', (path) => unlink(path)],
    ['is cut short', (path) => truncate(path, 1000)],
  ]) {
    test(`a ${id} file that ${what} while it plays ends with a sentence, and others play on`, async () => {
      const path = join(folder, `${id}-${what.replaceAll(' ', '-')}.sound`);
      await copyFile(await long(id), path);
      await opened(path);
      const other = address(await long('wav16'));
      await decoder.run(async (at) => {
        const [picked] = document.querySelector('input').files;
        globalThis.playing = globalThis.decoder.open(picked);
        globalThis.other = globalThis.decoder.open(await globalThis.player.file(at));
        await globalThis.decoder.pull(globalThis.playing, 100_000);
      }, other);
      await change(path);
      const found = await decoder.run(async () => {
        const { frames } = await globalThis.decoder.pull(globalThis.playing, Infinity, 20_000);
        const rest = await globalThis.decoder.pull(globalThis.other, 300_000, 20_000);
        await globalThis.decoder.settled();
        const failed = globalThis.playing.heard.find(({ op }) => op === 'failed')?.reason;
        globalThis.decoder.close(globalThis.playing);
        globalThis.decoder.close(globalThis.other);
        return { frames, failed, rest: rest.frames };
      });
      assert.match(found.failed, /\.sound: (can no longer be read|is no longer there).*\.$/);
      assert.equal(found.rest, 300_000);
    });
  }
}

test('files of more than 4 GB play to their very end, and empty ones are refused at once', async () => {
  const path = join(folder, 'huge.wav');
  const seconds = 27_000;
  const size = seconds * 44_100 * 4;
  const head = Buffer.alloc(44);
  head.write('RIFF\xFF\xFF\xFF\xFFWAVEfmt ', 0, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(2, 22);
  head.writeUInt32LE(44_100, 24);
  head.writeUInt32LE(44_100 * 4, 28);
  head.writeUInt16LE(4, 32);
  head.writeUInt16LE(16, 34);
  head.write('data\xFF\xFF\xFF\xFF', 36, 'latin1');
  const handle = await open(path, 'w');
  await handle.write(head, 0, 44, 0);
  await handle.write(Buffer.from([0, 0x40, 0, 0xc0]), 0, 4, 44 + size - 4);
  await handle.close();
  await opened(path);
  const found = await decoder.run(async (startFrame) => {
    const [picked] = document.querySelector('input').files;
    const { left, right, frames, opened: about } = await globalThis.decoder.decode(picked, { startFrame });
    return { frames, left: left.at(-1), right: right.at(-1), length: about.lengthFrames, size: picked.size };
  }, seconds * 44_100 - 1000);
  assert.ok(found.size > 2 ** 32);
  assert.deepEqual(found, { frames: 1000, left: 0.5, right: -0.5, length: seconds * 44_100, size: size + 44 });
});

for (const [name, head] of [
  ['zeros.bin', ''], ['huge.mp3', 'ID3\x04\0\0\0\0\0\x0A'], ['huge.ogg', 'OggS'], ['huge.m4a', '\0\0\0\x08ftyp'],
  ['huge.aac', '\xFF\xF1'],
]) {
  test(`5 GB of nothing called ${name} is refused in time`, async () => {
    const path = join(folder, name);
    const handle = await open(path, 'w');
    await handle.write(Buffer.from(head, 'latin1'), 0, head.length, 0);
    await handle.truncate(5 * 2 ** 30);
    await handle.close();
    await opened(path);
    const found = await decoder.run(async () => {
      const started = performance.now();
      const { failed } = await globalThis.decoder.decode(document.querySelector('input').files[0]);
      return { failed, millis: performance.now() - started };
    });
    assert.ok(found.failed.startsWith(`${name}: `), found.failed);
    assert.ok(found.millis < 15_000, `${found.millis} ms`);
  });
}

test('twelve streams at once each give their own sound, and closing one in the middle harms no other', async () => {
  const paths = [];
  for (const id of ['wav16', 'flac16', 'mp3Lame', 'vorbis', 'alac16', 'aac']) {
    paths.push(address((await example(id)).path));
  }
  const found = await decoder.run(async (places) => {
    const { compare, file } = globalThis.player;
    const files = await Promise.all(places.map((at) => file(at)));
    const alone = [];
    for (const blob of files) {
      alone.push(await globalThis.decoder.decode(blob));
    }
    const closing = files.map((blob) => globalThis.decoder.open(blob));
    const together = files.map((blob) => globalThis.decoder.decode(blob));
    await Promise.all(closing.map((state) => globalThis.decoder.pull(state, 5_000)));
    closing.forEach((state) => globalThis.decoder.close(state));
    const sounds = await Promise.all(together);
    return sounds.map((sound, i) => compare(sound, alone[i]).differing + Math.abs(sound.frames - alone[i].frames));
  }, paths);
  assert.deepEqual(found, [0, 0, 0, 0, 0, 0]);
});
