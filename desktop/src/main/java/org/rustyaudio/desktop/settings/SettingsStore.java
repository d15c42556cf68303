package org.rustyaudio.desktop.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Loads and saves the window's settings. Any thread.
public final class SettingsStore {

    private static final String NAME = "window.json";

    private final Path folder;
    private final StateFile file;
    private volatile @Nullable String saved;

    public SettingsStore(Path folder) {
        this.folder = folder.toAbsolutePath();
        file = new StateFile(folder.resolve(NAME));
    }

    /// The folder the settings lie in.
    public Path folder() {
        return folder;
    }

    /// Settings, and what had to be said about reading them.
    ///
    /// @param complaint empty where all was well
    public record Loaded(Settings settings, String complaint) {}

    /// What was remembered. A damaged file is set aside, never overwritten.
    public Loaded load() {
        if (!file.exists()) {
            return new Loaded(Settings.INITIAL, "");
        }
        try {
            return new Loaded(SettingsJson.read(file.read()), "");
        } catch (CharacterCodingException e) {
            return aside("it is not UTF-8 text");
        } catch (IOException e) {
            return new Loaded(Settings.INITIAL, "Settings in " + file.path() + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return aside(e.getMessage());
        }
    }

    private Loaded aside(@Nullable String reason) {
        try {
            Path kept = file.setAside();
            return new Loaded(
                    Settings.INITIAL,
                    "Settings were damaged (" + reason + ") and start anew; the old file is kept as "
                            + kept.getFileName());
        } catch (IOException e) {
            return new Loaded(
                    Settings.INITIAL,
                    "Settings in " + file.path() + " are damaged and cannot be set aside: " + e.getMessage());
        }
    }

    /// Saves what has changed since the last time.
    public void save(Settings settings) throws IOException {
        String text = SettingsJson.write(settings);
        if (!text.equals(saved)) {
            file.write(text);
            saved = text;
        }
    }
}
