import { Failure } from '../failure.js';
import { OutputQueue } from './output-queue.js';

/** A file with more packets than this in a row that cannot be decoded holds no sound worth waiting for. */
const MOST_DAMAGED_IN_A_ROW = 400;

/** More packets than this are never between being handed in and being heard. */
const MOST_UNDER_WAY = 16;

/**
 * Decodes packets from `start` on and places what comes out.
 *
 * A decoder that fails is replaced by a new one at the next packet, and a leap in the packets' own times begins a new
 * decoder too: each block therefore says at which frame it stands, and the taker fills what is missing.
 *
 * @param {import('./coded-reader.js').PacketTrack} track
 * @param {import('./coded-reader.js').Packet} start
 * @returns {AsyncGenerator<{frame: number, data: AudioData}>} each block is closed when the next is asked for
 */
export async function* decode(track, start) {
  let packet = start;
  let damaged = 0;
  while (packet) {
    const queue = new OutputQueue(track.name, track.configFor(packet), track.Decoder);
    const run = { queue, track, packet, next: null };
    let decoded = false;
    try {
      for await (const block of decodeRun(run)) {
        decoded = true;
        yield block;
      }
    } finally {
      queue.close();
    }
    damaged = decoded ? 0 : damaged + 1;
    if (damaged > MOST_DAMAGED_IN_A_ROW) {
      throw new Failure(
        track.name,
        `has ${MOST_DAMAGED_IN_A_ROW} damaged packets in a row`,
        'Copy or download it again',
      );
    }
    packet = run.next;
  }
}

/** Decodes with one decoder, until the packets end, leap or break it; then `run.next` is where another goes on. */
async function* decodeRun(run) {
  const { queue, track } = run;
  const delayed = track.startsLate ? await track.next(run.packet) : null;
  let frame = (delayed ?? run.packet).frame;
  let packet = run.packet;
  let pushed = [];
  while (!queue.drained) {
    for (let data = queue.take(); data; data = queue.take()) {
      const placed = { frame, data };
      frame += data.numberOfFrames;
      try {
        yield placed;
      } finally {
        data.close();
      }
    }
    if (queue.failed) {
      // The packet that broke it is the one whose sound would have come next.
      run.next = pushed.find((each) => each !== run.packet && each.frame > frame) ?? packet ?? run.next;
      return;
    }
    if (queue.hungry && packet) {
      queue.push(packet.chunk());
      pushed = [...pushed.slice(1 - MOST_UNDER_WAY), packet];
      const following = await track.next(packet);
      if (following && leaps(track, packet, following)) {
        run.next = following;
        packet = null;
      } else {
        packet = following;
      }
    } else if (!packet && !queue.finishing) {
      queue.finish();
    } else {
      await queue.changed();
    }
  }
}

/** Whether the file's own times show that something is missing between two packets. */
function leaps(track, packet, following) {
  return Math.abs(following.frame - (packet.frame + packet.frames)) > track.jitterFrames;
}
