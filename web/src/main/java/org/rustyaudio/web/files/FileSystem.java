package org.rustyaudio.web.files;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.File;

/// The File System API and the origin's private file system, a line or two for each thing asked of them.
/// Page's thread. What answers a promise is waited for with [org.rustyaudio.web.platform.Promises].
public final class FileSystem {

    private FileSystem() {}

    @JSBody(script = "return typeof window.showOpenFilePicker === 'function';")
    static native boolean hasFilePicker();

    @JSBody(script = "return typeof window.showDirectoryPicker === 'function';")
    public static native boolean hasFolderPicker();

    /// A promise of an array of file handles.
    @JSBody(
            params = "endings",
            script = "return window.showOpenFilePicker({ id: 'music', startIn: 'music', multiple: true, types: [{"
                    + " description: 'Music and playlists', accept: { 'audio/*': endings.split(' ') } }] });")
    static native JSObject pickFiles(String endings);

    /// A promise of a folder's handle.
    @JSBody(script = "return window.showDirectoryPicker({ id: 'music', startIn: 'music', mode: 'read' });")
    public static native JSObject pickFolder();

    @JSBody(params = "handle", script = "return handle.kind === 'directory';")
    static native boolean isFolder(JSObject handle);

    @JSBody(params = "handle", script = "return String(handle.name);")
    public static native String name(JSObject handle);

    /// What a folder holds, one after the other.
    @JSBody(params = "folder", script = "return folder.values();")
    static native JSObject values(JSObject folder);

    /// A promise of the next step of [#values].
    @JSBody(params = "values", script = "return values.next();")
    static native JSObject next(JSObject values);

    /// The handle of a step, null after the last.
    @JSBody(params = "step", script = "return step.done ? null : step.value;")
    static native @Nullable JSObject handle(JSObject step);

    /// A promise of a folder inside another one.
    @JSBody(
            params = {"folder", "name"},
            script = "return folder.getDirectoryHandle(name);")
    static native JSObject folder(JSObject folder, String name);

    /// A promise of a file's handle.
    @JSBody(
            params = {"folder", "name"},
            script = "return folder.getFileHandle(name);")
    static native JSObject fileHandle(JSObject folder, String name);

    /// A promise of a [File].
    @JSBody(params = "handle", script = "return handle.getFile();")
    static native JSObject file(JSObject handle);

    /// A promise of a JavaScript boolean, for [#isTrue].
    @JSBody(
            params = {"a", "b"},
            script = "return a.isSameEntry(b);")
    static native JSObject same(JSObject a, JSObject b);

    @JSBody(params = "value", script = "return value === true;")
    static native boolean isTrue(@Nullable JSObject value);

    /// A promise of the names that lead from a folder to what lies in it, or of null.
    @JSBody(
            params = {"folder", "handle"},
            script = "return folder.resolve(handle);")
    public static native JSObject resolve(JSObject folder, JSObject handle);

    /// A promise of `granted`, `prompt` or `denied`; browsers without the question grant.
    @JSBody(
            params = "handle",
            script = "return handle.queryPermission ? handle.queryPermission({ mode: 'read' })"
                    + " : Promise.resolve('granted');")
    public static native JSObject permission(JSObject handle);

    /// The same, after the person was asked.
    @JSBody(
            params = "handle",
            script = "return handle.requestPermission ? handle.requestPermission({ mode: 'read' })"
                    + " : Promise.resolve('granted');")
    public static native JSObject askPermission(JSObject handle);

    /// Bytes; more than an int holds.
    @JSBody(params = "file", script = "return file.size;")
    public static native double size(File file);

    /// The path of a file that was chosen with its folder, or its name.
    @JSBody(params = "file", script = "return file.webkitRelativePath || file.name;")
    public static native String path(File file);

    @JSBody(params = "file", script = "return file.arrayBuffer();")
    static native JSObject bytes(File file);

    /// A name as two systems may write it differently: composed accents and lower case.
    @JSBody(params = "name", script = "return name.normalize('NFC').toLowerCase();")
    static native String folded(String name);

    /// Whether files can be copied into the browser's own storage.
    @JSBody(
            script = "return !!(navigator.storage && navigator.storage.getDirectory && navigator.storage.estimate"
                    + " && window.FileSystemFileHandle && FileSystemFileHandle.prototype.createWritable);")
    static native boolean canKeep();

    /// A promise of the free bytes, as a JavaScript number for [#number].
    @JSBody(
            script = "return navigator.storage.estimate().then(function (room) {"
                    + " return (room.quota || 0) - (room.usage || 0); });")
    static native JSObject freeBytes();

    @JSBody(params = "value", script = "return +value;")
    static native double number(@Nullable JSObject value);

    /// Copies a file to `music/<id>/<path>` of the private file system; a promise. What is written appears at the end
    /// or not at all.
    @JSBody(
            params = {"id", "path", "file"},
            script = "var steps = ['music', id].concat(path.split('/')); var name = steps.pop();"
                    + "var folder = navigator.storage.getDirectory();"
                    + "steps.forEach(function (step) { folder = folder.then(function (place) {"
                    + "  return place.getDirectoryHandle(step, { create: true }); }); });"
                    + "return folder.then(function (place) { return place.getFileHandle(name, { create: true })"
                    + "  .then(function (handle) { return handle.createWritable(); })"
                    + "  .then(function (output) { return file.stream().pipeTo(output); })"
                    + "  .catch(function (thrown) { return place.removeEntry(name).catch(function () { })"
                    + "    .then(function () { throw thrown; }); }); });")
    static native JSObject copy(String id, String path, File file);

    /// A promise of the folder that [#copy] made.
    @JSBody(
            params = "id",
            script = "return navigator.storage.getDirectory().then(function (place) {"
                    + " return place.getDirectoryHandle('music'); }).then(function (place) {"
                    + " return place.getDirectoryHandle(id); });")
    static native JSObject copies(String id);

    /// Removes what [#copy] made; a promise that is always kept.
    @JSBody(
            params = "id",
            script = "return navigator.storage.getDirectory().then(function (place) {"
                    + " return place.getDirectoryHandle('music'); }).then(function (place) {"
                    + " return place.removeEntry(id, { recursive: true }); }).catch(function () { });")
    static native JSObject removeCopies(String id);
}
