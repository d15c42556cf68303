package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises.Refused;
import org.rustyaudio.web.store.IndexedDb;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/// The library's own database in the browser: a snapshot, the changes since, the folders' handles, and what was set
/// aside as damaged. Page's thread; every call returns at once, a change is kept whole or not at all.
final class LibraryBase {

    private static final String NAME = "rusty-audio-library";
    private static final int VERSION = 1;
    private static final String LIBRARY = "library";
    private static final String FOLDERS = "folders";
    private static final String ASIDE = "aside";
    private static final String SNAPSHOT = "snapshot";

    /// Takes what is kept.
    interface Loaded {
        /// @param file the snapshot and all changes after each other
        /// @param snapshotBytes where the changes begin; 0 where nothing is kept
        /// @param logs names of the changes
        void loaded(Int8Array file, int snapshotBytes, List<String> logs, List<KeptFolder> folders);
    }

    /// A folder that was given before.
    record KeptFolder(String id, String name, JSObject handle) {}

    private @Nullable JSObject connection;

    /// Opens it.
    void open(Page.Task ready, Refused failed) {
        IndexedDb.open(
                NAME,
                VERSION,
                LIBRARY + " " + FOLDERS + " " + ASIDE,
                opened -> {
                    connection = opened;
                    IndexedDb.onClose(opened, () -> {}, () -> {});
                    ready.run();
                },
                failed);
    }

    /// Whether what is written outlives the page.
    boolean lasting() {
        return connection != null;
    }

    void load(Loaded loaded, Refused failed) {
        JSObject open = connection;
        if (open == null) {
            return;
        }
        List<Int8Array> parts = new ArrayList<>();
        List<String> logs = new ArrayList<>();
        int[] snapshotBytes = new int[1];
        Page.Task readFolders = () -> {
            List<KeptFolder> folders = new ArrayList<>();
            IndexedDb.all(
                    open,
                    FOLDERS,
                    (id, record) -> {
                        JSObject handle = handle(record);
                        if (handle != null) {
                            folders.add(new KeptFolder(id, name(record), handle));
                        }
                    },
                    () -> loaded.loaded(joined(parts), snapshotBytes[0], logs, folders),
                    failed);
        };
        IndexedDb.all(
                open,
                LIBRARY,
                (name, value) -> {
                    Int8Array part = bytes(value);
                    if (name.equals(SNAPSHOT)) {
                        snapshotBytes[0] = part.getLength();
                        parts.addFirst(part);
                    } else {
                        logs.add(name);
                        parts.add(part);
                    }
                },
                readFolders,
                failed);
    }

    private static Int8Array joined(List<Int8Array> parts) {
        int size = 0;
        for (Int8Array part : parts) {
            size += part.getLength();
        }
        Int8Array file = new Int8Array(size);
        int at = 0;
        for (Int8Array part : parts) {
            file.set(part, at);
            at += part.getLength();
        }
        return file;
    }

    /// Adds a change behind those before.
    void append(String name, byte[] change, Refused failed) {
        new Step(failed).put(LIBRARY, name, Int8Array.copyFromJavaArray(change)).commit();
    }

    void putFolder(MusicFolder folder, Refused failed) {
        new Step(failed)
                .put(FOLDERS, folder.id, record(folder.id, folder.name, folder.handle))
                .commit();
    }

    void removeFolder(String id, Refused failed) {
        new Step(failed).put(FOLDERS, id, null).commit();
    }

    /// Puts a new snapshot in the place of the old one and of the changes that are in it; what a damaged library was is
    /// set aside in the same step.
    ///
    /// @param logs the changes that are in the snapshot
    void replace(Int8Array snapshot, List<String> logs, @Nullable Int8Array damaged, Refused failed) {
        Step step = new Step(failed);
        if (damaged != null) {
            step.put(ASIDE, Page.nowText(), damaged);
        }
        step.put(LIBRARY, SNAPSHOT, snapshot);
        logs.forEach(name -> step.put(LIBRARY, name, null));
        step.commit();
    }

    /// Writes that are kept together; nothing where the browser keeps none.
    private final class Step {

        private final Refused failed;
        private @Nullable JSObject transaction;

        Step(Refused failed) {
            this.failed = failed;
            JSObject open = connection;
            if (open != null) {
                transaction = IndexedDb.transaction(open, () -> {}, failed);
            }
        }

        /// @param value null takes the key away
        Step put(String store, String key, @Nullable JSObject value) {
            JSObject open = transaction;
            if (open != null && !IndexedDb.write(open, store, key, value, failed)) {
                transaction = null;
            }
            return this;
        }

        void commit() {
            JSObject open = transaction;
            if (open != null) {
                IndexedDb.commit(open);
            }
        }
    }

    /// What is no bytes is one that no library begins with.
    @JSBody(
            params = "value",
            script = "return ArrayBuffer.isView(value)"
                    + " ? new Int8Array(value.buffer, value.byteOffset, value.byteLength) : new Int8Array(1);")
    private static native Int8Array bytes(JSObject value);

    @JSBody(
            params = "record",
            script = "return record && window.FileSystemHandle && record.handle instanceof FileSystemHandle"
                    + " ? record.handle : null;")
    private static native @Nullable JSObject handle(JSObject record);

    @JSBody(params = "record", script = "return String(record.name);")
    private static native String name(JSObject record);

    @JSBody(
            params = {"id", "name", "handle"},
            script = "return { version: 1, id: id, name: name, handle: handle };")
    private static native JSObject record(String id, String name, @Nullable JSObject handle);
}
