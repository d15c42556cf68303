package org.rustyaudio.web.platform;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/// The browser's Media Session. Page's thread.
///
/// Browsers give media keys and the lock screen to pages with a playing media element, and our sound comes out of an
/// audio worklet. So a silent element plays along, and stops along.
public final class BrowserMediaKeys implements MediaKeys {

    private static final double SEEK_SECONDS = 10;
    private static final double TOLERANCE_SECONDS = 0.5;

    private final PlayerControls player;
    private final boolean supported = supported();
    private @Nullable JSObject companion;
    private String shown = "";
    private String coverAddress = "";
    private String playback = "";
    private double lengthSeconds = -1;
    private double toldSeconds = -1;
    private double toldMillis;
    private double toldSpeed = 1;

    public BrowserMediaKeys(PlayerControls player) {
        this.player = player;
        if (!supported) {
            return;
        }
        on("play", (seconds, given) -> player.play());
        on("pause", (seconds, given) -> player.pause());
        on("stop", (seconds, given) -> player.stop());
        on("previoustrack", (seconds, given) -> player.previous());
        on("nexttrack", (seconds, given) -> player.next());
        on("seekbackward", (seconds, given) -> player.seekBy(-(given ? seconds : SEEK_SECONDS)));
        on("seekforward", (seconds, given) -> player.seekBy(given ? seconds : SEEK_SECONDS));
        on("seekto", (seconds, given) -> {
            if (given) {
                player.seekTo(Math.round(seconds * player.state().sampleRateHz()));
            }
        });
    }

    @Override
    public void show(PlayerState state) {
        if (!supported) {
            return;
        }
        showTrack(state);
        String now = state.entry() == null ? "none" : state.playing() ? "playing" : "paused";
        boolean changed = !now.equals(playback);
        if (changed) {
            playback = now;
            playbackState(now);
            accompany(now.equals("playing"));
        }
        showPosition(state, changed);
    }

    private void showTrack(PlayerState state) {
        TrackDetails details = state.details();
        String title = state.entry() == null ? "" : details.title();
        String text = title + '\n' + details.artist() + '\n' + details.album() + '\n' + coverAddress;
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        if (state.entry() == null) {
            noMetadata();
        } else {
            metadata(title, details.artist(), details.album(), coverAddress);
        }
    }

    /// The browser moves the position on by itself, so it is told only where that would be wrong.
    private void showPosition(PlayerState state, boolean changed) {
        double length = state.lengthSeconds();
        double position = Math.max(0, state.positionSeconds());
        double now = Page.nowMillis();
        double expected = toldSeconds + (playback.equals("playing") ? toldSpeed * (now - toldMillis) / 1000 : 0);
        if (!changed
                && state.speed() == toldSpeed
                && length == lengthSeconds
                && Math.abs(position - expected) < TOLERANCE_SECONDS) {
            return;
        }
        lengthSeconds = length;
        toldSeconds = position;
        toldMillis = now;
        toldSpeed = state.speed();
        if (length > 0 && state.entry() != null) {
            positionState(length, Math.min(position, length), toldSpeed);
        } else {
            noPosition();
        }
    }

    @Override
    public void cover(@Nullable Blob picture) {
        String old = coverAddress;
        coverAddress = picture == null ? "" : address(picture);
        if (!old.isEmpty()) {
            release(old);
        }
        show(player.state());
    }

    private void accompany(boolean sounding) {
        JSObject element = companion;
        if (element == null && sounding) {
            element = silence(player::play, player::pause);
            companion = element;
        }
        if (element != null) {
            sound(element, sounding);
        }
    }

    @JSFunctor
    @FunctionalInterface
    private interface Action extends JSObject {
        void act(double seconds, boolean given);
    }

    @JSBody(script = "return 'mediaSession' in navigator && !!window.MediaMetadata;")
    private static native boolean supported();

    /// A browser that does not know an action throws; the others work all the same.
    @JSBody(
            params = {"type", "action"},
            script = "try { navigator.mediaSession.setActionHandler(type, function (details) {"
                    + "  var seconds = details.seekTime !== undefined ? details.seekTime : details.seekOffset;"
                    + "  action(seconds || 0, typeof seconds === 'number'); }); } catch (thrown) { }")
    private static native void on(String type, Action action);

    @JSBody(
            params = {"title", "artist", "album", "cover"},
            script = "navigator.mediaSession.metadata = new MediaMetadata({ title: title, artist: artist, album: album,"
                    + " artwork: cover ? [{ src: cover }] : [] });")
    private static native void metadata(String title, String artist, String album, String cover);

    @JSBody(script = "navigator.mediaSession.metadata = null;")
    private static native void noMetadata();

    @JSBody(params = "state", script = "navigator.mediaSession.playbackState = state;")
    private static native void playbackState(String state);

    @JSBody(
            params = {"duration", "position", "rate"},
            script = "if (navigator.mediaSession.setPositionState) { navigator.mediaSession.setPositionState("
                    + "{ duration: duration, position: position, playbackRate: rate }); }")
    private static native void positionState(double duration, double position, double rate);

    @JSBody(script = "if (navigator.mediaSession.setPositionState) { navigator.mediaSession.setPositionState(); }")
    private static native void noPosition();

    @JSBody(params = "blob", script = "return URL.createObjectURL(blob);")
    private static native String address(Blob blob);

    @JSBody(params = "address", script = "URL.revokeObjectURL(address);")
    private static native void release(String address);

    /// Ten seconds of silence, over and over: a mono WAV of 8 bits at 8 kHz. Where the system itself stops or starts
    /// it (a headset that is pulled out), the player follows.
    @JSBody(
            params = {"started", "stopped"},
            script = "var frames = 80000; var bytes = new Uint8Array(44 + frames).fill(128);"
                    + "var view = new DataView(bytes.buffer);"
                    + "var text = function (at, word) {"
                    + "  for (var index = 0; index < word.length; index++) {"
                    + "    bytes[at + index] = word.charCodeAt(index); } };"
                    + "text(0, 'RIFF'); view.setUint32(4, 36 + frames, true); text(8, 'WAVEfmt ');"
                    + "view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true);"
                    + "view.setUint32(24, 8000, true); view.setUint32(28, 8000, true); view.setUint16(32, 1, true);"
                    + "view.setUint16(34, 8, true); text(36, 'data'); view.setUint32(40, frames, true);"
                    + "var audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));"
                    + "audio.loop = true; audio.wanted = false;"
                    + "audio.onpause = function () { if (audio.wanted && audio.paused) { stopped(); } };"
                    + "audio.onplay = function () { if (!audio.wanted && !audio.paused) { started(); } };"
                    + "return audio;")
    private static native JSObject silence(Page.Task started, Page.Task stopped);

    @JSBody(
            params = {"audio", "on"},
            script = "audio.wanted = on;" + "if (on) { audio.play().catch(function () { }); } else { audio.pause(); }")
    private static native void sound(JSObject audio, boolean on);
}
