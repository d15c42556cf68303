package org.rustyaudio.player.session;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.queue.StoredQueue;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.player.transport.TransitionSettings;

/// A session as JSON text, versioned.
/// Any thread. A field that is absent has its usual value; one that is wrong is refused by name.
public final class SessionJson {

    private static final int VERSION = 1;
    private static final int LONGEST_TEXT = 128 << 20;
    private static final int LONGEST_STRING = 32_768;

    private SessionJson() {}

    public static String write(Session session) {
        TransitionSettings fades = session.transitions();
        JsonObject json = Json.object()
                .add("version", VERSION)
                .add("index", session.index())
                .add("positionSeconds", session.positionSeconds())
                .add("repeat", lower(session.repeat()))
                .add("shuffle", session.shuffle())
                .add("speed", session.speed())
                .add("volumeDb", session.volumeDb())
                .add("ratePolicy", lower(session.ratePolicy()))
                .add(
                        "transitions",
                        Json.object()
                                .add("crossfadeSeconds", fades.crossfadeSeconds())
                                .add("gaplessAlbums", fades.gaplessAlbums())
                                .add("pauseFadeMillis", fades.pauseFadeMillis())
                                .add("stopFadeMillis", fades.stopFadeMillis())
                                .add("seekFadeMillis", fades.seekFadeMillis())
                                .add("skipFadeMillis", fades.skipFadeMillis()))
                .add(
                        "gain",
                        Json.object()
                                .add("mode", lower(session.gain().mode()))
                                .add("preampDb", session.gain().preampDb())
                                .add("untaggedDb", session.gain().untaggedDb())
                                .add("clipGuard", session.gain().clipGuard()))
                .add("tracks", array(session.tracks()))
                .add("upNext", array(session.upNext()));
        PlaylistSide playlist = session.playlist();
        if (playlist.present()) {
            json.add(
                    "playlist",
                    Json.object()
                            .add("name", playlist.name())
                            .add("chosen", playlist.chosen())
                            .add("index", playlist.away().index())
                            .add("positionSeconds", playlist.away().positionSeconds())
                            .add("tracks", array(playlist.away().tracks()))
                            .add("upNext", array(playlist.away().upNext())));
        }
        return json.toString();
    }

    private static PlaylistSide playlist(JsonObject json) throws SessionException {
        String name = string(json, "name");
        return name.isEmpty()
                ? PlaylistSide.NONE
                : new PlaylistSide(
                        name,
                        flag(json, "chosen", false),
                        new StoredQueue(
                                tracks(json, "tracks"),
                                tracks(json, "upNext"),
                                whole(json, "index", -1),
                                number(json, "positionSeconds", 0)));
    }

    /// @throws SessionException when the text is no session, of a newer version, or holds a value out of range
    public static Session read(String text) throws SessionException {
        if (text.length() > LONGEST_TEXT) {
            throw new SessionException("the session has " + text.length() + " characters, at most " + LONGEST_TEXT
                    + " are read; set it aside");
        }
        try {
            return session(object(Json.parse(text), "the session"));
        } catch (ParseException e) {
            throw new SessionException("the session is no JSON (line " + e.getLocation().line + ", column "
                    + e.getLocation().column + "); it is cut off or damaged, set it aside");
        } catch (IllegalArgumentException e) {
            throw new SessionException("the session is refused: " + e.getMessage() + "; set it aside");
        }
    }

    private static Session session(JsonObject json) throws SessionException {
        double version = number(json, "version", Double.NaN);
        if (!(version >= 1)) {
            throw new SessionException("the session has no version, so it is none of ours; set it aside");
        }
        if (version > VERSION) {
            throw new SessionException("the session is of version " + (long) version + ", this program knows " + VERSION
                    + "; update the program or set the file aside");
        }
        TransitionSettings usual = TransitionSettings.DEFAULT;
        JsonObject fades = child(json, "transitions");
        JsonObject gain = child(json, "gain");
        return new Session(
                tracks(json, "tracks"),
                tracks(json, "upNext"),
                whole(json, "index", -1),
                number(json, "positionSeconds", 0),
                choice(json, "repeat", RepeatMode.values(), RepeatMode.OFF),
                flag(json, "shuffle", false),
                number(json, "speed", 1),
                number(json, "volumeDb", 0),
                new TransitionSettings(
                        number(fades, "crossfadeSeconds", usual.crossfadeSeconds()),
                        flag(fades, "gaplessAlbums", usual.gaplessAlbums()),
                        whole(fades, "pauseFadeMillis", usual.pauseFadeMillis()),
                        whole(fades, "stopFadeMillis", usual.stopFadeMillis()),
                        whole(fades, "seekFadeMillis", usual.seekFadeMillis()),
                        whole(fades, "skipFadeMillis", usual.skipFadeMillis())),
                new GainSettings(
                        choice(gain, "mode", GainMode.values(), GainMode.OFF),
                        number(gain, "preampDb", 0),
                        number(gain, "untaggedDb", 0),
                        flag(gain, "clipGuard", true)),
                choice(json, "ratePolicy", RatePolicy.values(), RatePolicy.RESAMPLE),
                playlist(child(json, "playlist")));
    }

