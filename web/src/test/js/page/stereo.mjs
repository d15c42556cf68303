import { startBrowser } from '../support/browser.mjs';
import { made, wav } from '../support/corpus.mjs';
import { serve } from '../support/static.mjs';

const TRACKS = [
  ['Pier Eleven', 'Lumen Coast', 'Harbour Lights'],
  ['Low Tide', 'Lumen Coast', 'Harbour Lights'],
  ['Night Ferry', 'Lumen Coast', 'Harbour Lights'],
  ['Green Corridor', 'Ida Vintersen', 'Field Studies'],
];

/** Three widths, as they are judged: a telephone, a tablet held upright, a laptop. */
export const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

async function tagged([title, artist, album], index) {
  const source = await wav('page.wav', { seconds: 40, seed: 7 });
  const tags = [`TITLE=${title}`, `ARTIST=${artist}`, `ALBUM=${album}`].flatMap((tag) => ['-T', tag]);
  return made(`0${index + 1} ${title}.flac`, ['flac', '-s', '-f', ...tags, '-o', 'OUT', source]);
}

/** The built site in a browser; `open` gives a page of it at a size. */
export async function startStereo() {
  const server = await serve({ folders: { '/': 'target/site' } });
  const browser = await startBrowser();
  const files = [];
  for (const [index, track] of TRACKS.entries()) files.push(await tagged(track, index));
  return {
    server,
    browser,
    files,

    async open(size, { prepare, ...options } = {}) {
      const context = await browser.another({ viewport: size, serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      // The window for files of the browser cannot be driven; the input for files can.
      await page.addInitScript(() => { delete window.showOpenFilePicker; });
      if (prepare) await page.addInitScript(prepare);
      await page.goto(`${server.origin}/${options.query ?? ''}`);
      await page.waitForSelector('#volume[aria-valuetext]');
      return page;
    },

    /** Opens the test album as a person does. */
    async fill(page) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#invitation')]);
      await chooser.setFiles(files);
      await page.waitForFunction(() => document.title.includes('Pier Eleven'));
      const aside = page.locator('[data-kind=keep] .bare');
      await aside.click({ timeout: 5000 }).catch(() => {});
    },

    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until an attribute of an element has a value. */
export async function becomes(page, selector, name, value) {
  await page.waitForFunction(
    ([s, n, v]) => document.querySelector(s)?.getAttribute(n) === v, [selector, name, value], { timeout: 5000 });
}

/** An attribute of an element. */
export function attribute(page, selector, name) {
  return page.getAttribute(selector, name);
}
