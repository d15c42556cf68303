import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { bundle } from '../../../../build/bundle.mjs';
import { inWeb } from '../../../../build/paths.mjs';

/** What every answer of the real server carries; a test holds it against the generated `_headers`. */
export const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * A server on a loopback port of the system's choice, with the headers of the real one: cross-origin isolated, so
 * SharedArrayBuffer is there, and under the content security policy.
 *
 * @param {object} what
 * @param {Record<string, string>} [what.folders] prefix (`/`, `/corpus/`) to folder, relative to the web module
 * @param {Record<string, string>} [what.bundles] address to an entry under `src/main/js`, bundled as the build does
 * @param {Record<string, {type?: string, body: string|Uint8Array, status?: number}>} [what.pages] fixed answers;
 *     `/blank.html` is always there
 * @param {boolean} [what.isolated] false leaves COOP and COEP out: no SharedArrayBuffer
 * @returns {Promise<{origin: string, requests: string[], folders: Record<string, string>, close(): Promise<void>}>}
 *     `folders` may be changed while it runs: a new version goes live
 */
export async function serve({ folders = {}, bundles = {}, pages = {}, isolated = true } = {}) {
  const live = { ...folders };
  const fixed = { '/blank.html': { body: '<!doctype html><html lang="en"><title>blank</title></html>' }, ...pages };
  const bundled = new Map();
  const requests = [];
  const headers = { ...SECURITY_HEADERS, 'cache-control': 'no-cache' };
  if (!isolated) {
    delete headers['cross-origin-opener-policy'];
    delete headers['cross-origin-embedder-policy'];
  }

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    if (fixed[path]) {
      const { type = 'text/html; charset=utf-8', body, status = 200 } = fixed[path];
      response.writeHead(status, { ...headers, 'content-type': type }).end(body);
      return;
    }
    if (bundles[path]) {
      if (!bundled.has(path)) bundled.set(path, bundle(inWeb('src/main/js', bundles[path]), { minify: false }));
      response.writeHead(200, { ...headers, 'content-type': TYPES['.js'] }).end(await bundled.get(path));
      return;
    }
    const file = await find(live, path);
    if (!file) {
      const status = path === '/favicon.ico' ? 204 : 404;
      response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
      response.end(status === 404 ? `nothing at ${path}` : undefined);
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type });
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((problem) => {
      response.writeHead(500, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(String(problem));
    });
  });
  await new Promise((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  // A test file that fails while tidying up still ends.
  server.unref();
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    folders: live,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

/** The file for an address: the longest prefix that matches decides. */
async function find(folders, path) {
  const prefixes = Object.keys(folders).filter((prefix) => path.startsWith(prefix));
  for (const prefix of prefixes.sort((a, b) => b.length - a.length)) {
    const folder = normalize(join(inWeb(), folders[prefix]));
    const root = folders[prefix].startsWith('/') ? normalize(folders[prefix]) : folder;
    let file = normalize(join(root, path.slice(prefix.length)));
    if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) continue;
    let found = await stat(file).catch(() => null);
    if (found?.isDirectory()) {
      file = join(file, 'index.html');
      found = await stat(file).catch(() => null);
    }
    if (found?.isFile()) return file;
  }
  return null;
}
