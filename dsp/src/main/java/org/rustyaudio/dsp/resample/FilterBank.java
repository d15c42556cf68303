package org.rustyaudio.dsp.resample;

import org.rustyaudio.dsp.math.Trig;
import org.rustyaudio.dsp.window.Kaiser;

/// The resampler's low pass, cut into rows: row p weighs the input samples around an instant that lies p / phases of a
/// frame after an input frame. Immutable; any thread.
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
    /// Rows to an input frame.
    final int phases;
    /// Whether instants fall between rows; then there is one row more, for the next input frame.
    final boolean interpolated;
    /// The rows, one after the other.
    final double[] weights;

    /// @param instants how many distinct instants between two input frames the output visits
    FilterBank(int inputRateHz, int outputRateHz, int instants) {
        double lowerRate = Math.min(1, (double) outputRateHz / inputRateHz);
        double transition = 0.5 * (1 - PASSBAND_EDGE) * lowerRate;
        double wantedTaps = (STOPBAND_DB - 7.95) / (14.36 * transition);
        taps = 4 * (int) Math.ceil(wantedTaps / 4);
        interpolated = (long) instants * taps > MOST_WEIGHTS;
        phases = interpolated ? (int) Math.ceil(DENSE_PHASES * lowerRate) : instants;
        weights = new double[(interpolated ? phases + 1 : phases) * taps];
        double cutoff = 0.5 * (1 + PASSBAND_EDGE) * lowerRate;
        Kaiser window = Kaiser.forStopband(STOPBAND_DB);
        for (int row = 0; row * taps < weights.length; row++) {
            fillRow(row * taps, (double) row / phases, cutoff, window);
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
