package org.rustyaudio.desktop.equalizer.shelf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.preset.PresetFolder;
import org.rustyaudio.faceplate.shelf.PresetShelf;
import org.rustyaudio.presets.Preset;

/// Keeps the listener's own presets in their folder, where the command line finds them too. The disk has a thread of
/// its own; all else on the JavaFX thread.
public final class PresetKeeper implements AutoCloseable {

    private final PresetFolder folder;
    private final Consumer<String> troubles;
    private final Set<String> told = new HashSet<>();
    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("presets").factory());
    private @Nullable PresetShelf shelf;
    private List<Preset> known = List.of();
    private long changes;

    /// @param troubles told on the disk's thread what is wrong with the folder or a file in it
    public PresetKeeper(PresetFolder folder, Consumer<String> troubles) {
        this.folder = folder;
        this.troubles = troubles;
    }

    /// Fills a shelf with what is kept, soon.
    public void fill(PresetShelf newShelf) {
        shelf = newShelf;
        look();
    }

    /// Looks for what other programs have changed.
    public void look() {
        PresetShelf filled = shelf;
        if (filled == null || disk.isShutdown()) {
            return;
        }
        long then = changes;
        disk.execute(() -> {
            PresetFolder.Contents contents = folder.read();
            for (String trouble : contents.troubles()) {
                if (told.add(trouble)) {
                    troubles.accept(trouble);
                }
            }
            Platform.runLater(() -> {
                if (changes != then) {
                    look(); // what was read is older than what has been kept since
                } else if (!contents.presets().equals(known) || !filled.own().equals(known)) {
                    known = contents.presets();
                    filled.replace(known);
                }
            });
        });
    }

    /// Keeps these and no others, as far as the shelf knew of them.
    public void keep(List<Preset> own) {
        if (disk.isShutdown()) {
            return;
        }
        List<Preset> before = known;
        known = own;
        changes++;
        disk.execute(() -> {
            try {
                folder.change(before, own);
            } catch (Failure e) {
                troubles.accept(String.valueOf(e.getMessage()));
                Platform.runLater(this::look);
            }
        });
    }

    /// Waits until everything is on the disk.
    @Override
    public void close() {
        disk.close();
    }
}
