package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.Trouble;

/// Turns the state of player, sound and surroundings into what the face shows. The same calls with the same times give
/// the same face. The user interface's thread only.
public final class FaceModel {

    private static final int LONGEST_TEXT = 300;
    private static final long NOTICE_MILLIS = 2500;
    private static final long TROUBLE_MILLIS = 8000;
    private static final long NIGHT_LIT_MILLIS = 8000;
    private static final long TUNE_MILLIS = 4000;

    private final TitleScroll scroll = new TitleScroll();
    private final PeakCells peaks = new PeakCells();
    private final Notices notices = new Notices();
    private final Map<Control, Touch> touches = new EnumMap<>(Control.class);
    private Theme illumination;
    private Theme.Mode light = Theme.Mode.DAY;
    private long touchedAt = -NIGHT_LIT_MILLIS;
    private DisplayMode display = DisplayMode.REMAINING;
    private long troubles;
    private String silent = "";
    private double seekPreview = -1;
    private int tuned = -1;
    private long tunedAt;
    private float[] levelsDb = new float[0];

    private record Touch(boolean hover, boolean pressed, boolean focused, double held) {}

    private static final Touch UNTOUCHED = new Touch(false, false, false, 0);

    public FaceModel(Theme illumination) {
        this.illumination = illumination;
    }

    // Light

    public void setIllumination(Theme theme) {
        illumination = theme;
    }

    public Theme illumination() {
        return illumination;
    }

    public Theme.Mode light() {
        return light;
    }

    public void setLight(Theme.Mode mode) {
        light = mode == Theme.Mode.NIGHT_LIT ? Theme.Mode.NIGHT : mode;
    }

    /// Day to dimmed and back; a night panel goes back to day.
    public void toggleDim() {
        light = light == Theme.Mode.DAY ? Theme.Mode.DIMMED : Theme.Mode.DAY;
    }

    /// @return false when High Contrast refuses it
    public boolean toggleNight(long nowMillis) {
        if (illumination.highContrast()) {
            say("Night Panel rests while High Contrast is on", nowMillis);
            return false;
        }
        light = light == Theme.Mode.NIGHT ? Theme.Mode.DAY : Theme.Mode.NIGHT;
        touchedAt = nowMillis - NIGHT_LIT_MILLIS;
        return true;
    }

    /// Somebody pressed a key or moved a pointer: the night panel lights its legends for a while.
    public void touched(long nowMillis) {
        touchedAt = nowMillis;
    }

    /// The theme as it is lit at this moment.
    public Theme theme(long nowMillis) {
        boolean lit = light == Theme.Mode.NIGHT && nowMillis - touchedAt < NIGHT_LIT_MILLIS;
        return Themes.in(lit ? Theme.Mode.NIGHT_LIT : light, illumination);
    }

    // Display

    public void say(String message, long nowMillis) {
        notices.say(DisplayText.clean(message, LONGEST_TEXT), nowMillis, NOTICE_MILLIS);
    }

    /// A message that takes longer to read.
    public void warn(String message, long nowMillis) {
        notices.say(DisplayText.clean(message, LONGEST_TEXT), nowMillis, TROUBLE_MILLIS);
    }

    public void nextDisplay(long nowMillis) {
        setDisplay(display.next());
        say(display.label(), nowMillis);
    }

    public DisplayMode display() {
        return display;
    }

    public void setDisplay(DisplayMode mode) {
        display = mode;
    }

    /// Lets a long title walk once more.
    public void readTitle(long nowMillis) {
        scroll.again(nowMillis);
    }

    /// Levels of the bands as measured last.
    public void spectrum(float[] newLevelsDb) {
        levelsDb = newLevelsDb.clone();
    }

    /// Where a hand on the position line would go, 0 to 1; −1 when it lets go.
    public void previewSeek(double part) {
        seekPreview = part;
    }

    /// How a pointer or the keyboard touches a control.
    public void touch(Control control, boolean hover, boolean pressed, boolean focused, double held) {
        touches.put(control, new Touch(hover, pressed, focused, held));
    }

    // Tuning

    /// Turns the tuning knob by detents: chooses an entry of the queue without playing it yet.
    public void tune(PlayerState player, int detents, long nowMillis) {
        int size = player.queue().entries().size();
        if (size == 0) {
            return;
        }
        int from = tuned(nowMillis) >= 0 ? tuned : Math.max(0, player.queue().currentIndex());
        tuned = Math.floorMod(from + detents, size);
        tunedAt = nowMillis;
    }

    /// The entry that is chosen and not played yet, or −1.
    public int tuned(long nowMillis) {
        return nowMillis - tunedAt < TUNE_MILLIS ? tuned : -1;
    }

