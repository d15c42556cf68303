package org.rustyaudio.codec.flac;

/// Decodes ordinary FLAC frames (RFC 9639): whole, one or two channels, up to 24 bits. One thread at a time.
///
/// A frame stands alone. Of whatever is not as expected, or fails its check sum, it says so and leaves it to a decoder
/// that knows more; so nothing here repairs or guesses.
public final class FlacFrameDecoder {

    /// Bytes that must be readable behind a frame.
    public static final int SLACK_BYTES = BitReader.SLACK_BYTES;

    private static final int LONGEST_BYTES = 1 << 24;
    private static final int INDEPENDENT_STEREO = 1;
    private static final int LEFT_SIDE = 8;
    private static final int SIDE_RIGHT = 9;
    private static final int MID_SIDE = 10;
    private static final int[] RATES_HZ = {
        0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] DEPTHS = {0, 8, 12, 0, 16, 20, 24, 0};

    private final FlacStreamInfo stream;
    private final BitReader reader = new BitReader();
    private final Subframe subframe = new Subframe(reader);
    private int[] first = new int[0];
    private int[] second = new int[0];
    private int frames;
    private int assignment;

    public FlacFrameDecoder(FlacStreamInfo stream) {
        this.stream = stream;
    }

    /// Decodes one frame, which must fill the bytes from 0 to `size` exactly.
    ///
    /// @return how many samples each channel has, or 0 where this is not for this decoder
    public int decode(byte[] bytes, int size) {
        if (size < 6 || size > LONGEST_BYTES || Crc16.of(bytes, size) != 0) {
            return 0;
        }
        reader.start(bytes, size);
        if (!header()) {
            return 0;
        }
        if (first.length < Predictor.MOST_WEIGHTS + frames) {
            first = new int[Predictor.MOST_WEIGHTS + frames];
            second = new int[Predictor.MOST_WEIGHTS + frames];
        }
        int bits = stream.bits();
        boolean whole = subframe.decode(first, frames, assignment == SIDE_RIGHT ? bits + 1 : bits)
                && (assignment == 0
                        || subframe.decode(
                                second, frames, assignment == LEFT_SIDE || assignment == MID_SIDE ? bits + 1 : bits));
        return whole && !reader.overrun() && reader.bytesRead() == size - 2 ? frames : 0;
    }

    /// The frame's header up to its check sum; false where it is not what this stream has.
    private boolean header() {
        if (reader.bits(15) != 0x7FFC) {
            return false;
        }
        reader.bits(1);
        int sizeCode = reader.bits(4);
        int rateCode = reader.bits(4);
        assignment = reader.bits(4);
        int depth = DEPTHS[reader.bits(3)];
        int reserved = reader.bits(1);
        int ones = Integer.numberOfLeadingZeros(~(reader.bits(8) << 24));
        for (int i = 1; i < ones; i++) {
            reader.bits(8);
        }
        frames = blockSize(sizeCode);
        int rateHz = rateHz(rateCode);
        reader.bits(8);
        int channels = assignment == 0 ? 1 : 2;
        boolean known = assignment <= INDEPENDENT_STEREO || (assignment >= LEFT_SIDE && assignment <= MID_SIDE);
        return known
                && reserved == 0
                && channels == stream.channels()
                && depth == stream.bits()
                && rateHz == stream.sampleRateHz()
                && frames >= 1
                && frames <= stream.largestBlock();
    }

    private int blockSize(int code) {
        return switch (code) {
            case 0 -> 0;
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> reader.bits(8) + 1;
            case 7 -> reader.bits(16) + 1;
            default -> 1 << code;
        };
    }

    private int rateHz(int code) {
        return switch (code) {
            case 12 -> reader.bits(8) * 1_000;
            case 13 -> reader.bits(16);
            case 14 -> reader.bits(16) * 10;
            case 15 -> 0;
            default -> RATES_HZ[code];
        };
    }

    /// Gives the samples of the frame decoded last, full scale 1; one channel goes to both sides.
    public void take(float[] left, float[] right) {
        float scale = 1f / (1 << (stream.bits() - 1));
        int from = Predictor.MOST_WEIGHTS;
        int[] a = first;
        int[] b = assignment == 0 ? first : second;
        switch (assignment) {
            case LEFT_SIDE -> {
                for (int i = 0; i < frames; i++) {
                    left[i] = a[from + i] * scale;
                    right[i] = (a[from + i] - b[from + i]) * scale;
                }
            }
            case SIDE_RIGHT -> {
                for (int i = 0; i < frames; i++) {
                    left[i] = (a[from + i] + b[from + i]) * scale;
                    right[i] = b[from + i] * scale;
                }
            }
            case MID_SIDE -> {
                for (int i = 0; i < frames; i++) {
                    int side = b[from + i];
                    int other = a[from + i] - (side >> 1);
                    left[i] = (other + side) * scale;
                    right[i] = other * scale;
                }
            }
            default -> {
                for (int i = 0; i < frames; i++) {
                    left[i] = a[from + i] * scale;
                    right[i] = b[from + i] * scale;
                }
            }
        }
    }
}
