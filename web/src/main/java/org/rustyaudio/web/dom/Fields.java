package org.rustyaudio.web.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Fields of messages and other objects whose shape only JavaScript knows. Page's thread.
public final class Fields {

    private Fields() {}

    @JSBody(
            params = {"object", "name"},
            script = "return object[name];")
    public static native JSObject get(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "var value = object[name]; return value == null ? '' : String(value);")
    public static native String text(JSObject object, String name);

    /// NaN where it is no number.
    @JSBody(
            params = {"object", "name"},
            script = "var value = object[name]; return typeof value === 'number' ? value : NaN;")
    public static native double number(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "return !!object[name];")
    public static native boolean flag(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "return object[name] != null;")
    public static native boolean has(JSObject object, String name);
}
