import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { lines, logged, openProbe, ready, reload, serveProbe, startBrowser } from '../store/probe.mjs';

let server;
let shared;
let browser;
let disk;

before(async () => {
  shared = await startBrowser();
  server = await serveProbe();
  disk = await mkdtemp(join(tmpdir(), 'rusty-audio-files-'));
  for (const [path, content] of Object.entries({
    'Album/10 Ten.flac': 'ten', 'Album/2 Two.flac': 'two!', 'Album/CD2/1 One.mp3': 'x', 'Album/.hidden.flac': 'h',
    'Album/cover.jpg': 'jpg', 'Album/list.m3u8': '2 Two.flac\n', 'single.wav': 'single',
  })) {
    await mkdir(join(disk, path, '..'), { recursive: true });
    await writeFile(join(disk, path), content);
  }
});

after(async () => {
  await shared?.close();
  await server?.close();
  await rm(disk, { recursive: true, force: true });
});

beforeEach(async () => {
  browser = { ...shared, context: await shared.another() };
});

afterEach(async () => {
  await browser.context.close();
  shared.check();
});

/** Makes files in the page's private file system; its handles are as real as those of a disk. */
function write(page, files) {
  return page.evaluate(async (all) => {
    for (const [path, content] of Object.entries(all)) {
      const steps = path.split('/');
      let folder = await navigator.storage.getDirectory();
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
      const out = await (await folder.getFileHandle(steps.at(-1), { create: true })).createWritable();
      await out.write(content);
      await out.close();
    }
  }, files);
}

/** The browser's own windows answer with these paths of the private file system. */
function picking(page, files, folder) {
  return page.evaluate(([names, root]) => {
    const find = async (path, kind) => {
      const steps = path.split('/');
      let at = await navigator.storage.getDirectory();
      for (const step of steps.slice(0, -1)) at = await at.getDirectoryHandle(step);
      return kind === 'file' ? at.getFileHandle(steps.at(-1)) : at.getDirectoryHandle(steps.at(-1));
    };
    window.showOpenFilePicker = () => Promise.all(names.map((name) => find(name, 'file')));
    window.showDirectoryPicker = () => find(root, 'folder');
  }, [files ?? [], folder ?? '']);
}

async function opened(page, nth = 0) {
  return JSON.parse(await logged(page, 'opened', nth));
}

const press = (page, name, ...args) => page.evaluate(([what, given]) => window.keep[what](...given), [name, args]);
const titles = (result) => result.tracks.map((track) => track.title);

async function source(page, location) {
  await press(page, 'source', location);
  const line = await page.waitForFunction((count) => {
    const all = window.log().filter((entry) => /^(source|refused) /.test(entry));
    return all.length > count && all.at(-1);
  }, await page.evaluate(() => (window.asked = (window.asked ?? -1) + 1)));
  return line.jsonValue();
}

const ALBUM = {
  'Music/Album/10 Ten.flac': 'ten', 'Music/Album/2 Two.flac': 'two!', 'Music/Album/CD2/1 One.mp3': 'one',
  'Music/Album/.h.flac': '',
  'Music/Album/cover.jpg': 'jpg', 'Music/.git/x.flac': 'x', 'Music/a song.ogg': 'abcde',
  'Music/Lists/mix.m3u8': '#EXTM3U\n#EXTINF:9,Ida - Green\n../Album/2 two.FLAC\n../Album/gone.flac\n/home/ida/Music/a song.ogg\n'
    + 'more.pls\nhttp://example.org/x.mp3\n',
  'Music/Lists/more.pls': '[playlist]\nFile1=C:\\Users\\Ida\\Music\\Album\\CD2\\1 One.mp3\nNumberOfEntries=1\n',
  'Music/Album/whole.cue': 'PERFORMER "Ida"\nTITLE "Sheet"\nFILE "10 Ten.wav" WAVE\n  TRACK 01 AUDIO\n    TITLE "First"\n'
    + '    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    TITLE "Second"\n    INDEX 01 00:30:00\n',
};

test('a folder gives its music in natural order, without what is hidden or no music', async () => {
  const page = await openProbe(browser, server);
  await write(page, ALBUM);
  await picking(page, [], 'Music');
  await press(page, 'chooseFolder');
  const result = await opened(page);
  assert.deepEqual(titles(result), ['a song', 'Two', 'Ten', 'One']);
  assert.deepEqual(result.problems, []);
  assert.deepEqual(result.playlists.map((list) => list.name),
    ['Music/Album/whole.cue', 'Music/Lists/mix.m3u8', 'Music/Lists/more.pls']);
  assert.equal(result.place, 'ADD');
  assert.match(result.tracks[1].location, /^handle:[0-9a-v]{8}\/Music\/Album\/2 Two\.flac$/);
  assert.equal(await source(page, result.tracks[1].location), 'source 2 Two.flac 4');
  assert.equal(await source(page, result.tracks[3].location), 'source 1 One.mp3 3');
});

