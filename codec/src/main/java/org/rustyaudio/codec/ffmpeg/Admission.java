package org.rustyaudio.codec.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Refuses by name what is no readable file, before a decoder sees it. Any thread.
final class Admission {

    private Admission() {}

    static void check(Path file) throws CodecException {
        if (!Files.exists(file)) {
            boolean deadLink = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            throw CodecException.of(
                    Kind.UNREADABLE,
                    file,
                    deadLink ? "the link leads nowhere" : "there is no such file",
                    "Check the name");
        }
        if (Files.isDirectory(file)) {
            throw CodecException.of(Kind.UNREADABLE, file, "it is a folder", "Choose the files inside it");
        }
        if (!Files.isRegularFile(file)) {
            throw CodecException.of(Kind.UNREADABLE, file, "it is no ordinary file", "Choose a file on a disk");
        }
        if (!Files.isReadable(file)) {
            throw CodecException.of(Kind.UNREADABLE, file, "it may not be read", "Check its permissions");
        }
        try {
            if (Files.size(file) == 0) {
                throw CodecException.of(Kind.MALFORMED, file, "it is empty", "Get the file again");
            }
        } catch (IOException e) {
            throw CodecException.of(Kind.UNREADABLE, file, "its size cannot be read", "Check the disk", e);
        }
    }
}
