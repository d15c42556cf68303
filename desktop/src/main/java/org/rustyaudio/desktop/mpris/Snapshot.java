package org.rustyaudio.desktop.mpris;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.dsp.stretch.TimeStretch;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;

/// The player's properties on the bus at one moment, without the position. Equal ones look the same there.
///
/// @param volume of the knob, 0 to 40; on the bus 0 to 1, and as loud as the knob's own curve makes it: 1 is 0 dB,
///     0.25 is −36 dB
/// @param cover address of the picture, or empty
record Snapshot(
        Playback playback,
        @Nullable QueueEntry entry,
        TrackDetails details,
        long lengthMicros,
        RepeatMode repeat,
        boolean shuffle,
        double speed,
        boolean canGoNext,
        boolean canGoPrevious,
        double volume,
        Tags tags,
        String cover) {

    static final double KNOB_STEPS = 40;
    static final String NO_TRACK = "/org/mpris/MediaPlayer2/TrackList/NoTrack";
    private static final String TRACKS = "/org/rustyaudio/RustyAudio/track/";

    static Snapshot of(PlayerState state, double volume, Tags tags, String cover) {
        int size = state.queue().entries().size();
        boolean more = !state.queue().upNext().isEmpty()
                || (size > 0
                        && (state.repeat() == RepeatMode.ALL
                                || state.shuffle()
                                || state.queue().currentIndex() + 1 < size));
        return new Snapshot(
                // A track that is being opened is as good as playing.
                state.playing() ? Playback.PLAYING : state.playback(),
                state.entry(),
                state.details(),
                state.lengthFrames() < 0 ? -1 : micros(state.lengthFrames(), state.sampleRateHz()),
                state.repeat(),
                state.shuffle(),
                state.speed(),
                more,
                state.entry() != null,
                volume,
                tags,
                cover);
    }

    static long micros(long frames, int rateHz) {
        return Math.round(frames * 1e6 / rateHz);
    }

    /// Where the track is that reaches the ear.
    static long heardMicros(PlayerState state, long latencyFrames) {
        long behind = Math.round(latencyFrames * state.speed());
        return micros(Math.max(0, state.positionFrames() - behind), state.sampleRateHz());
    }

    static String trackPath(@Nullable QueueEntry entry) {
        return entry == null ? NO_TRACK : TRACKS + entry.id();
    }

    Map<String, Variant<?>> properties() {
        Map<String, Variant<?>> all = new TreeMap<>();
        all.put("PlaybackStatus", new Variant<>(status()));
        all.put("LoopStatus", new Variant<>(loopName(repeat)));
        all.put("Rate", new Variant<>(speed));
        all.put("MinimumRate", new Variant<>(TimeStretch.SLOWEST));
        all.put("MaximumRate", new Variant<>(TimeStretch.FASTEST));
        all.put("Shuffle", new Variant<>(shuffle));
        all.put("Metadata", new Variant<>(metadata(), "a{sv}"));
        all.put("Volume", new Variant<>(volume / KNOB_STEPS));
        all.put("CanGoNext", new Variant<>(canGoNext));
        all.put("CanGoPrevious", new Variant<>(canGoPrevious));
        all.put("CanPlay", new Variant<>(canGoNext || entry != null));
        all.put("CanPause", new Variant<>(entry != null));
        all.put("CanSeek", new Variant<>(entry != null && lengthMicros > 0));
        all.put("CanControl", new Variant<>(true));
        return all;
    }

    private String status() {
        return switch (playback) {
            case Playback.Playing _, Playback.Loading _ -> "Playing";
            case Playback.Paused _ -> "Paused";
            case Playback.Empty _, Playback.Stopped _, Playback.Failed _ -> "Stopped";
        };
    }

    static String loopName(RepeatMode mode) {
        return switch (mode) {
            case OFF -> "None";
            case ONE -> "Track";
            case ALL -> "Playlist";
        };
    }

    private Map<String, Variant<?>> metadata() {
        Map<String, Variant<?>> facts = new TreeMap<>();
        facts.put("mpris:trackid", new Variant<>(new DBusPath(trackPath(entry))));
        QueueEntry current = entry;
        if (current == null) {
            return facts;
        }
        Track track = current.track();
        TrackDetails known = details.orElse(track);
        if (lengthMicros >= 0) {
            facts.put("mpris:length", new Variant<>(lengthMicros));
        }
        text(facts, "mpris:artUrl", cover);
        text(facts, "xesam:url", Locations.uri(track.location()));
        text(facts, "xesam:title", known.title());
        text(facts, "xesam:album", known.album());
        list(facts, "xesam:artist", known.artist());
        list(facts, "xesam:albumArtist", known.albumArtist());
        list(facts, "xesam:genre", tags.get("genre").orElse(""));
        list(facts, "xesam:composer", tags.get("composer").orElse(""));
        if (known.trackNumber() > 0) {
            facts.put("xesam:trackNumber", new Variant<>(known.trackNumber()));
        }
        if (known.discNumber() > 0) {
            facts.put("xesam:discNumber", new Variant<>(known.discNumber()));
        }
        return facts;
    }

    private static void text(Map<String, Variant<?>> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, new Variant<>(sendable(value)));
        }
    }

    private static void list(Map<String, Variant<?>> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, new Variant<>(List.of(sendable(value)), "as"));
        }
    }

    /// The bus drops a whole connection over a zero or half a surrogate pair.
    private static String sendable(String text) {
        byte[] utf8 = text.replace('\0', ' ').getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new String(utf8, java.nio.charset.StandardCharsets.UTF_8);
    }
}
