// Takes the manifest's screenshots from the built player: node src/test/js/pwa/take-screenshots.mjs
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inWeb } from '../../../../build/paths.mjs';
import { startBrowser } from '../support/browser.mjs';
import { made } from '../support/corpus.mjs';
import { startServer } from '../support/server.mjs';

const FOLDER = inWeb('src/main/pwa/screenshots');

/** Three soft notes over a quiet noise floor, so that every band of the spectrum shows something. */
const tune = (title, notes) => made(`${title}.flac`, ['ffmpeg', '-v', 'error', '-y',
  ...notes.flatMap((hz) => ['-f', 'lavfi', '-i', `sine=f=${hz}:r=48000:d=60`]),
  '-f', 'lavfi', '-i', 'anoisesrc=c=pink:r=48000:d=60:s=7:a=0.35',
  '-filter_complex', `amix=inputs=${notes.length + 1}:normalize=0,volume=0.5`, '-ac', '2',
  '-metadata', `title=${title}`, '-metadata', 'artist=The Test Tones', '-metadata', 'album=Bench Sessions', 'OUT']);

const server = await startServer();
try {
  await mkdir(FOLDER, { recursive: true });
  const files = [await tune('Night Drive', [110, 220, 880]), await tune('Coast Road', [98, 330, 1320])];
  for (const [name, width, height] of [['wide-the-stereo-playing', 1280, 720], ['narrow-the-stereo-on-a-phone', 360, 780]]) {
    const scale = width < 500 ? 2 : 1;
    const browser = await startBrowser({ context: { viewport: { width, height }, deviceScaleFactor: scale } });
    // Without the picker a file input opens, which can be given files.
    await browser.context.addInitScript(() => { delete globalThis.showOpenFilePicker; });
    const page = await browser.open(`${server.origin}/`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open music' }).click();
    await (await chooser).setFiles(files);
    await page.waitForFunction(() => navigator.mediaSession.playbackState === 'playing');
    await page.locator('#messages button').last().click();
    await page.waitForTimeout(4000);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await browser.close();
  }
} finally {
  await server.close();
}
