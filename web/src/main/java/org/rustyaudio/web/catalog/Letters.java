package org.rustyaudio.web.catalog;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/// Messages of the library's worker; what they carry is moved, not copied. The worker's thread.
final class Letters {

    private Letters() {}

    @JSFunctor
    @FunctionalInterface
    interface Heard extends JSObject {
        void heard(JSObject message);
    }

    @JSBody(params = "heard", script = "self.onmessage = function (event) { heard(event.data); };")
    static native void listen(Heard heard);

    @JSBody(script = "return performance.now();")
    static native double now();

    @JSBody(params = "message", script = "return message.file;")
    static native Int8Array file(JSObject message);

    @JSBody(
            params = {"message", "name"},
            script = "return message[name];")
    static native JSArrayReader<JSString> texts(JSObject message, String name);

    @JSBody(
            params = {"message", "name", "index"},
            script = "return message[name][index];")
    static native double number(JSObject message, String name, int index);

    @JSBody(
            params = {"to", "tracks", "part"},
            script = "self.postMessage({request: to.request, reading: true, tracks: tracks, part: part});")
    static native void reading(JSObject to, int tracks, double part);

    /// @param state `first` while there is more, `built` for all of it
    @JSBody(
            params = {"to", "state", "version", "arrays"},
            script = "self.postMessage({request: to.request, done: state === 'built', first: state === 'first',"
                    + " version: version, arrays: arrays}, arrays.map(function (array) { return array.buffer; }));")
    static native void library(JSObject to, String state, int version, JSArray<JSObject> arrays);

    @JSBody(
            params = {"to", "version", "damage", "file", "arrays"},
            script = "self.postMessage({request: to.request, done: true, version: version, damage: damage, file: file,"
                    + " arrays: arrays},"
                    + " arrays.concat(file || []).map(function (array) { return array.buffer; }));")
    static native void opened(
            JSObject to, int version, String damage, @Nullable Int8Array file, JSArray<JSObject> arrays);

    @JSBody(params = "to", script = "self.postMessage({request: to.request, done: true, later: true});")
    static native void later(JSObject to);

    @JSBody(params = "to", script = "self.postMessage({request: to.request, done: true});")
    static native void done(JSObject to);

    @JSBody(
            params = {"to", "reason"},
            script = "self.postMessage({request: to.request, done: true, problem: 'Error', reason: reason});")
    static native void failed(JSObject to, String reason);

    @JSBody(
            params = {"to", "bytes"},
            script = "self.postMessage({request: to.request, done: true, bytes: bytes}, [bytes.buffer]);")
    static native void bytes(JSObject to, Int8Array bytes);

    @JSBody(
            params = {"to", "read", "marked"},
            script = "self.postMessage({request: to.request, done: true, read: read, marked: marked},"
                    + " [read.buffer, marked.buffer]);")
    static native void plan(JSObject to, Int32Array read, Int8Array marked);

    @JSBody(
            params = {"to", "version", "ranks"},
            script =
                    "self.postMessage({request: to.request, done: true, version: version, ranks: ranks}, [ranks.buffer]);")
    static native void ranks(JSObject to, int version, Int32Array ranks);
}