    public void tuneDone() {
        tuned = -1;
    }

    // The face

    /// What the face shows now.
    ///
    /// @param columns of the spectrum
    /// @param rows of the spectrum
    /// @param overflow by how many dots a title is too wide for this layout
    public FaceState at(
            PlayerState player,
            SoundState sound,
            Surroundings around,
            int columns,
            int rows,
            TitleMeasure overflow,
            long nowMillis) {
        hearTrouble(player, around, nowMillis);
        Theme theme = theme(nowMillis);
        VolumeState volume = new VolumeState(
                sound.volume(), sound.attenuated(), touch(Control.VOLUME).focused());
        return new FaceState(
                theme,
                volume,
                touch(Control.TUNE).focused(),
                sound.bank(),
                player.playing(),
                keys(player, sound),
                glass(player, sound, around, columns, rows, overflow, nowMillis));
    }

    /// Asks the painter how much of a title has no room.
    @FunctionalInterface
    public interface TitleMeasure {
        int overflowDots(String title, String time);
    }

    private void hearTrouble(PlayerState player, Surroundings around, long nowMillis) {
        Trouble trouble = player.trouble();
        if (trouble != null && trouble.count() != troubles) {
            troubles = trouble.count();
            warn("Skipped: " + trouble.reason(), nowMillis);
        }
        if (!around.silent().equals(silent)) {
            silent = around.silent();
            if (!silent.isEmpty()) {
                warn(silent, nowMillis);
            }
        }
    }

    private Touch touch(Control control) {
        Touch touch = touches.get(control);
        return touch == null ? UNTOUCHED : touch;
    }

    private Map<Control, KeyState> keys(PlayerState player, SoundState sound) {
        Map<Control, KeyState> keys = new EnumMap<>(Control.class);
        boolean empty = player.queue().entries().isEmpty();
        for (Control control : Control.values()) {
            KeyState.Pip pip = pip(control, player, sound);
            boolean transport = control == Control.PLAY || control == Control.NEXT || control == Control.PREVIOUS;
            Touch touch = touch(control);
            keys.put(
                    control,
                    new KeyState(
                            pip, touch.hover(), touch.pressed(), touch.focused(), transport && empty, touch.held()));
        }
        return keys;
    }

    private KeyState.Pip pip(Control control, PlayerState player, SoundState sound) {
        return switch (control) {
            case ATT -> pip(sound.attenuated());
            case LOUD -> pip(sound.loud());
            case EQ -> pip(sound.equalizerOn());
            case REPEAT -> pip(player.repeat() != RepeatMode.OFF);
            case SHUFFLE -> pip(player.shuffle());
            case DIM -> pip(light != Theme.Mode.DAY && !illumination.highContrast());
            case PRESET_1, PRESET_2, PRESET_3, PRESET_4, PRESET_5, PRESET_6 ->
                pip(control.preset() == sound.presetKey());
            case VOLUME, TUNE, POSITION, SRC, DISP, BANK, PREVIOUS, PLAY, NEXT, OPEN, LIST -> KeyState.Pip.NONE;
        };
    }

    private static KeyState.Pip pip(boolean on) {
        return on ? KeyState.Pip.ON : KeyState.Pip.OFF;
    }

    private GlassState glass(
            PlayerState player,
            SoundState sound,
            Surroundings around,
            int columns,
            int rows,
            TitleMeasure measure,
            long nowMillis) {
        boolean empty = player.entry() == null;
        boolean clock = display == DisplayMode.CLOCK && !empty;
        String name = empty ? "Rusty Audio" : title(player);
        String title = clock ? around.clock() : name;
        double heard = heardSeconds(player, around);
        double length = player.lengthSeconds();
        String time = empty || clock ? "" : time(heard, length);
        int overflow = measure.overflowDots(title, time);
        String notice = notice(player, nowMillis);
        String line = !notice.isEmpty() ? notice : empty ? "Drop music here, or press Open" : line(player, clock, name);
        boolean running = player.playing() || around.reducedMotion();
        return new GlassState(
                status(player, sound, around),
                clock ? "" : around.clock(),
                title,
                scroll.shift(title, overflow, around.reducedMotion(), nowMillis),
                time,
                empty ? "" : Times.elapsed(heard),
                line,
                !notice.isEmpty(),
                empty || length <= 0 ? -1 : Math.max(0, Math.min(1, heard / length)),
                touch(Control.POSITION).focused(),
                sound.slots().names(sound.bank()),
                sound.equalizerOn() ? sound.presetKey() : -1,
                empty
                        ? SpectrumCells.NONE
                        : peaks.cells(
                                running ? levelsDb : new float[0], columns, rows, around.reducedMotion(), nowMillis),
                empty ? "Open music" : "",
                false);
    }

