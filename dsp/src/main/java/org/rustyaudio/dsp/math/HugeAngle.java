package org.rustyaudio.dsp.math;

/// A huge angle taken apart: whole quarter turns modulo 4, and the rest as a double and what its rounding lost.
///
/// The angle is an integer m of 53 bits times 2ᵉ. Of the digits of 2/π only a window counts: higher ones contribute
/// whole turns, lower ones nothing (M. Payne, R. Hanek: "Radian reduction for trigonometric functions", 1983).
///
/// @param quadrant quarter turns, modulo 4
/// @param rest −π/4 to π/4
/// @param restTail what `rest` lost to rounding
record HugeAngle(int quadrant, double rest, double restTail) {

    /// 2/π: the binary digits after the point, 32 to a word.
    private static final int[] TWO_OVER_PI = {
        0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561,
        0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e, 0xe88235f5, 0x2ebb4484,
        0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f,
        0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b,
        0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab
    };

    private static final int WINDOW = 7;
    private static final long LOW_32 = 0xffff_ffffL;
    private static final double HALF_PI = 0x1.921fb54442d18p+0;
    private static final double HALF_PI_TAIL = 0x1.1a62633145c07p-54;

    /// Takes a finite angle beyond 2²⁰ apart.
    static HugeAngle of(double angle) {
        long bits = Double.doubleToRawLongBits(Math.abs(angle));
        int exponent = (int) (bits >>> 52) - 1075;
        long mantissa = (bits & 0xf_ffff_ffff_ffffL) | 0x10_0000_0000_0000L;
        int firstWord = Math.max(0, exponent - 2) / 32;
        long[] product = timesWindow(mantissa, firstWord);

        // The product counts units of 2^-point; the two bits above the point are the quadrant.
        int point = 32 * (firstWord + WINDOW) - exponent;
        int quadrant = (int) bitsFrom(product, point) & 3;
        long[] fraction = new long[4];
        boolean roundUp = (bitsFrom(product, point - 32) & 0x8000_0000L) != 0;
        for (int i = 0; i < fraction.length; i++) {
            long word = bitsFrom(product, point - 32 * (i + 1));
            fraction[i] = roundUp ? ~word & LOW_32 : word;
        }
        double high = fraction[0] * 0x1p-32;
        double low = fraction[1] * 0x1p-64;
        double head = high + low;
        double tail = (low - (head - high)) + (fraction[2] * 0x1p-96 + fraction[3] * 0x1p-128);
        double sign = angle < 0 ? -1 : 1;
        double turnSign = roundUp ? -sign : sign;
        int turns = roundUp ? quadrant + 1 : quadrant;

        double rest = head * HALF_PI;
        double restTail = Exact.productError(head, HALF_PI, rest) + (head * HALF_PI_TAIL + tail * HALF_PI);
        return new HugeAngle((angle < 0 ? -turns : turns) & 3, turnSign * rest, turnSign * restTail);
    }

    /// Mantissa times the window of 2/π that starts at `firstWord`; little end first, 32 bits to an element.
    private static long[] timesWindow(long mantissa, int firstWord) {
        long[] product = new long[WINDOW + 2];
        long low = mantissa & LOW_32;
        long high = mantissa >>> 32;
        for (int i = 0; i < WINDOW; i++) {
            long word = TWO_OVER_PI[firstWord + WINDOW - 1 - i] & LOW_32;
            long lowProduct = product[i] + low * word;
            product[i] = lowProduct & LOW_32;
            // high has 21 bits: neither sum overflows 64 bits.
            long highProduct = product[i + 1] + high * word + (lowProduct >>> 32);
            product[i + 1] = highProduct & LOW_32;
            product[i + 2] += highProduct >>> 32;
        }
        return product;
    }

    /// The 32 bits that begin at `bit`, counted from the little end.
    private static long bitsFrom(long[] words, int bit) {
        int word = bit >> 5;
        int shift = bit & 31;
        long low = word < words.length ? words[word] >>> shift : 0;
        long high = word + 1 < words.length ? words[word + 1] << (32 - shift) : 0;
        return (low | high) & LOW_32;
    }
}
