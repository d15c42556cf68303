package org.rustyaudio.dsp.dither;

import org.rustyaudio.dsp.math.Rounding;

/// Rounds samples to whole numbers for an integer file or device, with dither if wanted.
/// One thread at a time; allocates nothing after construction.
///
/// Each channel has its own seeded noise and its own memory, so the same samples give the same numbers in any split
/// into blocks, on every machine. Full scale is 2^(bits − 1); what exceeds the range is clipped and counted. NaN
/// becomes 0.
public final class Quantizer {

    /// S. P. Lipshitz, J. Vanderkooy, R. A. Wannamaker, "Minimally audible noise shaping", JAES 39 (1991): the
    /// five-tap filter.
    private static final double[] SHAPE = {2.033, -2.165, 1.959, -1.590, 0.6149};

    /// A rounding error with dither never exceeds this; after clipping it would, and the filter would ring.
    private static final double LARGEST_ERROR = 1.5;

    /// SplitMix64's step: 2⁶⁴ over the golden ratio.
    private static final long NOISE_STEP = 0x9e3779b97f4a7c15L;

    private final Dither dither;
    private final double fullScale;
    private final long seed;
    private final long[] noise;
    /// The last errors of each channel, newest first.
    private final double[][] errors;

    private long clipped;

    /// @param bits 8 to 24
    /// @param channels 1 to 64
    /// @param seed of the dither noise
    public Quantizer(int bits, Dither dither, int channels, long seed) {
        if (bits < 8 || bits > 24) {
            throw new IllegalArgumentException(bits + " bits are outside 8 to 24");
        }
        if (channels < 1 || channels > 64) {
            throw new IllegalArgumentException(channels + " channels are outside 1 to 64");
        }
        this.dither = dither;
        this.fullScale = 1L << (bits - 1);
        this.seed = seed;
        this.noise = new long[channels];
        this.errors = new double[channels][SHAPE.length];
        reset();
    }

    /// Starts over: noise from its seed, no errors, no clipped samples.
    public void reset() {
        clipped = 0;
        for (int channel = 0; channel < noise.length; channel++) {
            noise[channel] = seed + channel * 0x5851f42d4c957f2dL;
            for (int i = 0; i < SHAPE.length; i++) {
                errors[channel][i] = 0;
            }
        }
    }

    /// How many samples did not fit the range so far.
    public long clippedSamples() {
        return clipped;
    }

    /// Quantizes the frames `from` (inclusive) to `to` (exclusive) of one channel into `out`, from `outFrom` on, one
    /// every `outStride`; returns how many of them were clipped.
    public int quantize(int channel, float[] samples, int from, int to, int[] out, int outFrom, int outStride) {
        long before = clipped;
        int at = outFrom;
        switch (dither) {
            case OFF -> {
                for (int i = from; i < to; i++) {
                    out[at] = clip(Rounding.toEven(samples[i] * fullScale));
                    at += outStride;
                }
            }
            case TPDF -> dither(channel, samples, from, to, out, outFrom, outStride);
            case SHAPED -> {
                for (int i = from; i < to; i++) {
                    out[at] = shaped(channel, samples[i] * fullScale);
                    at += outStride;
                }
            }
        }
        return (int) (clipped - before);
    }

    /// The same as [#triangle] and [#clip] a sample, with the noise's state at hand.
    private void dither(int channel, float[] samples, int from, int to, int[] out, int outFrom, int outStride) {
        double scale = fullScale;
        long state = noise[channel];
        int at = outFrom;
        for (int i = from; i < to; i++) {
            state += NOISE_STEP;
            double value = Rounding.smallToEven(samples[i] * scale + triangleOf(state));
            out[at] = value < scale && value >= -scale ? (int) value : clip(value);
            at += outStride;
        }
        noise[channel] = state;
    }

    private int shaped(int channel, double wanted) {
        double[] e = errors[channel];
        double target = wanted;
        for (int i = 0; i < SHAPE.length; i++) {
            target -= SHAPE[i] * e[i];
        }
        int result = clip(Rounding.toEven(target + triangle(channel)));
        double error = result - target;
        for (int i = SHAPE.length - 1; i > 0; i--) {
            e[i] = e[i - 1];
        }
        // False for NaN too.
        e[0] = Math.abs(error) <= LARGEST_ERROR ? error : 0;
        return result;
    }

    private int clip(double value) {
        if (value >= fullScale) {
            clipped++;
            return (int) fullScale - 1;
        }
        if (value < -fullScale) {
            clipped++;
            return (int) -fullScale;
        }
        return (int) value;
    }

    /// Triangular noise, −1 to 1 step: the sum of two even ones from one step of SplitMix64 (G. L. Steele, D. Lea,
    /// C. H. Flood, 2014).
    private double triangle(int channel) {
        noise[channel] += NOISE_STEP;
        return triangleOf(noise[channel]);
    }

    private static double triangleOf(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        mixed ^= mixed >>> 31;
        return ((int) (mixed >> 32) + (double) (int) mixed) * 0x1p-32;
    }
}
