import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../../../build/site.mjs';
import { inWeb } from '../../../../build/paths.mjs';

const FIXTURE = inWeb('src/test/js/pwa/fixture');

/** The smallest module that does something: `(module (func (export "f")))`. */
export const SMALL_MODULE = Buffer.from('0061736d010000000104016000000302010007050101660000' + '0a040102000b', 'hex');

/** A page that shows its version, registers the worker and loads a part late. */
const page = (version) => `
  export function main() {
    const root = document.documentElement;
    document.getElementById('version').textContent = ${JSON.stringify(version)};
    globalThis.lateAddress = root.dataset.decoder;
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then((found) => { globalThis.found = found; });
    const hadOne = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => { if (hadOne) location.reload(); });
  }`;

/** A folder of its own for a test, and the sites built in it. */
export async function workshop() {
  const folder = await mkdtemp(join(tmpdir(), 'rusty-audio-site-'));
  let count = 0;
  return {
    folder,

    /**
     * Builds the fixture as a version of the player, all parts of it differing from other versions'.
     *
     * @param {string} version
     * @param {{wasm?: Uint8Array, html?: string}} [change]
     */
    async build(version, { wasm = SMALL_MODULE, html } = {}) {
      const place = join(folder, String(count++));
      const scripts = join(place, 'scripts');
      const site = join(place, 'source');
      const teavm = join(place, 'teavm');
      const parts = ['sound', 'decode', 'analysis', 'demo', 'reading'].map((part) => join(scripts, part));
      for (const each of [site, teavm, ...parts]) {
        await mkdir(each, { recursive: true });
      }
      await cp(join(FIXTURE, 'site'), site, { recursive: true });
      if (html) {
        const file = join(site, 'index.html');
        await writeFile(file, html(await readFile(file, 'utf8')));
      }
      await writeFile(join(teavm, 'page.js'), page(version));
      await writeFile(join(teavm, 'sound.wasm'), wasm);
      await writeFile(join(scripts, 'sound/worklet.js'), 'registerProcessor(\'w\', class extends AudioWorkletProcessor {});');
      await writeFile(join(scripts, 'decode/decoder.js'), `export const version = ${JSON.stringify(version)};`);
      await writeFile(join(scripts, 'analysis/analyst.js'), `export const analyst = ${JSON.stringify(version)};`);
      await writeFile(join(scripts, 'demo/tape.js'), `export const tape = ${JSON.stringify(version)};`);
      await writeFile(join(scripts, 'reading/reader.js'), `export const reader = ${JSON.stringify(version)};`);
      await writeFile(join(scripts, 'reading/waves.js'), `export const waves = ${JSON.stringify(version)};`);
      const out = join(place, 'site');
      return { out, ...await buildSite({ teavm, site, scripts, out }) };
    },

    close: () => rm(folder, { recursive: true, force: true }),
  };
}
