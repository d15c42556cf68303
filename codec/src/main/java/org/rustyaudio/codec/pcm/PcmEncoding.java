package org.rustyaudio.codec.pcm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How one uncompressed sample is stored, whole samples only; the byte order is the buffer's.
///
/// Integers become floats of the range −1 (the lowest integer) to just below 1: 16 and 24 bits exactly, 32
/// bits rounded to the 24 that a float holds.
public enum PcmEncoding {
    UNSIGNED_8(1, 8),
    SIGNED_8(1, 8),
    SIGNED_16(2, 16),
    SIGNED_24(3, 24),
    SIGNED_32(4, 32),
    FLOAT_32(4, 32),
    FLOAT_64(8, 64),
    A_LAW(1, 0),
    MU_LAW(1, 0);

    private static final float[] A_LAW_VALUES = Companding.aLaw();
    private static final float[] MU_LAW_VALUES = Companding.muLaw();

    private final int bytes;
    private final int bits;

    PcmEncoding(int bytes, int bits) {
        this.bytes = bytes;
        this.bits = bits;
    }

    public int bytes() {
        return bytes;
    }

    /// Bits of a lossless sample, 0 for companded ones.
    public int bits() {
        return bits;
    }

    public boolean isFloat() {
        return this == FLOAT_32 || this == FLOAT_64;
    }

    /// The signed integers of that many bytes.
    public static PcmEncoding signed(int bytes) {
        return switch (bytes) {
            case 1 -> SIGNED_8;
            case 2 -> SIGNED_16;
            case 3 -> SIGNED_24;
            case 4 -> SIGNED_32;
            default -> throw new IllegalArgumentException("no integer samples of " + bytes + " bytes");
        };
    }

    /// Decodes `count` samples that lie `stride` bytes apart, the first at index `at`, into `out` from `to`.
    public void decode(ByteBuffer source, int at, int stride, int count, float[] out, int to) {
        int end = to + count;
        int index = at;
        switch (this) {
            case UNSIGNED_8 -> {
                for (int i = to; i < end; i++, index += stride) {
                    out[i] = ((source.get(index) & 0xFF) - 128) * 0x1p-7f;
                }
            }
            case SIGNED_8 -> {
                for (int i = to; i < end; i++, index += stride) {
                    out[i] = source.get(index) * 0x1p-7f;
                }
            }
            case SIGNED_16 -> {
                for (int i = to; i < end; i++, index += stride) {
                    out[i] = source.getShort(index) * 0x1p-15f;
                }
            }
            case SIGNED_24 -> decode24(source, index, stride, out, to, end);
            case SIGNED_32 -> {
                for (int i = to; i < end; i++, index += stride) {
                    out[i] = source.getInt(index) * 0x1p-31f;
                }
            }
            case FLOAT_32 -> {
                for (int i = to; i < end; i++, index += stride) {
                    out[i] = source.getFloat(index);
                }
            }
            case FLOAT_64 -> {
                for (int i = to; i < end; i++, index += stride) {
                    out[i] = (float) source.getDouble(index);
                }
            }
            case A_LAW -> decodeTable(A_LAW_VALUES, source, index, stride, out, to, end);
            case MU_LAW -> decodeTable(MU_LAW_VALUES, source, index, stride, out, to, end);
        }
    }

    private static void decode24(ByteBuffer source, int at, int stride, float[] out, int to, int end) {
        int index = at;
        if (source.order() == ByteOrder.BIG_ENDIAN) {
            for (int i = to; i < end; i++, index += stride) {
                out[i] = ((source.getShort(index) << 8) | (source.get(index + 2) & 0xFF)) * 0x1p-23f;
            }
        } else {
            for (int i = to; i < end; i++, index += stride) {
                out[i] = ((source.get(index + 2) << 16) | (source.getShort(index) & 0xFFFF)) * 0x1p-23f;
            }
        }
    }

    private static void decodeTable(
            float[] table, ByteBuffer source, int at, int stride, float[] out, int to, int end) {
        int index = at;
        for (int i = to; i < end; i++, index += stride) {
            out[i] = table[source.get(index) & 0xFF];
        }
    }
}
