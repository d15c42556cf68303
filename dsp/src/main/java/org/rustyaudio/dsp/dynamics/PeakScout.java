package org.rustyaudio.dsp.dynamics;

import org.rustyaudio.dsp.math.Trig;
import org.rustyaudio.dsp.window.Kaiser;

/// Finds where the waveform of one channel rises above a ceiling between its samples.
/// Audio thread only; allocates nothing after construction.
///
/// The method is the oversampling of ITU-R BS.1770-5, annex 2, at four points a frame at every sample rate, with
/// longer interpolators, and a parabola through the highest point and its neighbours: what falls between the four
/// points is found within 0.1 dB up to nine tenths of Nyquist. The work is done in three steps, each only where the
/// one before leaves a doubt: the samples alone, the points half-way, the points at the quarters. What stays below
/// the ceiling is not measured, which is why this is not the meter of the loudness package.
final class PeakScout {

    /// Most frames at a time.
    static final int CHUNK = 128;

    /// How many frames the answer lags behind the newest sample.
    static final int LATENCY = 12;

    private static final int TAPS = 2 * LATENCY;
    private static final double BETA = 4;

    /// A waveform may reach the ceiling from points half-way that stand at this part of it: a sine at Nyquist, the
    /// worst, stands at 0.707.
    private static final double DOUBTFUL = 0.68;

    private static final double[] HALF = weights(0.5);
    private static final double[] QUARTER = weights(0.25);

    /// No point between samples exceeds the loudest sample in reach by more; a tenth is for the parabola.
    private static final double OVERSHOOT = 1.1 * Math.max(sumOfMagnitudes(HALF), sumOfMagnitudes(QUARTER));

    private final double[] window = new double[TAPS - 1 + CHUNK];
    private final double[] halves = new double[CHUNK];

    /// The point at three quarters of the previous frame, for the parabola over the sample that follows it.
    private double lastThreeQuarters;

    /// No sample that the next chunk still reaches is louder.
    private double loudestBefore;

    private double atThreeQuarters;

    /// Takes up to [#CHUNK] frames, of which `loudest` is the loudest; returns the loudest sample in reach of them, or
    /// a little louder.
    double append(float[] samples, int from, int frames, float loudest) {
        double[] w = window;
        for (int i = 0; i < frames; i++) {
            w[TAPS - 1 + i] = samples[from + i];
        }
        double inReach = Math.max(loudest, loudestBefore);
        loudestBefore = frames >= TAPS - 1 ? loudest : loudest(frames);
        return inReach;
    }

    /// The loudest of the last samples of the window.
    private double loudest(int frames) {
        double loudest = 0;
        for (int i = frames; i < frames + TAPS - 1; i++) {
            loudest = Math.max(loudest, Math.abs(window[i]));
        }
        return loudest;
    }

    /// Whether anything as loud as this can rise above the ceiling between samples.
    static boolean mayExceed(double ceiling, double loudest) {
        return loudest * OVERSHOOT > ceiling;
    }

    /// Raises each of `peaks` to the highest magnitude between its frame, [#LATENCY] before the one appended, and the
    /// next, where that comes near the ceiling; says whether any exceeds it.
    boolean scan(int frames, double ceiling, double[] peaks) {
        fillHalves(frames);
        double[] w = window;
        double doubt = DOUBTFUL * ceiling;
        double threeQuarters = lastThreeQuarters;
        boolean exceeds = false;
        for (int i = 0; i < frames; i++) {
            double here = w[i + LATENCY - 1];
            double half = halves[i];
            double next = w[i + LATENCY];
            if (Math.abs(here) > doubt || Math.abs(half) > doubt || Math.abs(next) > doubt) {
                double before = threeQuarters;
                double quarter = interpolateQuarters(i);
                threeQuarters = atThreeQuarters;
                // Where the sample itself is loud, the frame before was in doubt too, and `before` is known.
                double atSample = Math.abs(here) > doubt ? top(before, here, quarter) : 0;
                double highest = Math.max(
                        Math.max(atSample, top(here, quarter, half)),
                        Math.max(top(quarter, half, threeQuarters), top(half, threeQuarters, next)));
                peaks[i] = Math.max(peaks[i], highest);
                exceeds = exceeds || highest > ceiling;
            }
        }
        lastThreeQuarters = threeQuarters;
        return exceeds;
    }

    /// Ends the chunk: what the next one needs moves to the front.
    void advance(int frames) {
        System.arraycopy(window, frames, window, 0, TAPS - 1);
    }

    void reset() {
        for (int i = 0; i < window.length; i++) {
            window[i] = 0;
        }
        lastThreeQuarters = 0;
        loudestBefore = 0;
    }

    private void fillHalves(int frames) {
        double w0 = HALF[0];
        double w1 = HALF[1];
        double w2 = HALF[2];
        double w3 = HALF[3];
        double w4 = HALF[4];
        double w5 = HALF[5];
        double w6 = HALF[6];
        double w7 = HALF[7];
        double w8 = HALF[8];
        double w9 = HALF[9];
        double w10 = HALF[10];
        double w11 = HALF[11];
        double[] x = window;
        double[] out = halves;
        for (int i = 0; i < frames; i++) {
            double outer = w0 * (x[i] + x[i + 23])
                    + w1 * (x[i + 1] + x[i + 22])
                    + w2 * (x[i + 2] + x[i + 21])
                    + w3 * (x[i + 3] + x[i + 20]);
            double between = w4 * (x[i + 4] + x[i + 19])
                    + w5 * (x[i + 5] + x[i + 18])
                    + w6 * (x[i + 6] + x[i + 17])
                    + w7 * (x[i + 7] + x[i + 16]);
            double inner = w8 * (x[i + 8] + x[i + 15])
                    + w9 * (x[i + 9] + x[i + 14])
                    + w10 * (x[i + 10] + x[i + 13])
                    + w11 * (x[i + 11] + x[i + 12]);
            out[i] = outer + between + inner;
        }
    }

    /// The points at one and, in [#atThreeQuarters], at three quarters of the frame; one reads the weights forwards,
    /// the other backwards.
    private double interpolateQuarters(int first) {
        double[] x = window;
        double[] weights = QUARTER;
        double one = 0;
        double three = 0;
        for (int k = 0; k < TAPS / 2; k++) {
            double early = x[first + k];
            double late = x[first + TAPS - 1 - k];
            double near = weights[k];
            double far = weights[TAPS - 1 - k];
            one += near * early + far * late;
            three += far * early + near * late;
        }
        atThreeQuarters = three;
        return one;
    }

    /// The summit of the parabola through three points a quarter of a frame apart, if it lies near the middle one;
    /// otherwise the middle one.
    private static double top(double before, double middle, double after) {
        double sign = middle < 0 ? -1 : 1;
        double height = sign * middle;
        double left = sign * before;
        double right = sign * after;
        if (left > height || right > height) {
            return height;
        }
        double bend = 2 * height - left - right;
        double lean = right - left;
        return bend > 0 ? height + lean * lean / (8 * bend) : height;
    }

    /// Weights of the samples LATENCY − 1 before to LATENCY after the frame, for the instant `fraction` after it:
    /// a windowed sinc, scaled to pass a constant unchanged.
    private static double[] weights(double fraction) {
        Kaiser kaiser = new Kaiser(BETA);
        double[] weights = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double distance = fraction - (i - (LATENCY - 1));
            double angle = Math.PI * distance;
            weights[i] = Trig.sin(angle) / angle * kaiser.at(distance / LATENCY);
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
