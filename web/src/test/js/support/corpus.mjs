import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';
import { inWeb } from '../../../../build/paths.mjs';

const run = promisify(execFile);

/** Where the test files stand; the recipe's hash is in each name, so a changed recipe is made anew. */
export const CORPUS = inWeb('target/corpus');

async function once(name, recipe, make) {
  const { name: base, ext } = parse(name);
  const hash = createHash('sha256').update(recipe).digest('hex').slice(0, 8);
  const path = join(CORPUS, `${base}-${hash}${ext}`);
  if (await stat(path).catch(() => null)) return path;
  await mkdir(CORPUS, { recursive: true });
  const unfinished = join(CORPUS, `.${process.pid}-${hash}-${base}${ext}`);
  await make(unfinished);
  await rename(unfinished, path);
  return path;
}

/**
 * A file made by a command line of an encoder, once.
 *
 * @param {string} name as the file should be called: `tone.mp3`
 * @param {string[]} command the program and its arguments; `OUT` stands for the file
 * @returns {Promise<string>} its path
 */
export function made(name, command) {
  return once(name, JSON.stringify([name, command]), async (out) => {
    const [program, ...args] = command.map((word) => word.replaceAll('OUT', out));
    try {
      await run(program, args, { maxBuffer: 1 << 26 });
    } catch (problem) {
      throw new Error(`${name}: ${program} failed: ${problem.stderr || problem.message}`, { cause: problem });
    }
  });
}

/**
 * A file of bytes a test writes itself (a damaged one, a header by hand), once.
 *
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export function bytes(name, content) {
  return once(name, content, (out) => writeFile(out, content));
}

/** Numbers in [-1, 1), the same for the same seed: a linear congruential generator, upper bits. */
export function noise(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x80000000 - 1;
  };
}

/**
 * A WAV of seeded noise and a tone per channel: no two places sound alike, so a shifted or lost frame shows.
 *
 * @param {string} name
 * @param {{rateHz?: number, channels?: number, seconds?: number, frames?: number, bits?: 16|24, seed?: number}} [what]
 * @returns {Promise<string>} its path
 */
export function wav(name, { rateHz = 44100, channels = 2, seconds = 3, frames, bits = 16, seed = 1 } = {}) {
  const count = frames ?? Math.round(rateHz * seconds);
  return once(name, `wav 1 ${rateHz} ${channels} ${count} ${bits} ${seed}`, (out) => {
    const width = bits / 8;
    const size = count * channels * width;
    const file = Buffer.alloc(44 + size);
    file.write('RIFF', 0, 'latin1');
    file.writeUInt32LE(36 + size, 4);
    file.write('WAVEfmt ', 8, 'latin1');
    file.writeUInt32LE(16, 16);
    file.writeUInt16LE(1, 20);
    file.writeUInt16LE(channels, 22);
    file.writeUInt32LE(rateHz, 24);
    file.writeUInt32LE(rateHz * channels * width, 28);
    file.writeUInt16LE(channels * width, 32);
    file.writeUInt16LE(bits, 34);
    file.write('data', 36, 'latin1');
    file.writeUInt32LE(size, 40);
    const next = noise(seed);
    const full = 2 ** (bits - 1) - 1;
    let at = 44;
    for (let frame = 0; frame < count; frame++) {
      for (let channel = 0; channel < channels; channel++) {
        const tone = Math.sin((2 * Math.PI * 220 * (channel + 1) * frame) / rateHz);
        file.writeIntLE(Math.round((0.3 * tone + 0.2 * next()) * full), at, width);
        at += width;
      }
    }
    return writeFile(out, file);
  });
}
