import { EncodedPacketSink } from 'mediabunny';

const STEP_SECONDS = 120;
const MOST_MILLIS = 2_000;

/**
 * The length of a file that does not say it, by its packets; −1 where that takes too long. Later seeks gain from it:
 * the demuxer remembers where every packet is.
 *
 * @param {import('mediabunny').InputAudioTrack} audio
 * @param {number} rateHz
 */
export async function countFrames(audio, rateHz) {
  const sink = new EncodedPacketSink(audio);
  const until = performance.now() + MOST_MILLIS;
  for (let seconds = STEP_SECONDS; performance.now() < until; seconds += STEP_SECONDS) {
    const packet = await sink.getPacket(seconds, { metadataOnly: true });
    const end = packet ? packet.timestamp + packet.duration : 0;
    if (end < seconds) {
      return Math.round(end * rateHz);
    }
  }
  return -1;
}
