package org.rustyaudio.codec.ffmpeg;

/// What the header of a FLAC frame says of its place (RFC 9639, 9.1). Any thread.
final class FlacHeader {

    /// The longest header of a frame up to the end of its number.
    static final int BYTES = 4 + 7;

    private FlacHeader() {}

    /// The index of the first sample of a frame, or [Scale#UNKNOWN] where these bytes are no frame.
    ///
    /// @param blockSize of the stream, used where the frame gives its own number instead of its first sample's
    static long firstSample(byte[] frame, int blockSize) {
        if (frame.length < BYTES || frame[0] != (byte) 0xFF || (frame[1] & 0xFE) != 0xF8) {
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
