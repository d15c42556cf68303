package org.rustyaudio.codec.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// The seek points of a FLAC file of unknown length in a fixed number of places. Any one thread at a time.
///
/// Begins with one every ten seconds; whenever the places are used up every second one goes and the distance
/// doubles.
final class SeekPoints {

    static final int MAX_POINTS = 360;
    /// RFC 9639, 8.5: first sample 8, byte offset 8, samples in the frame 2.
    static final int POINT_BYTES = 18;

    private static final int FIRST_DISTANCE_SECONDS = 10;

    private final long[] samples = new long[MAX_POINTS];
    private final long[] offsets = new long[MAX_POINTS];
    private final int[] lengths = new int[MAX_POINTS];
    private int count;
    private long distance;

    SeekPoints(int sampleRateHz) {
        distance = (long) FIRST_DISTANCE_SECONDS * sampleRateHz;
    }

    /// Learns of the next frame: its first sample, its offset from the first frame, and its length in samples.
    void frame(long sample, long offset, int length) {
        if (count > 0 && sample < samples[count - 1] + distance) {
            return;
        }
        if (count == MAX_POINTS) {
            thin();
            if (sample < samples[count - 1] + distance) {
                return;
            }
        }
        samples[count] = sample;
        offsets[count] = offset;
        lengths[count] = length;
        count++;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            out.writeBytes(ByteBuffer.allocate(POINT_BYTES)
                    .putLong(samples[i])
                    .putLong(offsets[i])
                    .putShort((short) lengths[i])
                    .array());
        }
        return out.toByteArray();
    }

    private void thin() {
        distance *= 2;
        count /= 2;
        for (int i = 0; i < count; i++) {
            samples[i] = samples[2 * i];
            offsets[i] = offsets[2 * i];
            lengths[i] = lengths[2 * i];
        }
    }
}
