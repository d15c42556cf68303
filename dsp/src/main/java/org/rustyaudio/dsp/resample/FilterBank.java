package org.rustyaudio.dsp.resample;

import org.rustyaudio.dsp.math.Trig;
import org.rustyaudio.dsp.window.Kaiser;

/// The resampler's low pass, cut into rows: row p weighs the input samples around an instant that lies p / phases of a
/// frame after an input frame.
/// Immutable; any thread.
///
/// A windowed sinc (J. O. Smith, "Digital Audio Resampling") that passes up to 0.907 of the lower Nyquist frequency
/// (20.0 kHz at 44.1 kHz) and has stopped by 125 dB at the Nyquist frequency itself, so that nothing folds back.
///
/// Rate pairs with few distinct instants have a row for each. For the others the rows are so dense that a straight line
/// between two of them errs by less than −140 dB.
final class FilterBank {

    private static final double STOPBAND_DB = 125;
    private static final double PASSBAND_EDGE = 0.907;

    /// Largest table of exact rows: 4 MB.
    private static final int MOST_WEIGHTS = 1 << 19;

    /// Rows to a frame of the lower rate where rows are interpolated: (π / 4096)² / 8 is −143 dB.
    private static final int DENSE_PHASES = 4096;

    /// Weights in a row, a multiple of four.
    final int taps;
    /// Whether instants fall between rows, so that [#applyBetween] is the one to call.
    final boolean interpolated;

    private final int instants;
    private final int phases;
    // Zeros on either side of a row, so that two rows can walk over the input in step.
    private final int margin;
    private final int rowLength;
    private final double[] weights;

    /// @param instants how many distinct instants between two input frames the output visits
    /// @param longestStep most input frames from one output frame to the next
    FilterBank(int inputRateHz, int outputRateHz, int instants, int longestStep) {
        this.instants = instants;
        double lowerRate = Math.min(1, (double) outputRateHz / inputRateHz);
        double transition = 0.5 * (1 - PASSBAND_EDGE) * lowerRate;
        taps = 4 * (int) Math.ceil((STOPBAND_DB - 7.95) / (14.36 * transition) / 4);
        interpolated = (long) instants * (taps + 2L * (longestStep + 2)) > MOST_WEIGHTS;
        phases = interpolated ? (int) Math.ceil(DENSE_PHASES * lowerRate) : instants;
        margin = interpolated ? 0 : longestStep + 2;
        rowLength = taps + 2 * margin;
        // Interpolation needs one row more: that of the next input frame.
        int rows = interpolated ? phases + 1 : phases;
        weights = new double[rows * rowLength];
        double cutoff = 0.5 * (1 + PASSBAND_EDGE) * lowerRate;
        Kaiser window = Kaiser.forStopband(STOPBAND_DB);
        for (int row = 0; row < rows; row++) {
            int mirrored = phases - row;
            if (mirrored < row) {
                copyReversed(mirrored * rowLength + margin, row * rowLength + margin);
            } else {
                fillRow(row * rowLength + margin, (double) row / phases, cutoff, window);
            }
        }
    }

    /// Writes the output frame at `instant` after an input frame whose window begins with the sample `at`.
    ///
    /// Even and odd places of the input are summed apart, in order of place; so a frame has the same bits whether
    /// it is computed alone or in a pair. A place before or behind the window has weight zero.
    void apply(double[] left, double[] right, int at, int instant, float[] outLeft, float[] outRight, int out) {
        double[] w = weights;
        int first = at & ~1;
        int row = instant * rowLength + margin - (at - first);
        int length = taps + 2 * (at - first);
        double left0 = 0;
        double left1 = 0;
        double right0 = 0;
        double right1 = 0;
        for (int k = 0; k < length; k += 2) {
            double w0 = w[row + k];
            double w1 = w[row + k + 1];
            left0 += w0 * left[first + k];
            left1 += w1 * left[first + k + 1];
            right0 += w0 * right[first + k];
            right1 += w1 * right[first + k + 1];
        }
        outLeft[out] = (float) (left0 + left1);
        outRight[out] = (float) (right0 + right1);
    }

