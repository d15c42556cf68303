package org.rustyaudio.codec.wav;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.pcm.PcmEncoding;
import org.rustyaudio.codec.pcm.PcmLayout;
import org.rustyaudio.codec.pcm.SourceFile;

/// The `fmt ` chunk: `WAVEFORMATEX` and, where its tag says so, `WAVEFORMATEXTENSIBLE`.
///
/// @param encoding the samples, or null where they are compressed
/// @param significantBits bits that carry sound, 0 for companded samples
record WavFormat(
        @Nullable PcmEncoding encoding,
        int tag,
        int sampleRateHz,
        int channels,
        long channelMask,
        int significantBits) {

    static final int PCM = 1;
    static final int IEEE_FLOAT = 3;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;
    static final int EXTENSIBLE = 0xFFFE;

    private static final int MINIMUM_BYTES = 14;
    private static final int EXTENSIBLE_BYTES = 40;
    /// The tails of the sub-format GUIDs of plain and of ambisonic sound; their first four bytes are the tag.
    private static final long[] PLAIN_TAIL = {0x0000_1000_8000_00AAL, 0x0038_9B71};
    private static final long[] AMBISONIC_TAIL = {0x2107_D311_8644_C8C1L, 0xCA00_0000L};

    /// Reads the chunk's body, in the byte order of the buffer.
    static WavFormat read(SourceFile file, ByteBuffer chunk) throws CodecException {
        if (chunk.limit() < MINIMUM_BYTES) {
            throw file.malformed("its format chunk has " + chunk.limit() + " bytes instead of at least 16");
        }
        int tag = chunk.getShort(0) & 0xFFFF;
        int channels = chunk.getShort(2) & 0xFFFF;
        long rate = chunk.getInt(4) & 0xFFFF_FFFFL;
        int blockAlign = chunk.getShort(12) & 0xFFFF;
        int bits = chunk.limit() >= 16 ? chunk.getShort(14) & 0xFFFF : 0;
        int validBits = bits;
        long mask = 0;
        if (tag == EXTENSIBLE && chunk.limit() >= EXTENSIBLE_BYTES) {
            validBits = chunk.getShort(18) & 0xFFFF;
            mask = chunk.getInt(20) & 0xFFFF_FFFFL;
            tag = subFormat(chunk);
        }
        if (tag != PCM && tag != IEEE_FLOAT && tag != A_LAW && tag != MU_LAW) {
            return new WavFormat(null, tag, 0, 0, 0, 0);
        }
        PcmLayout.check(file, rate, channels);
        if (blockAlign == 0 || blockAlign % channels != 0) {
            throw file.malformed("its header gives " + blockAlign + " bytes for a frame of " + channels + " channels");
        }
        int container = blockAlign / channels;
        if (bits > container * 8) {
            throw file.malformed("its header gives " + bits + " bits in " + container + " bytes for each sample");
        }
        PcmEncoding encoding = encoding(tag, container, bits);
        int carried = validBits > 0 && validBits < bits ? validBits : bits;
        int significant = encoding == null || encoding.bits() == 0 ? 0 : carried > 0 ? carried : encoding.bits();
        return new WavFormat(encoding, tag, (int) rate, channels, mask, significant);
    }

    String name() {
        return switch (tag) {
            case A_LAW -> "WAV (A-law)";
            case MU_LAW -> "WAV (µ-law)";
            default -> "WAV";
        };
    }

    private static @Nullable PcmEncoding encoding(int tag, int container, int bits) {
        return switch (tag) {
            case PCM ->
                switch (container) {
                    case 1 -> PcmEncoding.UNSIGNED_8;
                    case 2, 3, 4 -> PcmEncoding.signed(container);
                    default -> null;
                };
            case IEEE_FLOAT ->
                container == 4 && bits == 32
                        ? PcmEncoding.FLOAT_32
                        : container == 8 && bits == 64 ? PcmEncoding.FLOAT_64 : null;
            case A_LAW -> container == 1 ? PcmEncoding.A_LAW : null;
            case MU_LAW -> container == 1 ? PcmEncoding.MU_LAW : null;
            default -> null;
        };
    }

    /// The tag inside the sub-format GUID at byte 24, or −1 where the GUID is none of the known families.
    private static int subFormat(ByteBuffer chunk) {
        long middle = 0;
        for (int i = 28; i < 36; i++) {
            middle = middle << 8 | (chunk.get(i) & 0xFF);
        }
        long end = 0;
        for (int i = 36; i < EXTENSIBLE_BYTES; i++) {
            end = end << 8 | (chunk.get(i) & 0xFF);
        }
        boolean plain = middle == PLAIN_TAIL[0] && end == PLAIN_TAIL[1];
        boolean ambisonic = middle == AMBISONIC_TAIL[0] && end == AMBISONIC_TAIL[1];
        return plain || ambisonic ? chunk.getInt(24) & 0xFFFF : -1;
    }
}
