package org.rustyaudio.desktop.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A recording that is deleted when nobody can ask for it back any more; until then the file stands untouched.
///
/// @param restore shows it again
record DeletedTake(Path file, String name, Runnable restore) {

    void forGood() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It stays on the disk, where the user finds it.
            return;
        }
    }
}
