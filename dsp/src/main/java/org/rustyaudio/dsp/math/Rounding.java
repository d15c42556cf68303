package org.rustyaudio.dsp.math;

/// Rounding to whole numbers that is the same on every host.
/// Any thread; allocates nothing.
///
/// [Math#rint(double)] and [Math#round(double)] are not: TeaVM's class library rounds halves away from zero in both.
public final class Rounding {

    /// From here on every double is whole.
    private static final double ALL_WHOLE = 0x1p52;

    private static final double UNITS_ARE_ONE = 0x1.8p52;

    private Rounding() {}

    /// The nearest whole number, halves to the even one; keeps the sign of zero, the infinities and NaN.
    public static double toEven(double x) {
        if (x > 0) {
            return x < ALL_WHOLE ? (x + ALL_WHOLE) - ALL_WHOLE : x;
        }
        if (x < 0) {
            // Not by a minus sign: TeaVM subtracts from zero, which makes a negative zero positive.
            return x > -ALL_WHOLE ? ((ALL_WHOLE - x) - ALL_WHOLE) * -1 : x;
        }
        return x;
    }

    /// The same without a branch, for magnitudes below 2⁵¹; zero is always the positive one. Larger values stay larger.
    public static double smallToEven(double x) {
        return (x + UNITS_ARE_ONE) - UNITS_ARE_ONE;
    }
}
