package org.rustyaudio.codec.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Everything in front of a WAV file's samples, of the same length whatever the sizes turn out to be.
///
/// 16 bits are plain PCM, 24 bits `WAVEFORMATEXTENSIBLE` as its specification asks for, floats plain IEEE
/// float with a `fact` chunk.
record WavHeader(boolean isFloat, int bits, int sampleRateHz, int channels) {

    private static final int WIDE_SIZES_BYTES = 28;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    /// Where the sample rate stands, as a 32-bit little-endian number.
    static final int RATE_OFFSET = 60;

    private static final byte[] PCM_SUB_FORMAT = {
        1, 0, 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    /// @param fileBytes length of the whole file, tags and padding included
    /// @param wide whether the sizes need RF64
    byte[] bytes(long frames, long fileBytes, boolean wide) {
        int frameBytes = channels * bits / 8;
        long dataBytes = frames * frameBytes;
        ByteBuffer out = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        id(out, wide ? "RF64" : "RIFF").putInt((int) (wide ? UNKNOWN : fileBytes - 8));
        id(out, "WAVE");
        id(out, wide ? "ds64" : "JUNK").putInt(WIDE_SIZES_BYTES);
        out.putLong(wide ? fileBytes - 8 : 0);
        out.putLong(wide ? dataBytes : 0);
        out.putLong(wide ? frames : 0);
        out.putInt(0);
        format(out, frameBytes);
        if (isFloat) {
            id(out, "fact").putInt(4).putInt((int) Math.min(frames, UNKNOWN));
        }
        id(out, "data").putInt((int) (wide ? UNKNOWN : dataBytes));
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    private void format(ByteBuffer out, int frameBytes) {
        boolean extensible = bits == 24;
        id(out, "fmt ").putInt(extensible ? 40 : isFloat ? 18 : 16);
        out.putShort((short) (extensible ? 0xFFFE : isFloat ? 3 : 1));
        out.putShort((short) channels);
        out.putInt(sampleRateHz);
        out.putInt(sampleRateHz * frameBytes);
        out.putShort((short) frameBytes);
        out.putShort((short) bits);
        if (extensible) {
            out.putShort((short) 22).putShort((short) bits);
            out.putInt(channels == 1 ? 0x4 : 0x3);
            out.put(PCM_SUB_FORMAT);
        } else if (isFloat) {
            out.putShort((short) 0);
        }
    }

    private static ByteBuffer id(ByteBuffer out, String id) {
        return out.put(id.getBytes(StandardCharsets.ISO_8859_1));
    }
}
