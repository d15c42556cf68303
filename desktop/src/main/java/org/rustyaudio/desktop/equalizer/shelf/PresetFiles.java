package org.rustyaudio.desktop.equalizer.shelf;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.presets.PresetFormat;

/// The system's own windows for preset files. JavaFX thread only.
public interface PresetFiles {

    /// Which files to bring in; empty for none.
    List<Path> open(Node owner);

    /// Where to save a file; null when nobody wants to.
    @Nullable
    Path save(Node owner, String name, PresetFormat format);

    /// This system's.
    static PresetFiles ofSystem() {
        return new PresetFiles() {

            @Override
            public List<Path> open(Node owner) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle("Import presets");
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(
                                        "Presets", "*.json", "*.txt", "*.yml", "*.yaml", "*.eqf", "*.cfg"),
                                new FileChooser.ExtensionFilter("All files", "*.*"));
                List<File> files =
                        chooser.showOpenMultipleDialog(owner.getScene().getWindow());
                return files == null
                        ? List.of()
                        : files.stream().map(File::toPath).toList();
            }

            @Override
            public @Nullable Path save(Node owner, String name, PresetFormat format) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle("Export as " + format.title());
                chooser.setInitialFileName(name + format.extension());
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(format.title(), "*" + format.extension()),
                                new FileChooser.ExtensionFilter("All files", "*.*"));
                File file = chooser.showSaveDialog(owner.getScene().getWindow());
                return file == null ? null : file.toPath();
            }
        };
    }
}
