package org.rustyaudio.dsp.math;

/// Logarithms to the bases e and 10.
/// Any thread; allocates nothing.
public final class Logarithm {

    private static final double SQRT2 = 0x1.6a09e667f3bcdp+0;
    private static final double TWO_THIRDS = 2.0 / 3;
    private static final double TWO_THIRDS_TAIL = 0x1.5555555555555p-55;
    private static final double ONE_OVER_LN10 = 0x1.bcb7b1526e50ep-2;
    private static final double ONE_OVER_LN10_TAIL = 0x1.95355baaafad3p-57;

    private Logarithm() {}

    /// Natural logarithm; −infinity for zero, NaN below zero and for NaN.
    public static double log(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        int twos = exponent(x);
        double m1 = mantissa(x, twos) - 1;
        double s = m1 / (2 + m1);
        double half = 0.5 * m1 * m1;
        double z = s * s;
        double rest = s * (half + z * atanhThird(z));
        return twos * Exponential.LN2_HIGH - ((half - (rest + twos * Exponential.LN2_LOW)) - m1);
    }

    /// Logarithm to base 10; −infinity for zero, NaN below zero and for NaN. Exact for whole powers of ten.
    public static double log10(double x) {
        double log = log(x);
        if (log == 0 || !(Math.abs(log) < Double.POSITIVE_INFINITY)) {
            return log;
        }
        double product = log * ONE_OVER_LN10;
        double tail = Exact.productError(log, ONE_OVER_LN10, product)
                + (log * ONE_OVER_LN10_TAIL + tail(x, log) * ONE_OVER_LN10);
        return product + tail;
    }

    /// What `log`, the rounded natural logarithm of x, lost; for finite x above zero.
    static double tail(double x, double log) {
        int twos = exponent(x);
        double m = mantissa(x, twos);
        double m1 = m - 1;
        double divisor = m + 1;
        double divisorTail = Exact.sumError(m, 1, divisor);
        double s = m1 / divisor;
        double product = s * divisor;
        double remainder = (m1 - product) - Exact.productError(s, divisor, product);
        double sTail = (remainder - s * divisorTail) / divisor;

        // twos · ln 2 + 2s + 2s³/3 + s · (2s⁴/5 + …): the first three with what their rounding loses.
        double z = s * s;
        double zTail = Exact.productError(s, s, z) + 2 * s * sTail;
        double third = z * TWO_THIRDS;
        double thirdTail = Exact.productError(z, TWO_THIRDS, third) + z * TWO_THIRDS_TAIL + zTail * TWO_THIRDS;
        double cubic = s * third;
        double cubicTail = Exact.productError(s, third, cubic) + s * thirdTail + sTail * third;
        double whole = twos * Exponential.LN2_HIGH;
        double sum = whole + 2 * s;
        double sumTail = Exact.sumError(whole, 2 * s, sum);
        double all = sum + cubic;
        double allTail = Exact.sumError(sum, cubic, all);
        double small = s * z * z * atanhFifth(z) + twos * Exponential.LN2_LOW;
        return (all - log) + (small + (sumTail + allTail + cubicTail + 2 * sTail));
    }

    /// (2 atanh(s)/s − 2) / z with z = s²: 2/3 + 2z/5 + …, for |s| ≤ 0.172.
    private static double atanhThird(double z) {
        return 2.0 / 3 + z * atanhFifth(z);
    }

    /// 2/5 + 2z/7 + … to z¹⁰.
    private static double atanhFifth(double z) {
        double sum = 2.0 / 25;
        sum = sum * z + 2.0 / 23;
        sum = sum * z + 2.0 / 21;
        sum = sum * z + 2.0 / 19;
        sum = sum * z + 2.0 / 17;
        sum = sum * z + 2.0 / 15;
        sum = sum * z + 2.0 / 13;
        sum = sum * z + 2.0 / 11;
        sum = sum * z + 2.0 / 9;
        sum = sum * z + 2.0 / 7;
        return sum * z + 2.0 / 5;
    }

    /// The power of two to take out of x > 0 so that √½ to √2 is left.
    private static int exponent(double x) {
        boolean subnormal = x < 0x1p-1022;
        long bits = Double.doubleToRawLongBits(subnormal ? x * 0x1p54 : x);
        int twos = (int) (bits >>> 52) - (subnormal ? 1077 : 1023);
        double mantissa = Double.longBitsToDouble((bits & 0xf_ffff_ffff_ffffL) | 0x3ff0_0000_0000_0000L);
        return mantissa > SQRT2 ? twos + 1 : twos;
    }

    private static double mantissa(double x, int twos) {
        int half = twos / 2;
        return x * Exponential.powerOfTwo(-half) * Exponential.powerOfTwo(half - twos);
    }
}
