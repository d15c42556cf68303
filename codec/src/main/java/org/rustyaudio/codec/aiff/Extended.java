package org.rustyaudio.codec.aiff;

import java.nio.ByteBuffer;

/// The 80-bit extended number that holds an AIFF sample rate (IEEE 754, as Apple's SANE wrote it).
final class Extended {

    static final int BYTES = 10;

    private static final int BIAS = 16_383;
    private static final int MANTISSA_BITS = 63;

    private Extended() {}

    /// The nearest whole number, or −1 where the value is negative, no number, or past what a rate can be.
    static long round(ByteBuffer bytes, int at) {
        int head = bytes.getShort(at) & 0xFFFF;
        long mantissa = bytes.getLong(at + 2);
        int exponent = head & 0x7FFF;
        if (mantissa == 0) {
            return 0;
        }
        int shift = MANTISSA_BITS - (exponent - BIAS);
        if ((head & 0x8000) != 0 || shift < 63 - 40) {
            return -1;
        }
        if (shift > 63) {
            return 0;
        }
        return shift == 0 ? mantissa : ((mantissa >>> (shift - 1)) + 1) >>> 1;
    }
}
