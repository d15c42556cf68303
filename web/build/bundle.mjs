import { build } from 'esbuild';
import { WEB } from './paths.mjs';

/**
 * One self-contained ES module from an entry and everything it imports. What the site ships and what a test loads
 * come out of this one place.
 *
 * @param {string} entry absolute path
 * @param {{minify?: boolean, define?: Record<string, string>}} [options]
 * @returns {Promise<Uint8Array>}
 */
export async function bundle(entry, { minify = true, define = {} } = {}) {
  const result = await build({
    absWorkingDir: WEB,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    minify,
    define,
  });
  return result.outputFiles[0].contents;
}
