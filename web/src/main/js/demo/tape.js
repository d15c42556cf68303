import { SCRATCH_BYTES, describeFault, instantiateSound } from '../sound/wasm-host.js';
import { wavFile } from './wav-file.js';

/**
 * The demo tape's worker: makes every piece and hands them over as files. Its messages stand in `docs/browser.md`.
 */

const TAGS = { artist: 'Rusty Audio', album: 'Demo Tape' };

onmessage = ({ data }) => {
  if (data?.op !== 'make') return;
  let tape = null;
  try {
    tape = instantiateSound(data.module);
    const count = tape.exports.pieces();
    const files = Array.from({ length: count }, (_, index) => piece(tape, index));
    postMessage({ op: 'made', files });
  } catch (error) {
    postMessage({ op: 'failed', reason: describeFault(tape?.exports, error) });
  }
};

function piece({ exports, memory, scratch }, index) {
  const samples = new Int16Array(exports.compose(index));
  const most = SCRATCH_BYTES / 2;
  for (let from = 0; from < samples.length; from += most) {
    const count = Math.min(most, samples.length - from);
    exports.read(scratch, from, count);
    samples.set(new Int16Array(memory.buffer, scratch, count), from);
  }
  const title = String.fromCharCode(...Array.from({ length: exports.titleLength() }, (_, at) => exports.titleLetter(at)));
  const tags = { title, ...TAGS, track: String(index + 1) };
  return new File([wavFile(samples, exports.rateHz(), tags)], `0${index + 1} ${title}.wav`, { type: 'audio/wav' });
}
