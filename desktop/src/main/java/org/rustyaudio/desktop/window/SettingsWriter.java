package org.rustyaudio.desktop.window;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.desktop.settings.SettingsStore;

/// Writes the settings down now and then while they change, and once more at the end. JavaFX thread only; the disk is
/// written on a thread of its own.
final class SettingsWriter {

    /// With the quarter of a second until a calm frame, no setting is older than a second when it is on the disk.
    private static final long SAVE_NANOS = 700_000_000L;

    private final SettingsStore store;
    private final Supplier<Settings> now;
    private final Consumer<String> warnings;
    private final ExecutorService saving;
    private Settings saved;
    private long savedAt;

    /// @param loaded what the disk holds already
    /// @param now the settings as they are
    /// @param warnings told on the JavaFX thread when they could not be written
    SettingsWriter(SettingsStore store, Settings loaded, Supplier<Settings> now, Consumer<String> warnings) {
        this.store = store;
        this.now = now;
        this.warnings = warnings;
        saved = loaded;
        saving = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "settings");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// Saves what has changed, when it is time.
    void look() {
        long time = System.nanoTime();
        if (time - savedAt < SAVE_NANOS) {
            return;
        }
        savedAt = time;
        Settings settings = now.get();
        if (!settings.equals(saved)) {
            saved = settings;
            saving.execute(() -> save(settings));
        }
    }

    private void save(Settings settings) {
        try {
            store.save(settings);
        } catch (IOException e) {
            Platform.runLater(() -> warnings.accept(
                    "Settings are not saved: " + e.getMessage() + ". Free some space or check the folder's rights"));
        }
    }

    boolean closed() {
        return saving.isShutdown();
    }

    /// Saves a last time and waits until it is done.
    void close() {
        Settings settings = now.get();
        saving.execute(() -> save(settings));
        saving.close();
    }
}
