package org.rustyaudio.web.studio;

import org.rustyaudio.web.dom.Elem;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Fills the drawers of effects and generator: gives the page `mount(drawer, root, state, host)`.
public final class StudioModule {

    private StudioModule() {}

    /// @see #mount
    @JSFunctor
    interface Mount extends JSObject {
        JSObject mount(String drawer, Elem root, String state, int sampleRateHz, Host host);
    }

    public static void main(String[] args) {
        offer(StudioModule::mount);
    }

    /// @param drawer `effects` or `generator`
    /// @param root where it goes
    /// @param state the rack or the generator's settings as JSON; empty at the first visit
    private static JSObject mount(String drawer, Elem root, String state, int sampleRateHz, Host host) {
        View view = drawer.equals("effects")
                ? new EffectsView(root, state, sampleRateHz, host)
                : new GeneratorView(root, state, sampleRateHz, host);
        return exported(view::opened, view::update, view::speed, view::toggle, view::giveWay);
    }

    @JSFunctor
    interface Act extends JSObject {
        void run();
    }

    @JSFunctor
    interface Update extends JSObject {
        void run(String rack, int sampleRateHz);
    }

    @JSFunctor
    interface Speed extends JSObject {
        void run(double speed, int marks, String words);
    }

    @JSBody(
            params = {"opened", "update", "speed", "toggle", "giveWay"},
            script = "return {opened: opened, update: update, speed: speed, toggle: toggle, giveWay: giveWay};")
    private static native JSObject exported(Act opened, Update update, Speed speed, Act toggle, Act giveWay);

    @JSBody(params = "mount", script = "window.rustyStudio = mount;")
    private static native void offer(Mount mount);
}
