package org.rustyaudio.dsp.resample;

/// Brings a live stereo stream from one clock to another whose rates are nearly, but never quite, in the ratio that
/// they claim: the ratio is bent while it runs, so smoothly that no sample jumps.
/// One thread; nothing but the constructor allocates.
///
/// The filter is that of [Resampler], read between its rows: output and input may stand anywhere to each other. Where
/// the ratio changes it glides there over the block.
public final class ElasticResampler {

    /// The most that the ratio is bent to either side: half a percent, nine hundredths of a semitone.
    public static final double MOST_BEND = 0.005;

    private static final int FRACTION_BITS = 50;
    /// Of them the filter takes the upper 30.
    private static final int FILTER_BITS = 30;
    private static final long ONE = 1L << FRACTION_BITS;
    private static final int CHUNK = 8_192;

    private final int inputRateHz;
    private final int outputRateHz;
    private final FilterBank bank;
    private final double[] waitingLeft;
    private final double[] waitingRight;
    private int start;
    private int filled;
    // How far the next output lies behind its input frame, in 2^-50 of a frame.
    private long fraction;
    private double bend;

    /// @throws IllegalArgumentException for a rate outside 8,000 to 384,000 Hz
    public ElasticResampler(int inputRateHz, int outputRateHz) {
        requireRate("input", inputRateHz);
        requireRate("output", outputRateHz);
        this.inputRateHz = inputRateHz;
        this.outputRateHz = outputRateHz;
        bank = new FilterBank(inputRateHz, outputRateHz, 1 << FILTER_BITS, inputRateHz / outputRateHz + 2);
        waitingLeft = new double[2 * bank.taps + CHUNK];
        waitingRight = new double[2 * bank.taps + CHUNK];
        reset();
    }

    public int inputRateHz() {
        return inputRateHz;
    }

    public int outputRateHz() {
        return outputRateHz;
    }

    /// Forgets what it was fed; before the next frame there is silence.
    public void reset() {
        filled = bank.taps / 2 - 1;
        for (int i = 0; i < filled; i++) {
            waitingLeft[i] = 0;
            waitingRight[i] = 0;
        }
        start = 0;
        fraction = 0;
        bend = 0;
    }

    /// Input frames that lie ahead of what comes out: half the filter.
    public int lookaheadFrames() {
        return bank.taps / 2;
    }

    /// Input frames that were fed and have not come out yet.
    public int heldFrames() {
        return Math.max(0, filled - start - (bank.taps / 2 - 1));
    }

    /// How many input frames have to be fed before so many output frames surely come out.
    public int missingFrames(int outputFrames) {
        double step = (double) inputRateHz / outputRateHz * (1 + MOST_BEND);
        return Math.max(0, (int) (outputFrames * step) + 2 + bank.taps - (filled - start));
    }

    /// How many input frames it takes.
    public int roomFrames() {
        return waitingLeft.length - (filled - start);
    }

    /// Feeds the frames `from` to `to`, at most [#roomFrames()]. Not-a-number and infinity count as silence.
    public void append(float[] left, float[] right, int from, int to) {
        int frames = to - from;
        if (waitingLeft.length - filled < frames) {
            System.arraycopy(waitingLeft, start, waitingLeft, 0, filled - start);
            System.arraycopy(waitingRight, start, waitingRight, 0, filled - start);
            filled -= start;
            start = 0;
        }
        for (int i = from; i < to; i++) {
            waitingLeft[filled] = finite(left[i]);
            waitingRight[filled] = finite(right[i]);
            filled++;
        }
    }

    /// Writes output to the frames `from` to `to`, as far as what was fed lasts.
    ///
    /// @param newBend how much faster than claimed the input is used up at the end of this block; at most MOST_BEND
    /// @return how many frames were written
    public int process(float[] outLeft, float[] outRight, int from, int to, double newBend) {
        double target = Math.max(-MOST_BEND, Math.min(MOST_BEND, newBend));
        double ratio = (double) inputRateHz / outputRateHz * ONE;
        double slope = to > from ? (target - bend) / (to - from) : 0;
        int last = filled - bank.taps;
        int at = start;
        long place = fraction;
        double bent = bend;
        int out = from;
        while (out < to && at <= last) {
            bank.applyBetween(
                    waitingLeft,
                    waitingRight,
                    at,
                    (int) (place >> (FRACTION_BITS - FILTER_BITS)),
                    outLeft,
                    outRight,
                    out);
            out++;
            bent += slope;
            place += (long) (ratio * (1 + bent));
            at += (int) (place >> FRACTION_BITS);
            place &= ONE - 1;
        }
        start = Math.min(at, filled);
        fraction = place;
        bend = out == to ? target : bent;
        return out - from;
    }

    private static double finite(float x) {
        return Math.abs(x) <= Float.MAX_VALUE ? x : 0;
    }

    private static void requireRate(String name, int rateHz) {
        if (rateHz < Resampler.LOWEST_RATE_HZ || rateHz > Resampler.HIGHEST_RATE_HZ) {
            throw new IllegalArgumentException(name + " rate " + rateHz + " Hz is outside " + Resampler.LOWEST_RATE_HZ
                    + " to " + Resampler.HIGHEST_RATE_HZ + " Hz");
        }
    }
}
