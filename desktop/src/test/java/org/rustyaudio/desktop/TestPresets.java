package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.rustyaudio.desktop.equalizer.shelf.PresetFiles;
import org.rustyaudio.presets.PresetFormat;

/// Answers with the same files instead of asking; notes what was asked.
final class TestPresets implements PresetFiles {

    private final Path opened;
    private final Path saved;
    final List<String> asked = new ArrayList<>();

    TestPresets(Path opened, Path saved) {
        this.opened = opened;
        this.saved = saved;
    }

    @Override
    public List<Path> open(Node owner) {
        asked.add("open");
        return List.of(opened);
    }

    @Override
    public Path save(Node owner, String name, PresetFormat format) {
        asked.add(name + format.extension());
        return saved;
    }
}
