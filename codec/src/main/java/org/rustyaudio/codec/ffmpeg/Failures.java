package org.rustyaudio.codec.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.global.avutil;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Turns FFmpeg's error numbers into failures that name the file, the reason and the remedy. Any thread.
final class Failures {

    private static final int NO_SUCH_FILE = -2;
    private static final int INPUT_OUTPUT = -5;
    private static final int NO_MEMORY = -12;
    private static final int NO_PERMISSION = -13;

    private Failures() {}

    /// A failure while the file was opened.
    static CodecException opening(Path file, int error) {
        if (error == avutil.AVERROR_EXIT()) {
            return tooSlow(file);
        }
        return switch (error) {
            case NO_SUCH_FILE, INPUT_OUTPUT, NO_PERMISSION ->
                CodecException.of(
                        Kind.UNREADABLE,
                        file,
                        "cannot be opened: " + text(error),
                        "Check the disk and the permissions");
            case NO_MEMORY ->
                CodecException.of(
                        Kind.LIMIT,
                        file,
                        "asks for more memory than any honest file needs",
                        "It is damaged: copy or download it again");
            default ->
                CodecException.of(
                        Kind.MALFORMED,
                        file,
                        "has a damaged header (" + text(error) + ")",
                        "Copy or download it again");
        };
    }

    static CodecException tooSlow(Path file) {
        return CodecException.of(
                Kind.UNREADABLE, file, "could not be read in time", "Copy the file to a faster disk and try again");
    }

    static CodecException disk(Path file, int error) {
        return error == avutil.AVERROR_EXIT()
                ? tooSlow(file)
                : CodecException.of(
                        Kind.UNREADABLE, file, "reading stopped: " + text(error), "Check the disk and try again");
    }

    /// Whether reading failed and not what was read: demuxers give the same number for data cut short.
    ///
    /// @param bytes what the error came through
    static boolean isDisk(int error, AVIOContext bytes) {
        return error == avutil.AVERROR_EXIT() || (error == INPUT_OUTPUT && bytes.error() == INPUT_OUTPUT);
    }

    /// FFmpeg's own words for an error number.
    static String text(int error) {
        byte[] text = new byte[128];
        avutil.av_strerror(error, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
