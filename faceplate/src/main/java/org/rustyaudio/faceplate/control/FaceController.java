package org.rustyaudio.faceplate.control;

import java.util.function.LongSupplier;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.Preset;

/// What every control of the face does, whether a pointer, a key or a screen reader asks for it. Knows no window
/// system. The user interface's thread only.
public final class FaceController {

    /// Where Esc puts the volume when nothing is left to close.
    private static final double SAFE_VOLUME = 12;

    private final FaceStereo stereo;
    private final FaceModel model;
    private final FaceWindow window;
    private final LongSupplier millis;
    private final AudibleScan scan = new AudibleScan();
    private final Haste haste = new Haste();
    private final SourceSwitch sources;
    private final SpeedDesk speed = new SpeedDesk(this);
    private SoundState sound;

    public FaceController(
            FaceStereo stereo, FaceModel model, SoundState sound, FaceWindow window, LongSupplier millis) {
        this.stereo = stereo;
        this.model = model;
        this.sound = sound;
        this.window = window;
        this.millis = millis;
        sources = new SourceSwitch(stereo, this::publish);
        stereo.sound(sound.chain());
    }

    public FaceModel model() {
        return model;
    }

    public SoundState sound() {
        return sound;
    }

    public long now() {
        return millis.getAsLong();
    }

    /// A short press.
    public void press(Control control) {
        model.touched(now());
        PlayerState state = stereo.state();
        switch (control) {
            case PLAY -> togglePlay();
            case PREVIOUS -> stereo.tell(PlayerControls::previous);
            case NEXT -> stereo.tell(PlayerControls::next);
            case ATT, VOLUME -> attenuate(!sound.attenuated());
            case LOUD -> {
                change(sound.withLoud(!sound.loud()));
                say(sound.loud() ? "Loudness on" : "Loudness off");
            }
            case EQ -> equalizer(!sound.equalizerOn());
            case BANK -> {
                change(sound.withBank(sound.bank() == 'C' ? 'A' : (char) (sound.bank() + 1)));
                say("Bank " + sound.bank());
            }
            case PRESET_1, PRESET_2, PRESET_3, PRESET_4, PRESET_5, PRESET_6 -> recall(control.preset());
            case REPEAT -> repeat(state);
            case SHUFFLE -> {
                boolean on = !state.shuffle();
                stereo.tell(player -> player.setShuffle(on));
                say(on ? "Shuffle on" : "Shuffle off");
            }
            case DISP -> model.nextDisplay(now());
            case DIM -> {
                model.toggleDim();
                if (model.illumination().highContrast()) {
                    say("High Contrast is not dimmed");
                }
            }
            case TUNE -> playTuned();
            case SRC -> nextSource();
            case OPEN -> window.chooseFiles();
            case LIST -> toggleDrawer(Drawer.QUEUE);
            case POSITION -> {}
        }
    }