test('playlists in a folder find what they mean: other letters, other systems, paths of a disk, lists in lists', async () => {
  const page = await openProbe(browser, server);
  await write(page, ALBUM);
  await picking(page, [], 'Music');
  await press(page, 'chooseFolder');
  const { playlists } = await opened(page);
  await press(page, 'openPlaylist', playlists[1].location);
  const mix = await opened(page, 1);
  assert.deepEqual(titles(mix), ['Green', 'gone', 'a song', 'One']);
  assert.deepEqual(mix.tracks.map((track) => track.missing), [false, true, false, false]);
  assert.ok(mix.tracks[0].location.endsWith('/Music/Album/2 Two.flac'), mix.tracks[0].location);
  assert.ok(mix.tracks[2].location.endsWith('/Music/a song.ogg'), mix.tracks[2].location);
  assert.ok(mix.tracks[3].location.endsWith('/Music/Album/CD2/1 One.mp3'), mix.tracks[3].location);
  assert.equal(await press(page, 'standing', mix.tracks[1].location), 'MISSING');
  assert.match(await source(page, mix.tracks[1].location), /^refused gone.flac: it was not found/);
  assert.equal(mix.problems.length, 2);
  assert.match(mix.problems[0], /^Music\/Lists\/mix.m3u8, line 4: Music\/Album\/gone.flac was not found/);
  assert.match(mix.problems[1], /on the network/);

  await press(page, 'openPlaylist', playlists[0].location);
  const sheet = await opened(page, 2);
  assert.deepEqual(sheet.tracks.map((track) => [track.title, track.start, track.end, track.missing]),
    [['First', 0, 30, false], ['Second', 30, -1, false]]);
  assert.ok(sheet.tracks[0].location.endsWith('/Music/Album/10 Ten.flac'));
});

test('after a reload the same files are there under the same keys', async () => {
  const page = await openProbe(browser, server);
  await write(page, ALBUM);
  await picking(page, ['Music/a song.ogg'], 'Music/Album');
  await press(page, 'chooseFiles');
  await press(page, 'chooseFolder');
  const [song] = (await opened(page)).tracks;
  const [two] = (await opened(page, 1)).tracks;
  await reload(page);
  await press(page, 'look', song.location);
  await logged(page, 'looked');
  assert.equal(await press(page, 'standing', song.location), 'READY');
  assert.equal(await source(page, song.location), 'source a song.ogg 5');
  assert.equal(await source(page, two.location), 'source 2 Two.flac 4');
  await picking(page, ['Music/a song.ogg'], 'Music/Album');
  await press(page, 'chooseFiles');
  assert.equal((await opened(page)).tracks[0].location, song.location);
  await press(page, 'chooseFolder');
  assert.equal((await opened(page, 1)).tracks[0].location, two.location);
});

test('one gesture asks for all that the browser wants to be asked for again; a refusal is not repeated', async () => {
  const page = await openProbe(browser, server);
  await write(page, ALBUM);
  await picking(page, ['Music/a song.ogg', 'Music/Album/2 Two.flac'], 'Music/Album');
  await press(page, 'chooseFiles');
  const { tracks } = await opened(page);
  await page.addInitScript(() => {
    window.granted = new Set();
    window.asks = 0;
    window.answers = [];
    FileSystemHandle.prototype.queryPermission = async function () {
      return window.granted.has(this.name) ? 'granted' : 'prompt';
    };
    FileSystemHandle.prototype.requestPermission = async function () {
      window.asks++;
      const answer = window.answers.shift() ?? 'granted';
      if (answer === 'granted') window.granted.add(this.name);
      return answer;
    };
  });
  await reload(page);
  await page.evaluate((locations) => locations.forEach((location) => window.keep.look(location)),
    tracks.map((track) => track.location));
  await logged(page, 'looked', 1);
  await page.evaluate(() => { window.answers = ['denied']; });
  assert.equal(await press(page, 'standing', tracks[0].location), 'ASK');
  assert.match(await press(page, 'reason', tracks[0].location), /asks again whether it may be read/);
  assert.match(await source(page, tracks[0].location), /^refused .*asks again/);
  assert.equal(await page.evaluate(() => window.asks), 0, 'nothing is asked without a gesture');
  await press(page, 'askAgain');
  assert.match(await logged(page, 'answer'), /waits/);
  assert.equal(await page.evaluate(() => window.asks), 1);
  await press(page, 'askAgain');
  assert.equal(await logged(page, 'answer', 1), '');
  assert.equal(await press(page, 'waiting'), 0);
});

