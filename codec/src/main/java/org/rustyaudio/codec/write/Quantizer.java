package org.rustyaudio.codec.write;

/// Turns float samples into integers of `bits` bits. Any one thread at a time.
///
/// A sample on the grid, x · 2^(bits−1) a whole number, keeps its value whatever the noise. Any other is
/// rounded, with noise added before where there is some. What passes full scale is clipped and counted; what
/// is no number becomes silence.
final class Quantizer {

    /// Noise to add before rounding, in steps of the integer.
    interface Noise {
        double next(int channel);
    }

    private final double scale;
    private final double highest;
    private final Noise noise;
    private long clipped;

    Quantizer(int bits, Noise noise) {
        this.scale = 1L << (bits - 1);
        this.highest = scale - 1;
        this.noise = noise;
    }

    /// Samples that were past full scale so far.
    long clipped() {
        return clipped;
    }

    /// Quantizes the samples `from` to `to` of one channel into every `stride`-th place of `out` from `at`.
    void quantize(float[] samples, int from, int to, int channel, int[] out, int at, int stride) {
        int index = at;
        for (int i = from; i < to; i++, index += stride) {
            double exact = samples[i] * scale;
            double whole = Math.rint(exact);
            if (whole != exact) {
                whole = Math.rint(exact + noise.next(channel));
                whole = Double.isNaN(whole) ? 0 : whole;
            }
            if (whole > highest) {
                // Noise may lift a legal sample over the edge: that is no clipping of the sound.
                clipped += exact > highest + 0.5 ? 1 : 0;
                whole = highest;
            } else if (whole < -scale) {
                clipped += exact < -scale - 0.5 ? 1 : 0;
                whole = -scale;
            }
            out[index] = (int) whole;
        }
    }
}
