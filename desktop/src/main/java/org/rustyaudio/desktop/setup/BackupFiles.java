package org.rustyaudio.desktop.setup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The system's own windows for a backup, and its window for a folder. JavaFX thread only.
public interface BackupFiles {

    /// Where to save a file; null when nobody wants to.
    @Nullable
    Path save(Node owner, String name);

    /// Which file to read; null for none.
    @Nullable
    Path open(Node owner);

    /// Shows a folder.
    void show(Path folder) throws IOException;

    /// This system's.
    static BackupFiles ofSystem() {
        return new BackupFiles() {

            @Override
            public @Nullable Path save(Node owner, String name) {
                FileChooser chooser = chooser("Export settings");
                chooser.setInitialFileName(name);
                return path(chooser.showSaveDialog(owner.getScene().getWindow()));
            }

            @Override
            public @Nullable Path open(Node owner) {
                return path(chooser("Import settings")
                        .showOpenDialog(owner.getScene().getWindow()));
            }

            private FileChooser chooser(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter("Settings of Rusty Audio", "*.json"),
                                new FileChooser.ExtensionFilter("All files", "*.*"));
                return chooser;
            }

            private @Nullable Path path(@Nullable File file) {
                return file == null ? null : file.toPath();
            }

            @Override
            public void show(Path folder) throws IOException {
                String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
                String opener =
                        system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
                new ProcessBuilder(opener, folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        };
    }
}
