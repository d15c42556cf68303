package org.rustyaudio.codec;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.aiff.AiffReader;
import org.rustyaudio.codec.ffmpeg.FfmpegReader;
import org.rustyaudio.codec.pcm.SourceFile;
import org.rustyaudio.codec.wav.WavReader;
import org.rustyaudio.codec.write.Writers;
import org.rustyaudio.dsp.dither.Dither;

/// Opens files for reading and writing; the format is found by content, never by name.
public final class AudioFiles {

    private AudioFiles() {}

    /// Opens an audio file. Damage that leaves something to play is no failure but a
    /// [AudioReader#warning()].
    public static AudioReader open(Path file) throws CodecException {
        FileChecks.checkReadable(file);
        byte[] head = head(file);
        AudioReader own = ownReader(file, head);
        if (own != null) {
            return own;
        }
        Optional<String> foreign = ContentSniffer.foreign(head);
        if (foreign.isPresent()) {
            throw CodecException.of(
                    CodecException.Kind.UNSUPPORTED,
                    file,
                    "is not audio: it seems to be " + foreign.get(),
                    "Choose an audio file");
        }
        return FfmpegReader.open(file);
    }

    /// Null where another reader has to take the file.
    private static @Nullable AudioReader ownReader(Path file, byte[] head) throws CodecException {
        if (ContentSniffer.isWav(head)) {
            return WavReader.open(file);
        }
        return ContentSniffer.isAiff(head) ? AiffReader.open(file) : null;
    }

    private static byte[] head(Path file) throws CodecException {
        try (SourceFile source = SourceFile.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(ContentSniffer.HEAD_BYTES);
            int length = source.read(head, 0);
            return Arrays.copyOf(head.array(), length);
        }
    }

    /// Starts a new file; sound that has more bits than the format holds is dithered.
    ///
    /// @param channels 1 or 2
    /// @param replace whether an existing file may be replaced; otherwise it is refused
    public static AudioWriter create(
            Path file, OutputFormat format, int sampleRateHz, int channels, Tags tags, boolean replace)
            throws CodecException {
        return create(file, format, sampleRateHz, channels, tags, replace, Dither.TPDF);
    }

    /// Starts a new file.
    ///
    /// @param channels 1 or 2
    /// @param replace whether an existing file may be replaced; otherwise it is refused
    /// @param dither what is added before samples are rounded; sound that already fits is written bit for bit
    ///     whatever it is
    public static AudioWriter create(
            Path file, OutputFormat format, int sampleRateHz, int channels, Tags tags, boolean replace, Dither dither)
            throws CodecException {
        return Writers.create(file, format, sampleRateHz, channels, tags, replace, dither);
    }
}
