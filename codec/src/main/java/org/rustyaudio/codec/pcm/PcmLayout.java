package org.rustyaudio.codec.pcm;

import java.nio.ByteOrder;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Limits;

/// Uncompressed frames as a file's header describes them.
///
/// @param format the container in plain words
/// @param channelMask speakers in the bit order of [org.rustyaudio.dsp.mix.Downmix], 0 where the file does not say
/// @param significantBits bits of a lossless sample that carry sound, 0 for companded ones
/// @param at position of the first frame in bytes
/// @param frames whole frames that are there
/// @param declaredFrames frames that the header promises; more than `frames` where the end is cut off
public record PcmLayout(
        String format,
        int sampleRateHz,
        int channels,
        long channelMask,
        PcmEncoding encoding,
        ByteOrder order,
        int significantBits,
        long at,
        long frames,
        long declaredFrames) {

    public int frameBytes() {
        return channels * encoding.bytes();
    }

    /// Refuses what cannot be sound or passes a limit, with the number.
    public static void check(SourceFile file, long sampleRateHz, int channels) throws CodecException {
        if (sampleRateHz <= 0) {
            throw file.malformed("its header gives a sample rate of " + sampleRateHz + " Hz");
        }
        if (sampleRateHz < Limits.MIN_SAMPLE_RATE_HZ || sampleRateHz > Limits.MAX_SAMPLE_RATE_HZ) {
            throw file.limit(
                    "its sample rate is " + sampleRateHz + " Hz",
                    "Resample it to between " + Limits.MIN_SAMPLE_RATE_HZ + " and " + Limits.MAX_SAMPLE_RATE_HZ
                            + " Hz");
        }
        if (channels <= 0) {
            throw file.malformed("its header gives " + channels + " channels");
        }
        if (channels > Limits.MAX_CHANNELS) {
            throw file.limit(
                    "it has " + channels + " channels", "Mix it down to at most " + Limits.MAX_CHANNELS + " channels");
        }
    }

    /// Refuses a file without a single frame, or too long a one.
    public void checkLength(SourceFile file) throws CodecException {
        if (frames == 0 && declaredFrames > 0) {
            throw file.truncated("ends before its first sample; " + declaredFrames + " frames are missing");
        }
        if (frames == 0) {
            throw file.malformed("holds no samples");
        }
        if (frames / sampleRateHz >= Limits.MAX_DURATION_SECONDS) {
            throw file.limit(
                    "it is " + frames / sampleRateHz / 3_600 + " hours long",
                    "Split it into parts of at most " + Limits.MAX_DURATION_SECONDS / 3_600 + " hours");
        }
    }
}
