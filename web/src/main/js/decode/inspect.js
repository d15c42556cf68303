import { asFailure } from './failure.js';
import { openReader } from './open.js';
import { resolveSource } from './source/resolve.js';

/**
 * What a file says about itself.
 *
 * @param {File | Blob | FileSystemFileHandle} source
 * @returns {Promise<{details: object} | {reason: string}>}
 */
export async function inspect(source) {
  let name = 'This sound';
  try {
    const resolved = await resolveSource(source);
    name = resolved.name;
    const reader = await openReader(resolved.blob, name);
    try {
      return { details: describe(reader) };
    } finally {
      reader.close();
    }
  } catch (error) {
    return { reason: asFailure(name, error).message };
  }
}

function describe({ format, sampleRateHz, channels, totalFrames }) {
  return {
    format,
    sourceRateHz: sampleRateHz,
    channels,
    durationSeconds: totalFrames < 0 ? -1 : totalFrames / sampleRateHz,
  };
}