test('a file that was moved, and one that may no longer be read, are named with the remedy', async () => {
  const page = await openProbe(browser, server);
  await write(page, ALBUM);
  await picking(page, ['Music/a song.ogg'], 'Music/Album');
  await press(page, 'chooseFiles');
  await press(page, 'chooseFolder');
  const [song] = (await opened(page)).tracks;
  const [two] = (await opened(page, 1)).tracks;
  await page.evaluate(async () => {
    const music = await (await navigator.storage.getDirectory()).getDirectoryHandle('Music');
    await music.removeEntry('a song.ogg');
    await music.removeEntry('Album', { recursive: true });
  });
  assert.match(await source(page, song.location), /^refused a song.ogg: it is not where it was.*open it again/i);
  assert.match(await source(page, two.location), /^refused 2 Two.flac: it is not where it was/);
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.getFile = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  assert.match(await source(page, song.location), /^refused a song.ogg: the browser asks again/);
  assert.equal(await press(page, 'standing', song.location), 'ASK');
});

test('a playlist opened alone asks for its folder, and plays from it', async () => {
  const page = await openProbe(browser, server);
  await write(page, ALBUM);
  await picking(page, ['Music/Lists/mix.m3u8'], 'Music');
  await press(page, 'chooseFiles');
  const alone = await opened(page);
  assert.deepEqual(alone.tracks, []);
  assert.equal(alone.folderWanted, 'mix.m3u8');
  assert.match(alone.problems.at(-1), /names 3 files that this page may not see. Open the folder/);
  await press(page, 'chooseFolderOfPlaylist');
  assert.deepEqual(titles(await opened(page, 1)), ['Green', 'gone', 'a song', 'One']);
  // Now the folder is known, and the playlist alone is enough.
  await press(page, 'chooseFiles');
  const known = await opened(page, 2);
  assert.deepEqual(titles(known), ['Green', 'gone', 'a song', 'One']);
  assert.equal(known.folderWanted, '');
});

test('a playlist opened together with its music plays it once, in its order', async () => {
  const page = await openProbe(browser, server);
  await write(page, { 'a.flac': 'a', 'b.flac': 'b', 'c.flac': 'c', 'list.m3u': 'c.flac\na.flac\n' });
  await picking(page, ['a.flac', 'b.flac', 'c.flac', 'list.m3u']);
  await press(page, 'chooseFiles');
  assert.deepEqual(titles(await opened(page)), ['c', 'a', 'b']);
});

test('damaged, empty and endless playlists and empty folders are named', async () => {
  const page = await openProbe(browser, server);
  await write(page, { 'x.xspf': '<playlist', 'e.m3u8': '', 'loop.m3u8': 'loop.m3u8\n', 'Empty/readme.txt': 'no' });
  for (const [name, reason] of [['x.xspf', /x\.xspf/], ['e.m3u8', /e\.m3u8.*(empty|names nothing)/], ['loop.m3u8', /contains itself/]]) {
    await picking(page, [name], 'Empty');
    const count = (await lines(page, 'opened')).length;
    await press(page, 'chooseFiles');
    const result = await opened(page, count);
    assert.deepEqual(result.tracks, [], name);
    assert.match(result.problems.join('\n'), reason);
  }
  await press(page, 'chooseFolder');
  assert.match((await opened(page, 3)).problems[0], /Empty: the folder holds no music/);
});

test('a big folder tells how far it is and can be given up', async () => {
  const page = await openProbe(browser, server);
  await page.evaluate(() => {
    // A folder that never ends: only giving up ends it.
    const endless = async function* () {
      for (let i = 0; ; i++) {
        if (i % 50 === 0) await new Promise((next) => setTimeout(next, 5));
        yield { kind: 'file', name: `${i}.flac` };
      }
    };
    window.showDirectoryPicker = async () => ({ kind: 'directory', name: 'Endless', values: endless });
  });
  await press(page, 'chooseFolder');
  await page.waitForFunction(() => window.log().some((line) => /^looking Endless [1-9]/.test(line)));
  await press(page, 'cancel');
  await logged(page, 'cancelled');
  assert.deepEqual(await lines(page, 'opened'), []);
  await write(page, { 'Next/a.flac': 'a' });
  await picking(page, [], 'Next');
  await press(page, 'chooseFolder');
  assert.deepEqual(titles(await opened(page)), ['a']);
});

