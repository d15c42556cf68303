package org.rustyaudio.faceplate.control;

import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.Speeds;

/// Speed and the part that repeats, as keys and drawers ask for them. The user interface's thread only.
public final class SpeedDesk {

    /// The slider: each octave has the same way.
    public static final Dial DIAL = Dial.byOctaves("speed", "Speed", "\u00d7", 0.25, 4, 1);

    private static final double SHORTEST_SECONDS = 0.1;

    /// The player takes a speed within this time.
    private static final long TAKEN_MILLIS = 500;

    private final FaceController controller;
    private double wanted = 1;
    private long wantedUntil = Long.MIN_VALUE;

    /// What a field says, such as `1.5`, `1.5\u00d7` or `1.5x`.
    ///
    /// @throws IllegalArgumentException a sentence, where it says nothing that can be set
    public static double parse(String text) {
        String written = text.trim();
        boolean letter = written.endsWith("x") || written.endsWith("X");
        return DIAL.parse(letter ? written.substring(0, written.length() - 1).trim() : written);
    }

    SpeedDesk(FaceController controller) {
        this.controller = controller;
    }

    /// The speed as it was last asked for, until the player has it; then the player's.
    public double speed() {
        return controller.now() < wantedUntil
                ? wanted
                : controller.stereo().state().speed();
    }

    /// The nearest speed there is; close to 1 it is 1.
    public void set(double speed) {
        ask(Speeds.detent(speed));
    }

    /// Some steps faster, or slower where they are negative.
    public void step(double steps) {
        ask(Speeds.stepped(speed(), steps));
    }

    private void ask(double speed) {
        wanted = speed;
        wantedUntil = controller.now() + TAKEN_MILLIS;
        controller.stereo().tell(player -> player.setSpeed(speed));
        say("Speed " + Speeds.text(speed));
    }

    /// The part that repeats begins here.
    public void markA() {
        PlayerState state = controller.stereo().state();
        if (loaded(state)) {
            controller.stereo().tell(PlayerControls::markA);
            say("A at " + Times.elapsed(state.positionSeconds()));
        }
    }

    /// The part that repeats ends here; without an A it begins with the track.
    public void markB() {
        PlayerState state = controller.stereo().state();
        if (!loaded(state)) {
            return;
        }
        AbLoop loop = state.loop();
        double a = loop == null ? 0 : (double) loop.aFrame() / state.sampleRateHz();
        if (Math.abs(state.positionSeconds() - a) < SHORTEST_SECONDS) {
            say("B is too near to A: play on, then set it");
        } else {
            controller.stereo().tell(PlayerControls::markB);
            say("Repeat A to B");
        }
    }

    private boolean loaded(PlayerState state) {
        boolean loaded = state.playback() instanceof Playback.Paused || state.playing();
        if (!loaded) {
            say("Nothing plays that could repeat");
        }
        return loaded;
    }

    public void clearLoop() {
        controller.stereo().tell(PlayerControls::clearLoop);
        say("Repeat A to B off");
    }

    /// Such as `1:07.2 to 1:12.0`, or empty.
    public static String words(PlayerState state) {
        AbLoop loop = state.loop();
        if (loop == null) {
            return "";
        }
        double rate = state.sampleRateHz();
        String from = place(loop.aFrame() / rate);
        return loop.complete() ? from + " to " + place(loop.bFrame() / rate) : "from " + from;
    }

    private static String place(double seconds) {
        return Times.elapsed(seconds) + "." + (long) (seconds * 10) % 10;
    }

    private void say(String text) {
        controller.model().say(text, controller.now());
    }
}
