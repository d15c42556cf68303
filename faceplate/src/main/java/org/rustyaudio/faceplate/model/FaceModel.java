package org.rustyaudio.faceplate.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.Trouble;

/// Turns the state of player, sound and surroundings into what the face shows. The same calls with the same times give
/// the same face. The user interface's thread only.
public final class FaceModel {

    private static final int LONGEST_TEXT = 300;
    private static final long NOTICE_MILLIS = 2500;
    private static final long TROUBLE_MILLIS = 8000;

    private final TitleScroll scroll = new TitleScroll();
    private final MeterBoard meters = new MeterBoard();
    private final Notices notices = new Notices();
    private final TunedEntry tuned = new TunedEntry();
    private final StoreFlash flash = new StoreFlash();
    private final Map<Control, Touch> touches = new EnumMap<>(Control.class);
    private final FaceLight light;
    private DisplayMode display = DisplayMode.REMAINING;
    private long troubles;
    private String silent = "";
    private double seekPreview = -1;
    private boolean plainType;

    private record Touch(boolean hover, boolean pressed, boolean focused, double held) {}

    private static final Touch UNTOUCHED = new Touch(false, false, false, 0);

    public FaceModel(Theme illumination) {
        light = new FaceLight(illumination);
    }

    // Light

    public void setIllumination(Theme theme) {
        light.illuminate(theme);
    }

    public Theme illumination() {
        return light.illumination();
    }

    public Theme.Mode light() {
        return light.mode();
    }

    public void setLight(Theme.Mode mode) {
        light.set(mode);
    }

    public Dimming dimming() {
        return light.dimming();
    }

    /// What decides between day and dimmed from now on.
    public void setDimming(Dimming dimming) {
        light.dimming(dimming);
    }

    /// Lets the light follow the clock or the system, where that was chosen.
    ///
    /// @param clock such as `23:48`
    /// @param systemDark whether the system's own looks are dark
    public void followDay(String clock, boolean systemDark) {
        light.follow(clock, systemDark);
    }

    /// Day to dimmed and back; a night panel goes back to day.
    public void toggleDim() {
        light.toggleDim();
    }

    /// @return false when High Contrast refuses it
    public boolean toggleNight(long nowMillis) {
        boolean taken = light.toggleNight(nowMillis);
        if (!taken) {
            say("Night Panel rests while High Contrast is on", nowMillis);
        }
        return taken;
    }

    /// Somebody pressed a key or moved a pointer: the night panel lights its legends for a while.
    public void touched(long nowMillis) {
        light.touched(nowMillis);
    }

