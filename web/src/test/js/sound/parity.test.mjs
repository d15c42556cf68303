import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { inWeb } from '../../../../build/paths.mjs';
import { optimized } from '../../../../build/wasm.mjs';
import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';

// Both halves of the comparison are made by the module's Java tests.
const INDEX = inWeb('target/parity/index.tsv');

let server;
let browser;
let page;
before(async () => {
  assert.ok(existsSync(INDEX), 'the JVM has not computed its half: run ./verify web, or mvn -pl web -am test, first');
  const compiled = readFileSync(inWeb('target/teavm-test/parity.wasm'));
  const small = await optimized('parity.wasm', compiled);
  server = await serve({
    pages: {
      '/compiled.wasm': { type: 'application/wasm', body: compiled },
      '/small.wasm': { type: 'application/wasm', body: small },
    },
    bundles: { '/wasm-host.js': 'sound/wasm-host.js' },
    folders: { '/jvm/': 'target/parity', '/test/': 'src/test/js/sound' },
  });
  browser = await startBrowser();
  page = await browser.open(`${server.origin}/blank.html`);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the page: computes every case in an audio worklet and counts what differs from the JVM's words. */
async function compare(address) {
  const module = await WebAssembly.compileStreaming(fetch(address), { builtins: ['js-string'] });
  const context = new OfflineAudioContext(2, 128, 48000);
  await context.audioWorklet.addModule('/test/parity-worklet.js');
  const node = new AudioWorkletNode(context, 'parity', { processorOptions: { module } });
  const ask = (index) => new Promise((done) => {
    node.port.onmessage = ({ data }) => done(data);
    node.port.postMessage(index);
  });
  const { count, fault } = await ask(-1);
  const cases = [];
  for (let index = 0; index < count; index++) {
    const { words, hash, fault: stopped } = await ask(index);
    if (stopped) {
      cases.push({ stopped });
      continue;
    }
    const expected = new Int32Array(await (await fetch(`/jvm/${index}.bin`)).arrayBuffer());
    const first = words.findIndex((word, i) => word !== expected[i]);
    const differing = words.reduce((sum, word, i) => sum + (word === expected[i] ? 0 : 1), 0);
    cases.push({ hash, length: words.length, differing, first });
  }
  return { count, cases, fault };
}

test('every processor gives the bits of the JVM in the worklet, at every rate', () => holds('/compiled.wasm'));

test('so does the module that was made small, as the one that is shipped', () => holds('/small.wasm'));

async function holds(address) {
  const index = readFileSync(INDEX, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  const { count, cases, fault } = await page.evaluate(compare, address);
  assert.equal(fault, undefined);
  assert.equal(count, index.length, 'the module and the results are of different builds');
  const wrong = [];
  let compared = 0;
  cases.forEach(({ hash, length, differing, first, stopped }, i) => {
    const [expectedHash, expectedLength, name] = index[i];
    if (stopped) {
      wrong.push(`${name}: ${stopped}`);
    } else if (hash !== Number(expectedHash) || length !== Number(expectedLength) || differing > 0) {
      wrong.push(`${name}: ${differing} of ${length} words differ (${expectedLength} expected), the first is ${first}`);
    }
    compared += length ?? 0;
  });
  assert.deepEqual(wrong, []);
  console.log(`${count} cases, ${compared} words of 32 bits compared, 0 differing`);
}
