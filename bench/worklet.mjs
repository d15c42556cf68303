// Renders the same sound through the worklet and through native nodes; see worklet.sh.
import { openStage } from '../web/src/test/js/sound/stage.mjs';

const [seconds, rounds] = process.argv.slice(2).map(Number);
if (!(seconds > 0 && seconds <= 300 && rounds > 0)) {
  console.error('usage: bench/worklet.sh [SECONDS_OF_SOUND, up to 300] [ROUNDS]');
  process.exit(2);
}

/** Eight peaks, as a listener sets them: on, type, frequency, gain, Q. */
const bands = [60, 150, 400, 1000, 2400, 5000, 9000, 14000].flatMap((hz, i) => [1, 0, hz, i % 2 ? -3 : 4, 1.1]);
const CHAINS = {
  'worklet, nothing to do': [0, 0, 0, -1, 1, 0, 0, 0],
  'worklet, equalizer alone': [0, 0, 0, -1, 1, 0, 0, 8, ...bands],
  'worklet, full chain': [0.1, -3, 1, -1, 1, 0, 1, 8, ...bands],
};

const stage = await openStage();
try {
  const version = await stage.page.evaluate(() => navigator.userAgent.match(/Chrome\/([\d.]+)/)[1]);
  const best = await stage.page.evaluate(measure, { seconds, rounds, chains: CHAINS });
  const quanta = (seconds * 48000) / 128;
  const native = best['8 native biquads'];
  console.log(`# Chromium ${version}, ${seconds} s at 48 kHz, best of ${rounds}, one page`);
  console.log('variant | us a quantum | of the native ones');
  for (const [name, millis] of Object.entries(best)) {
    console.log(`${name} | ${((1000 * millis) / quanta).toFixed(2)} | ${(millis / native).toFixed(2)}`);
  }
} finally {
  await stage.close();
}

/** Runs in the page: least milliseconds of each variant, taken in turn so that a disturbance meets them all. */
async function measure({ seconds: length, rounds: turns, chains }) {
  const rate = 48000;
  const noise = Float32Array.from({ length: length * rate }, (_, i) => 0.4 * Math.sin(i * i * 0.37));

  async function render(context) {
    const began = performance.now();
    await context.startRendering();
    return performance.now() - began;
  }

  async function native() {
    const context = new OfflineAudioContext(2, length * rate, rate);
    const buffer = context.createBuffer(2, noise.length, rate);
    buffer.copyToChannel(noise, 0);
    buffer.copyToChannel(noise, 1);
    let node = new AudioBufferSourceNode(context, { buffer });
    node.start();
    for (const [i, frequency] of [60, 150, 400, 1000, 2400, 5000, 9000, 14000].entries()) {
      node = node.connect(new BiquadFilterNode(context, { type: 'peaking', frequency, gain: i % 2 ? -3 : 4, Q: 1.1 }));
    }
    node.connect(context.destination);
    return render(context);
  }

  async function worklet(chain) {
    const own = await globalThis.Stage.open({ seconds: length, chain });
    own.load(1, await own.stream(noise));
    await own.until('report', (report) => report.state === 'playing');
    return render(own.context);
  }

  const best = {};
  for (let turn = 0; turn < turns; turn++) {
    for (const name of ['8 native biquads', ...Object.keys(chains)]) {
      const millis = name in chains ? await worklet(chains[name]) : await native();
      best[name] = Math.min(best[name] ?? Infinity, millis);
    }
  }
  return best;
}
