// Takes the manifest's and the documents' screenshots from the built player:
//   node src/test/js/pwa/take-screenshots.mjs          all of them
//   node src/test/js/pwa/take-screenshots.mjs 768      one width of the documents
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inWeb } from '../../../../build/paths.mjs';
import { startBrowser } from '../support/browser.mjs';
import { made } from '../support/corpus.mjs';
import { startServer } from '../support/server.mjs';

const MANIFEST = inWeb('src/main/pwa/screenshots');
const DOCUMENTS = inWeb('../docs/screenshots/web');

/** Drawers by their tab; a new one needs only its name here. */
const DRAWERS = ['Queue', 'Equalizer', 'Setup'];

/** What DISP walks through, in its order. */
const DISPLAYS = ['remaining', 'elapsed', 'outline', 'vu', 'peak', 'loudness', 'scope', 'spectrogram', 'waveform',
  'clock'];

const THEMES = ['ice', 'amber', 'green', 'red', 'white', 'mocha', 'latte', 'dracula', 'hc'];

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

/** Shows a drawer, moves the pointer away and lets the picture settle. */
async function show(page, drawer) {
  // A phone has the drawers in a bar; elsewhere LIST opens them.
  const bar = page.locator('#bar').getByRole('button', { name: drawer });
  const tab = page.getByRole('tab', { name: drawer });
  if (await bar.isVisible()) {
    await bar.click();
  } else {
    if (!await tab.isVisible()) {
      await page.getByRole('button', { name: 'Queue and library' }).first().click();
    }
    await tab.click();
  }
  await page.mouse.move(2, 2);
  await page.waitForTimeout(800);
}

/** A theme, or Night Panel, as it is chosen in Setup. */
async function choose(page, id) {
  await page.evaluate((wanted) => document.querySelector(`#panel-setup [data-id="${wanted}"]`).click(), id);
  await page.waitForTimeout(600);
}

/** Every display, every theme, Night Panel, car mode and every drawer at one size. */
async function photograph(page, folder) {
  const take = (name) => page.screenshot({ path: join(folder, `${name}.png`) });
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => document.activeElement.blur());
  for (const display of DISPLAYS) {
    await page.waitForTimeout({ loudness: 6000, spectrogram: 6000, waveform: 3000 }[display] ?? 2800);
    await take(`display-${display}`);
    await page.keyboard.press('d');
  }
  await page.waitForTimeout(2800);
  for (const theme of THEMES) {
    await choose(page, theme);
    await take(`theme-${theme}`);
  }
  await choose(page, 'ice');
  await choose(page, 'NIGHT');
  await page.waitForTimeout(9000);
  await take('theme-night');
  await choose(page, 'DAY');
  await page.keyboard.press('c');
  await page.waitForTimeout(3000);
  await take('car');
  await page.keyboard.press('c');
  for (const drawer of DRAWERS) {
    await show(page, drawer);
    await take(`drawer-${drawer.toLowerCase()}`);
  }
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
    const scale = width < 500 ? 2 : 1;
    const browser = await startBrowser({ context: { viewport: { width, height }, deviceScaleFactor: scale } });
    // Without the picker a file input opens, which can be given files.
    await browser.context.addInitScript(() => { delete globalThis.showOpenFilePicker; });
    const page = await browser.open(`${server.origin}/`);
    await play(page, files);
    if (manifest) {
      await page.screenshot({ path: join(MANIFEST, `${manifest}.png`) });
    } else {
      await photograph(page, join(DOCUMENTS, String(width)));
    }
    await browser.close();
  }
} finally {
  await server.close();
}
