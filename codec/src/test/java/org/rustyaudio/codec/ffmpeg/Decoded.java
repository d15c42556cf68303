package org.rustyaudio.codec.ffmpeg;

import java.nio.file.Path;
import java.util.Arrays;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;

/// A whole file in memory, for comparing.
@SuppressWarnings("ArrayRecordComponent") // samples in bulk, never compared as a record
record Decoded(float[] left, float[] right) {

    static Decoded of(Path file) throws CodecException {
        try (AudioReader reader = FfmpegReader.open(file)) {
            return rest(reader);
        }
    }

    /// Everything from the reader's position on.
    static Decoded rest(AudioReader reader) throws CodecException {
        return next(reader, Integer.MAX_VALUE);
    }

    /// The next `frames` frames, fewer at the end.
    static Decoded next(AudioReader reader, int frames) throws CodecException {
        float[] left = new float[Math.min(frames, 1 << 18)];
        float[] right = new float[left.length];
        int count = 0;
        while (count < frames) {
            if (count == left.length) {
                left = Arrays.copyOf(left, 2 * count);
                right = Arrays.copyOf(right, 2 * count);
            }
            int read = reader.read(left, right, count, Math.min(frames, left.length));
            if (read < 0) {
                break;
            }
            count += read;
        }
        return new Decoded(Arrays.copyOf(left, count), Arrays.copyOf(right, count));
    }

    int frames() {
        return left.length;
    }

    Decoded part(int from, int to) {
        return new Decoded(Arrays.copyOfRange(left, from, to), Arrays.copyOfRange(right, from, to));
    }

    boolean sameAs(Decoded other) {
        return Arrays.equals(left, other.left) && Arrays.equals(right, other.right);
    }

    /// How far below `wanted` the difference to `got` lies.
    static double agreementDb(float[] wanted, float[] got) {
        double signal = 0;
        double error = 0;
        for (int i = 0; i < wanted.length; i++) {
            double difference = (double) wanted[i] - got[i];
            signal += (double) wanted[i] * wanted[i];
            error += difference * difference;
        }
        return error == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(signal / error);
    }
}
