package org.rustyaudio.desktop.mpris;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.stretch.TimeStretch;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// What answers on the bus at `/org/mpris/MediaPlayer2`. The bus's threads call it.
final class BusObject implements RootInterface, PlayerInterface, Properties {

    static final String PATH = "/org/mpris/MediaPlayer2";
    private static final String DESKTOP_ENTRY = "org.rustyaudio.RustyAudio";

    private static final List<String> MIME_TYPES = List.of(
            "audio/flac",
            "audio/x-flac",
            "audio/mpeg",
            "audio/ogg",
            "audio/x-vorbis+ogg",
            "audio/opus",
            "audio/mp4",
            "audio/x-m4a",
            "audio/aac",
            "audio/wav",
            "audio/x-wav",
            "audio/aiff",
            "audio/x-aiff",
            "audio/x-wavpack",
            "audio/x-ape",
            "audio/x-ms-wma",
            "audio/x-musepack",
            "audio/x-matroska",
            "audio/x-mpegurl",
            "audio/x-scpls",
            "application/xspf+xml",
            "application/x-cue");

    private final Remote remote;
    private final Supplier<Snapshot> snapshot;

    BusObject(Remote remote, Supplier<Snapshot> snapshot) {
        this.remote = remote;
        this.snapshot = snapshot;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    // The program

    @Override
    public void Raise() {
        remote.raise();
    }

    @Override
    public void Quit() {
        remote.quit();
    }

    private static Map<String, Variant<?>> rootProperties() {
        Map<String, Variant<?>> all = new TreeMap<>();
        all.put("CanQuit", new Variant<>(true));
        all.put("CanRaise", new Variant<>(true));
        all.put("HasTrackList", new Variant<>(false));
        all.put("Identity", new Variant<>("Rusty Audio"));
        all.put("DesktopEntry", new Variant<>(DESKTOP_ENTRY));
        all.put("SupportedUriSchemes", new Variant<>(List.of("file"), "as"));
        all.put("SupportedMimeTypes", new Variant<>(MIME_TYPES, "as"));
        return all;
    }

    // The transport

    @Override
    public void Next() {
        remote.tell(PlayerControls::next);
    }

    @Override
    public void Previous() {
        remote.tell(PlayerControls::previous);
    }

    @Override
    public void Pause() {
        remote.tell(player -> {
            if (player.state().playing()) {
                player.pause();
            }
        });
    }

    @Override
    public void PlayPause() {
        remote.tell(PlayerControls::togglePlay);
    }

    @Override
    public void Stop() {
        remote.tell(PlayerControls::stop);
    }

    @Override
    public void Play() {
        remote.tell(player -> {
            if (!player.state().playing()) {
                player.play();
            }
        });
    }

    /// Before the beginning is the beginning; beyond the end is the next track.
    @Override
    public void Seek(long offset) {
        remote.tell(player -> {
            PlayerState state = player.state();
            double target = state.positionSeconds() + offset / 1e6;
            if (state.lengthFrames() > 0 && target > state.lengthSeconds()) {
                player.next();
            } else if (state.lengthFrames() > 0) {
                player.seekTo(Math.max(0, Math.round(target * state.sampleRateHz())));
            }
        });
    }

    /// For another track than the one that plays, or a place outside it, nothing happens: the asker was too late.
    @Override
    public void SetPosition(DBusPath track, long position) {
        remote.tell(player -> {
            PlayerState state = player.state();
            QueueEntry entry = state.entry();
            if (entry != null
                    && Snapshot.trackPath(entry).equals(track.getPath())
                    && position >= 0
                    && position <= Snapshot.micros(state.lengthFrames(), state.sampleRateHz())) {
                player.seekTo(Math.round(position / 1e6 * state.sampleRateHz()));
            }
        });
    }

    @Override
    public void OpenUri(String uri) {
        Path path = Locations.path(uri);
        if (path == null) {
            throw new DBusExecutionException(
                    "Rusty Audio opens files of this machine only; give an address that begins with file:///");
        }
        remote.open(path);
    }

    // Properties

    private Map<String, Variant<?>> all(String name) {
        if (name.equals(RootInterface.NAME)) {
            return rootProperties();
        }
        if (name.equals(PlayerInterface.NAME)) {
            Map<String, Variant<?>> all = snapshot.get().properties();
            all.put("Position", new Variant<>(position()));
            return all;
        }
        throw new DBusExecutionException("there is no interface " + name + " here");
    }

    private long position() {
        PlayerState state = remote.state();
        return Snapshot.heardMicros(state, remote.latencyFrames());
    }

    @Override
    public Map<String, Variant<?>> GetAll(String name) {
        return all(name);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the library's signature: any value at all
    public <A> A Get(String name, String property) {
        Variant<?> value = all(name).get(property);
        if (value == null) {
            throw new DBusExecutionException("there is no property " + property + " in " + name);
        }
        return (A) value;
    }

    @Override
    public <A> void Set(String name, String property, A value) {
        Object plain = value instanceof Variant<?> variant ? variant.getValue() : value;
        switch (name.equals(PlayerInterface.NAME) ? property : "") {
            case "LoopStatus" -> setLoop(plain);
            case "Shuffle" -> {
                boolean on = Boolean.TRUE.equals(plain);
                remote.tell(player -> player.setShuffle(on));
            }
            case "Volume" -> {
                double part = number(property, plain);
                remote.setVolume(Math.max(0, Math.min(1, part)) * Snapshot.KNOB_STEPS);
            }
            case "Rate" -> {
                // As the specification has it: a rate of 0 pauses. Beyond the announced range is its end.
                double rate = number(property, plain);
                if (rate == 0) {
                    Pause();
                } else {
                    double speed = Math.clamp(rate, TimeStretch.SLOWEST, TimeStretch.FASTEST);
                    remote.tell(player -> player.setSpeed(speed));
                }
            }
            default -> throw new DBusExecutionException("the property " + property + " of " + name + " cannot be set");
        }
    }

    private void setLoop(@Nullable Object value) {
        for (RepeatMode mode : RepeatMode.values()) {
            if (Snapshot.loopName(mode).equals(value)) {
                remote.tell(player -> player.setRepeat(mode));
                return;
            }
        }
        throw new DBusExecutionException("LoopStatus is None, Track or Playlist, not " + value);
    }

    private static double number(String property, @Nullable Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new DBusExecutionException(
                String.format(Locale.ROOT, "%s is a number, not %s", property, String.valueOf(value)));
    }
}
