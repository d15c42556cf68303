package org.rustyaudio.codec.aiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.pcm.PcmEncoding;
import org.rustyaudio.codec.pcm.PcmLayout;
import org.rustyaudio.codec.pcm.SourceFile;

/// The `COMM` chunk of AIFF 1.3 and AIFF-C.
///
/// @param encoding the samples, or null where they are compressed
/// @param frames frames that the header promises
record AiffFormat(
        @Nullable PcmEncoding encoding,
        ByteOrder order,
        String name,
        int sampleRateHz,
        int channels,
        int significantBits,
        long frames) {

    private static final int AIFF_BYTES = 18;
    private static final int AIFF_C_BYTES = 22;

    static AiffFormat read(SourceFile file, ByteBuffer chunk, boolean compressible) throws CodecException {
        int least = compressible ? AIFF_C_BYTES : AIFF_BYTES;
        if (chunk.limit() < least) {
            throw file.malformed("its common chunk has " + chunk.limit() + " bytes instead of " + least);
        }
        int channels = chunk.getShort(0);
        long frames = chunk.getInt(2) & 0xFFFF_FFFFL;
        int bits = chunk.getShort(6);
        long rate = Extended.round(chunk, 8);
        String kind = compressible ? kind(chunk) : "NONE";
        ByteOrder order = kind.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        if (!isKnown(kind)) {
            return new AiffFormat(null, order, kind, 0, 0, 0, 0);
        }
        PcmLayout.check(file, rate, channels & 0xFFFF);
        PcmEncoding encoding = encoding(kind, bits);
        if (encoding == null) {
            throw file.malformed("its header gives " + bits + " bits for each sample");
        }
        boolean integers = encoding.bits() > 0 && !encoding.isFloat();
        int significant = integers && bits > 0 && bits < encoding.bits() ? bits : encoding.bits();
        return new AiffFormat(encoding, order, name(kind, compressible), (int) rate, channels, significant, frames);
    }

    private static String kind(ByteBuffer chunk) {
        byte[] kind = new byte[4];
        chunk.get(18, kind);
        return new String(kind, StandardCharsets.ISO_8859_1);
    }

    private static boolean isKnown(String kind) {
        return switch (kind) {
            case "NONE", "twos", "sowt", "raw ", "in16", "in24", "in32" -> true;
            case "fl32", "FL32", "fl64", "FL64", "ulaw", "ULAW", "alaw", "ALAW" -> true;
            default -> false;
        };
    }

    private static @Nullable PcmEncoding encoding(String kind, int bits) {
        return switch (kind) {
            case "fl32", "FL32" -> PcmEncoding.FLOAT_32;
            case "fl64", "FL64" -> PcmEncoding.FLOAT_64;
            case "ulaw", "ULAW" -> PcmEncoding.MU_LAW;
            case "alaw", "ALAW" -> PcmEncoding.A_LAW;
            case "raw " -> PcmEncoding.UNSIGNED_8;
            case "in16" -> PcmEncoding.SIGNED_16;
            case "in24" -> PcmEncoding.SIGNED_24;
            case "in32" -> PcmEncoding.SIGNED_32;
            // Samples fill whole bytes, left-justified.
            default -> bits >= 1 && bits <= 32 ? PcmEncoding.signed((bits + 7) / 8) : null;
        };
    }

    private static String name(String kind, boolean compressible) {
        return switch (kind) {
            case "ulaw", "ULAW" -> "AIFF-C (µ-law)";
            case "alaw", "ALAW" -> "AIFF-C (A-law)";
            default -> compressible ? "AIFF-C" : "AIFF";
        };
    }
}
