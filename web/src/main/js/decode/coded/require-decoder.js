import { Failure, unsupported } from '../failure.js';

/** Refuses what this browser cannot decode. */
export async function requireDecoder(name, label, config) {
  if (typeof globalThis.AudioDecoder !== 'function') {
    throw new Failure(
      name,
      `holds ${label}, and this browser has no WebCodecs to decode it`,
      'Use a current Chrome, Edge, Firefox or Safari, or convert it to WAV or AIFF',
    );
  }
  const { supported } = await AudioDecoder.isConfigSupported(config).catch(() => ({ supported: false }));
  if (!supported) {
    throw unsupported(name, label);
  }
}
