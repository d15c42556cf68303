package org.rustyaudio.codec.write;

import org.rustyaudio.dsp.dither.Dither;
import org.rustyaudio.dsp.dither.Quantizer;

/// Turns stereo floats into interleaved integers of fewer bits. Any one thread at a time.
///
/// As long as every sample lies on the grid, x · 2^(bits−1) a whole number, each keeps its value. From the
/// first that does not, all are dithered: noise that came and went with the sound would be heard. Where that
/// happens depends on the sound alone, so the same sound gives the same file in any split into blocks.
final class Reducer {

    private static final long SEED = 0x5275_7374_7941_7564L;

    private final int channels;
    private final double scale;
    private final Quantizer exact;
    private final Quantizer dithered;
    private boolean onGrid = true;

    Reducer(int bits, int channels, Dither dither) {
        this.channels = channels;
        this.scale = 1L << (bits - 1);
        this.exact = new Quantizer(bits, Dither.OFF, channels, SEED);
        this.dithered = new Quantizer(bits, dither, channels, SEED);
    }

    /// Samples that were past full scale so far.
    long clipped() {
        return exact.clippedSamples() + dithered.clippedSamples();
    }

    /// Reduces the frames `from` to `to` into `out` from index 0; one channel is the left one.
    void reduce(float[] left, float[] right, int from, int to, int[] out) {
        int edge = onGrid ? firstOffGrid(left, right, from, to) : from;
        quantize(exact, left, right, from, edge, out, 0);
        if (edge < to) {
            onGrid = false;
            quantize(dithered, left, right, edge, to, out, (edge - from) * channels);
        }
    }

    private void quantize(Quantizer by, float[] left, float[] right, int from, int to, int[] out, int at) {
        by.quantize(0, left, from, to, out, at, channels);
        if (channels == 2) {
            by.quantize(1, right, from, to, out, at + 1, channels);
        }
    }

    private int firstOffGrid(float[] left, float[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isOffGrid(left[i]) || (channels == 2 && isOffGrid(right[i]))) {
                return i;
            }
        }
        return to;
    }

    private boolean isOffGrid(float sample) {
        double steps = sample * scale;
        return Math.rint(steps) != steps;
    }
}
