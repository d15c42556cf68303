package org.rustyaudio.devices.javasound;

/// Turns float stereo into the bytes of a line, little-endian and interleaved.
/// Audio thread only.
///
/// Float and 32-bit integer lines get every bit of a float above −150 dBFS as it is. Fewer bits are dithered with
/// triangular noise of two steps, except a block whose samples all fit already: that goes through bit for bit. Values
/// past full scale are clipped, NaN becomes silence.
final class PcmEncoder {

    /// The sample formats, best first.
    enum Format {
        FLOAT32(4),
        INT32(4),
        INT24(3),
        INT16(2);

        final int bytes;

        Format(int bytes) {
            this.bytes = bytes;
        }
    }

    private static final double INT32_SCALE = 0x1p31;

    private final Format format;
    private long noise = 0x9E37_79B9_7F4A_7C15L;

    PcmEncoder(Format format) {
        this.format = format;
    }

    int frameBytes() {
        return 2 * format.bytes;
    }

    /// Encodes the frames `from` to `to` to the start of `bytes`.
    void encode(float[] left, float[] right, int from, int to, byte[] bytes) {
        switch (format) {
            case FLOAT32 -> encodeFloat(left, right, from, to, bytes);
            case INT32 -> encodeInteger(left, right, from, to, bytes, 4, INT32_SCALE, false);
            case INT24 -> encodeReduced(left, right, from, to, bytes, 3, 0x1p23);
            case INT16 -> encodeReduced(left, right, from, to, bytes, 2, 0x1p15);
        }
    }

    private static void encodeFloat(float[] left, float[] right, int from, int to, byte[] bytes) {
        int at = 0;
        for (int i = from; i < to; i++) {
            at = putLittleEndian(bytes, at, Float.floatToRawIntBits(left[i]), 4);
            at = putLittleEndian(bytes, at, Float.floatToRawIntBits(right[i]), 4);
        }
    }

    private void encodeReduced(
            float[] left, float[] right, int from, int to, byte[] bytes, int sampleBytes, double scale) {
        boolean dithered = !fits(left, from, to, scale) || !fits(right, from, to, scale);
        encodeInteger(left, right, from, to, bytes, sampleBytes, scale, dithered);
    }

    private static boolean fits(float[] samples, int from, int to, double scale) {
        for (int i = from; i < to; i++) {
            double steps = samples[i] * scale;
            if (steps != Math.rint(steps)) {
                return false;
            }
        }
        return true;
    }

    private void encodeInteger(
            float[] left,
            float[] right,
            int from,
            int to,
            byte[] bytes,
            int sampleBytes,
            double scale,
            boolean dithered) {
        int at = 0;
        for (int i = from; i < to; i++) {
            at = putLittleEndian(bytes, at, quantize(left[i], scale, dithered ? triangular() : 0), sampleBytes);
            at = putLittleEndian(bytes, at, quantize(right[i], scale, dithered ? triangular() : 0), sampleBytes);
        }
    }

    private static int quantize(float sample, double scale, double dither) {
        double steps = Math.rint(sample * scale + dither);
        // The cast turns NaN into 0.
        return (int) Math.max(-scale, Math.min(scale - 1, steps));
    }

    /// The sum of two uniform numbers: −1 to +1 steps, triangular.
    private double triangular() {
        return uniform() + uniform();
    }

    /// −0.5 to +0.5 by xorshift64 (Marsaglia 2003, triple 13, 7, 17).
    private double uniform() {
        long x = noise;
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        noise = x;
        return (x >> 11) * 0x1p-53;
    }

    private static int putLittleEndian(byte[] bytes, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
        return at + count;
    }
}
