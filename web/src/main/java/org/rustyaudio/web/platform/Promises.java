package org.rustyaudio.web.platform;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Promises of the browser as callbacks, so that nothing in the page suspends. Page's thread.
public final class Promises {

    /// Takes what a promise became; `undefined` arrives as null.
    ///
    /// @param <T> what it becomes
    @JSFunctor
    @FunctionalInterface
    public interface Settled<T extends JSObject> extends JSObject {
        void settled(@Nullable T value);
    }

    /// Takes why a promise was refused.
    @JSFunctor
    @FunctionalInterface
    public interface Refused extends JSObject {

        /// @param name the error's kind, such as `NotAllowedError`
        /// @param message what the browser says of it
        void refused(String name, String message);
    }

    private Promises() {}

    /// Waits for a promise.
    @JSBody(
            params = {"promise", "settled", "refused"},
            script = "promise.then(function (value) { settled(value === undefined ? null : value); },"
                    + "function (reason) { refused(String(reason && reason.name || 'Error'),"
                    + "String(reason && reason.message || reason)); });")
    public static native <T extends JSObject> void when(JSObject promise, Settled<T> settled, Refused refused);
}