    /// What happens when a key has been held for [#holdMillis].
    ///
    /// @return false when holding means nothing more than pressing
    public boolean hold(Control control) {
        switch (control) {
            case PRESET_1, PRESET_2, PRESET_3, PRESET_4, PRESET_5, PRESET_6 -> store(control.preset());
            case DIM -> toggleNight();
            case DISP -> model.previousDisplay(now());
            case SRC -> window.showSources();
            case PREVIOUS -> scan.begin(-1, now());
            case NEXT -> scan.begin(1, now());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Once for every frame that a key stays down after it was held.
    public void holding() {
        double seconds = scan.jump(now());
        if (seconds != 0) {
            seekBy(seconds);
        }
    }

    /// The key that was held is let go.
    public void letGo() {
        scan.end();
    }

    /// Whether a press waits to see if it becomes a hold.
    public static boolean canHold(Control control) {
        return holdMillis(control) > 0;
    }

    /// How long a key is held before that means something else; 0 where it never does.
    public static int holdMillis(Control control) {
        return switch (control) {
            case PRESET_1, PRESET_2, PRESET_3, PRESET_4, PRESET_5, PRESET_6, DIM -> 2000;
            case DISP, SRC -> 700;
            case PREVIOUS, NEXT -> 500;
            default -> 0;
        };
    }

    /// Sounds like this from now on.
    public void change(SoundState changed) {
        sound = changed;
        publish();
    }

    private void publish() {
        stereo.sound(sources.chain(sound.chain()));
    }

    /// Which source sounds.
    public SourceSwitch sources() {
        return sources;
    }

    /// The source after this one; the list of them where there is only one.
    private void nextSource() {
        if (sources.next()) {
            saySource();
        } else {
            window.showSources();
        }
    }

    /// Listens to this source from now on.
    public void choose(Source source) {
        sources.choose(source);
        saySource();
    }

    private void saySource() {
        Source source = sources.source();
        say(source == Source.PLAYLIST ? "Playlist: " + stereo.state().playlist().name() : "Source: " + source.label());
    }

    private void say(String message) {
        model.say(message, now());
    }

    // Transport

    public void togglePlay() {
        if (!sources.togglePlay()) {
            stereo.tell(PlayerControls::togglePlay);
        }
    }

    public void stop() {
        sources.silence();
        stereo.tell(PlayerControls::stop);
    }

    public void seekBy(double seconds) {
        stereo.tell(player -> player.seekBy(seconds));
    }

    /// Moves to a part of the track, 0 to 1.
    public void seekTo(double part) {
        long length = stereo.state().lengthFrames();
        if (length > 0) {
            long frame = Math.round(Math.max(0, Math.min(1, part)) * length);
            stereo.tell(player -> player.seekTo(frame));
        }
    }

    /// Speed and the part that repeats.
    public SpeedDesk speed() {
        return speed;
    }

    private void repeat(PlayerState state) {
        RepeatMode mode = switch (state.repeat()) {
            case OFF -> RepeatMode.ALL;
            case ALL -> RepeatMode.ONE;
            case ONE -> RepeatMode.OFF;
        };
        stereo.tell(player -> player.setRepeat(mode));
        say(repeatWords(mode));
    }

    /// What the key that repeats is called in each of its three states, for its light tells only two.
    public static String repeatWords(RepeatMode mode) {
        return switch (mode) {
            case OFF -> "Repeat off";
            case ALL -> "Repeat all";
            case ONE -> "Repeat this track";
        };
    }

    /// Plays ten seconds of each track, until it is switched off.
    public void toggleIntro() {
        boolean on = !stereo.state().introScan();
        stereo.tell(player -> player.setIntroScan(on));
        say(on ? "Intro: 10 seconds of each track" : "Intro off");
    }

    /// The next of the times after which the music stops.
    public void nextTimer() {
        setTimer(PowerTimer.of(stereo.state()).next());
    }

    public void setTimer(PowerTimer timer) {
        stereo.tell(timer::set);
        say(timer.label());
    }

    // Volume

    public void setVolume(double steps) {
        model.touched(now());
        change(sound.withVolume(steps));
    }

    public void changeVolume(double steps) {
        setVolume(sound.volume() + haste.step(steps, now()));
    }

    private void attenuate(boolean on) {
        change(sound.withAttenuated(on));
        say(on ? "ATT \u221220 dB" : "ATT off");
    }

    public void toggleMute() {
        change(sound.withMuted(!sound.muted()));
        say(sound.muted() ? "Mute" : "Mute off");
    }

    /// Closes what is open, then lowers to a level that hurts nobody.
    public void escape() {
        if (!window.closeTop() && sound.volume() > SAFE_VOLUME) {
            change(sound.withVolume(SAFE_VOLUME));
            say("Volume lowered");
        }
    }

    // Drawers

    /// Opens a drawer, or closes it where it lies open; one that this window does not have stays shut.
    public void toggleDrawer(Drawer drawer) {
        if (drawer == window.drawer()) {
            window.hideDrawer();
        } else if (window.drawers().contains(drawer)) {
            window.showDrawer(drawer);
        }
    }

    // Presets

    private void equalizer(boolean on) {
        change(sound.withEqualizer(on));
        say(on ? "Equalizer in circuit" : "Equalizer bypassed");
    }

    private void recall(int key) {
        SoundState before = sound;
        change(sound.recall(key));
        Preset preset = sound.preset();
        if (sound.equals(before) && sound.presetKey() != key) {
            say("Key " + (key + 1) + " is empty: hold it to store");
        } else if (preset != null) {
            say("Preset " + sound.bank() + (key + 1) + "  " + preset.name());
        }
    }

    /// Puts a preset in circuit, with its effects where it has some.
    public void recall(Preset preset) {
        change(sound.recall(preset));
    }

    /// Hears this preset from now on; effects stay as they are.
    public void heard(Preset preset) {
        change(sound.heard(preset));
    }

    /// Stores a preset under a key of any bank; what is heard stays.
    public void store(Preset preset, char bank, int key) {
        change(sound.store(preset, bank, key));
        if (bank == sound.bank()) {
            model.stored(key, now());
        }
        say(preset.name() + " stored at " + bank + (key + 1));
    }

    /// Stores the preset in circuit under a key of the shown bank.
    public void store(int key) {
        Preset preset = sound.preset();
        if (preset == null) {
            say("There is no preset to store");
            return;
        }
        change(sound.store(key));
        model.stored(key, now());
        if (!sound.muted() && sound.volume() > 0) {
            stereo.beep();
        }
        say(preset.name() + " stored at " + sound.bank() + (key + 1));
    }

    // Light

    public void toggleNight() {
        model.toggleNight(now());
    }

    // Tuning

    public void tune(int detents) {
        model.touched(now());
        model.tune(stereo.state(), detents, now());
    }

    private void playTuned() {
        int index = model.tuned(now());
        if (index >= 0) {
            model.tuneDone();
            stereo.tell(player -> player.jumpTo(index));
        } else {
            model.readTitle(now());
        }
    }

    // Queue

    /// Takes back the last change of the queue.
    public void undo() {
        if (stereo.state().queue().canUndo()) {
            stereo.tell(player -> player.queue().undo());
            say("Queue change taken back");
        } else {
            say("Nothing to take back");
        }
    }

    public FaceWindow window() {
        return window;
    }

    public FaceStereo stereo() {
        return stereo;
    }
}