test('closing the window for files is no trouble', async () => {
  const page = await openProbe(browser, server);
  await page.evaluate(() => {
    window.showOpenFilePicker = () => Promise.reject(new DOMException('closed', 'AbortError'));
    window.showDirectoryPicker = () => Promise.reject(new DOMException('policy', 'SecurityError'));
  });
  await press(page, 'chooseFiles');
  await press(page, 'chooseFolder');
  assert.match((await opened(page)).problems[0], /does not open its window/);
  assert.equal((await lines(page, 'opened')).length, 1);
});

/** As Firefox and Safari are: no handles of the person's own files. */
async function withoutHandles() {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showDirectoryPicker;
    delete DataTransferItem.prototype.getAsFileSystemHandle;
  });
  await page.goto(`${server.origin}/probe.html`);
  return ready(page);
}

async function choose(page, what, paths) {
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate((name) => { window.pressed = () => window.keep[name](); }, what);
  await page.click('#press');
  await (await chooser).setFiles(paths);
}

test('without handles files and folders come from inputs, and are known again when they are chosen again', async () => {
  const page = await withoutHandles();
  await choose(page, 'chooseFiles', [join(disk, 'single.wav')]);
  const [single] = (await opened(page)).tracks;
  await choose(page, 'chooseFolder', join(disk, 'Album'));
  const album = await opened(page, 1);
  assert.deepEqual(titles(album), ['Two', 'Ten', 'One']);
  assert.equal(await source(page, single.location), 'source single.wav 6');
  assert.equal(await source(page, album.tracks[2].location), 'source 1 One.mp3 1');
  await press(page, 'openPlaylist', album.playlists[0].location);
  assert.equal((await opened(page, 2)).tracks[0].location, album.tracks[0].location);

  await reload(page);
  await press(page, 'look', album.tracks[0].location);
  await logged(page, 'looked');
  assert.equal(await press(page, 'standing', single.location), 'CHOOSE_AGAIN');
  assert.match(await press(page, 'reason', single.location), /^single.wav: this browser does not remember it. Open the file again/);
  assert.match(await press(page, 'reason', album.tracks[2].location), /Open the folder Album again/);
  await choose(page, 'chooseFolder', join(disk, 'Album'));
  assert.equal((await opened(page)).tracks[0].location, album.tracks[0].location);
  assert.equal(await press(page, 'standing', album.tracks[2].location), 'READY');
  await choose(page, 'chooseFiles', [join(disk, 'single.wav')]);
  assert.equal((await opened(page, 1)).tracks[0].location, single.location);
});

test('files without handles are kept in the browser when the person agrees', async () => {
  const page = await withoutHandles();
  assert.equal(await press(page, 'keepOffer'), 'none');
  await choose(page, 'chooseFiles', [join(disk, 'single.wav')]);
  await choose(page, 'chooseFolder', join(disk, 'Album'));
  const [single] = (await opened(page)).tracks;
  const album = await opened(page, 1);
  assert.equal(await press(page, 'keepOffer'), '5 files, 25 bytes');
  await press(page, 'keep');
  assert.equal(await logged(page, 'kept'), '5 files are kept in this browser.');
  assert.equal(await press(page, 'keepOffer'), 'none');
  await reload(page);
  await press(page, 'look', single.location);
  await logged(page, 'looked');
  assert.equal(await press(page, 'standing', single.location), 'READY');
  assert.equal(await source(page, single.location), 'source single.wav 6');
  assert.equal(await source(page, album.tracks[2].location), 'source 1 One.mp3 1');
  await press(page, 'forgetAllBut', single.location);
  assert.equal(await source(page, album.tracks[2].location), 'source 1 One.mp3 1', 'what was opened today stays');
  await page.evaluate(() => {
    const clock = Date.now;
    Date.now = () => clock() + 25 * 3_600_000;
  });
  await press(page, 'forgetAllBut', single.location);
  await page.waitForFunction(async () => {
    const music = await (await navigator.storage.getDirectory()).getDirectoryHandle('music');
    const names = await Array.fromAsync(music.keys());
    return names.length === 1;
  });
  assert.equal(await source(page, single.location), 'source single.wav 6');
  assert.match(await source(page, album.tracks[2].location), /^refused/);
});

