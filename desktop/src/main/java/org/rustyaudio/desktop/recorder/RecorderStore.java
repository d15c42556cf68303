package org.rustyaudio.desktop.recorder;

import java.io.IOException;
import java.nio.file.Path;
import org.rustyaudio.desktop.settings.StateFile;

/// Keeps the recorder's settings in a file of their own. Any thread.
public final class RecorderStore {

    private final StateFile file;
    private final RecorderSettings initial;

    /// @param config the user's folder for settings
    public RecorderStore(Path config, Path recordings) {
        file = new StateFile(config.resolve("recorder.json"));
        initial = RecorderSettings.initial(recordings);
    }

    /// What was remembered. A damaged file is set aside, never overwritten.
    public RecorderSettings load() {
        if (!file.exists()) {
            return initial;
        }
        try {
            return RecorderSettings.of(file.read(), initial);
        } catch (IOException e) {
            return initial;
        } catch (RuntimeException e) {
            try {
                file.setAside();
            } catch (IOException kept) {
                // It stays where it is, and is asked for again at the next start.
                return initial;
            }
            return initial;
        }
    }

    void save(RecorderSettings settings) throws IOException {
        file.write(settings.json());
    }
}
