package org.rustyaudio.web.engine;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/// A message to the worklet or the decoder, put together field by field: see `docs/browser.md`.
final class Message {

    private final JSObject fields = object();
    private final JSObject transferred = array();

    private Message() {}

    static Message of(String op) {
        var message = new Message();
        put(message.fields, "op", op);
        return message;
    }

    Message with(String name, double value) {
        put(fields, name, value);
        return this;
    }

    /// Whole numbers up to 2^53 arrive as they are.
    Message with(String name, long value) {
        put(fields, name, (double) value);
        return this;
    }

    Message with(String name, boolean value) {
        put(fields, name, value);
        return this;
    }

    Message with(String name, JSObject value) {
        put(fields, name, value);
        return this;
    }

    Message with(String name, double[] values) {
        put(fields, name, numbers(values));
        return this;
    }

    /// Gives the object away with the message.
    Message giving(String name, JSObject value) {
        put(fields, name, value);
        push(transferred, value);
        return this;
    }

    /// @param port a `MessagePort` or a `Worker`
    void post(JSObject port) {
        post(port, fields, transferred);
    }

    static Float64Array numbers(double[] values) {
        var array = new Float64Array(values.length);
        for (int i = 0; i < values.length; i++) {
            array.set(i, values[i]);
        }
        return array;
    }

    @JSBody(script = "return {};")
    private static native JSObject object();

    @JSBody(script = "return [];")
    private static native JSObject array();

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    private static native void push(JSObject array, JSObject value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, String value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, double value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, boolean value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, JSObject value);

    @JSBody(
            params = {"port", "fields", "transferred"},
            script = "port.postMessage(fields, transferred);")
    private static native void post(JSObject port, JSObject fields, JSObject transferred);
}
