import { EncodedPacketSink } from 'mediabunny';
import { OutputQueue } from './output-queue.js';

const PROBED_PACKETS = 4;

/**
 * What a decoder really gives: AAC may hide twice the rate (SBR) and a second channel (parametric stereo) behind its
 * header. Null where not even the first packets can be decoded.
 *
 * @returns {Promise<{rateHz: number, channels: number} | null>}
 */
export async function probeOutput(name, audio, config) {
  const queue = new OutputQueue(name, config, AudioDecoder);
  try {
    const sink = new EncodedPacketSink(audio);
    let packet = await sink.getFirstPacket();
    for (let i = 0; packet && i < PROBED_PACKETS && !queue.failed; i++) {
      queue.push(packet.toEncodedAudioChunk());
      packet = await sink.getNextPacket(packet);
    }
    queue.finish();
    while (!queue.failed && !queue.drained) {
      const block = queue.take();
      if (block) {
        const found = { rateHz: block.sampleRate, channels: block.numberOfChannels };
        block.close();
        return found;
      }
      await queue.changed();
    }
    return null;
  } finally {
    queue.close();
  }
}
