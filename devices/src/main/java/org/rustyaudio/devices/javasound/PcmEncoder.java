package org.rustyaudio.devices.javasound;

import org.rustyaudio.dsp.dither.Dither;
import org.rustyaudio.dsp.dither.Quantizer;

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
    private static final long SEED = 1;

    private final Format format;
    private final Quantizer exact;
    private final Quantizer dithered;
    private int[] steps = new int[0];

    PcmEncoder(Format format) {
        this.format = format;
        int bits = format == Format.INT16 ? 16 : 24;
        this.exact = new Quantizer(bits, Dither.OFF, 2, SEED);
        this.dithered = new Quantizer(bits, Dither.TPDF, 2, SEED);
    }

    /// Makes room for blocks of this many frames, so that encoding them allocates nothing.
    PcmEncoder withRoomFor(int frames) {
        steps = new int[2 * frames];
        return this;
    }

    int frameBytes() {
        return 2 * format.bytes;
    }

    /// Encodes the frames `from` to `to` to the start of `bytes`.
    void encode(float[] left, float[] right, int from, int to, byte[] bytes) {
        switch (format) {
            case FLOAT32 -> encodeFloat(left, right, from, to, bytes);
            case INT32 -> encodeWide(left, right, from, to, bytes);
            case INT24 -> encodeReduced(left, right, from, to, bytes, 0x1p23);
            case INT16 -> encodeReduced(left, right, from, to, bytes, 0x1p15);
        }
    }

    private static void encodeFloat(float[] left, float[] right, int from, int to, byte[] bytes) {
        int at = 0;
        for (int i = from; i < to; i++) {
            at = putLittleEndian(bytes, at, Float.floatToRawIntBits(left[i]), 4);
            at = putLittleEndian(bytes, at, Float.floatToRawIntBits(right[i]), 4);
        }
    }

    /// A float has fewer bits than these have.
    private static void encodeWide(float[] left, float[] right, int from, int to, byte[] bytes) {
        int at = 0;
        for (int i = from; i < to; i++) {
            // The cast clips, and turns NaN into 0.
            at = putLittleEndian(bytes, at, (int) (left[i] * INT32_SCALE), 4);
            at = putLittleEndian(bytes, at, (int) (right[i] * INT32_SCALE), 4);
        }
    }

    private void encodeReduced(float[] left, float[] right, int from, int to, byte[] bytes, double scale) {
        if (steps.length < 2 * (to - from)) {
            steps = new int[2 * (to - from)];
        }
        Quantizer quantizer = fits(left, from, to, scale) && fits(right, from, to, scale) ? exact : dithered;
        quantizer.quantize(0, left, from, to, steps, 0, 2);
        quantizer.quantize(1, right, from, to, steps, 1, 2);
        int at = 0;
        for (int i = 0; i < 2 * (to - from); i++) {
            at = putLittleEndian(bytes, at, steps[i], format.bytes);
        }
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

    private static int putLittleEndian(byte[] bytes, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
        return at + count;
    }
}