    /// Writes two output frames in one walk over the input they share: a third less work than [#apply] twice.
    void applyTwice(
            double[] left,
            double[] right,
            int at,
            int instant,
            int nextAt,
            int nextInstant,
            float[] outLeft,
            float[] outRight,
            int out) {
        double[] w = weights;
        int first = at & ~1;
        int rowA = instant * rowLength + margin - (at - first);
        int rowB = nextInstant * rowLength + margin - (nextAt - first);
        int length = (nextAt - first + taps + 1) & ~1;
        double leftA0 = 0;
        double leftA1 = 0;
        double rightA0 = 0;
        double rightA1 = 0;
        double leftB0 = 0;
        double leftB1 = 0;
        double rightB0 = 0;
        double rightB1 = 0;
        for (int k = 0; k < length; k += 2) {
            double left0 = left[first + k];
            double left1 = left[first + k + 1];
            double right0 = right[first + k];
            double right1 = right[first + k + 1];
            double a0 = w[rowA + k];
            double a1 = w[rowA + k + 1];
            double b0 = w[rowB + k];
            double b1 = w[rowB + k + 1];
            leftA0 += a0 * left0;
            leftA1 += a1 * left1;
            rightA0 += a0 * right0;
            rightA1 += a1 * right1;
            leftB0 += b0 * left0;
            leftB1 += b1 * left1;
            rightB0 += b0 * right0;
            rightB1 += b1 * right1;
        }
        outLeft[out] = (float) (leftA0 + leftA1);
        outRight[out] = (float) (rightA0 + rightA1);
        outLeft[out + 1] = (float) (leftB0 + leftB1);
        outRight[out + 1] = (float) (rightB0 + rightB1);
    }

    /// Like [#apply], with the weights on the straight line between two rows.
    void applyBetween(double[] left, double[] right, int at, int instant, float[] outLeft, float[] outRight, int out) {
        double[] w = weights;
        double place = (double) instant * phases / instants;
        int lower = (int) place;
        double part = place - lower;
        int row = lower * rowLength;
        int next = row + rowLength;
        double left0 = 0;
        double left1 = 0;
        double right0 = 0;
        double right1 = 0;
        for (int k = 0; k < taps; k += 2) {
            double a0 = w[row + k];
            double a1 = w[row + k + 1];
            double w0 = a0 + part * (w[next + k] - a0);
            double w1 = a1 + part * (w[next + k + 1] - a1);
            left0 += w0 * left[at + k];
            left1 += w1 * left[at + k + 1];
            right0 += w0 * right[at + k];
            right1 += w1 * right[at + k + 1];
        }
        outLeft[out] = (float) (left0 + left1);
        outRight[out] = (float) (right0 + right1);
    }

    /// The row as far ahead of the next input frame as the other is behind this one.
    private void copyReversed(int from, int to) {
        for (int k = 0; k < taps; k++) {
            weights[to + k] = weights[from + taps - 1 - k];
        }
    }

    /// @param cutoff half-amplitude frequency as a part of the input's Nyquist frequency
    private void fillRow(int first, double instant, double cutoff, Kaiser window) {
        double half = 0.5 * taps;
        double sum = 0;
        for (int k = 0; k < taps; k++) {
            double distance = instant - (k - (taps / 2 - 1));
            double angle = Math.PI * cutoff * distance;
            double sinc = distance == 0 ? 1 : Trig.sin(angle) / angle;
            double weight = sinc * window.at(distance / half);
            weights[first + k] = weight;
            sum += weight;
        }
        // Every row passes a constant unchanged.
        for (int k = 0; k < taps; k++) {
            weights[first + k] /= sum;
        }
    }
}
