package org.rustyaudio.codec.ffmpeg;

/// What the headers of FLAC say of length and place (RFC 9639, 8.2 and 9.1). Any thread.
final class FlacHeader {

    /// The longest header of a frame up to the end of its number.
    static final int FRAME_BYTES = 4 + 7;

    private static final int STREAM_INFO_BYTES = 34;

    private FlacHeader() {}

    /// The block size of a stream of fixed blocks, from its STREAMINFO; 0 where there is none.
    static int blockSize(byte[] streamInfo) {
        return streamInfo.length < STREAM_INFO_BYTES ? 0 : ((streamInfo[2] & 0xFF) << 8) | (streamInfo[3] & 0xFF);
    }

    /// The number of frames in the whole stream, from its STREAMINFO; 0 where it is unknown.
    static long frames(byte[] streamInfo) {
        if (streamInfo.length < STREAM_INFO_BYTES) {
            return 0;
        }
        long frames = streamInfo[13] & 0x0F;
        for (int i = 14; i < 18; i++) {
            frames = (frames << 8) | (streamInfo[i] & 0xFF);
        }
        return frames;
    }

    /// The index of the first sample of a frame, or [Scale#UNKNOWN] where these bytes are no frame.
    ///
    /// @param blockSize of the stream, used where the frame gives its own number instead of its first sample's
    static long firstSample(byte[] frame, int blockSize) {
        if (frame.length < FRAME_BYTES || frame[0] != (byte) 0xFF || (frame[1] & 0xFE) != 0xF8) {
            return Scale.UNKNOWN;
        }
        int lead = frame[4] & 0xFF;
        int ones = Integer.numberOfLeadingZeros(~(lead << 24));
        if (ones == 1 || ones > 7) {
            return Scale.UNKNOWN;
        }
        long number = ones == 0 ? lead : lead & (0x7F >> ones);
        for (int i = 1; i < ones; i++) {
            if ((frame[4 + i] & 0xC0) != 0x80) {
                return Scale.UNKNOWN;
            }
            number = (number << 6) | (frame[4 + i] & 0x3F);
        }
        boolean ownSample = (frame[1] & 1) == 1;
        if (!ownSample && blockSize == 0) {
            return Scale.UNKNOWN;
        }
        return ownSample ? number : number * blockSize;
    }
}
