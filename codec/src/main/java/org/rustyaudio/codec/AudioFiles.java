package org.rustyaudio.codec;

import java.nio.file.Path;

/// Opens files for reading and writing; the format is found by content, never by name.
@SuppressWarnings("DoNotCallSuggester")
public final class AudioFiles {

    private AudioFiles() {}

    /// Opens an audio file.
    public static AudioReader open(Path file) throws CodecException {
        throw new CodecException(CodecException.Kind.UNSUPPORTED, file + ": no reader yet");
    }

    /// Starts a new file. `dither` applies where samples are reduced to fewer bits than they need; samples that
    /// already fit are written bit for bit.
    ///
    /// @param channels 1 or 2
    /// @param replace whether an existing file may be replaced; otherwise it is refused
    public static AudioWriter create(
            Path file, OutputFormat format, int sampleRateHz, int channels, Tags tags, boolean replace)
            throws CodecException {
        throw new CodecException(CodecException.Kind.UNWRITABLE, file + ": no writer yet");
    }
}
