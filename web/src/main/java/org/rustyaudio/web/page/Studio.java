package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.dom.Elem;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// The module of effects and generator, as the page sees it: fetched when one of the two is first opened. The page's
/// thread only.
final class Studio {

    /// A drawer that the module fills.
    interface View extends JSObject {
        void opened();

        void update(String rack, int sampleRateHz);

        void speed(double speed, int marks, String words);

        void toggle();

        void giveWay();
    }

    /// What the module asks of the page; `web.studio.Host` on its side.
    interface Host {
        void setRack(String json);

        void keepGenerator(String json);

        void signal(double[] values, boolean straight, String title);

        void rest();

        void setSpeed(double speed);

        void stepSpeed(double steps);

        void markA();

        void markB();

        void clearLoop();

        void say(String text);

        void warn(String text);

        void wake();
    }

    private boolean loading;
    private boolean loaded;
    private final List<Consumer<String>> waiting = new ArrayList<>();

    /// Loads it unless it is there; an empty text says that it is, any other why not. After a failure the next call
    /// tries again.
    void load(Consumer<String> done) {
        if (loaded) {
            done.accept("");
            return;
        }
        waiting.add(done);
        if (!loading) {
            loading = true;
            fetch(
                    () -> loaded(""),
                    () -> loaded("This drawer could not be loaded: check the connection and open it again."));
        }
    }

    private void loaded(String problem) {
        loading = false;
        loaded = problem.isEmpty();
        List<Consumer<String>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(each -> each.accept(problem));
    }

    /// Fills a drawer; only once the module is loaded.
    static View mount(String drawer, Elem root, String state, int sampleRateHz, Host host) {
        JSObject object =
                object(host::setRack, host::keepGenerator, host::signal, host::rest, host::say, host::warn, host::wake);
        addSpeed(object, host::setSpeed, host::stepSpeed, host::markA, host::markB, host::clearLoop);
        return mounted(drawer, root, state, sampleRateHz, object);
    }

    @JSFunctor
    private interface Act extends JSObject {
        void run();
    }

    @JSFunctor
    private interface Telling extends JSObject {
        void tell(String text);
    }

    @JSFunctor
    private interface Signal extends JSObject {
        void sound(double[] values, boolean straight, String title);
    }

    @JSBody(
            params = {"done", "failed"},
            script = "var data = document.documentElement.dataset;"
                    + "var style = document.createElement('link'); style.rel = 'stylesheet'; style.href = data.studioStyle;"
                    + "var script = document.createElement('script'); script.type = 'module'; script.src = data.studio;"
                    + "var left = 2, over = false;"
                    + "var came = function() { if (--left === 0) { done(); } };"
                    + "var lost = function() { style.remove(); script.remove(); if (!over) { over = true; failed(); } };"
                    + "style.onload = came; script.onload = came; style.onerror = lost; script.onerror = lost;"
                    + "document.head.append(style, script);")
    private static native void fetch(Act done, Act failed);

    @JSBody(
            params = {"setRack", "keepGenerator", "signal", "rest", "say", "warn", "wake"},
            script = "return {setRack: setRack, keepGenerator: keepGenerator, signal: signal, rest: rest, say: say,"
                    + " warn: warn, wake: wake};")
    private static native JSObject object(
            Telling setRack, Telling keepGenerator, Signal signal, Act rest, Telling say, Telling warn, Act wake);

    @JSFunctor
    private interface Setting extends JSObject {
        void tell(double number);
    }

    @JSBody(
            params = {"host", "setSpeed", "stepSpeed", "markA", "markB", "clearLoop"},
            script = "host.setSpeed = setSpeed; host.stepSpeed = stepSpeed; host.markA = markA; host.markB = markB;"
                    + " host.clearLoop = clearLoop;")
    private static native void addSpeed(
            JSObject host, Setting setSpeed, Setting stepSpeed, Act markA, Act markB, Act clearLoop);

    @JSBody(
            params = {"drawer", "root", "state", "sampleRateHz", "host"},
            script = "return window.rustyStudio(drawer, root, state, sampleRateHz, host);")
    private static native View mounted(
            String drawer, Elem root, String state, int sampleRateHz, @Nullable JSObject host);
}
