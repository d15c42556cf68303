package org.rustyaudio.codec.flac;

/// What a FLAC stream says of all its frames (RFC 9639, 8.2). Immutable.
///
/// @param largestBlock the most samples a frame may have in each channel
/// @param frames in the whole stream, 0 where it is unknown
public record FlacStreamInfo(
        int smallestBlock, int largestBlock, int sampleRateHz, int channels, int bits, long frames) {

    private static final int BYTES = 34;

    /// Where nothing is known.
    public static final FlacStreamInfo UNKNOWN = new FlacStreamInfo(0, 0, 0, 0, 0, 0);

    /// Reads a STREAMINFO; [#UNKNOWN] where it is too short to be one.
    public static FlacStreamInfo of(byte[] bytes) {
        if (bytes.length < BYTES) {
            return UNKNOWN;
        }
        byte[] padded = new byte[bytes.length + BitReader.SLACK_BYTES];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        BitReader reader = new BitReader();
        reader.start(padded, bytes.length);
        int smallestBlock = reader.bits(16);
        int largestBlock = reader.bits(16);
        reader.bits(24);
        reader.bits(24);
        int sampleRateHz = reader.bits(20);
        int channels = reader.bits(3) + 1;
        int bits = reader.bits(5) + 1;
        long frames = ((long) reader.bits(4) << 32) | Integer.toUnsignedLong(reader.bits(32));
        return new FlacStreamInfo(smallestBlock, largestBlock, sampleRateHz, channels, bits, frames);
    }
}
