// What the decoder worker holds while a two-hour file plays: see web-memory.sh.
import { readFileSync, readdirSync } from 'node:fs';
import { startDecoder } from '../web/src/test/js/decode/bench.mjs';

const [file, speed = '60'] = process.argv.slice(2);
const RATE = 44_100;
const SAMPLE_SECONDS = 2;

/** The proportional set size of every renderer that this process started, in MB. */
function renderersMb() {
  const parents = new Map();
  const commands = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      parents.set(pid, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      commands.set(pid, readFileSync(`/proc/${pid}/cmdline`, 'latin1'));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (pid) => pid === String(process.pid) || (parents.has(pid) && isOurs(parents.get(pid)));
  let kilobytes = 0;
  for (const [pid, command] of commands) {
    if (command.includes('--type=renderer') && isOurs(pid)) {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))[1]);
    }
  }
  return kilobytes / 1024;
}

const decoder = await startDecoder();
await decoder.run(() => {
  document.body.innerHTML = '<input type="file">';
});
await decoder.page.setInputFiles('input', file);
const before = renderersMb();
await decoder.run(async ({ rate, times }) => {
  const [picked] = document.querySelector('input').files;
  const state = globalThis.decoder.open(picked, { rateHz: rate });
  const { tick } = globalThis.player;
  const left = new Float32Array(rate);
  const right = new Float32Array(rate);
  globalThis.progress = { frames: 0, done: false };
  const started = performance.now();
  (async () => {
    while (!state.feed.ended && !state.feed.failed) {
      const due = ((performance.now() - started) / 1000) * rate * times - globalThis.progress.frames;
      const count = state.feed.read(left, right, 0, Math.min(rate, Math.max(0, Math.floor(due))));
      globalThis.progress.frames += count;
      await (count === 0 ? new Promise((resolve) => setTimeout(resolve, 5)) : tick());
    }
    globalThis.progress.done = true;
  })();
}, { rate: RATE, times: Number(speed) });
const seen = [];
let progress;
do {
  await new Promise((resolve) => setTimeout(resolve, SAMPLE_SECONDS * 1000));
  seen.push(renderersMb());
  progress = await decoder.run(() => globalThis.progress);
} while (!progress.done);
const most = Math.max(...seen);
const last = seen.slice(-5).sort((a, b) => a - b)[2] ?? seen.at(-1);
console.log(JSON.stringify({
  file: file.split('/').pop(),
  hours: Number((progress.frames / RATE / 3600).toFixed(3)),
  speed: Number(speed),
  before_mb: Math.round(before),
  most_mb: Math.round(most),
  last_mb: Math.round(last),
  settled_growth_mb: Math.round(last - before),
  samples: seen.length,
}));
await decoder.close();
process.exitCode = last - before <= 100 ? 0 : 1;
