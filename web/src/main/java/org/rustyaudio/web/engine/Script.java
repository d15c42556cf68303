package org.rustyaudio.web.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// What the engine needs of JavaScript's own: properties, promises, events, time. Page thread only.
final class Script {

    private Script() {}

    @JSFunctor
    interface Handler extends JSObject {
        void handle(JSObject value);
    }

    @JSFunctor
    interface Action extends JSObject {
        void run();
    }

    // ---- events and promises ---------------------------------------------------------------------------------

    @JSBody(
            params = {"target", "type", "handler"},
            script = "target.addEventListener(type, handler);")
    static native void listen(JSObject target, String type, Handler handler);

    @JSBody(
            params = {"target", "handler"},
            script = "target.onmessage = function (event) { handler(event.data); };")
    static native void hearMessages(JSObject target, Handler handler);

    @JSBody(params = "target", script = "target.onmessage = null;")
    static native void hearNothing(JSObject target);

    /// Waits for a promise; what it is refused with comes as a sentence.
    static void await(JSObject promise, Consumer<JSObject> done, Consumer<String> refused) {
        then(promise, done::accept, error -> refused.accept(messageOf(error)));
    }

    @JSBody(
            params = {"promise", "done", "refused"},
            script = "Promise.resolve(promise).then(done, refused);")
    private static native void then(JSObject promise, Handler done, Handler refused);

    @JSBody(params = "error", script = "return String(error && error.message || error);")
    static native String messageOf(@Nullable JSObject error);

    // ---- time and chance -------------------------------------------------------------------------------------

    /// Milliseconds since the page began; never goes back.
    @JSBody(script = "return performance.now();")
    static native double now();

    /// Runs an action again and again, and gives what [#stop] takes.
    @JSBody(
            params = {"action", "millis"},
            script = "return setInterval(action, millis);")
    static native int every(Action action, int millis);

    @JSBody(params = "timer", script = "clearInterval(timer);")
    static native void stop(int timer);

    @JSBody(params = "bound", script = "return Math.floor(Math.random() * bound);")
    static native int random(int bound);
}
