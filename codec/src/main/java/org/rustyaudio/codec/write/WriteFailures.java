package org.rustyaudio.codec.write;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Turns what the system says about a failed write into file, reason, remedy.
final class WriteFailures {

    private WriteFailures() {}

    /// @param written bytes that had found room before
    static CodecException of(Path file, long written, IOException e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof ClosedByInterruptException || e instanceof ClosedChannelException) {
            return failure(file, "writing was interrupted after " + megabytes(written), "Start it again", e);
        }
        if (isFull(said)) {
            String reason = "the disk is full: " + megabytes(written) + " were written, more is needed and "
                    + megabytes(free(file)) + " are free";
            return failure(file, reason, "Free more than that or choose a folder on another disk", e);
        }
        if (e instanceof AccessDeniedException) {
            return failure(file, "you may not write here", "Choose another folder or give permission", e);
        }
        return failure(file, "writing failed (" + said + ")", "Check the disk and the connection", e);
    }

    /// The words of Linux and macOS, of their quotas, and of Windows.
    private static boolean isFull(String said) {
        String text = said.toLowerCase(Locale.ROOT);
        return text.contains("no space left")
                || text.contains("quota exceeded")
                || text.contains("not enough space")
                || text.contains("disk is full");
    }

    private static long free(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder == null ? 0 : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static CodecException failure(Path file, String reason, String remedy, IOException cause) {
        return CodecException.of(Kind.UNWRITABLE, file, reason, remedy, cause);
    }
}
