// Takes the manifest's and the documents' screenshots from the built player:
//   node src/test/js/pwa/take-screenshots.mjs          all of them
//   node src/test/js/pwa/take-screenshots.mjs 768      one width of the documents
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inWeb } from '../../../../build/paths.mjs';
import { startBrowser } from '../support/browser.mjs';
import { made } from '../support/corpus.mjs';
import { startServer } from '../support/server.mjs';

const MANIFEST = inWeb('src/main/pwa/screenshots');
const DOCUMENTS = inWeb('../docs/screenshots/web');

/** Drawers by the key that opens them. */
const DRAWERS = { queue: 'q', equalizer: 'e', effects: 'f', generator: 'g', setup: 'Control+,' };

const PLACES = ['face', ...Object.keys(DRAWERS), 'car'];

const THEMES = ['ice', 'amber', 'green', 'red', 'white', 'mocha', 'latte', 'dracula', 'hc'];

/** How much smaller the pictures of the sheet are, by width. */
const SHARE = { 1280: 0.3125, 768: 0.3906, 360: 0.55 };

/** Three soft notes over a quiet noise floor, so that every band of the spectrum shows something. */
const tune = (title, notes) => made(`${title}.flac`, ['ffmpeg', '-v', 'error', '-y',
  ...notes.flatMap((hz) => ['-f', 'lavfi', '-i', `sine=f=${hz}:r=48000:d=60`]),
  '-f', 'lavfi', '-i', 'anoisesrc=c=pink:r=48000:d=60:s=7:a=0.35',
  '-filter_complex', `amix=inputs=${notes.length + 1}:normalize=0,volume=0.5`, '-ac', '2',
  '-metadata', `title=${title}`, '-metadata', 'artist=The Test Tones', '-metadata', 'album=Bench Sessions', 'OUT']);

/** Opens the files and lets them play for a while. */
async function play(page, files) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open music' }).click();
  await (await chooser).setFiles(files);
  await page.waitForFunction(() => navigator.mediaSession.playbackState === 'playing');
  await page.locator('#messages button').last().click();
  await page.waitForTimeout(4000);
}

/** Chooses in Setup, whether or not it is seen. */
async function choose(page, id) {
  await page.evaluate((wanted) => document.querySelector(`#panel-setup [data-id="${wanted}"]`).click(), id);
}

/** Shows one of the places and lets the picture settle. */
async function show(page, place) {
  const blur = () => page.evaluate(() => document.activeElement.blur());
  await blur();
  if (place === 'face' && await page.isVisible('#drawer')) await page.keyboard.press('Escape');
  if (place === 'car') {
    if (await page.isVisible('#drawer')) await page.keyboard.press('Escape');
    await page.keyboard.press('c');
  }
  if (DRAWERS[place]) {
    await page.keyboard.press(DRAWERS[place]);
    await page.waitForSelector(`#panel-${place}`, { state: 'visible' });
  }
  await blur();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(place === 'car' ? 3000 : 900);
}

/** A picture that holds many, kept in a page of its own and written as WebP. */
async function startSheet(browser, width, height) {
  const page = await (await browser.another()).newPage();
  await page.setContent('<canvas></canvas>');
  await page.evaluate(([w, h]) => {
    const canvas = document.querySelector('canvas');
    [canvas.width, canvas.height] = [w, h];
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#000';
    pen.fillRect(0, 0, w, h);
    pen.imageSmoothingQuality = 'high';
  }, [width, height]);
  return {
    async put(png, x, y, w, h) {
      await page.evaluate(async ([text, ...place]) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        document.querySelector('canvas').getContext('2d').drawImage(await createImageBitmap(new Blob([bytes])), ...place);
      }, [png.toString('base64'), x, y, w, h]);
    },
    async write(path, quality) {
      const address = await page.evaluate((q) => document.querySelector('canvas').toDataURL('image/webp', q), quality);
      await writeFile(path, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
      await page.context().close();
    },
  };
}

/** Every place in the standard theme, and a sheet of every place in every theme, dimmed and by Night Panel. */
async function photograph(browser, page, folder, { width, height }) {
  await mkdir(folder, { recursive: true });
  const thumb = { width: Math.round(width * SHARE[width]), height: Math.round(height * SHARE[width]) };
  const looks = [...THEMES.map((theme) => [theme, 'DAY']), ['ice', 'DIMMED'], ['ice', 'NIGHT']];
  const sheet = await startSheet(browser, looks.length * (thumb.width + 8), PLACES.length * (thumb.height + 8));
  await choose(page, 'ice');
  for (const [row, place] of PLACES.entries()) {
    await show(page, place);
    const single = await startSheet(browser, width, height);
    await single.put(await page.screenshot(), 0, 0, width, height);
    await single.write(join(folder, `${place}.webp`), 0.92);
    for (const [column, [theme, light]] of looks.entries()) {
      await choose(page, theme);
      await choose(page, light);
      await page.waitForTimeout(light === 'DAY' ? 250 : 900);
      await sheet.put(await page.screenshot(), column * (thumb.width + 8) + 4, row * (thumb.height + 8) + 4,
        thumb.width, thumb.height);
    }
    await choose(page, 'DAY');
  }
  await sheet.write(join(folder, 'themes.webp'), 0.8);
}

const server = await startServer();
try {
  await mkdir(MANIFEST, { recursive: true });
  const files = [];
  for (const [title, notes] of [['Night Drive', [110, 220, 880]], ['Coast Road', [98, 330, 1320]],
    ['Green Corridor', [82, 247, 740]], ['Low Tide', [65, 196, 1047]], ['Pier Eleven', [123, 370, 988]]]) {
    files.push(await tune(title, notes));
  }
  const shots = [
    { width: 1280, height: 720, manifest: 'wide-the-stereo-playing' },
    { width: 360, height: 780, manifest: 'narrow-the-stereo-on-a-phone' },
    { width: 1280, height: 800 },
    { width: 768, height: 1024 },
    { width: 360, height: 740 },
  ];
  const asked = process.argv[2];
  for (const { width, height, manifest } of shots.filter((shot) => !asked || (!shot.manifest && asked === `${shot.width}`))) {
    const scale = manifest && width < 500 ? 2 : 1;
    const browser = await startBrowser({ context: { viewport: { width, height }, deviceScaleFactor: scale } });
    // Without the picker a file input opens, which can be given files.
    await browser.context.addInitScript(() => { delete globalThis.showOpenFilePicker; });
    const page = await browser.open(`${server.origin}/`);
    await play(page, files);
    if (manifest) {
      await page.screenshot({ path: join(MANIFEST, `${manifest}.png`) });
    } else {
      await photograph(browser, page, join(DOCUMENTS, String(width)), { width, height });
    }
    await browser.close();
  }
} finally {
  await server.close();
}
