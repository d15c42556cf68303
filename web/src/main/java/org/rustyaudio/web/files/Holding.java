package org.rustyaudio.web.files;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.File;

/// A file or folder that was opened once, and what is left of it. Page's thread.
final class Holding {

    /// How it is reached.
    enum Reach {
        /// By a handle that the browser let the player keep.
        HANDLE,
        /// It was copied into the browser's own storage.
        COPY,
        /// Only as long as this page lives.
        VISIT,
        /// No longer: it has to be chosen again.
        LOST
    }

    final String id;
    final String name;
    final boolean folder;
    Reach reach;
    /// The file's or folder's own handle, or that of the copies' folder.
    @Nullable
    JSObject handle;
    /// Whether the browser has to be asked before it is read.
    boolean asks;
    /// Bytes of a single file, −1 where unknown.
    double size;
    /// When it was opened last, milliseconds since 1970.
    double openedMillis;
    /// What this visit holds of it, by path.
    final Map<String, File> files = new TreeMap<>();
    /// Folders on the way to its files, by path.
    final Map<String, JSObject> folders = new TreeMap<>();

    Holding(String id, String name, boolean folder, Reach reach, @Nullable JSObject handle, double openedMillis) {
        this.id = id;
        this.name = name;
        this.folder = folder;
        this.reach = reach;
        this.handle = handle;
        this.size = -1;
        this.openedMillis = openedMillis;
    }

    /// How it goes into the database; what lives only as long as the page goes in as lost.
    JSObject record() {
        return record(
                name,
                folder,
                reach == Reach.COPY ? "copy" : reach == Reach.HANDLE ? "handle" : "lost",
                reach == Reach.HANDLE ? handle : null,
                size,
                openedMillis);
    }

    /// Reads what [#record] wrote; null when it is none.
    static @Nullable Holding of(String id, JSObject record) {
        if (!isRecord(record)) {
            return null;
        }
        JSObject handle = handle(record);
        Reach reach = switch (reach(record)) {
            case "handle" -> handle == null ? Reach.LOST : Reach.HANDLE;
            case "copy" -> Reach.COPY;
            default -> Reach.LOST;
        };
        Holding holding = new Holding(id, name(record), isFolder(record), reach, handle, openedMillis(record));
        holding.size = size(record);
        return holding;
    }

    @JSBody(
            params = {"name", "folder", "reach", "handle", "size", "opened"},
            script = "return { version: 1, name: name, folder: folder, reach: reach, handle: handle, size: size,"
                    + " opened: opened };")
    private static native JSObject record(
            String name, boolean folder, String reach, @Nullable JSObject handle, double size, double opened);

    @JSBody(
            params = "record",
            script = "return !!record && record.version === 1 && typeof record.name === 'string'"
                    + " && typeof record.reach === 'string';")
    private static native boolean isRecord(JSObject record);

    @JSBody(params = "record", script = "return record.name;")
    private static native String name(JSObject record);

    @JSBody(params = "record", script = "return record.folder === true;")
    private static native boolean isFolder(JSObject record);

    @JSBody(params = "record", script = "return record.reach;")
    private static native String reach(JSObject record);

    @JSBody(
            params = "record",
            script = "var handle = record.handle;"
                    + "return window.FileSystemHandle && handle instanceof FileSystemHandle ? handle : null;")
    private static native @Nullable JSObject handle(JSObject record);

    @JSBody(params = "record", script = "return +record.size >= 0 ? +record.size : -1;")
    private static native double size(JSObject record);

    @JSBody(params = "record", script = "return +record.opened || 0;")
    private static native double openedMillis(JSObject record);
}
