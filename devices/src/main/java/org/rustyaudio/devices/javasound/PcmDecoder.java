package org.rustyaudio.devices.javasound;

import org.rustyaudio.devices.javasound.PcmEncoder.Format;

/// Turns the little-endian, interleaved bytes of a line into float stereo. Any thread; it has no state.
///
/// One channel is given on both sides.
final class PcmDecoder {

    private static final double INT32_SCALE = 0x1p-31;

    private final Format format;
    private final int channels;

    PcmDecoder(Format format, int channels) {
        this.format = format;
        this.channels = channels;
    }

    int frameBytes() {
        return channels * format.bytes;
    }

    /// Decodes the first `frames` frames of `bytes` to index `from` on.
    void decode(byte[] bytes, int frames, float[] left, float[] right, int from) {
        int rightAt = channels == 1 ? 0 : format.bytes;
        for (int i = 0; i < frames; i++) {
            int at = i * frameBytes();
            left[from + i] = sample(bytes, at);
            right[from + i] = channels == 1 ? left[from + i] : sample(bytes, at + rightAt);
        }
    }

    private float sample(byte[] bytes, int at) {
        if (format == Format.FLOAT32) {
            float value = Float.intBitsToFloat(topAligned(bytes, at, 4));
            return Float.isFinite(value) ? value : 0;
        }
        return (float) (topAligned(bytes, at, format.bytes) * INT32_SCALE);
    }

    /// The bytes of one sample as the top of an integer.
    private static int topAligned(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[at + i] & 0xFF) << (8 * (4 - count + i));
        }
        return value;
    }
}