test('when there is no room nothing is half kept', async () => {
  const page = await withoutHandles();
  await choose(page, 'chooseFolder', join(disk, 'Album'));
  await opened(page);
  await page.evaluate(() => {
    let count = 0;
    const original = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = function (...given) {
      if (++count === 3) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return original.apply(this, given);
    };
  });
  await press(page, 'keep');
  assert.match(await logged(page, 'kept'), /Album could not be kept \(there is no room left\); 0 files are kept/);
  await page.waitForFunction(async () => {
    const music = await (await navigator.storage.getDirectory()).getDirectoryHandle('music');
    return (await Array.fromAsync(music.keys())).length === 0;
  });
});

/** Drops real files of the disk, as a mouse does. */
async function drop(where, page, paths) {
  const session = await where.context.newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type, x: 50, y: 50, data });
  }
}

test('dropped files and folders are opened with handles that last; the browser itself asks after a reload', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'rusty-audio-drop-'));
  const lasting = await startBrowser({ profile });
  try {
    const page = await openProbe(lasting, server);
    await press(page, 'listen');
    await drop(lasting, page, [join(disk, 'single.wav'), join(disk, 'Album')]);
    const result = await opened(page);
    assert.deepEqual(titles(result), ['Two', 'Ten', 'One', 'single']);
    assert.deepEqual(await lines(page, 'hovering'), ['hovering true', 'hovering false']);
    assert.equal(await source(page, result.tracks[0].location), 'source 2 Two.flac 4');
    await reload(page);
    await press(page, 'look', result.tracks[0].location);
    await logged(page, 'looked');
    assert.equal(await press(page, 'standing', result.tracks[0].location), 'ASK');
    assert.equal(await press(page, 'waiting'), 1);
    assert.match(await source(page, result.tracks[0].location), /^refused 2 Two.flac: the browser asks again/);
    // The question stands open and nobody answers it; dropping the folder once more is an answer as well.
    await press(page, 'askAgain');
    await press(page, 'listen');
    await drop(lasting, page, [join(disk, 'Album')]);
    assert.equal((await opened(page)).tracks[0].location, result.tracks[0].location);
    assert.equal(await press(page, 'standing', result.tracks[0].location), 'READY');
  } finally {
    await lasting.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('dropped folders without handles are looked through by their entries', async () => {
  const page = await withoutHandles();
  await press(page, 'listen');
  await drop(browser, page, [join(disk, 'Album'), join(disk, 'single.wav')]);
  const result = await opened(page);
  assert.deepEqual(titles(result), ['Two', 'Ten', 'One', 'single']);
  assert.equal(await source(page, result.tracks[2].location), 'source 1 One.mp3 1');
});

test('shared files are taken out of the cache once', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/blank.html`);
  await page.evaluate(async () => {
    const cache = await caches.open('shared-files');
    await cache.put(`/shared/0/${encodeURIComponent('4′33″ / live.mp3'.replace('/', '_'))}`,
      new Response('sound', { headers: { 'Content-Type': 'audio/mpeg' } }));
  });
  await page.goto(`${server.origin}/probe.html?shared`);
  await ready(page);
  await press(page, 'listen');
  const [track] = (await opened(page)).tracks;
  assert.equal(track.title, '4′33″ _ live');
  assert.equal(await source(page, track.location), 'source 4′33″ _ live.mp3 5');
  assert.equal(await page.evaluate(() => window.location.search), '');
  assert.equal(await page.evaluate(async () => (await (await caches.open('shared-files')).keys()).length), 0);
  await page.goto(`${server.origin}/probe.html?shared=failed&a=1`);
  await ready(page);
  await press(page, 'listen');
  assert.match((await opened(page)).problems[0], /did not fit/);
  assert.equal(await page.evaluate(() => window.location.search), '?a=1');
});

test('files that the system opens with the player, and pasted ones, play', async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer(take) { window.launch = take; } } });
  });
  await page.goto(`${server.origin}/probe.html`);
  await ready(page);
  await press(page, 'listen');
  await write(page, { 'launched.flac': 'abc' });
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('launched.flac');
    window.launch({ files: [handle] });
  });
  const launched = await opened(page);
  assert.deepEqual([launched.place, titles(launched)], ['PLAY', ['launched']]);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['12345'], 'pasted.mp3', { type: 'audio/mpeg' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const [pasted] = (await opened(page, 1)).tracks;
  assert.equal(await source(page, pasted.location), 'source pasted.mp3 5');
});
