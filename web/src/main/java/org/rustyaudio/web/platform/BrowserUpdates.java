package org.rustyaudio.web.platform;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// The service worker's versions. Page's thread.
///
/// A new version waits beside the old one until the person takes it; then every tab of the old one is told. A page
/// whose worker was replaced by another tab offers to reload as well, so that no page runs on with the other
/// version's files.
public final class BrowserUpdates implements Updates {

    private static final int HOUR_MILLIS = 3_600_000;

    private final Listener listener;
    private final String address;
    private @Nullable JSObject registration;
    private boolean taking;

    /// @param address of the service worker, seen from the page
    public BrowserUpdates(String address, Listener listener) {
        this.address = address;
        this.listener = listener;
    }

    @Override
    public void start() {
        if (!supported()) {
            return;
        }
        boolean controlled = controlled();
        onReplaced(() -> {
            if (taking) {
                reload();
            } else if (controlled) {
                listener.ready();
            }
        });
        Promises.when(
                register(address),
                made -> {
                    if (made != null) {
                        registration = made;
                        tidy(made);
                        watch(made, state -> {
                            if (state.equals("first")) {
                                listener.offlineReady();
                            } else {
                                listener.ready();
                            }
                        });
                    }
                },
                (name, message) -> {
                    // Without a service worker the player works, only not offline; the browser has logged why.
                });
        Page.every(this::look, HOUR_MILLIS);
        Page.onDocument("visibilitychange", event -> {
            if (Page.visible()) {
                look();
            }
        });
    }

    private void look() {
        JSObject made = registration;
        if (made != null) {
            update(made);
        }
    }

    @Override
    public void take(Runnable beforeReload) {
        beforeReload.run();
        taking = true;
        JSObject made = registration;
        if (made == null || !activate(made)) {
            reload();
        }
    }

    @JSFunctor
    @FunctionalInterface
    private interface Stated extends JSObject {
        void stated(String state);
    }

    @JSBody(script = "return 'serviceWorker' in navigator;")
    private static native boolean supported();

    @JSBody(script = "return !!navigator.serviceWorker.controller;")
    private static native boolean controlled();

    @JSBody(
            params = "replaced",
            script = "navigator.serviceWorker.addEventListener('controllerchange', function () { replaced(); });")
    private static native void onReplaced(Page.Task replaced);

    @JSBody(
            params = "address",
            script = "return navigator.serviceWorker.register(address, { updateViaCache: 'none' });")
    private static native JSObject register(String address);

    /// Says `waiting` for every new version, and `first` when the first one is in place.
    @JSBody(
            params = {"registration", "stated"},
            script = "var follow = function (worker) { if (!worker) { return; }"
                    + "  var said = false; var look = function () {"
                    + "    if (worker.state === 'installed' && registration.active && registration.active !== worker"
                    + "        && !said) { said = true; stated('waiting'); }"
                    + "    if (worker.state === 'activated' && !said) { said = true; stated('first'); } };"
                    + "  worker.addEventListener('statechange', look); look(); };"
                    + "if (registration.waiting && registration.active) { stated('waiting'); }"
                    + "else { follow(registration.installing); }"
                    + "registration.addEventListener('updatefound', function () { follow(registration.installing); });")
    private static native void watch(JSObject registration, Stated stated);

    /// The page has started, so the shells of earlier versions can go.
    @JSBody(
            params = "registration",
            script = "if (registration.active) { registration.active.postMessage({ op: 'tidy' }); }")
    private static native void tidy(JSObject registration);

    @JSBody(params = "registration", script = "registration.update().catch(function () { });")
    private static native void update(JSObject registration);

    /// Tells the waiting version to take over; false when there is none.
    @JSBody(
            params = "registration",
            script = "if (!registration.waiting) { return false; }"
                    + "registration.waiting.postMessage({ op: 'activate' }); return true;")
    private static native boolean activate(JSObject registration);

    @JSBody(script = "window.location.reload();")
    private static native void reload();
}
