package org.rustyaudio.codec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException.Kind;

/// Refuses what is no readable file before anything opens it: opening a pipe would hang.
final class FileChecks {

    private FileChecks() {}

    static void checkReadable(Path file) throws CodecException {
        BasicFileAttributes attributes = attributes(file);
        if (attributes.isDirectory()) {
            throw CodecException.of(Kind.UNREADABLE, file, "is a folder", "Name the files in it");
        }
        if (!attributes.isRegularFile()) {
            throw CodecException.of(
                    Kind.UNREADABLE, file, "is a device or a pipe", "Save the sound to a file and open that");
        }
        if (!Files.isReadable(file)) {
            throw denied(file, null);
        }
        if (attributes.size() == 0) {
            throw CodecException.of(Kind.MALFORMED, file, "is empty (0 bytes)", "Copy or download it again");
        }
        if (attributes.size() > Limits.MAX_FILE_BYTES) {
            throw CodecException.of(
                    Kind.LIMIT,
                    file,
                    "has " + attributes.size() + " bytes, more than " + Limits.MAX_FILE_BYTES,
                    "Split it into smaller files");
        }
    }

    private static BasicFileAttributes attributes(Path file) throws CodecException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw missing(file, e);
        } catch (AccessDeniedException e) {
            throw denied(file, e);
        } catch (IOException e) {
            if (Files.isSymbolicLink(file)) {
                throw CodecException.of(
                        Kind.UNREADABLE, file, "is a link that leads to no file", "Repair or remove the link", e);
            }
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw CodecException.of(
                    Kind.UNREADABLE, file, "cannot be reached (" + reason + ")", "Check the path and the disk", e);
        }
    }

    private static CodecException missing(Path file, IOException cause) {
        if (Files.isSymbolicLink(file)) {
            String target = target(file);
            return CodecException.of(
                    Kind.UNREADABLE,
                    file,
                    "is a dead link: " + target + " does not exist",
                    "Repair the link or name the file itself",
                    cause);
        }
        return CodecException.of(
                Kind.UNREADABLE, file, "no such file", "Check the name and whether its disk is connected", cause);
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "its target";
        }
    }

    private static CodecException denied(Path file, @Nullable IOException cause) {
        String reason = "you may not read it";
        String remedy = "Give yourself permission to read the file and its folder";
        return cause == null
                ? CodecException.of(Kind.UNREADABLE, file, reason, remedy)
                : CodecException.of(Kind.UNREADABLE, file, reason, remedy, cause);
    }
}
