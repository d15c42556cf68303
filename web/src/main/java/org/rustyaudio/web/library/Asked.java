package org.rustyaudio.web.library;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.Float64Array;

/// Messages to and from the reading worker, and what else only JavaScript can say. Page's thread.
final class Asked {

    private Asked() {}

    @JSBody(
            params = {"folder", "name"},
            script = "return {op: 'walk', folder: folder, name: name};")
    static native JSObject walk(JSObject folder, String name);

    @JSBody(
            params = {"folder", "paths", "files"},
            script = "return {op: 'read', folder: folder, paths: paths, files: files};")
    static native JSObject read(
            @Nullable JSObject folder, JSArrayReader<JSString> paths, @Nullable JSArrayReader<File> files);

    @JSBody(
            params = {"folder", "path", "file", "edge"},
            script = "return {op: 'cover', folder: folder, path: path, file: file, edge: edge};")
    static native JSObject cover(@Nullable JSObject folder, String path, @Nullable File file, int edge);

    @JSBody(
            params = {"message", "name"},
            script = "return message[name] || [];")
    static native JSArrayReader<JSObject> objects(JSObject message, String name);

    @JSBody(
            params = {"message", "name"},
            script = "return message[name] || [];")
    static native JSArrayReader<JSString> texts(JSObject message, String name);

    @JSBody(
            params = {"message", "name"},
            script = "return message[name];")
    static native Float64Array numbers(JSObject message, String name);

    @JSBody(
            params = {"object", "name"},
            script = "var value = object[name] | 0; return value > 0 && value < 32768 ? value : 0;")
    static native int small(JSObject object, String name);

    @JSBody(params = "blob", script = "return URL.createObjectURL(blob);")
    static native String address(JSObject blob);

    @JSBody(params = "address", script = "URL.revokeObjectURL(address);")
    static native void revoke(String address);

    /// Lets a person choose a folder in browsers without handles.
    @JSBody(
            params = "chosen",
            script = "var input = document.createElement('input'); input.type = 'file'; input.multiple = true;"
                    + "input.webkitdirectory = true; input.hidden = true; document.body.appendChild(input);"
                    + "input.addEventListener('change', function () {"
                    + "  var files = Array.from(input.files); input.remove(); chosen(files); });"
                    + "input.addEventListener('cancel', function () { input.remove(); });"
                    + "input.click();")
    static native void chooseFiles(Files chosen);

    /// Takes what was chosen.
    @org.teavm.jso.JSFunctor
    @FunctionalInterface
    interface Files extends JSObject {
        void chosen(JSArrayReader<File> files);
    }

    /// Hears of changes in a folder, in browsers that watch folders.
    ///
    /// @return whether this one does
    @JSBody(
            params = {"folder", "changed"},
            script = "if (typeof window.FileSystemObserver !== 'function') { return false; }"
                    + "try { new FileSystemObserver(function () { changed(); })"
                    + "  .observe(folder, { recursive: true }).catch(function () { }); return true; }"
                    + "catch (thrown) { return false; }")
    static native boolean observe(JSObject folder, org.rustyaudio.web.platform.Page.Task changed);
}
