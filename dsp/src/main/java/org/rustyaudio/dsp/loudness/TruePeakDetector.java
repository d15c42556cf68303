package org.rustyaudio.dsp.loudness;

import org.rustyaudio.dsp.window.Kaiser;

/// Finds how high the waveform rises between the samples of one channel: the true peak of ITU-R BS.1770-5, annex 2.
/// One thread; [#push] allocates nothing.
///
/// The signal is oversampled four times below 96 kHz, twice below 192 kHz, and taken as it is above. The interpolator
/// is longer than the annex's (24 taps a phase instead of 12): flat within 0.06 dB up to 0.445 of the sample rate.
/// Where it meets a sample it returns that sample, so a true peak is never below the sample peak.
///
/// Not-a-number and infinity count as silence.
public final class TruePeakDetector {

    private static final int TAPS = 24;
    private static final int HALF = TAPS / 2;
    private static final double BETA = 4;

    private final int oversampling;

    // Interpolator a quarter of a frame behind the middle sample; read backwards it is the one at three quarters.
    private final double[] quarter;
    // The first half of the interpolator at half a frame, which is symmetric.
    private final double[] middle;
    // No interpolated value exceeds this times the largest sample in reach.
    private final double overshoot;

    // The last TAPS samples twice over, so that they lie in one piece wherever the newest stands.
    private final double[] history = new double[2 * TAPS];
    private int newest;
    private double hotLevel;
    private int hotFrames;

    public TruePeakDetector(int sampleRateHz) {
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is not above 0 Hz");
        }
        oversampling = sampleRateHz < 96_000 ? 4 : sampleRateHz < 192_000 ? 2 : 1;
        quarter = interpolator(0.25, Math.sqrt(0.5));
        middle = interpolator(0.5, 1);
        overshoot = Math.max(sumOfMagnitudes(quarter), sumOfMagnitudes(middle));
    }

    /// How many times the signal is oversampled: 4, 2 or 1.
    public int oversampling() {
        return oversampling;
    }

    /// How many frames [#push] answers late.
    public int latencyFrames() {
        return oversampling == 1 ? 0 : HALF;
    }

    /// Takes one sample; returns the highest magnitude from the frame [#latencyFrames] ago up to, but without, the one
    /// after it.
    public double push(float sample) {
        return push(sample, 0);
    }

    /// Like [#push(float)] where the answer exceeds `floor`; elsewhere it may return any smaller magnitude that is
    /// really there, at little cost. A limiter's floor is its ceiling, a meter's is the highest peak so far.
    public double push(float sample, double floor) {
        double x = Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
        if (oversampling == 1) {
            return Math.abs(x);
        }
        int at = newest + 1 == TAPS ? 0 : newest + 1;
        newest = at;
        history[at] = x;
        history[at + TAPS] = x;
        int first = at + 1;
        double own = Math.abs(history[first + HALF - 1]);
        // A floor that sinks may make samples count that did not count when they came in.
        double loudEnough = floor / overshoot;
        if (loudEnough < hotLevel) {
            hotFrames = TAPS;
        }
        hotLevel = loudEnough;
        if (Math.abs(x) > loudEnough) {
            hotFrames = TAPS;
        }
        if (hotFrames == 0) {
            return own;
        }
        hotFrames--;
        return Math.max(own, oversampling == 4 ? highestOfThree(first) : Math.abs(atHalf(first)));
    }

    /// Takes a stretch of one channel; returns the highest magnitude that came out of it, or `floor` if none exceeds
    /// it.
    public double process(float[] samples, int from, int to, double floor) {
        double highest = floor;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, push(samples[i], highest));
        }
        return highest;
    }

    /// Pushes silence until the last sample has been answered for; returns the highest magnitude, or `floor`.
    public double drain(double floor) {
        double highest = floor;
        for (int i = 0; i < TAPS; i++) {
            highest = Math.max(highest, push(0, highest));
        }
        return highest;
    }

    /// Forgets the past.
    public void reset() {
        for (int i = 0; i < history.length; i++) {
            history[i] = 0;
        }
        newest = 0;
        hotLevel = 0;
        hotFrames = 0;
    }

    private double highestOfThree(int first) {
        double[] x = history;
        double[] q = quarter;
        double[] m = middle;
        double at25 = 0;
        double at50 = 0;
        double at75 = 0;
        for (int i = 0; i < HALF; i++) {
            double early = x[first + i];
            double late = x[first + TAPS - 1 - i];
            double near = q[i];
            double far = q[TAPS - 1 - i];
            at25 += near * early + far * late;
            at75 += far * early + near * late;
            at50 += m[i] * (early + late);
        }
        return Math.max(Math.abs(at25), Math.max(Math.abs(at50), Math.abs(at75)));
    }

    private double atHalf(int first) {
        double sum = 0;
        for (int i = 0; i < HALF; i++) {
            sum += middle[i] * (history[first + i] + history[first + TAPS - 1 - i]);
        }
        return sum;
    }

    /// Weights of the samples HALF − 1 before to HALF after the middle sample, for the instant `fraction` of a frame
    /// after it; `sine` is sin(π · fraction).
    private static double[] interpolator(double fraction, double sine) {
        Kaiser window = new Kaiser(BETA);
        double[] weights = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double distance = fraction - (i - (HALF - 1));
            double sign = (i - (HALF - 1)) % 2 == 0 ? 1 : -1;
            weights[i] = sign * sine / (Math.PI * distance) * window.at(distance / HALF);
            sum += weights[i];
        }
        for (int i = 0; i < TAPS; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double sumOfMagnitudes(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += Math.abs(weight);
        }
        return sum;
    }
}
