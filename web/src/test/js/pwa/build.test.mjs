import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sizeReport } from '../../../../build/report.mjs';
import { FIRST_SOUND_BUDGET } from '../../../../build/parts.mjs';
import { inWeb } from '../../../../build/paths.mjs';
import { powersOfTen, withoutTables } from '../../../../build/tables.mjs';
import { SMALL_MODULE, workshop } from './fixture.mjs';

let shop;
let first;

before(async () => {
  shop = await workshop();
  first = await shop.build('one');
});

after(() => shop.close());

async function contents(folder) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name.slice(folder.length), await readFile(name)])));
}

test('the same sources give the same bytes', async () => {
  const [one, again] = [await contents(first.out), await contents((await shop.build('one')).out)];
  assert.deepEqual([...again.keys()], [...one.keys()]);
  for (const [name, content] of one) assert.ok(content.equals(again.get(name)), name);
});

test('what changed has another address, what did not keeps it', async () => {
  const second = await shop.build('two');
  assert.notEqual(second.addresses.get('page.js'), first.addresses.get('page.js'));
  assert.notEqual(second.version, first.version);
  assert.equal(second.addresses.get('style.css'), first.addresses.get('style.css'));
  assert.match(first.addresses.get('page.js'), /^\/assets\/page-[0-9a-f]{12}\.js$/);
});

test('every address in the page and the manifest leads to a file', async () => {
  const html = await readFile(join(first.out, 'index.html'), 'utf8');
  const manifest = await readFile(join(first.out, 'manifest.webmanifest'), 'utf8');
  const named = [...`${html}${manifest}`.matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => match[1]);
  assert.ok(named.length > 8);
  for (const address of named) assert.ok((await readFile(join(first.out, address))).length > 0, address);
  for (const part of ['sound', 'worklet', 'decoder']) assert.match(html, new RegExp(`<html[^>]* data-${part}="/assets/`));
  assert.doesNotMatch(html, /(href|src)="(?!\/)/);
});

test('what can be smaller stands beside its Brotli and gzip form, and both unpack to it', async () => {
  const files = await contents(first.out);
  let checked = 0;
  for (const [name, content] of files) {
    if (!/\.(html|js|css|wasm|svg|webmanifest|txt)$/.test(name)) continue;
    assert.ok(brotliDecompressSync(files.get(`${name}.br`)).equals(content), name);
    assert.ok(gunzipSync(files.get(`${name}.gz`)).equals(content), name);
    checked++;
  }
  assert.ok(checked >= 10);
});

test('a module that is cut off, empty or something else fails the build by name', async () => {
  await assert.rejects(shop.build('x', { wasm: SMALL_MODULE.subarray(0, 24) }), /sound\.wasm is cut off/);
  await assert.rejects(shop.build('x', { wasm: SMALL_MODULE.subarray(0, 8) }), /sound\.wasm holds no code/);
  await assert.rejects(shop.build('x', { wasm: Buffer.from('<!doctype html>') }), /sound\.wasm is no WebAssembly/);
  const invalid = Buffer.from(SMALL_MODULE);
  invalid[invalid.length - 2] = 0x6a; // an addition with nothing to add
  await assert.rejects(shop.build('x', { wasm: invalid }), /sound\.wasm is no valid WebAssembly module/);
});

test('a name the build does not know fails it', async () => {
  const html = (text) => text.replace('style.css', 'styles.css');
  await assert.rejects(shop.build('x', { html }), /there is no styles\.css in the site/);
});

test('the first sound has a budget', () => {
  const files = (br) => [{ address: '/assets/page-0123456789ab.js', raw: br, br, gz: br },
    { address: '/index.html', raw: 10, br: 10, gz: 10 }, { address: '/sw.js', raw: 1e6, br: 1e6, gz: 1e6 }];
  assert.equal(sizeReport(files(FIRST_SOUND_BUDGET - 10)).tooMuch, false);
  assert.equal(sizeReport(files(140_000)).bytes, 140_010);
  assert.equal(sizeReport(files(FIRST_SOUND_BUDGET)).tooMuch, true);
});

test('the manifest opens every format under a name of its own and takes shared files', async () => {
  const manifest = JSON.parse(await readFile(join(first.out, 'manifest.webmanifest'), 'utf8'));
  const accepted = manifest.file_handlers.flatMap((handler) => Object.entries(handler.accept));
  for (const [type, extensions] of accepted) {
    assert.match(type, /^(audio|application)\/[a-z0-9.+-]+$/);
    for (const extension of extensions) assert.match(extension, /^\.[a-z0-9]+$/);
  }
  const extensions = accepted.flatMap(([, list]) => list);
  assert.equal(new Set(extensions).size, extensions.length, 'an extension under two types');
  for (const format of ['.flac', '.mp3', '.ogg', '.opus', '.m4a', '.wav', '.aiff', '.m3u8', '.pls', '.xspf', '.cue']) {
    assert.ok(extensions.includes(format), format);
  }
  for (const handler of manifest.file_handlers) assert.ok(handler.action.startsWith(manifest.scope));
  assert.equal(manifest.share_target.method, 'POST');
  assert.equal(manifest.share_target.enctype, 'multipart/form-data');
  assert.deepEqual(manifest.launch_handler.client_mode, ['focus-existing', 'auto']);
  for (const icon of manifest.icons.filter((each) => each.type === 'image/png')) {
    const png = await readFile(join(first.out, icon.src));
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, icon.sizes);
  }
});

test('the lock file names no registry', async () => {
  assert.doesNotMatch(await readFile(inWeb('package-lock.json'), 'utf8'), /resolved":|https?:\/\/[^"]*\.tgz/);
});

test('packages are as the lock file says', async () => {
  const { stdout } = await promisify(execFile)('npm', ['ls', '--json', '--depth=0'], { cwd: inWeb('.') });
  assert.equal(JSON.parse(stdout).problems, undefined);
});

test('the page computes the very tables that the compiler spells out, and only those', async () => {
  const script = await readFile(inWeb('target/teavm/page.js'), 'utf8');
  const short = withoutTables(script);
  assert.equal(short.match(/powersOfTen\$\((true|false), /g)?.length, 2);
  assert.ok(script.length - short.length > 30_000, `${script.length - short.length} characters fewer`);
  for (const reading of [true, false]) {
    const spelled = powersOfTen(reading, (low, high) => `f(${low},${high})`);
    assert.equal(spelled.length, 660);
    const module = `export const table = (f) => ${withoutTables(`[${spelled}]`)}`;
    const { table } = await import(`data:text/javascript,${encodeURIComponent(module)}`);
    assert.deepEqual(table((low, high) => `f(${low},${high})`), spelled);
    spelled[659] = 'f(1,2)';
    assert.equal(withoutTables(`[${spelled}]`), `[${spelled}]`);
  }
});
