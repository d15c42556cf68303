import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { bundle } from './bundle.mjs';
import { compressed } from './compress.mjs';
import { hostingFiles } from './hosting.mjs';
import { drawn } from './icons.mjs';
import { assetAddress, hashOf } from './names.mjs';
import { addressed, halves, minified, pageProgram, program, styled } from './page.mjs';
import { ICONS, PROGRAMS, SCRIPTS, STYLES } from './parts.mjs';
import { inWeb } from './paths.mjs';
import { sizeReport } from './report.mjs';
import { serviceWorker } from './worker.mjs';
import { optimized } from './wasm.mjs';

/**
 * Builds the site: everything a host serves, under hashed addresses, precompressed.
 *
 * @param {object} [places] where things are; each has its usual place
 * @param {string} [places.teavm] `page.js`, `sound.wasm` and further modules
 * @param {string} [places.site] `index.html`, `style.css`, fonts
 * @param {string} [places.scripts] the folder of the entries in parts.mjs
 * @param {string} [places.out] replaced as a whole when all went well
 */
export async function buildSite({
  teavm = inWeb('target/teavm'),
  site = inWeb('src/main/site'),
  scripts = inWeb('src/main/js'),
  out = inWeb('target/site'),
} = {}) {
  const pwa = (name) => inWeb('src/main/pwa', name);
  const files = new Map();
  const addresses = new Map();
  const parts = {};

  function asset(name, content) {
    const address = assetAddress(name, content);
    files.set(address, content);
    addresses.set(name, address);
    return address;
  }
  function addressOf(name) {
    const address = addresses.get(name);
    if (!address) throw new Error(`there is no ${name} in the site; there is ${[...addresses.keys()].join(', ')}`);
    return address;
  }

  for (const name of (await below(site)).filter((file) => !/\.(html|css|js)$/.test(file))) {
    asset(name, await readFile(join(site, name)));
  }
  for (const name of ['icon.svg', 'icon-small.svg']) asset(name, await readFile(pwa(name)));
  for (const [name, drawing, edge] of ICONS) asset(name, Buffer.from(await drawn(await readFile(pwa(drawing)), edge)));

  const modules = (await readdir(teavm).catch(() => [])).filter((name) => /\.(js|wasm)$/.test(name)).sort();
  for (const needed of ['page.js', 'sound.wasm']) {
    if (!modules.includes(needed)) throw new Error(`${join(teavm, needed)} is missing: run mvn -pl web -am package`);
  }
  for (const name of modules.filter((module) => module !== 'page.js')) {
    const content = await readFile(join(teavm, name));
    parts[name.replace(/\..*/, '')] = asset(name, name.endsWith('.wasm')
      ? await optimized(name, content)
      : PROGRAMS.includes(name) ? await program(join(teavm, name)) : await minified(content));
  }
  for (const [part, name] of Object.entries(STYLES)) {
    const file = join(site, name);
    if (existsSync(file)) parts[part] = asset(name, Buffer.from(await styled(file, addressOf)));
  }
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    const file = join(scripts, entry);
    if (!existsSync(file)) throw new Error(`${file} is missing, and ${name} is built from it`);
    parts[name] = asset(`${name}.js`, Buffer.from(await bundle(file)));
  }
  const page = await pageProgram(join(teavm, 'page.js'));
  const rest = page.later(asset('page.js', page.first));
  if (rest) parts.later = asset('later.js', rest);
  const sheet = join(site, 'style.css');
  const [first, later] = halves(await readFile(sheet, 'utf8'));
  asset('style.css', Buffer.from(await styled(sheet, addressOf, first)));
  if (later) parts['later-style'] = asset('later.css', Buffer.from(await styled(sheet, addressOf, later)));

  const html = addressed(await readFile(join(site, 'index.html'), 'utf8'), addressOf, parts);
  files.set('/index.html', Buffer.from(html));
  files.set('/manifest.webmanifest', await manifest(pwa('manifest.json'), pwa('screenshots'), asset, addressOf));
  for (const name of ['404.html', 'robots.txt']) files.set(`/${name}`, await readFile(pwa(name)));
  const hosting = await hostingFiles();

  const shell = [...files.keys()].filter((path) => path === '/index.html' || isShell(path)).sort();
  const version = hashOf(...shell.flatMap((path) => [path, '\0', files.get(path)])).slice(0, 12);

  const unfinished = `${out}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await write(unfinished, files);
  await serviceWorker({ folder: unfinished, shell, version });
  files.set('/sw.js', await readFile(join(unfinished, 'sw.js')));

  const sizes = [];
  const packed = new Map(Object.entries(hosting).map(([name, content]) => [`/${name}`, content]));
  for (const [address, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const small = await compressed(address, content);
    if (small) {
      packed.set(`${address}.br`, small.br);
      packed.set(`${address}.gz`, small.gz);
    }
    const raw = content.length;
    sizes.push({ address, raw, br: small?.br.length ?? raw, gz: small?.gz.length ?? raw });
  }
  await write(unfinished, packed);
  await rm(out, { recursive: true, force: true });
  await rename(unfinished, out);
  return { version, addresses, parts, report: sizeReport(sizes) };
}

/** What a page needs without a network: all but licences, and pictures for stores and home screens. */
function isShell(path) {
  return path.startsWith('/assets/') && !/^\/assets\/(icon|screenshot)|\.txt$/.test(path);
}

async function manifest(file, screenshots, asset, addressOf) {
  const description = JSON.parse(await readFile(file, 'utf8'));
  for (const icons of [description.icons, ...description.shortcuts.map((shortcut) => shortcut.icons)]) {
    for (const icon of icons) icon.src = addressOf(icon.src);
  }
  const pictures = (await readdir(screenshots).catch(() => [])).filter((name) => name.endsWith('.png')).sort();
  description.screenshots = await Promise.all(pictures.map(async (name) => {
    const content = await readFile(join(screenshots, name));
    const width = content.readUInt32BE(16);
    const height = content.readUInt32BE(20);
    return {
      src: asset(`screenshot-${name}`, content),
      sizes: `${width}x${height}`,
      type: 'image/png',
      form_factor: width > height ? 'wide' : 'narrow',
      label: name.replace(/^\w+-/, '').replace('.png', '').replaceAll('-', ' '),
    };
  }));
  return Buffer.from(JSON.stringify(description));
}

async function below(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((problem) => {
    throw new Error(`${folder} is missing: it holds the page's index.html and style.css`, { cause: problem });
  });
  return entries.filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function write(folder, files) {
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
