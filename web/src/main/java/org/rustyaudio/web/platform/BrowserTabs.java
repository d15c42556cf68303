package org.rustyaudio.web.platform;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Page.Task;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Tabs that share one lock: who holds it may play. They talk over a channel. Page's thread.
///
/// A tab that takes over asks the other one to let go, which pauses and writes; then it takes the lock by force, so
/// that
/// a tab which no longer answers cannot keep it.
public final class BrowserTabs implements Tabs {

    private static final String NAME = "rusty-audio-player";
    private static final int PATIENCE_MILLIS = 1000;

    private final Listener listener;
    private final @Nullable JSObject channel;
    private @Nullable JSObject queued;
    private boolean leads;
    private boolean playing;
    private String title = "";
    private int patience = -1;

    public BrowserTabs(Listener listener) {
        this.listener = listener;
        channel = supported() ? channel(NAME, this::heard) : null;
    }

    @Override
    public void start() {
        if (channel == null) {
            leads = true;
            listener.leads(false);
            return;
        }
        request(NAME, true, false, null, () -> lead(false), this::follow, this::lost);
    }

    private void lead(boolean another) {
        leads = true;
        queued = null;
        say("leads", playing, title);
        listener.leads(another);
    }

    private void follow() {
        leads = false;
        if (queued == null) {
            JSObject abort = abortion();
            queued = abort;
            request(NAME, false, false, abort, () -> lead(true), () -> {}, this::lost);
        }
        listener.follows(false, "");
        say("who", false, "");
    }

    /// Another tab took the lock by force.
    private void lost() {
        if (leads) {
            leads = false;
            listener.letGo();
            follow();
        }
    }

    private void heard(String op, boolean otherPlays, String otherTitle) {
        switch (op) {
            case "who" -> {
                if (leads) {
                    say("leads", playing, title);
                }
            }
            case "leads" -> {
                if (!leads) {
                    listener.follows(otherPlays, otherTitle);
                }
            }
            case "take-over" -> {
                if (leads) {
                    listener.letGo();
                    say("let-go", false, "");
                }
            }
            case "let-go" -> {
                if (patience >= 0) {
                    takeByForce();
                }
            }
            default -> {
                // A message of a newer version, which does not concern this one.
            }
        }
    }

    @Override
    public boolean leads() {
        return leads;
    }

    @Override
    public void takeOver() {
        if (leads || patience >= 0) {
            return;
        }
        patience = Page.later(this::takeByForce, PATIENCE_MILLIS);
        say("take-over", false, "");
    }

    private void takeByForce() {
        Page.forget(patience);
        patience = -1;
        JSObject waiting = queued;
        if (waiting != null) {
            queued = null;
            abort(waiting);
        }
        if (!leads) {
            request(NAME, false, true, null, () -> lead(true), () -> {}, this::lost);
        }
    }

    @Override
    public void tell(boolean nowPlaying, String nowTitle) {
        if (nowPlaying != playing || !nowTitle.equals(title)) {
            playing = nowPlaying;
            title = nowTitle;
            if (leads) {
                say("leads", playing, title);
            }
        }
    }

    private void say(String op, boolean plays, String what) {
        JSObject open = channel;
        if (open != null) {
            post(open, op, plays, what);
        }
    }

    @JSFunctor
    @FunctionalInterface
    private interface Said extends JSObject {
        void said(String op, boolean playing, String title);
    }

    @JSBody(script = "return !!(navigator.locks && window.BroadcastChannel);")
    private static native boolean supported();

    @JSBody(
            params = {"name", "said"},
            script = "var channel = new BroadcastChannel(name);"
                    + "channel.onmessage = function (event) { var data = event.data || {};"
                    + "  said(String(data.op || ''), !!data.playing, String(data.title || '')); };"
                    + "return channel;")
    private static native JSObject channel(String name, Said said);

    @JSBody(
            params = {"channel", "op", "playing", "title"},
            script = "channel.postMessage({ op: op, playing: playing, title: title });")
    private static native void post(JSObject channel, String op, boolean playing, String title);

    @JSBody(script = "return new AbortController();")
    private static native JSObject abortion();

    @JSBody(params = "controller", script = "controller.abort();")
    private static native void abort(JSObject controller);

    /// Asks for the lock and holds it until the page goes or another one steals it.
    @JSBody(
            params = {"name", "ifAvailable", "steal", "controller", "granted", "refused", "lost"},
            script = "var options = {};"
                    + "if (ifAvailable) { options.ifAvailable = true; }"
                    + "if (steal) { options.steal = true; }"
                    + "if (controller) { options.signal = controller.signal; }"
                    + "var held = false;"
                    + "navigator.locks.request(name, options, function (lock) {"
                    + "  if (!lock) { refused(); return undefined; }"
                    + "  held = true; granted(); return new Promise(function () { });"
                    + "}).catch(function () { if (held) { lost(); } });")
    private static native void request(
            String name,
            boolean ifAvailable,
            boolean steal,
            @Nullable JSObject controller,
            Task granted,
            Task refused,
            Task lost);
}
