import { Failure, asFailure } from '../failure.js';

/**
 * The file behind what the page sent, and the name to call it by.
 *
 * @param {File | Blob | FileSystemFileHandle} source
 * @returns {Promise<{blob: Blob, name: string}>}
 */
export async function resolveSource(source) {
  const name = typeof source?.name === 'string' && source.name !== '' ? source.name : 'This sound';
  if (source instanceof Blob) {
    return { blob: source, name };
  }
  if (typeof source?.getFile !== 'function') {
    throw new Failure(name, 'is no file', 'Open it again');
  }
  try {
    return { blob: await source.getFile(), name };
  } catch (error) {
    throw asFailure(name, error);
  }
}

/**
 * Refuses a file that was changed or went away meanwhile. Reading it in one stream may only look like its end.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export async function confirmReadable(blob, name) {
  try {
    await blob.slice(-1).arrayBuffer();
  } catch (error) {
    throw asFailure(name, error);
  }
}
