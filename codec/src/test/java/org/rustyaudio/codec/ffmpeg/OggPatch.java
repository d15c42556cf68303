package org.rustyaudio.codec.ffmpeg;

/// Changes the header of an Ogg Opus file and makes its checksum right again (RFC 3533, 6; RFC 7845, 5.1).
final class OggPatch {

    private static final int CRC_AT = 22;
    private static final int SEGMENTS_AT = 26;
    private static final int GAIN_IN_HEAD = 16;

    private OggPatch() {}

    /// Sets the output gain.
    static byte[] withOutputGain(byte[] opus, double gainDb) {
        byte[] out = opus.clone();
        int segments = out[SEGMENTS_AT] & 0xFF;
        int head = SEGMENTS_AT + 1 + segments;
        int length = 0;
        for (int i = 0; i < segments; i++) {
            length += out[SEGMENTS_AT + 1 + i] & 0xFF;
        }
        int gain = (int) Math.round(gainDb * 256);
        out[head + GAIN_IN_HEAD] = (byte) gain;
        out[head + GAIN_IN_HEAD + 1] = (byte) (gain >> 8);
        for (int i = 0; i < 4; i++) {
            out[CRC_AT + i] = 0;
        }
        int crc = crc(out, head + length);
        for (int i = 0; i < 4; i++) {
            out[CRC_AT + i] = (byte) (crc >> (8 * i));
        }
        return out;
    }

    private static int crc(byte[] page, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            crc ^= (page[i] & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? (crc << 1) ^ 0x04C1_1DB7 : crc << 1;
            }
        }
        return crc;
    }
}
