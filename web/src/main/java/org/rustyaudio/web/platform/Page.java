package org.rustyaudio.web.platform;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// The few things of the page that everything here needs: time, timers, events. Page's thread.
public final class Page {

    /// Something to do.
    @JSFunctor
    @FunctionalInterface
    public interface Task extends JSObject {
        void run();
    }

    /// Takes an event.
    ///
    /// @param <E> the event's type
    @JSFunctor
    @FunctionalInterface
    public interface Heard<E extends JSObject> extends JSObject {
        void heard(E event);
    }

    private Page() {}

    /// Milliseconds since 1970.
    @JSBody(script = "return Date.now();")
    public static native double nowMillis();

    /// The moment as `2026-11-22T20:51:04.000Z`.
    @JSBody(script = "return new Date().toISOString();")
    public static native String nowText();

    /// Does something later.
    ///
    /// @return for [#forget]
    @JSBody(
            params = {"task", "millis"},
            script = "return setTimeout(task, millis);")
    public static native int later(Task task, int millis);

    @JSBody(
            params = {"task", "millis"},
            script = "return setInterval(task, millis);")
    public static native int every(Task task, int millis);

    /// Takes back what [#later] or [#every] planned.
    @JSBody(params = "timer", script = "clearTimeout(timer);")
    public static native void forget(int timer);

    /// Listens on the window.
    @JSBody(
            params = {"type", "heard"},
            script = "window.addEventListener(type, heard);")
    public static native <E extends JSObject> void onWindow(String type, Heard<E> heard);

    /// Listens on the document.
    @JSBody(
            params = {"type", "heard"},
            script = "document.addEventListener(type, heard);")
    public static native <E extends JSObject> void onDocument(String type, Heard<E> heard);

    @JSBody(script = "return document.visibilityState === 'visible';")
    public static native boolean visible();

    /// A short name nobody else has.
    @JSBody(
            script = "var bytes = crypto.getRandomValues(new Uint8Array(8)); var letters = '';"
                    + "for (var index = 0; index < bytes.length; index++) {"
                    + "  letters += (bytes[index] & 31).toString(32); } return letters;")
    public static native String newId();
}
