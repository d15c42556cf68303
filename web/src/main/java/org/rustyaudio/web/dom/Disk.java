package org.rustyaudio.web.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/// Small files in and out: presets and settings.
public final class Disk {

    /// Takes a file that was chosen.
    @JSFunctor
    @FunctionalInterface
    public interface Chosen extends JSObject {
        void take(String name, Int8Array bytes);
    }

    private Disk() {}

    /// Offers bytes as a file to keep.
    public static void save(String name, byte[] bytes) {
        Int8Array copy = new Int8Array(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            copy.set(i, bytes[i]);
        }
        saveArray(name, copy);
    }

    @JSBody(
            params = {"name", "bytes"},
            script = "var a = document.createElement('a');"
                    + "a.href = URL.createObjectURL(new Blob([bytes], {type: 'application/octet-stream'}));"
                    + "a.download = name; a.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(a.href); }, 10000);")
    private static native void saveArray(String name, Int8Array bytes);

    /// Lets a person choose a file; no more of it than `limit` bytes is read.
    @JSBody(
            params = {"accept", "limit", "then"},
            script = "var i = document.createElement('input'); i.type = 'file'; i.accept = accept;"
                    + "i.onchange = function() { var f = i.files[0]; if (!f) return;"
                    + "f.slice(0, limit).arrayBuffer().then("
                    + "function(b) { then(f.name, new Int8Array(b)); },"
                    + "function() { then(f.name, new Int8Array(0)); }); }; i.click();")
    public static native void choose(String accept, int limit, Chosen then);

    /// The bytes of an array.
    public static byte[] bytes(Int8Array array) {
        byte[] bytes = new byte[array.getLength()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = array.get(i);
        }
        return bytes;
    }
}
