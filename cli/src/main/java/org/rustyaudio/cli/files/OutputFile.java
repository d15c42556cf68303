package org.rustyaudio.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;

/// What only the command line can say about a target; the writer itself refuses whatever else is wrong with one.
public final class OutputFile {

    private OutputFile() {}

    /// Refuses a target that is the source itself, or that exists without leave to replace it.
    ///
    /// @param source what is read meanwhile, or null where nothing is
    /// @param force whether an existing file may be replaced
    public static void check(Path target, @Nullable Path source, boolean force) throws Failure {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(target)) {
            return;
        }
        if (source != null && isSame(target, source)) {
            throw new Failure(target + ": is the file that is read. Choose another output.");
        }
        if (!force) {
            throw new Failure(target + ": exists already. Choose another output, or replace it with --force.");
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false; // one of them cannot be looked at, and opening it will say why
        }
    }
}