    private static JsonArray array(List<Track> tracks) {
        JsonArray array = new JsonArray();
        for (Track track : tracks) {
            JsonObject json = Json.object().add("location", track.location()).add("title", track.title());
            if (!track.artist().isEmpty()) {
                json.add("artist", track.artist());
            }
            if (!track.album().isEmpty()) {
                json.add("album", track.album());
            }
            if (track.startSeconds() > 0) {
                json.add("startSeconds", track.startSeconds());
            }
            if (track.endSeconds() >= 0) {
                json.add("endSeconds", track.endSeconds());
            }
            array.add(json);
        }
        return array;
    }

    private static List<Track> tracks(JsonObject json, String key) throws SessionException {
        JsonValue value = json.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.asArray().size() > QueueEdits.MAX_ENTRIES) {
            throw wrong(key, "a list of at most " + QueueEdits.MAX_ENTRIES + " tracks");
        }
        List<Track> tracks = new ArrayList<>();
        for (JsonValue item : value.asArray()) {
            JsonObject track = object(item, "a track in " + key);
            String location = string(track, "location");
            if (location.isEmpty()) {
                throw wrong(key + ".location", "a path");
            }
            tracks.add(new Track(
                    location,
                    string(track, "title"),
                    string(track, "artist"),
                    string(track, "album"),
                    number(track, "startSeconds", 0),
                    number(track, "endSeconds", -1)));
        }
        return tracks;
    }

    private static JsonObject child(JsonObject json, String key) throws SessionException {
        JsonValue value = json.get(key);
        return value == null ? new JsonObject() : object(value, key);
    }

    private static JsonObject object(JsonValue value, String what) throws SessionException {
        if (!value.isObject()) {
            throw wrong(what, "an object");
        }
        return value.asObject();
    }

    private static double number(JsonObject json, String key, double usual) throws SessionException {
        JsonValue value = json.get(key);
        if (value == null) {
            return usual;
        }
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw wrong(key, "a number");
        }
        return number;
    }

    private static int whole(JsonObject json, String key, int usual) throws SessionException {
        double number = number(json, key, usual);
        if (Math.abs(number) > Integer.MAX_VALUE || number != Math.rint(number)) {
            throw wrong(key, "a whole number");
        }
        return (int) number;
    }

    private static boolean flag(JsonObject json, String key, boolean usual) throws SessionException {
        JsonValue value = json.get(key);
        if (value != null && !value.isBoolean()) {
            throw wrong(key, "true or false");
        }
        return value == null ? usual : value.asBoolean();
    }

    private static String string(JsonObject json, String key) throws SessionException {
        JsonValue value = json.get(key);
        if (value == null) {
            return "";
        }
        if (!value.isString() || value.asString().length() > LONGEST_STRING) {
            throw wrong(key, "a text of at most " + LONGEST_STRING + " characters");
        }
        return value.asString();
    }

    private static <E extends Enum<E>> E choice(JsonObject json, String key, E[] values, E usual)
            throws SessionException {
        String text = string(json, key);
        if (text.isEmpty()) {
            return usual;
        }
        E found = named(values, text);
        if (found == null) {
            throw wrong(key, "one of the known modes");
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String text) {
        for (E value : values) {
            if (lower(value).equals(text)) {
                return value;
            }
        }
        return null;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static SessionException wrong(String what, String expected) {
        return new SessionException("in the session, " + what + " is not " + expected + "; set the file aside");
    }
}
