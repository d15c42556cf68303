package org.rustyaudio.codec;

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

    public Kind kind() {
        return kind;
    }
}
