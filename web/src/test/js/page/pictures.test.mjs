/* global paintFace */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from '../support/browser.mjs';
import { serve } from '../support/static.mjs';

/** Faces of which faceplate stores a picture: name, width, height, scale, theme, light, shape, meter. */
const PICTURES = [
  ['small-green', 640, 360, 1, 'green'],
  ['small-latte', 640, 360, 1, 'latte'],
  ['small-contrast', 640, 360, 1, 'hc'],
  ['wide-ice', 1280, 360, 1, 'ice'],
  ['medium-mocha-150', 768, 460, 1.5, 'mocha'],
  ['tall-amber', 1280, 720, 1, 'amber'],
  ['tall-night', 1280, 720, 1, 'red', 'NIGHT'],
  ['phone-white-200', 360, 700, 2, 'white'],
  ['wide-drawer-dracula', 1280, 720, 1, 'dracula', 'DAY', 'drawer'],
  ['car-white', 1280, 720, 1, 'white', 'DAY', 'car'],
  ['car-upright-ice', 540, 960, 1, 'ice', 'DAY', 'car'],
  ...['VU', 'PEAK', 'LOUDNESS', 'SCOPE', 'SPECTROGRAM', 'WAVEFORM'].map(
    (meter) => [`meter-${meter.toLowerCase()}`, 640, 360, 1, 'ice', 'DAY', 'face', meter]),
];

/** Both programs are held to these against the same stored pictures, so they differ from each other by twice at most. */
const MEAN = 1.5;
const FAR_PART = 0.01;
const FAR = 48;

const PAGE = '<!doctype html><html lang="en"><title>pictures</title><link rel="stylesheet" href="/site/style.css">'
  + '<script type="module" src="/start.js"></script></html>';
const START = "import { main } from '/rig/face.js'; main([]);";

let server;
let browser;
let page;

before(async () => {
  server = await serve({
    folders: {
      '/site/': 'src/main/site',
      '/rig/': 'target/teavm-test',
      '/stored/': '../faceplate/src/test/resources/org/rustyaudio/faceplate/golden',
    },
    pages: {
      '/pictures.html': { body: PAGE },
      '/start.js': { type: 'text/javascript', body: START },
    },
  });
  browser = await startBrowser();
  page = await browser.open(`${server.origin}/pictures.html`);
  await page.waitForFunction(() => globalThis.paintFace);
  await page.evaluate(() => Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 14px Inter`))));
});

after(async () => {
  await browser?.close();
  await server?.close();
});

for (const [name, width, height, scale, theme, light = 'DAY', shape = 'face', meter = ''] of PICTURES) {
  test(`Chromium paints ${name} as it is stored`, async (context) => {
    const { mean, far } = await page.evaluate(async (scene) => {
      const sized = () => Object.assign(document.createElement('canvas'),
        { width: scene.width * scene.scale, height: scene.height * scene.scale });
      const painted = sized();
      const stored = sized();
      paintFace(painted, scene.theme, scene.light, scene.width, scene.height, scene.scale, scene.shape, scene.meter);
      const picture = new Image();
      picture.src = `/stored/${scene.name}.png`;
      await picture.decode();
      stored.getContext('2d').drawImage(picture, 0, 0);
      const [a, b] = [painted, stored].map(
        (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
      let sum = 0;
      let off = 0;
      for (let i = 0; i < a.length; i += 4) {
        let distance = 0;
        for (let k = i; k < i + 4; k++) distance = Math.max(distance, Math.abs(a[k] - b[k]));
        sum += distance;
        if (distance > scene.beyond) off++;
      }
      return { mean: (sum * 4) / a.length, far: (off * 4) / a.length };
    }, { name, width, height, scale, theme, light, shape, meter, beyond: FAR });
    const found = `mean difference ${mean.toFixed(2)} of ${MEAN}, ${(100 * far).toFixed(2)} % of ${100 * FAR_PART} %`
      + ` of the pixels off by more than ${FAR}`;
    context.diagnostic(`${name}: ${found}`);
    assert.ok(mean <= MEAN && far <= FAR_PART, found);
  });
}
