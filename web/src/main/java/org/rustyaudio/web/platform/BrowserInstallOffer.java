package org.rustyaudio.web.platform;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/// Holds back the browser's own offer until the person asks for it. Page's thread.
public final class BrowserInstallOffer implements InstallOffer {

    private @Nullable JSObject offer;
    private Runnable changed = () -> {};

    /// Begins to listen; make it as early as possible, the browser offers once.
    public BrowserInstallOffer() {
        Page.onWindow("beforeinstallprompt", event -> {
            holdBack(event);
            offer = event;
            changed.run();
        });
        Page.onWindow("appinstalled", event -> {
            offer = null;
            changed.run();
        });
    }

    @Override
    public boolean offered() {
        return offer != null;
    }

    @Override
    public boolean installed() {
        return runsAsApp();
    }

    @Override
    public void accept(Consumer<Boolean> done) {
        JSObject held = offer;
        if (held == null) {
            done.accept(false);
            return;
        }
        offer = null;
        Promises.<JSString>when(
                prompt(held),
                outcome -> {
                    done.accept(outcome != null && outcome.stringValue().equals("accepted"));
                    changed.run();
                },
                (name, message) -> {
                    done.accept(false);
                    changed.run();
                });
    }

    @Override
    public void onChange(Runnable heard) {
        changed = heard;
    }

    @JSBody(params = "event", script = "event.preventDefault();")
    private static native void holdBack(JSObject event);

    @JSBody(
            params = "event",
            script = "return Promise.resolve(event.prompt()).then(function () { return event.userChoice; })"
                    + ".then(function (choice) { return String(choice && choice.outcome); });")
    private static native JSObject prompt(JSObject event);

    @JSBody(
            script = "return navigator.standalone === true || ['standalone', 'window-controls-overlay', 'minimal-ui']"
                    + ".some(function (mode) { return matchMedia('(display-mode: ' + mode + ')').matches; });")
    private static native boolean runsAsApp();
}
