import { describeFault, instantiateSound } from '../sound/wasm-host.js';
import { asFailure } from '../decode/failure.js';
import { listen } from './listen.js';

/**
 * The analysis worker: says what music is like. One request after the other; its messages stand in `docs/browser.md`.
 */

/** Requests that are waiting or at work; who cancels takes them out. */
const wanted = new Set();

let begin;

/** Requests wait for the module, and then for each other. */
const module = new Promise((resolve) => {
  begin = resolve;
});
let last = module;

const HEARD = {
  begin(message) {
    begin(message.module);
  },

  analyze({ request, source }) {
    inTurn(request, 'This sound', (analysis) => listen(analysis, source, {
      isOver: () => !wanted.has(request),
      progress: (part) => postMessage({ op: 'progress', request, part }),
    }));
  },

  match({ request, track, reference }) {
    inTurn(request, 'The equalizer', async ({ exports, memory, scratch }) => {
      const levels = [...track, ...(reference ?? [])];
      new Float64Array(memory.buffer, scratch, levels.length).set(levels);
      return new Float64Array(memory.buffer, scratch, exports.match(scratch, levels.length)).slice();
    });
  },

  cancel({ request }) {
    wanted.delete(request);
  },
};

/** Does a piece of work when those before it are done, and tells what came of it unless nobody wants it any more. */
function inTurn(request, name, work) {
  wanted.add(request);
  last = last.then(async () => {
    if (!wanted.has(request)) return;
    let analysis = null;
    try {
      analysis = instantiateSound(await module);
      const values = await work(analysis);
      if (wanted.has(request)) postMessage({ op: 'result', request, values }, [values.buffer]);
    } catch (error) {
      const fault = error instanceof WebAssembly.Exception ? describeFault(analysis?.exports, error) : error;
      if (wanted.has(request)) postMessage({ op: 'failed', request, reason: asFailure(name, fault).message });
    } finally {
      wanted.delete(request);
    }
  });
}

onmessage = ({ data }) => {
  if (Object.hasOwn(HEARD, data?.op)) {
    HEARD[data.op](data);
  }
};
