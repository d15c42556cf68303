package org.rustyaudio.codec.ffmpeg;

/// Exact conversion between clocks. Any thread.
final class Scale {

    /// No time is known.
    static final long UNKNOWN = Long.MIN_VALUE;

    private Scale() {}

    /// `value · num / den`, rounded to the nearest; [#UNKNOWN] where it is not known or does not fit.
    static long round(long value, long num, long den) {
        if (value == UNKNOWN || den <= 0) {
            return UNKNOWN;
        }
        long whole = Math.floorDiv(value, den);
        long rest = Math.floorMod(value, den);
        try {
            return Math.addExact(
                    Math.multiplyExact(whole, num), Math.floorDiv(Math.multiplyExact(rest, num) + den / 2, den));
        } catch (ArithmeticException tooLarge) {
            return UNKNOWN;
        }
    }
}
