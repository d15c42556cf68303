package org.rustyaudio.web.page;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.dom.Elem;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// The module of effects and generator, as the page sees it: fetched when one of the two is first opened. The page's
/// thread only.
final class Studio {

    private Studio() {}

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
