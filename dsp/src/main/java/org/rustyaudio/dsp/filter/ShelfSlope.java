package org.rustyaudio.dsp.filter;

import org.rustyaudio.dsp.math.Exponential;

/// The two ways to say how steep a shelf is: slope S (1 is the steepest without a bump, 12 dB per octave) and Q.
/// Any thread. Formula: Audio EQ Cookbook, 1/Q = √((A + 1/A)(1/S − 1) + 2).
public final class ShelfSlope {

    private ShelfSlope() {}

    /// Q of a shelf of this gain and slope, 0 < slope ≤ 1.
    public static double qOf(double slope, double gainDb) {
        if (!(slope > 0 && slope <= 1)) {
            throw new IllegalArgumentException("shelf slope " + slope + " is outside 0 to 1");
        }
        return toQ(slope, Exponential.exp10(gainDb / 40));
    }

    /// Slope of a shelf of this gain and Q, the other way round; above 1 for a Q that makes a bump.
    public static double ofQ(double q, double gainDb) {
        if (!(q > 0)) {
            throw new IllegalArgumentException("shelf Q " + q + " is not above 0");
        }
        double gainRoot = Exponential.exp10(gainDb / 40);
        return 1 / ((1 / (q * q) - 2) / (gainRoot + 1 / gainRoot) + 1);
    }

    static double toQ(double slope, double gainRoot) {
        return 1 / Math.sqrt((gainRoot + 1 / gainRoot) * (1 / slope - 1) + 2);
    }
}
