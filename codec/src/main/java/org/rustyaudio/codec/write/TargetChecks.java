package org.rustyaudio.codec.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Refuses a target that cannot or must not be written, before any work is done for it.
final class TargetChecks {

    private TargetChecks() {}

    /// The file to put in place: absolute, and behind a link that may be replaced the file itself.
    static Path check(Path requested, boolean replace) throws CodecException {
        Path target = requested.toAbsolutePath().normalize();
        checkFolder(requested, target.getParent());
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return target;
        }
        if (Files.isDirectory(target)) {
            throw refused(requested, "is a folder", "Name a file in it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw refused(requested, "is a device or a pipe", "Write to a file");
        }
        if (!replace) {
            throw refused(requested, "exists already", "Choose another name or allow it to be replaced");
        }
        Path real = realPath(requested, target);
        if (!Files.isWritable(real)) {
            throw refused(requested, "is write-protected", "Choose another name or give yourself permission");
        }
        checkFolder(requested, real.getParent());
        return real;
    }

    private static Path realPath(Path requested, Path target) throws CodecException {
        try {
            return target.toRealPath();
        } catch (IOException e) {
            throw refused(requested, "is a link that leads to no file", "Remove the link");
        }
    }

    private static void checkFolder(Path requested, @Nullable Path folder) throws CodecException {
        if (folder == null) {
            throw refused(requested, "is a folder", "Name a file in it");
        }
        if (!Files.exists(folder)) {
            throw refused(requested, "its folder " + folder + " does not exist", "Create the folder first");
        }
        if (!Files.isDirectory(folder)) {
            throw refused(requested, folder + " is a file, not a folder", "Choose another place");
        }
        if (!Files.isWritable(folder)) {
            throw refused(
                    requested, "you may not write in the folder " + folder, "Choose another folder or give permission");
        }
    }

    private static CodecException refused(Path file, String reason, String remedy) {
        return CodecException.of(Kind.UNWRITABLE, file, reason, remedy);
    }
}
