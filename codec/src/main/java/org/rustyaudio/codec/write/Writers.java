package org.rustyaudio.codec.write;

import java.nio.file.Path;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;
import org.rustyaudio.codec.Limits;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.ffmpeg.FlacEncoder;
import org.rustyaudio.dsp.dither.Dither;

/// Starts the writer of each format.
public final class Writers {

    /// RIFF counts its bytes in 32 bits, without the first eight.
    private static final long RIFF_LIMIT_BYTES = 0xFFFF_FFFFL + 8;

    private Writers() {}

    public static AudioWriter create(
            Path path, OutputFormat format, int sampleRateHz, int channels, Tags tags, boolean replace, Dither dither)
            throws CodecException {
        return create(path, format, sampleRateHz, channels, tags, replace, dither, RIFF_LIMIT_BYTES);
    }

    static AudioWriter create(
            Path path,
            OutputFormat format,
            int sampleRateHz,
            int channels,
            Tags tags,
            boolean replace,
            Dither dither,
            long riffLimit)
            throws CodecException {
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("channels must be 1 or 2, not " + channels);
        }
        if (sampleRateHz < Limits.MIN_SAMPLE_RATE_HZ || sampleRateHz > Limits.MAX_SAMPLE_RATE_HZ) {
            throw CodecException.of(
                    Kind.LIMIT,
                    path,
                    "cannot be written at " + sampleRateHz + " Hz",
                    "Choose a rate of " + Limits.MIN_SAMPLE_RATE_HZ + " to " + Limits.MAX_SAMPLE_RATE_HZ + " Hz");
        }
        Reducer reducer = new Reducer(Math.min(format.bits(), 24), channels, dither);
        boolean flac = format == OutputFormat.FLAC16 || format == OutputFormat.FLAC24;
        FlacEncoder encoder = flac ? encoder(path, format, sampleRateHz, channels) : null;
        TargetFile file = null;
        AudioWriter writer = null;
        try {
            file = TargetFile.create(path, replace);
            writer = encoder == null
                    ? new WavWriter(file, format, sampleRateHz, channels, tags, reducer, riffLimit)
                    : new FlacWriter(file, encoder, sampleRateHz, channels, tags, reducer);
            return writer;
        } finally {
            if (writer == null) {
                if (encoder != null) {
                    encoder.close();
                }
                if (file != null) {
                    file.close();
                }
            }
        }
    }

    private static FlacEncoder encoder(Path path, OutputFormat format, int sampleRateHz, int channels)
            throws CodecException {
        try {
            return new FlacEncoder(sampleRateHz, channels, format.bits());
        } catch (IllegalArgumentException e) {
            throw CodecException.of(
                    Kind.LIMIT, path, String.valueOf(e.getMessage()), "Choose another rate or write WAV", e);
        } catch (LinkageError e) {
            throw CodecException.of(
                    Kind.UNWRITABLE, path, "the FLAC encoder is missing in this installation", "Write WAV", e);
        }
    }
}
