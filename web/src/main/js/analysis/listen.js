import { Failure, asFailure } from '../decode/failure.js';
import { openReader } from '../decode/open.js';
import { resolveSource } from '../decode/source/resolve.js';
import { BlockCursor } from '../decode/stereo/cursor.js';

/** How often progress is told, and messages are heard. */
const MILLIS = 200;

const LOWEST_RATE_HZ = 8_000;
const HIGHEST_RATE_HZ = 384_000;

/**
 * Listens to a whole file, at its own rate, and gives `Findings` as numbers.
 *
 * @param {ReturnType<typeof import('../sound/wasm-host.js').instantiateSound>} analysis an instance of `analysis.wasm`
 * @param {File | Blob | FileSystemFileHandle} source
 * @param {{isOver: () => boolean, progress: (part: number) => void}} listener `part` is 0 to 1, −1 where the length
 *   is not known
 * @returns {Promise<Float64Array>}
 */
export async function listen(analysis, source, listener) {
  let name = 'This sound';
  try {
    const resolved = await resolveSource(source);
    name = resolved.name;
    const reader = await openReader(resolved.blob, name);
    try {
      await feed(analysis, reader, name, listener);
    } finally {
      reader.close();
    }
    const { exports, memory, scratch } = analysis;
    return new Float64Array(memory.buffer, scratch, exports.findings(scratch)).slice();
  } catch (error) {
    throw error instanceof WebAssembly.Exception ? error : asFailure(name, error);
  }
}

async function feed({ exports, memory, scratch }, reader, name, { isOver, progress }) {
  const { sampleRateHz, channels } = reader;
  if (!(sampleRateHz >= LOWEST_RATE_HZ && sampleRateHz <= HIGHEST_RATE_HZ)) {
    throw new Failure(
      name,
      `has ${sampleRateHz} frames a second, and music is measured from ${LOWEST_RATE_HZ} to ${HIGHEST_RATE_HZ}`,
      'Convert it to 44,100 Hz',
    );
  }
  exports.begin(sampleRateHz, channels, reader.channelMask);
  const most = exports.longestBlock();
  const cursor = new BlockCursor(reader);
  let told = performance.now();
  try {
    while (!isOver()) {
      const block = await cursor.take(most);
      if (block === null) return;
      const { planes, from, count } = block;
      const floats = new Float32Array(memory.buffer, scratch, channels * count);
      for (let channel = 0; channel < channels; channel++) {
        floats.set(planes[channel].subarray(from, from + count), channel * count);
      }
      exports.feed(scratch, count);
      if (performance.now() - told >= MILLIS) {
        progress(reader.totalFrames > 0 ? Math.min(1, cursor.position / reader.totalFrames) : -1);
        // A turn of the event loop: otherwise a file that is all in memory would not let a `cancel` in.
        await new Promise((resolve) => setTimeout(resolve));
        told = performance.now();
      }
    }
  } finally {
    await cursor.close();
  }
}
