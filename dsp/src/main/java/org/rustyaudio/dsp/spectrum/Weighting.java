package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.math.Decibels;

/// How strongly the display counts each frequency; 0 dB at 1 kHz.
/// Any thread.
public enum Weighting {
    NONE,
    /// IEC 61672-1: the ear at low levels.
    A,
    /// IEC 61672-1: the ear at high levels.
    C,
    /// ITU-R BS.468-4: how annoying noise is.
    ITU_R_468;

    /// Gain at a frequency above 0 Hz.
    public double gainDb(double hz) {
        return switch (this) {
            case NONE -> 0;
            case A -> Decibels.ofGain(a(hz) / a(1_000));
            case C -> Decibels.ofGain(c(hz) / c(1_000));
            case ITU_R_468 -> Decibels.ofGain(noise(hz) / noise(1_000));
        };
    }

    // IEC 61672-1, annex E: poles at 20.6, 107.7, 737.9 and 12,194 Hz.
    private static double a(double hz) {
        double f2 = hz * hz;
        return c(hz) * f2 / Math.sqrt((f2 + 107.65265 * 107.65265) * (f2 + 737.86223 * 737.86223));
    }

    private static double c(double hz) {
        double f2 = hz * hz;
        return f2 / ((f2 + 20.598997 * 20.598997) * (f2 + 12_194.217 * 12_194.217));
    }

    // ITU-R BS.468-4, figure 1a, as the polynomial fraction of its passive network.
    private static double noise(double hz) {
        double f2 = hz * hz;
        double even = 1 + f2 * (-1.363894795463638e-7 + f2 * (2.043828333606125e-15 + f2 * -4.737338981378384e-24));
        double odd = hz * (5.559488023498642e-4 + f2 * (-2.118150887518656e-11 + f2 * 1.306612257412824e-19));
        return hz / Math.sqrt(even * even + odd * odd);
    }
}
