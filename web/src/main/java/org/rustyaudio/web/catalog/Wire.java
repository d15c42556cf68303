package org.rustyaudio.web.catalog;

import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryArrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.typedarrays.BigInt64Array;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int16Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/// A library on its way between two threads of the browser: an array of typed arrays.
public final class Wire {

    private Wire() {}

    /// Copies of the library's arrays, so that the worker's stay when these are moved to the page.
    /// TeaVM's own `copyFromJavaArray` makes none.
    static JSArray<JSObject> write(Library library) {
        JSArray<JSObject> arrays = new JSArray<>();
        LibraryArrays.write(library, new LibraryArrays.Sink() {
            @Override
            public void bytes(byte[] array) {
                arrays.push(Int8Array.fromJavaArray(array.clone()));
            }

            @Override
            public void shorts(short[] array) {
                arrays.push(Int16Array.fromJavaArray(array.clone()));
            }

            @Override
            public void ints(int[] array) {
                arrays.push(Int32Array.fromJavaArray(array.clone()));
            }

            @Override
            public void longs(long[] array) {
                arrays.push(BigInt64Array.fromJavaArray(array.clone()));
            }

            @Override
            public void floats(float[] array) {
                arrays.push(Float32Array.fromJavaArray(array.clone()));
            }
        });
        return arrays;
    }

    /// The library of a message; its arrays are the library's from then on.
    public static Library read(JSObject message) {
        JSArrayReader<JSObject> arrays = arrays(message);
        return LibraryArrays.read(new LibraryArrays.Source() {
            private int next;

            private JSObject take() {
                return arrays.get(next++);
            }

            @Override
            public byte[] bytes() {
                return ((Int8Array) take()).toJavaArray();
            }

            @Override
            public short[] shorts() {
                return ((Int16Array) take()).toJavaArray();
            }

            @Override
            public int[] ints() {
                return ((Int32Array) take()).toJavaArray();
            }

            @Override
            public long[] longs() {
                return ((BigInt64Array) take()).toJavaArray();
            }

            @Override
            public float[] floats() {
                return ((Float32Array) take()).toJavaArray();
            }
        });
    }

    @JSBody(params = "message", script = "return message.arrays;")
    private static native JSArrayReader<JSObject> arrays(JSObject message);
}
