import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.mjs';
import { inWeb } from './paths.mjs';

const EXPORTS = 7;
const CODE = 10;

// Only what TeaVM emits: with every feature on, the optimizer writes types that browsers do not read.
const FLAGS = [
  '-Oz',
  '--enable-gc',
  '--enable-reference-types',
  '--enable-exception-handling',
  '--enable-bulk-memory',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
  '--enable-multivalue',
  '--enable-strings',
];

/**
 * Checks a module and makes it small.
 *
 * @param {string} name for the message
 * @param {Uint8Array} module
 */
export async function optimized(name, module) {
  checkNotEmpty(name, module);
  return cached(`wasm-opt 132 ${FLAGS.join(' ')}`, module, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rusty-audio-wasm-'));
    try {
      await writeFile(join(folder, 'in.wasm'), module);
      const tool = inWeb('node_modules/binaryen/bin/wasm-opt');
      const command = [tool, ...FLAGS, join(folder, 'in.wasm'), '-o', join(folder, 'out.wasm')];
      await promisify(execFile)(process.execPath, command, { maxBuffer: 1 << 26 });
      const out = await readFile(join(folder, 'out.wasm'));
      checkNotEmpty(name, out);
      return out;
    } catch (problem) {
      const reason = (problem.stderr || problem.message).trim().split('\n').slice(0, 5).join('\n  ');
      throw new Error(`${name} is no valid WebAssembly module:\n  ${reason}`, { cause: problem });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** A module without code or exports is a compiler's failure that nobody reported. */
export function checkNotEmpty(name, module) {
  const sections = sectionSizes(name, module);
  if (!(sections.get(CODE) > 1)) throw new Error(`${name} holds no code: compile the web module again`);
  if (!(sections.get(EXPORTS) > 1)) throw new Error(`${name} exports nothing: compile the web module again`);
}

function sectionSizes(name, module) {
  if (Buffer.from(module.subarray(0, 8)).toString('hex') !== '0061736d01000000') {
    throw new Error(`${name} is no WebAssembly module: it begins with other bytes`);
  }
  const sizes = new Map();
  let at = 8;
  while (at < module.length) {
    const id = module[at++];
    let size = 0;
    let shift = 0;
    let byte;
    do {
      byte = module[at++];
      size += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte >= 0x80 && at < module.length);
    if (at + size > module.length) throw new Error(`${name} is cut off: a section of ${size} bytes does not fit`);
    sizes.set(id, size);
    at += size;
  }
  return sizes;
}
