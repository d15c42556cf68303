package org.rustyaudio.web.platform;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Page.Task;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Listens to everything that happens to the page. Page's thread.
public final class BrowserPresence implements Presence {

    private static final int TICK_MILLIS = 5000;
    /// A clock that stood still for longer was asleep; browsers slow the clocks of hidden pages to once a minute.
    private static final int ASLEEP_SEEN_MILLIS = 20_000;

    private static final int ASLEEP_HIDDEN_MILLIS = 90_000;

    private final Listener listener;
    private double lastTick;
    private boolean interrupted;
    private boolean wantsLight;
    private @Nullable JSObject light;

    public BrowserPresence(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void start() {
        Page.onWindow("pagehide", event -> listener.leaving());
        Page.onDocument("freeze", event -> listener.leaving());
        Page.onDocument("visibilitychange", event -> seen());
        Page.onDocument("resume", event -> tick());
        Page.onWindow("pageshow", event -> tick());
        Page.onWindow("online", event -> listener.online(true));
        Page.onWindow("offline", event -> listener.online(false));
        lastTick = Page.nowMillis();
        Page.every(this::tick, TICK_MILLIS);
        audioSession(this::taken, this::given);
        usualOutput(listener::outputLost);
    }

    private void seen() {
        boolean visible = Page.visible();
        if (visible) {
            tick();
            if (wantsLight && light == null) {
                screenAwake(true);
            }
        }
        listener.visible(visible);
        if (!visible) {
            listener.leaving();
        }
    }

    private void tick() {
        double now = Page.nowMillis();
        double gap = now - lastTick;
        lastTick = now;
        if (gap > (Page.visible() ? ASLEEP_SEEN_MILLIS : ASLEEP_HIDDEN_MILLIS)) {
            listener.woke((long) gap);
        }
    }

    private void taken() {
        if (!interrupted) {
            interrupted = true;
            listener.interrupted();
        }
    }

    private void given() {
        if (interrupted) {
            interrupted = false;
            listener.restored();
        }
    }

    @Override
    public boolean online() {
        return onLine();
    }

    @Override
    public void title(String text) {
        setTitle(text);
    }

    @Override
    public void screenAwake(boolean on) {
        wantsLight = on;
        JSObject burning = light;
        if (!on && burning != null) {
            light = null;
            releaseLight(burning);
        } else if (on && burning == null && hasLight()) {
            Promises.when(
                    requestLight(),
                    granted -> {
                        if (granted != null && wantsLight) {
                            light = granted;
                            onReleased(granted, () -> light = null);
                        } else if (granted != null) {
                            releaseLight(granted);
                        }
                    },
                    (name, message) -> light = null);
        }
    }

    @JSBody(script = "return navigator.onLine !== false;")
    private static native boolean onLine();

    @JSBody(params = "text", script = "document.title = text;")
    private static native void setTitle(String text);

    @JSBody(script = "return !!navigator.wakeLock && document.visibilityState === 'visible';")
    private static native boolean hasLight();

    @JSBody(script = "return navigator.wakeLock.request('screen');")
    private static native JSObject requestLight();

    @JSBody(params = "light", script = "light.release();")
    private static native void releaseLight(JSObject light);

    @JSBody(
            params = {"light", "released"},
            script = "light.addEventListener('release', function () { released(); });")
    private static native void onReleased(JSObject light, Task released);

    /// Tells the system that this is music, not a sound effect: on phones it then plays on behind the lock screen and
    /// with the ringer switched off.
    @JSBody(
            params = {"taken", "given"},
            script = "var session = navigator.audioSession; if (!session) { return; }"
                    + "try { session.type = 'playback'; } catch (thrown) { }"
                    + "if (session.addEventListener) { session.addEventListener('statechange', function () {"
                    + "  if (session.state === 'interrupted') { taken(); }"
                    + "  if (session.state === 'active') { given(); } }); }")
    private static native void audioSession(Task taken, Task given);

    /// The system's own choice of output is gone when another one took its place while the number of outputs shrank:
    /// headphones were pulled out. An output that the person chose is watched by the engine.
    @JSBody(
            params = "lost",
            script = "var media = navigator.mediaDevices;"
                    + "if (!media || !media.enumerateDevices) { return; }"
                    + "var known = null;"
                    + "var look = function () { media.enumerateDevices().then(function (found) {"
                    + "  var outputs = found.filter(function (device) { return device.kind === 'audiooutput'; });"
                    + "  var usual = outputs.filter(function (device) { return device.deviceId === 'default'; })[0];"
                    + "  var present = { count: outputs.length, group: usual ? usual.groupId : '' };"
                    + "  var gone = known && present.count < known.count && present.group !== known.group;"
                    + "  known = present; if (gone) { lost(); } }).catch(function () { }); };"
                    + "look(); media.addEventListener('devicechange', look);")
    private static native void usualOutput(Task lost);
}
