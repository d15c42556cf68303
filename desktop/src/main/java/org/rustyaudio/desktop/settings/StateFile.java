package org.rustyaudio.desktop.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rustyaudio.cli.files.AtomicFile;

/// A small text file that is either the old one or the new one, whenever the power fails. Any thread, one at a time.
public final class StateFile {

    private final Path path;

    public StateFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    public synchronized void write(String text) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized String read() throws IOException {
        return Files.readString(path);
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /// Moves a damaged file out of the way and keeps it.
    ///
    /// @return where it lies now
    public synchronized Path setAside() throws IOException {
        for (int i = 1; ; i++) {
            Path aside = path.resolveSibling(path.getFileName() + ".damaged" + (i == 1 ? "" : "-" + i));
            if (!Files.exists(aside)) {
                return Files.move(path, aside);
            }
        }
    }
}
