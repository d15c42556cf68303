package org.rustyaudio.dsp.loudness;

import org.rustyaudio.dsp.math.Trig;

/// The K weighting of ITU-R BS.1770-5 as factors for the bins of a power spectrum.
/// Any thread.
public final class KWeightingCurve {

    private KWeightingCurve() {}

    /// |H|² at `bins` frequencies spread evenly from 0 Hz to half the sample rate, both included.
    public static double[] powers(int sampleRateHz, int bins) {
        KWeighting filter = new KWeighting(sampleRateHz);
        double[] powers = new double[bins];
        for (int k = 0; k < bins; k++) {
            double angle = Math.PI * k / (bins - 1);
            double shelf = power(filter.shelfB0, filter.shelfB1, filter.shelfB2, angle)
                    / power(1, filter.shelfA1, filter.shelfA2, angle);
            double highPass = power(1, -2, 1, angle) / power(1, filter.highPassA1, filter.highPassA2, angle);
            powers[k] = shelf * highPass;
        }
        return powers;
    }

    /// |c0 + c1 e^(−iω) + c2 e^(−2iω)|².
    private static double power(double c0, double c1, double c2, double angle) {
        double re = c0 + c1 * Trig.cos(angle) + c2 * Trig.cos(2 * angle);
        double im = c1 * Trig.sin(angle) + c2 * Trig.sin(2 * angle);
        return re * re + im * im;
    }
}
