package org.rustyaudio.web.library;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.File;

/// A folder of the library and how it can be reached. Page's thread.
final class MusicFolder {

    /// How it stands.
    enum State {
        READY,
        /// The browser wants to be told again that it may be read.
        ASKS,
        /// It was not there when it was last looked for.
        GONE
    }

    final String id;
    final String name;
    /// Null where the browser has none.
    final @Nullable JSObject handle;
    /// What this visit holds of it, by path below the folder; empty where there is a handle.
    final Map<String, File> files = new HashMap<>();
    State state = State.READY;
    boolean observed;
    /// Whether it was taken out of the library.
    boolean forgotten;

    MusicFolder(String id, String name, @Nullable JSObject handle) {
        this.id = id;
        this.name = name;
        this.handle = handle;
    }

    /// What the locations of its tracks begin with.
    String root() {
        return "handle:" + id + "/" + name + "/";
    }
}
