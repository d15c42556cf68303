package org.rustyaudio.web.files;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Promises;
import org.rustyaudio.web.platform.Promises.Refused;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.File;

/// A file as the browser hands it over: a handle that can be kept, or the file itself for this visit.
///
/// @param path from the root it was opened with, root included: `Music/album/song.flac`
/// @param handle null where the browser has none
/// @param file null where only the handle is known
record Leaf(
        String path, @Nullable JSObject handle, @Nullable File file) {

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Its content.
    void open(Consumer<File> found, Refused failed) {
        JSObject from = handle;
        File here = file;
        if (here != null) {
            found.accept(here);
        } else if (from != null) {
            Promises.<File>when(
                    FileSystem.file(from),
                    opened -> {
                        if (opened != null) {
                            found.accept(opened);
                        }
                    },
                    failed);
        }
    }
}
