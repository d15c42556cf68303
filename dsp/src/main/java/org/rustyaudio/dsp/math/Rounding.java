package org.rustyaudio.dsp.math;

/// Rounding to whole numbers that is the same on every host.
/// Any thread; allocates nothing.
///
/// [Math#rint(double)] and [Math#round(double)] are not: TeaVM's class library rounds halves away from zero in both.
public final class Rounding {

    /// From here on every double is whole.
    private static final double ALL_WHOLE = 0x1p52;

    private Rounding() {}

    /// The nearest whole number, halves to the even one; keeps the sign of zero, the infinities and NaN.
    public static double toEven(double x) {
        if (x > 0) {
            return x < ALL_WHOLE ? (x + ALL_WHOLE) - ALL_WHOLE : x;
        }
        if (x < 0) {
            return x > -ALL_WHOLE ? -((ALL_WHOLE - x) - ALL_WHOLE) : x;
        }
        return x;
    }
}
