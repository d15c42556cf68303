package org.rustyaudio.codec.ffmpeg;

import java.nio.file.Path;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;

/// Reads every compressed format.
@SuppressWarnings("DoNotCallSuggester")
public final class FfmpegReader {

    private FfmpegReader() {}

    /// Opens a file that exists, is readable and is not one of our own formats.
    public static AudioReader open(Path file) throws CodecException {
        throw CodecException.of(
                CodecException.Kind.UNSUPPORTED, file, "this format has no reader", "Convert it to WAV first");
    }
}
