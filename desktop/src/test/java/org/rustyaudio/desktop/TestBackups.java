package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.rustyaudio.desktop.setup.BackupFiles;

/// Answers with one file, always the same, instead of asking; notes what was asked.
final class TestBackups implements BackupFiles {

    final Path file;
    final List<String> asked = new ArrayList<>();

    TestBackups(Path file) {
        this.file = file;
    }

    @Override
    public Path save(Node owner, String name) {
        asked.add("save " + name);
        return file;
    }

    @Override
    public Path open(Node owner) {
        asked.add("open");
        return file;
    }

    @Override
    public synchronized void show(Path folder) {
        asked.add("show " + folder);
    }
}
