import { build, transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { linked } from './link.mjs';
import { WEB } from './paths.mjs';
import { withoutTables } from './tables.mjs';

const LOCAL = /^(?![a-z]+:|\/|#)/;

/** What follows this line in `style.css` is sent as a sheet of its own, which the page asks for when it begins. */
const LATER = '/* ---- after the first sound ---- */';

/** The two halves of a style sheet; the second is empty where all of it comes first. */
export function halves(css) {
  const [first, later = ''] = css.split(LATER);
  return [first, later];
}

/**
 * The style sheet with everything it imports; each `url(...)` gets its address.
 *
 * @param {string} file
 * @param {(name: string) => string} addressOf
 * @param {string} [contents] in place of the file's
 */
export async function styled(file, addressOf, contents) {
  const addresses = {
    name: 'addresses',
    setup(plugin) {
      plugin.onResolve({ filter: /./ }, (wanted) => {
        if (wanted.kind !== 'url-token' || !LOCAL.test(wanted.path)) return null;
        return { path: addressOf(wanted.path.replace(/^\.\//, '')), external: true };
      });
    },
  };
  const result = await build({
    absWorkingDir: WEB,
    ...(contents === undefined ? { entryPoints: [file] } : { stdin: { contents, loader: 'css', resolveDir: dirname(file) } }),
    bundle: true,
    write: false,
    minify: true,
    target: 'chrome120',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [addresses],
  });
  return result.outputFiles[0].contents;
}

/** What is only reached through this comes later. */
const DOOR = /_Furnishing_run$/;

/**
 * A module of TeaVM's whose `main` runs when it is loaded.
 *
 * @param {string} file not minified
 */
export async function program(file) {
  const { first } = await halvesOf(file);
  return Buffer.from(first);
}

/**
 * The page's program: what it begins with, and what it fetches afterwards.
 *
 * @param {string} file not minified
 * @returns {Promise<{first: Buffer, later: (address: string) => Buffer|null}>} `later` takes the address of the first
 */
export async function pageProgram(file) {
  const { first, later, shared } = await halvesOf(file, DOOR);
  return {
    first: Buffer.from(later ? `${first}export{${shared}};\n` : first),
    later: (address) => (later ? Buffer.from(`import{${shared}}from${JSON.stringify(address)};${later}`) : null),
  };
}

async function halvesOf(file, door) {
  const script = withoutTables(await readFile(file, 'utf8'));
  if (!script.includes('$rt_metadata([')) return { first: await started(file), later: null, shared: [] };
  const { first, later, shared } = linked(script, door);
  return { first: await short(first), later: later && await short(later), shared };
}

/** Names at the top stay: the halves know each other by them. */
async function short(script) {
  const { code } = await transform(script, { minify: true, charset: 'utf8', target: 'es2022', legalComments: 'none' });
  return code;
}

/** Another module with a `main`, as the tests have it. */
async function started(file) {
  const result = await build({
    absWorkingDir: WEB,
    stdin: { contents: `import { main } from ${JSON.stringify(file)};\nmain([]);\n`, resolveDir: WEB },
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return result.outputFiles[0].text;
}

/** A module as it is, in fewer bytes. */
export async function minified(script) {
  const { code } = await transform(script, { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' });
  return Buffer.from(code);
}

/**
 * The page with addresses in place of names, and with what the build knows: the parts' addresses on `<html>`, the
 * manifest, the icons.
 *
 * @param {string} html
 * @param {(name: string) => string} addressOf
 * @param {Record<string, string>} parts name to address
 */
export function addressed(html, addressOf, parts) {
  const named = html.replace(/<!--[\s\S]*?-->\s*/g, '').replace(/\b(href|src)="([^"]*)"/g, (all, attribute, name) => {
    return name && LOCAL.test(name) ? `${attribute}="${addressOf(name)}"` : all;
  });
  const data = Object.entries(parts).map(([name, address]) => ` data-${name}="${address}"`).join('');
  const links = [
    '<link rel="manifest" href="/manifest.webmanifest">',
    `<link rel="icon" href="${addressOf('icon-small.svg')}" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${addressOf('icon-touch-180.png')}">`,
  ];
  const once = (text, place, put) => {
    if (text.split(place).length !== 2) throw new Error(`index.html has not exactly one ${place}`);
    return text.replace(place, put);
  };
  return once(once(named, '<html', `<html${data}`), '</head>', `${links.join('\n')}\n</head>`);
}
