package org.rustyaudio.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;

/// Makes the folders a result needs, and takes them away again when nothing came to lie in them.
public final class OutputFolder implements AutoCloseable {

    private final List<Path> made = new ArrayList<>();

    /// Makes `folder` below `root` where it does not exist yet. The parent of `root` must exist.
    public void make(Path root, Path folder) throws Failure {
        Path rootParent = root.toAbsolutePath().getParent();
        if (rootParent != null && !Files.isDirectory(rootParent)) {
            throw new Failure(
                    root + ": its parent folder " + rootParent + " does not exist; create it or choose another");
        }
        makeOne(folder.toAbsolutePath().normalize());
    }

    private void makeOne(@Nullable Path folder) throws Failure {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        makeOne(folder.getParent());
        try {
            Files.createDirectory(folder);
            made.add(folder);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new Failure(folder + ": a file of this name is in the way of a folder; choose another name", e);
            }
        } catch (IOException e) {
            throw new Failure(
                    folder + ": the folder cannot be made (" + e.getMessage() + "); check its permissions", e);
        }
    }

    /// Takes away the folders made here that are still empty.
    @Override
    public void close() {
        for (Path folder : made.reversed()) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // not empty: it serves
            }
        }
    }
}
