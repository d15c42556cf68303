package org.rustyaudio.dsp.math;

/// Powers: eˣ, 10ˣ and xʸ.
/// Any thread; allocates nothing.
public final class Exponential {

    private static final double ONE_OVER_LN2 = 0x1.71547652b82fep+0;

    // ln 2 in a part of 32 bits, whose multiples up to 2²¹ are exact, and a rest.
    static final double LN2_HIGH = 0x1.62e42feep-1;
    static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final double LOG2_10 = 0x1.a934f0979a371p+1;
    private static final double LN10 = 0x1.26bb1bbb55516p+1;
    private static final double LN10_TAIL = -0x1.f48ad494ea3e9p-53;

    // log10 2, likewise.
    private static final double LOG10_2_HIGH = 0x1.34413509p-2;
    private static final double LOG10_2_LOW = 0x1.ef3fde623e256p-35;

    private Exponential() {}

    /// eˣ; infinity above 709.78, zero below −745.13, NaN for NaN.
    public static double exp(double x) {
        if (!(x > -746)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x > 710) {
            return Double.POSITIVE_INFINITY;
        }
        return expOfSum(x, 0);
    }

    /// 10ˣ; infinity above 308.25, zero below −323.6, NaN for NaN. Exact for whole x from 0 to 22.
    public static double exp10(double x) {
        if (!(x > -324)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (x > 309) {
            return Double.POSITIVE_INFINITY;
        }
        double twos = Rounding.toEven(x * LOG2_10);
        double head = x - twos * LOG10_2_HIGH;
        double low = -twos * LOG10_2_LOW;
        double rest = head + low;
        double restTail = Exact.sumError(head, low, rest);
        double power = rest * LN10;
        double powerTail = Exact.productError(rest, LN10, power) + (rest * LN10_TAIL + restTail * LN10);
        return timesPowerOfTwo(expNearZero(power, powerTail), (int) twos);
    }

    /// xʸ with the special cases of [Math#pow(double, double)].
    public static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        double size = Math.abs(x);
        boolean wholeExponent = Rounding.toEven(y) == y;
        boolean oddExponent = wholeExponent && Math.abs(y) < 0x1p53 && ((long) y & 1) != 0;
        if (Math.abs(y) == Double.POSITIVE_INFINITY) {
            return size == 1 ? Double.NaN : (size > 1) == (y > 0) ? Double.POSITIVE_INFINITY : 0;
        }
        double magnitude;
        if (size == 0 || size == Double.POSITIVE_INFINITY) {
            magnitude = (size == 0) == (y > 0) ? 0 : Double.POSITIVE_INFINITY;
        } else if (x < 0 && !wholeExponent) {
            return Double.NaN;
        } else if (size == 1) {
            magnitude = 1;
        } else {
            magnitude = powOfPositive(size, y);
        }
        boolean negative = oddExponent && Double.doubleToRawLongBits(x) < 0;
        return negative ? -magnitude : magnitude;
    }

    private static double powOfPositive(double x, double y) {
        double log = Logarithm.log(x);
        double rough = y * log;
        if (rough > 710) {
            return Double.POSITIVE_INFINITY;
        }
        if (rough < -746) {
            return 0;
        }
        // From here |y · log| is below 746; only the head of the logarithm needs the extra digits.
        double logTail = Logarithm.tail(x, log);
        double tail = Exact.productError(log, y, rough) + logTail * y;
        return expOfSum(rough, tail);
    }

    /// e^(x + tail) for |x| up to 746 and a tail far smaller.
    private static double expOfSum(double x, double tail) {
        double twos = Rounding.toEven(x * ONE_OVER_LN2);
        double head = x - twos * LN2_HIGH;
        double low = tail - twos * LN2_LOW;
        double rest = head + low;
        return timesPowerOfTwo(expNearZero(rest, (head - rest) + low), (int) twos);
    }

    /// e^(x + tail) for |x| ≤ ln 2 / 2: 1 + x + x²/2! + … to x¹³.
    private static double expNearZero(double x, double tail) {
        double sum = 1.0 / 6_227_020_800.0;
        sum = sum * x + 1.0 / 479_001_600;
        sum = sum * x + 1.0 / 39_916_800;
        sum = sum * x + 1.0 / 3_628_800;
        sum = sum * x + 1.0 / 362_880;
        sum = sum * x + 1.0 / 40_320;
        sum = sum * x + 1.0 / 5_040;
        sum = sum * x + 1.0 / 720;
        sum = sum * x + 1.0 / 120;
        sum = sum * x + 1.0 / 24;
        sum = sum * x + 1.0 / 6;
        sum = sum * x + 1.0 / 2;
        double curve = x * x * sum + tail * (1 + x);
        double head = 1 + x;
        return head + (Exact.sumError(1, x, head) + curve);
    }

    /// x · 2ⁿ, rounded once even where the result is subnormal.
    private static double timesPowerOfTwo(double x, int n) {
        if (n >= -1000 && n <= 1000) {
            return x * powerOfTwo(n);
        }
        int half = n / 2;
        return n > 0 ? x * powerOfTwo(half) * powerOfTwo(n - half) : x * powerOfTwo(n + 100) * 0x1p-100;
    }

    /// 2ⁿ for −1022 ≤ n ≤ 1023.
    static double powerOfTwo(int n) {
        return Double.longBitsToDouble((long) (n + 1023) << 52);
    }
}
