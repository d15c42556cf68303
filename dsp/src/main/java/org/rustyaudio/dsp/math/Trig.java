package org.rustyaudio.dsp.math;

/// Sine, cosine and tangent of an angle in radians.
/// Any thread; beyond ±1.6 million radians a call allocates, below it never does.
public final class Trig {

    /// Largest |angle| whose multiple of π/2 fits the 33-bit parts below without rounding: 2²⁰ quarter turns.
    private static final double MODERATE = 1_647_099;

    private static final double QUARTER_PI = 0x1.921fb54442d18p-1;
    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

    // π/2 in three parts of 33 bits and a rest.
    private static final double HALF_PI_1 = 0x1.921fb54400000p+0;
    private static final double HALF_PI_2 = 0x1.0b4611a600000p-34;
    private static final double HALF_PI_3 = 0x1.3198a2e000000p-69;
    private static final double HALF_PI_4 = 0x1.b839a252049c1p-104;

    private Trig() {}

    /// Sine; NaN for NaN and the infinities, and the sign of zero is kept.
    public static double sin(double angle) {
        double size = Math.abs(angle);
        if (size <= QUARTER_PI) {
            return size < 0x1p-27 ? angle : sinNearZero(angle, 0);
        }
        if (size < MODERATE) {
            double quarters = Rounding.toEven(angle * TWO_OVER_PI);
            double rest = rest(angle, quarters);
            return sinOfQuadrant((int) quarters, rest, restTail(angle, quarters, rest));
        }
        if (!(size < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        HugeAngle huge = HugeAngle.of(angle);
        return sinOfQuadrant(huge.quadrant(), huge.rest(), huge.restTail());
    }

    /// Cosine; NaN for NaN and the infinities.
    public static double cos(double angle) {
        double size = Math.abs(angle);
        if (size <= QUARTER_PI) {
            return cosNearZero(angle, 0);
        }
        if (size < MODERATE) {
            double quarters = Rounding.toEven(angle * TWO_OVER_PI);
            double rest = rest(angle, quarters);
            return sinOfQuadrant((int) quarters + 1, rest, restTail(angle, quarters, rest));
        }
        if (!(size < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        HugeAngle huge = HugeAngle.of(angle);
        return sinOfQuadrant(huge.quadrant() + 1, huge.rest(), huge.restTail());
    }

    /// Tangent; NaN for NaN and the infinities, and the sign of zero is kept.
    public static double tan(double angle) {
        double size = Math.abs(angle);
        if (size < 0x1p-28) {
            return angle;
        }
        if (size < MODERATE) {
            double quarters = Rounding.toEven(angle * TWO_OVER_PI);
            double rest = rest(angle, quarters);
            return tanOfQuadrant((int) quarters, rest, restTail(angle, quarters, rest));
        }
        if (!(size < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        HugeAngle huge = HugeAngle.of(angle);
        return tanOfQuadrant(huge.quadrant(), huge.rest(), huge.restTail());
    }

    /// What is left of the angle after whole quarter turns, rounded to a double.
    private static double rest(double angle, double quarters) {
        double first = angle - quarters * HALF_PI_1;
        double second = -quarters * HALF_PI_2;
        double sum = first + second;
        return sum + (Exact.sumError(first, second, sum) - quarters * HALF_PI_3);
    }

    /// The part of the rest that its rounding to a double lost.
    private static double restTail(double angle, double quarters, double rest) {
        double first = angle - quarters * HALF_PI_1;
        double second = -quarters * HALF_PI_2;
        double sum = first + second;
        double error = Exact.sumError(first, second, sum);
        double third = -quarters * HALF_PI_3;
        double small = error + third;
        double smallError = Exact.sumError(error, third, small);
        return ((sum - rest) + small) + (smallError - quarters * HALF_PI_4);
    }

    private static double sinOfQuadrant(int quadrant, double rest, double tail) {
        return switch (quadrant & 3) {
            case 0 -> sinNearZero(rest, tail);
            case 1 -> cosNearZero(rest, tail);
            case 2 -> -sinNearZero(rest, tail);
            default -> -cosNearZero(rest, tail);
        };
    }

    private static double tanOfQuadrant(int quadrant, double rest, double tail) {
        double sin = sinNearZero(rest, tail);
        double cos = cosNearZero(rest, tail);
        return (quadrant & 1) == 0 ? sin / cos : -cos / sin;
    }

    /// Sine of x + tail for |x| ≤ π/4: x − x³/3! + x⁵/5! − … to x¹⁷.
    private static double sinNearZero(double x, double tail) {
        double z = x * x;
        double sum = 1.0 / 355_687_428_096_000.0;
        sum = sum * z - 1.0 / 1_307_674_368_000.0;
        sum = sum * z + 1.0 / 6_227_020_800.0;
        sum = sum * z - 1.0 / 39_916_800;
        sum = sum * z + 1.0 / 362_880;
        sum = sum * z - 1.0 / 5_040;
        sum = sum * z + 1.0 / 120;
        sum = sum * z - 1.0 / 6;
        return x + (x * z * sum + tail * (1 - 0.5 * z));
    }

    /// Cosine of x + tail for |x| ≤ π/4: 1 − x²/2! + x⁴/4! − … to x¹⁶.
    private static double cosNearZero(double x, double tail) {
        double z = x * x;
        double sum = 1.0 / 20_922_789_888_000.0;
        sum = sum * z - 1.0 / 87_178_291_200.0;
        sum = sum * z + 1.0 / 479_001_600;
        sum = sum * z - 1.0 / 3_628_800;
        sum = sum * z + 1.0 / 40_320;
        sum = sum * z - 1.0 / 720;
        sum = sum * z + 1.0 / 24;
        double half = 0.5 * z;
        double head = 1 - half;
        double headLost = (1 - head) - half;
        return head + (headLost + (z * z * sum - x * tail));
    }
}
