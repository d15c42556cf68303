package org.rustyaudio.web.library;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises.Refused;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/// The library's own database in the browser: a snapshot, the changes since, the folders' handles, and what was set
/// aside as damaged. Page's thread; every call returns at once, a change is kept whole or not at all.
final class LibraryBase {

    /// Takes what is kept.
    @JSFunctor
    @FunctionalInterface
    interface Loaded extends JSObject {
        /// @param file the snapshot and all changes after each other
        /// @param snapshotBytes where the changes begin; 0 where nothing is kept
        /// @param logs names of the changes
        /// @param folders each `{id, name, handle}`
        void loaded(Int8Array file, int snapshotBytes, JSArrayReader<JSString> logs, JSArrayReader<JSObject> folders);
    }

    /// Takes the open database.
    @JSFunctor
    @FunctionalInterface
    private interface Opened extends JSObject {
        void opened(JSObject connection);
    }

    private @Nullable JSObject connection;

    /// Opens it.
    void open(Page.Task ready, Refused failed) {
        open(
                opened -> {
                    connection = opened;
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
        if (open != null) {
            load(open, loaded, failed);
        }
    }

    /// Adds a change behind those before.
    void append(String name, byte[] change, Refused failed) {
        put("library", name, Int8Array.copyFromJavaArray(change), failed);
    }

    void putFolder(MusicFolder folder, Refused failed) {
        put("folders", folder.id, record(folder.id, folder.name, folder.handle), failed);
    }

    void removeFolder(String id, Refused failed) {
        put("folders", id, null, failed);
    }

    /// Puts a new snapshot in the place of the old one and of the changes that are in it; what a damaged library was is
    /// set aside in the same step.
    ///
    /// @param logs the changes that are in the snapshot
    void replace(byte[] snapshot, JSObject logs, @Nullable Int8Array damaged, Refused failed) {
        JSObject open = connection;
        if (open != null) {
            replace(open, Int8Array.copyFromJavaArray(snapshot), logs, damaged, failed);
        }
    }

    private void put(String store, String key, @Nullable JSObject value, Refused failed) {
        JSObject open = connection;
        if (open != null) {
            write(open, store, key, value, failed);
        }
    }

    @JSBody(
            params = {"opened", "failed"},
            script = "var request;"
                    + "var told = function (thrown) { failed(String(thrown && thrown.name || 'Error'),"
                    + "  String(thrown && thrown.message || '')); };"
                    + "try { request = window.indexedDB.open('rusty-audio-library', 1); }"
                    + "catch (thrown) { told(thrown); return; }"
                    + "request.onupgradeneeded = function (event) { if (event.oldVersion < 1) {"
                    + "  ['library', 'folders', 'aside'].forEach(function (name) {"
                    + "    request.result.createObjectStore(name); }); } };"
                    + "request.onsuccess = function () { var connection = request.result;"
                    + "  connection.onversionchange = function () { connection.close(); }; opened(connection); };"
                    + "request.onerror = function (event) { event.preventDefault(); told(request.error); };")
    private static native void open(Opened opened, Refused failed);

    @JSBody(
            params = {"connection", "loaded", "failed"},
            script =
                    "var transaction;"
                            + "try { transaction = connection.transaction(['library', 'folders'], 'readonly'); }"
                            + "catch (thrown) { failed(String(thrown.name), String(thrown.message)); return; }"
                            + "var library = transaction.objectStore('library'); var folders = transaction.objectStore('folders');"
                            + "var names = library.getAllKeys(); var values = library.getAll();"
                            + "var ids = folders.getAllKeys(); var records = folders.getAll();"
                            + "transaction.oncomplete = function () {"
                            + "  var parts = []; var logs = []; var size = 0; var first = 0;"
                            + "  names.result.forEach(function (name, index) { var value = values.result[index];"
                            + "    var part = ArrayBuffer.isView(value)"
                            + "      ? new Int8Array(value.buffer, value.byteOffset, value.byteLength) : new Int8Array(1);"
                            + "    size += part.length;"
                            + "    if (name === 'snapshot') { first = part.length; parts.unshift(part); }"
                            + "    else { parts.push(part); logs.push(String(name)); } });"
                            + "  var file = new Int8Array(size); var at = 0;"
                            + "  parts.forEach(function (part) { file.set(part, at); at += part.length; });"
                            + "  var found = []; records.result.forEach(function (record, index) {"
                            + "    if (record && window.FileSystemHandle && record.handle instanceof FileSystemHandle) {"
                            + "      found.push({ id: String(ids.result[index]), name: String(record.name),"
                            + "        handle: record.handle }); } });"
                            + "  loaded(file, first, logs, found); };"
                            + "transaction.onabort = function () { var thrown = transaction.error;"
                            + "  failed(String(thrown && thrown.name || 'AbortError'), String(thrown && thrown.message || '')); };")
    private static native void load(JSObject connection, Loaded loaded, Refused failed);

    @JSBody(
            params = {"connection", "store", "key", "value", "failed"},
            script = "try { var transaction = connection.transaction(store, 'readwrite');"
                    + "  transaction.onabort = function () { var thrown = transaction.error;"
                    + "    failed(String(thrown && thrown.name || 'AbortError'), String(thrown && thrown.message || '')); };"
                    + "  if (value === null) { transaction.objectStore(store).delete(key); }"
                    + "  else { transaction.objectStore(store).put(value, key); }"
                    + "  if (transaction.commit) { transaction.commit(); } }"
                    + "catch (thrown) { failed(String(thrown.name), String(thrown.message)); }")
    private static native void write(
            JSObject connection, String store, String key, @Nullable JSObject value, Refused failed);

    @JSBody(
            params = {"connection", "snapshot", "logs", "damaged", "failed"},
            script = "try { var transaction = connection.transaction(['library', 'aside'], 'readwrite');"
                    + "  transaction.onabort = function () { var thrown = transaction.error;"
                    + "    failed(String(thrown && thrown.name || 'AbortError'), String(thrown && thrown.message || '')); };"
                    + "  var library = transaction.objectStore('library');"
                    + "  if (damaged) { transaction.objectStore('aside').put(damaged, new Date().toISOString()); }"
                    + "  library.put(snapshot, 'snapshot');"
                    + "  logs.forEach(function (name) { library.delete(name); });"
                    + "  if (transaction.commit) { transaction.commit(); } }"
                    + "catch (thrown) { failed(String(thrown.name), String(thrown.message)); }")
    private static native void replace(
            JSObject connection, Int8Array snapshot, JSObject logs, @Nullable Int8Array damaged, Refused failed);

    @JSBody(
            params = {"id", "name", "handle"},
            script = "return { version: 1, id: id, name: name, handle: handle };")
    private static native JSObject record(String id, String name, @Nullable JSObject handle);
}
