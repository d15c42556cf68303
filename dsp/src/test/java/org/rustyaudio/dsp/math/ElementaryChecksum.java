package org.rustyaudio.dsp.math;

/// Folds the bits of many results into one number.
final class ElementaryChecksum {

    private ElementaryChecksum() {}

    static long compute() {
        long sum = 0;
        long state = 1;
        for (int i = 0; i < 20_000; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            double unit = (state >>> 11) * 0x1p-53;
            double signed = 2 * unit - 1;
            sum = fold(sum, Trig.sin(signed * 100));
            sum = fold(sum, Trig.cos(signed * 1e7));
            sum = fold(sum, Trig.tan(signed * 3));
            sum = fold(sum, Exponential.exp(signed * 700));
            sum = fold(sum, Exponential.exp10(signed * 6));
            sum = fold(sum, Exponential.pow(unit * 10, signed * 20));
            sum = fold(sum, Logarithm.log(unit));
            sum = fold(sum, Logarithm.log10(unit * 1e6));
        }
        return sum;
    }

    private static long fold(long sum, double value) {
        return (sum ^ Double.doubleToRawLongBits(value)) * 0x100000001b3L + (sum >>> 47);
    }
}
