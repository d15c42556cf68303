// How long a library of 100,000 tracks takes to open, and each letter of a search to show its rows:
//   node src/test/js/page/library-bench.mjs [tracks]
// The site must be built. Measured on the page's own thread, the rows included; run it on a quiet machine.
import { keep, largeLibrary } from './large-library.mjs';
import { startStereo } from './stereo.mjs';

const WORDS = ['song', 'sky rain', 'artist 12', 'genre', 'ür', 'album 7 song', 'nothing at all'];

const count = Number(process.argv[2] ?? 100_000);
const stereo = await startStereo();
try {
  const page = await stereo.open({ width: 1280, height: 800 });
  await keep(page, largeLibrary(count));
  await page.keyboard.press('q');
  const open = await page.evaluate((wanted) => new Promise((resolve) => {
    const began = performance.now();
    let longest = 0;
    let first = 0;
    const told = new Set();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
    }).observe({ type: 'longtask', buffered: false });
    document.getElementById('segment-library').click();
    const look = () => {
      const shown = document.querySelector('#library-tracks .caption')?.textContent.replace(/\D/g, '');
      if (!first && document.querySelector('#library-list .row:not([hidden])')) first = performance.now() - began;
      told.add(document.querySelector('.library-work p')?.textContent ?? '');
      if (shown === String(wanted)) {
        const millis = performance.now() - began;
        setTimeout(() => resolve({ millis, first, longest, told: told.size }), 1_000);
      } else setTimeout(look, 5);
    };
    look();
  }), count);
  console.log(`open ${count} tracks: first rows after ${open.first.toFixed(0)} ms, all after ${open.millis.toFixed(0)} ms`
    + `, longest task of the page ${open.longest.toFixed(0)} ms, progress told ${open.told} times`);
  const times = await page.evaluate((texts) => {
    const search = document.getElementById('library-search');
    const all = [];
    for (const wanted of texts) {
      for (let length = 1; length <= wanted.length; length++) {
        search.value = wanted.slice(0, length);
        const began = performance.now();
        search.dispatchEvent(new Event('input'));
        document.getElementById('library-list').getBoundingClientRect();
        all.push({ text: search.value, millis: performance.now() - began });
      }
    }
    return all;
  }, WORDS);
  const sorted = times.map((one) => one.millis).sort((a, b) => a - b);
  const worst = times.reduce((a, b) => (a.millis > b.millis ? a : b));
  console.log(`a letter: median ${sorted[sorted.length >> 1].toFixed(1)} ms, 95 % below ${
    sorted[Math.floor(sorted.length * 0.95)].toFixed(1)} ms, longest ${worst.millis.toFixed(1)} ms (“${worst.text}”)`);
} finally {
  await stereo.close();
}