    private static String title(PlayerState player) {
        String title = DisplayText.clean(player.details().title(), LONGEST_TEXT);
        return title.isEmpty() ? "Untitled" : title;
    }

    private String time(double heard, double length) {
        boolean left = display == DisplayMode.REMAINING && length > 0 && seekPreview < 0;
        return left ? Times.remaining(length - heard) : Times.elapsed(heard);
    }

    private double heardSeconds(PlayerState player, Surroundings around) {
        double length = player.lengthSeconds();
        if (seekPreview >= 0 && length > 0) {
            return seekPreview * length;
        }
        long frames = player.playback() instanceof Playback.Playing
                ? player.positionFrames() - around.latencyFrames()
                : player.positionFrames();
        return Math.max(0, (double) frames / player.sampleRateHz());
    }

    private String notice(PlayerState player, long nowMillis) {
        int chosen = tuned(nowMillis);
        List<QueueEntry> entries = player.queue().entries();
        if (chosen >= 0 && chosen < entries.size()) {
            String name = DisplayText.clean(entries.get(chosen).track().title(), LONGEST_TEXT);
            return (chosen + 1) + "/" + entries.size() + "  " + name;
        }
        String notice = notices.at(nowMillis);
        if (notice.isEmpty() && player.playback() instanceof Playback.Failed failed) {
            return DisplayText.clean(failed.reason(), LONGEST_TEXT);
        }
        return notice;
    }

    private static String line(PlayerState player, boolean clock, String name) {
        TrackDetails details = player.details();
        String artist = DisplayText.clean(details.artist(), LONGEST_TEXT);
        String second = clock ? name : DisplayText.clean(details.album(), LONGEST_TEXT);
        return artist.isEmpty() || second.isEmpty() ? artist + second : artist + "  ·  " + second;
    }

    private static List<Annunciator> status(PlayerState player, SoundState sound, Surroundings around) {
        List<Annunciator> words = new ArrayList<>();
        if (!around.silent().isEmpty()) {
            words.add(new Annunciator("NO DEVICE", Annunciator.Kind.WARNING, 20));
        }
        words.add(new Annunciator("FILES", Annunciator.Kind.FACT, 3));
        int size = player.queue().entries().size();
        if (size > 0) {
            int index = player.queue().currentIndex();
            words.add(new Annunciator(
                    (index < 0 ? "–" : String.valueOf(index + 1)) + "/" + size, Annunciator.Kind.FACT, 5));
        }
        add(words, around.format(), Annunciator.Kind.FACT, 4);
        add(words, standing(player), Annunciator.Kind.FACT, 9);
        add(words, sound.muted() ? "MUTE" : sound.attenuated() ? "ATT −20" : "", Annunciator.Kind.CONDITION, 12);
        add(words, sound.equalizerOn() ? "EQ" : "", Annunciator.Kind.CONDITION, 8);
        add(words, sound.loud() ? "LOUD" : "", Annunciator.Kind.CONDITION, 7);
        add(words, repeat(player), Annunciator.Kind.FACT, 2);
        add(words, player.shuffle() ? "SHUF" : "", Annunciator.Kind.FACT, 1);
        add(words, player.stopAfterCurrent() ? "LAST" : "", Annunciator.Kind.FACT, 6);
        return List.copyOf(words);
    }

    private static void add(List<Annunciator> words, String text, Annunciator.Kind kind, int priority) {
        if (!text.isEmpty()) {
            words.add(new Annunciator(text, kind, priority));
        }
    }

    private static String standing(PlayerState player) {
        return switch (player.playback()) {
            case Playback.Paused _ -> "PAUSE";
            case Playback.Stopped _ -> "STOP";
            case Playback.Failed _ -> "STOP";
            case Playback.Empty _, Playback.Loading _, Playback.Playing _ -> "";
        };
    }

    private static String repeat(PlayerState player) {
        return switch (player.repeat()) {
            case OFF -> "";
            case ONE -> "RPT 1";
            case ALL -> "RPT ALL";
        };
    }

    /// What a window is called while this plays.
    public static String windowTitle(PlayerState player) {
        @Nullable QueueEntry entry = player.entry();
        if (entry == null) {
            return "Rusty Audio";
        }
        String artist = DisplayText.clean(player.details().artist(), LONGEST_TEXT);
        return title(player) + (artist.isEmpty() ? "" : " – " + artist) + " · Rusty Audio";
    }
}
