package org.rustyaudio.web.store;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Page.Task;
import org.rustyaudio.web.platform.Promises.Refused;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// IndexedDB, a few lines for each thing that is asked of it. A browser may throw where another one refuses later, so
/// every call answers both in the same way.
public final class IndexedDb {

    @JSFunctor
    @FunctionalInterface
    public interface Opened extends JSObject {
        void opened(JSObject connection);
    }

    @JSFunctor
    @FunctionalInterface
    public interface Each extends JSObject {
        void each(String key, JSObject value);
    }

    private IndexedDb() {}

    /// Opens a database and brings it to the present version. Migration is by steps: each version adds what the one
    /// before had not, and nothing is taken away.
    ///
    /// @param stores what its first version has, with blanks between
    @JSBody(
            params = {"name", "version", "stores", "opened", "failed"},
            script = "var request;"
                    + "try { request = window.indexedDB.open(name, version); }"
                    + "catch (thrown) { failed(String(thrown.name), String(thrown.message)); return; }"
                    + "request.onupgradeneeded = function (event) {"
                    + "  if (event.oldVersion < 1) {"
                    + "    stores.split(' ').forEach(function (store) { request.result.createObjectStore(store); });"
                    + "  }"
                    + "};"
                    + "request.onsuccess = function () { opened(request.result); };"
                    + "request.onerror = function (event) { event.preventDefault();"
                    + "  failed(String(request.error && request.error.name), "
                    + "String(request.error && request.error.message || '')); };")
    public static native void open(String name, int version, String stores, Opened opened, Refused failed);

    @JSBody(params = "connection", script = "connection.close();")
    public static native void close(JSObject connection);

    @JSBody(
            params = {"connection", "replaced", "closed"},
            script = "connection.onversionchange = function (event) { connection.close();"
                    + "  if (event.newVersion === null) { closed(); } else { replaced(); } };"
                    + "connection.onclose = function () { closed(); };")
    public static native void onClose(JSObject connection, Task replaced, Task closed);

    @JSBody(
            params = {"connection", "store", "each", "done", "failed"},
            script = "var transaction;"
                    + "try { transaction = connection.transaction(store, 'readonly'); }"
                    + "catch (thrown) { failed(String(thrown.name), String(thrown.message)); return; }"
                    + "var entries = transaction.objectStore(store);"
                    + "var keys = entries.getAllKeys(); var values = entries.getAll();"
                    + "transaction.oncomplete = function () {"
                    + "  for (var index = 0; index < keys.result.length; index++) {"
                    + "    each(String(keys.result[index]), values.result[index]); }"
                    + "  done(); };"
                    + "transaction.onabort = function () { var thrown = transaction.error;"
                    + "  failed(String(thrown && thrown.name || 'AbortError'), String(thrown && thrown.message || '')); };"
                    + "transaction.onerror = function (event) { event.preventDefault(); };")
    public static native void all(JSObject connection, String store, Each each, Task done, Refused failed);

    /// Begins a transaction over every store; null after `failed` was told that there is none.
    @JSBody(
            params = {"connection", "done", "failed"},
            script = "var transaction;"
                    + "try { transaction = connection.transaction(connection.objectStoreNames, 'readwrite'); }"
                    + "catch (thrown) { failed(String(thrown.name), String(thrown.message)); return null; }"
                    + "transaction.oncomplete = function () { done(); };"
                    + "transaction.onabort = function () { if (transaction.refused) { return; }"
                    + "  var thrown = transaction.error;"
                    + "  failed(String(thrown && thrown.name || 'AbortError'), String(thrown && thrown.message || '')); };"
                    + "return transaction;")
    public static native @Nullable JSObject transaction(JSObject connection, Task done, Refused failed);

    /// Puts a value, or removes the key when there is none; false after `failed` was told and all of it undone.
    @JSBody(
            params = {"transaction", "store", "key", "value", "failed"},
            script = "try { var entries = transaction.objectStore(store);"
                    + "  if (value === null) { entries.delete(key); } else { entries.put(value, key); }"
                    + "  return true; }"
                    + "catch (thrown) { transaction.refused = true; try { transaction.abort(); } catch (gone) { }"
                    + "  failed(String(thrown.name), String(thrown.message)); return false; }")
    public static native boolean write(
            JSObject transaction, String store, String key, @Nullable JSObject value, Refused failed);

    /// Commits without waiting for the requests to come back: a page that is being left has no time for that.
    @JSBody(
            params = "transaction",
            script = "if (transaction.commit) { try { transaction.commit(); } catch (thrown) { } }")
    public static native void commit(JSObject transaction);
}