    /// The theme as it is lit at this moment.
    public Theme theme(long nowMillis) {
        return light.theme(nowMillis);
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

    public void previousDisplay(long nowMillis) {
        setDisplay(display.previous());
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

    /// The picture in the meters' box: only what it shows has to be measured.
    public MeterStyle meter() {
        return display.meter();
    }

    /// What the meter's measurement belongs to: another answer asks for a new one. Loudness is that of one track at one
    /// volume.
    public Object measurement(PlayerState player, SoundState sound) {
        MeterKind kind = meter().kind();
        QueueEntry entry = player.entry();
        return kind == MeterKind.LOUDNESS && entry != null ? List.of(kind, entry, sound.volume()) : kind;
    }

    /// Levels of the bands as measured last.
    public void spectrum(float[] levelsDb) {
        meters.bands(levelsDb);
    }

    /// Numbers of the meter as measured last.
    public void measured(MeterKind kind, float[] values) {
        meters.meter(kind, values);
    }

    /// How the spectrum is measured and drawn.
    public SpectrumSettings spectrumSettings() {
        return meters.settings();
    }

    public void setSpectrumSettings(SpectrumSettings settings) {
        meters.settings(settings);
    }

    /// Whether the glass shows normal type instead of dot cells.
    public boolean plainType() {
        return plainType;
    }

    public void setPlainType(boolean plain) {
        plainType = plain;
    }

    /// The waveform of a whole track as far as a reader of its file knows it.
    ///
    /// @param peaks parts of equal length, 0 to 1, or −1 where it is not known
    public void overview(Track track, float[] peaks) {
        meters.whole(track, peaks);
    }

    /// A preset was stored under a key: its pip and its name blink twice.
    public void stored(int key, long nowMillis) {
        flash.stored(key, nowMillis);
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
        tuned.turn(player, detents, nowMillis);
    }

    /// The entry that is chosen and not played yet, or −1.
    public int tuned(long nowMillis) {
        return tuned.at(nowMillis);
    }

    public void tuneDone() {
        tuned.done();
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
                player.playing() || around.isLive(),
                keys(player, sound, around, nowMillis),
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

    private Map<Control, KeyState> keys(PlayerState player, SoundState sound, Surroundings around, long nowMillis) {
        Map<Control, KeyState> keys = new EnumMap<>(Control.class);
        boolean empty = player.queue().entries().isEmpty();
        for (Control control : Control.values()) {
            KeyState.Pip pip = flash.pip(control, pip(control, player, sound), nowMillis);
            boolean transport = (control == Control.PLAY && around.files())
                    || control == Control.NEXT
                    || control == Control.PREVIOUS;
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
            case DIM ->
                pip(light.mode() != Theme.Mode.DAY && !light.illumination().highContrast());
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
        boolean live = around.isLive();
        boolean empty = player.entry() == null && !live;
        boolean clock = display == DisplayMode.CLOCK && !empty;
        String name = empty ? "Rusty Audio" : live ? around.live() : title(player);
        String title = clock ? around.clock() : name;
        double heard = heardSeconds(player, around);
        double length = live ? -1 : player.lengthSeconds();
        String time = empty || live || clock ? "" : time(heard, length);
        int overflow = measure.overflowDots(title, time);
        String notice = notice(player, nowMillis);
        String line = !notice.isEmpty()
                ? notice
                : empty ? "Drop music here, or press Open" : live ? around.source() : line(player, clock, name);
        double position = empty || length <= 0 ? -1 : Math.max(0, Math.min(1, heard / length));
        return new GlassState(
                StatusWords.of(player, sound, around, meters.lamp() && display.meter() == MeterStyle.PEAK),
                clock ? "" : around.clock(),
                title,
                scroll.shift(title, overflow, around.reducedMotion(), nowMillis),
                time,
                empty || live ? "" : Times.elapsed(heard),
                line,
                !notice.isEmpty(),
                position,
                touch(Control.POSITION).focused(),
                live ? GlassState.Span.NONE : loop(player),
                flash.names(sound.slots().names(sound.bank()), nowMillis),
                sound.equalizerOn() ? sound.presetKey() : -1,
                empty ? MeterState.NONE : meter(player, sound, around, position, columns, rows, nowMillis),
                empty ? "Open music" : "",
                plainType);
    }

    private static GlassState.Span loop(PlayerState player) {
        AbLoop loop = player.loop();
        double length = (double) player.lengthFrames();
        if (loop == null || length <= 0) {
            return GlassState.Span.NONE;
        }
        return new GlassState.Span(
                Math.min(1, loop.aFrame() / length), loop.complete() ? Math.min(1, loop.bFrame() / length) : -1);
    }

    private MeterState meter(
            PlayerState player,
            SoundState sound,
            Surroundings around,
            double position,
            int columns,
            int rows,
            long nowMillis) {
        meters.track(player.entry() == null ? null : player.entry().track());
        double lifted = sound.muted() || sound.volume() == 0
                ? 0
                : -VolumeTaper.db(sound.volume()) + (sound.attenuated() ? SoundState.ATT_DB : 0);
        boolean scrubbed = seekPreview >= 0 && display.meter() == MeterStyle.WAVEFORM;
        boolean sounding = (player.playing() || around.isLive() || around.reducedMotion()) && !scrubbed;
        return meters.at(display.meter(), sounding, position, lifted, columns, rows, around.reducedMotion(), nowMillis);
    }

    private static String title(PlayerState player) {
        String title = DisplayText.clean(player.details().title(), LONGEST_TEXT);
        return title.isEmpty() ? "Untitled" : title;
    }

    private String time(double heard, double length) {
        boolean left = display != DisplayMode.ELAPSED && length > 0 && seekPreview < 0;
        return left ? Times.remaining(length - heard) : Times.elapsed(heard);
    }

    private double heardSeconds(PlayerState player, Surroundings around) {
        double length = player.lengthSeconds();
        if (seekPreview >= 0 && length > 0) {
            return seekPreview * length;
        }
        long frames = player.playback() instanceof Playback.Playing
                ? player.positionFrames() - Math.round(around.latencyFrames() * player.speed())
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
