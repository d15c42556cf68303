import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached } from './cache.mjs';

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest']);

const brotli = (content) => promisify(brotliCompress)(content, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  },
});

/** @returns {Promise<{br: Uint8Array, gz: Uint8Array}|null>} null for what is compressed already */
export async function compressed(name, content) {
  if (!COMPRESSIBLE.has(extname(name)) || content.length === 0) return null;
  return {
    br: await cached('brotli 11 24', content, () => brotli(content)),
    gz: await cached('gzip 9', content, () => promisify(gzip)(content, { level: 9 })),
  };
}
