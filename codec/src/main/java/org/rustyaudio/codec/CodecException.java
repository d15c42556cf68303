package org.rustyaudio.codec;

import java.nio.file.Path;

/// Why a file cannot be read or written; the message names the file, the reason and the remedy.
public final class CodecException extends Exception {

    /// What kind of failure it is, so that a caller can decide without reading the text.
    public enum Kind {
        /// No such file, no permission, a directory, a dead link, an error of the disk.
        UNREADABLE,
        /// Not audio, or a codec this build cannot read.
        UNSUPPORTED,
        /// Audio, but its bytes break the rules of the format.
        MALFORMED,
        /// Ends before its own length.
        TRUNCATED,
        /// Past a stated limit: size, duration, channels, rate, pictures.
        LIMIT,
        /// The output cannot be written: exists already, disk full, no permission.
        UNWRITABLE
    }

    private final Kind kind;

    public CodecException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public CodecException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /// A failure in the house form: file, reason, remedy.
    public static CodecException of(Kind kind, Path file, String reason, String remedy) {
        return new CodecException(kind, file + ": " + reason + ". " + remedy + ".");
    }

    /// A failure in the house form that another exception led to.
    public static CodecException of(Kind kind, Path file, String reason, String remedy, Throwable cause) {
        return new CodecException(kind, file + ": " + reason + ". " + remedy + ".", cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }
}
