import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { injectManifest } from 'workbox-build';
import { bundle } from './bundle.mjs';
import { inWeb } from './paths.mjs';

/**
 * Writes `sw.js` into the site: our worker with Workbox and the list of the shell's files.
 *
 * @param {{folder: string, shell: string[], version: string}} site `shell`: addresses of files below `folder`
 */
export async function serviceWorker({ folder, shell, version }) {
  const define = { SITE_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' };
  const unlisted = inWeb('target/sw-unlisted.js');
  await writeFile(unlisted, await bundle(inWeb('src/main/pwa/sw.js'), { define }));
  const { count, warnings } = await injectManifest({
    swSrc: unlisted,
    swDest: join(folder, 'sw.js'),
    globDirectory: folder,
    globPatterns: shell.map((path) => path.slice(1)),
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 16_000_000,
    manifestTransforms: [(entries) => ({
      manifest: entries.map((entry) => ({ ...entry, url: entry.url === 'index.html' ? '/' : `/${entry.url}` })),
      warnings: [],
    })],
  });
  if (warnings.length > 0 || count !== shell.length) {
    throw new Error(`the service worker lists ${count} of ${shell.length} files: ${warnings.join('; ')}`);
  }
}
