package org.rustyaudio.dsp.math;

/// What rounding loses, found exactly. Any thread.
final class Exact {

    private Exact() {}

    /// What `sum`, the rounded a + b, lost (D. E. Knuth, TAOCP 2, 4.2.2).
    static double sumError(double a, double b, double sum) {
        double bShare = sum - a;
        return (a - (sum - bShare)) + (b - bShare);
    }

    /// What `product`, the rounded a · b, lost (T. J. Dekker, 1971); |a| and |b| below 2⁹⁹⁶.
    static double productError(double a, double b, double product) {
        double aHigh = upperHalf(a);
        double aLow = a - aHigh;
        double bHigh = upperHalf(b);
        double bLow = b - bHigh;
        return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
    }

    /// The upper 26 bits of x, so that a product of two is exact.
    static double upperHalf(double x) {
        double scaled = x * 134_217_729;
        return scaled - (scaled - x);
    }
}
