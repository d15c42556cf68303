package org.rustyaudio.desktop.recorder;

import java.nio.file.Path;

/// A recording of this session that was saved.
public record KeptTake(Path file, double seconds) {

    public String name() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
