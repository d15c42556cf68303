package org.rustyaudio.web.text;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;

/// A [LoadedPlaylist] as JSON text, for the way from one module to the other: an entry is an array of its track's
/// components, its details' and whether it is missing, `null` standing for NaN.
public final class PlaylistText {

    private PlaylistText() {}

    public static String write(LoadedPlaylist playlist) {
        JsonArray entries = new JsonArray();
        for (LoadedEntry entry : playlist.entries()) {
            Track track = entry.track();
            TrackDetails details = entry.details();
            GainTags gain = details.gain();
            entries.add(new JsonArray()
                    .add(track.location())
                    .add(track.title())
                    .add(track.artist())
                    .add(track.album())
                    .add(track.startSeconds())
                    .add(track.endSeconds())
                    .add(details.title())
                    .add(details.artist())
                    .add(details.album())
                    .add(details.albumArtist())
                    .add(details.trackNumber())
                    .add(details.discNumber())
                    .add(details.durationSeconds())
                    .add(known(gain.trackGainDb()))
                    .add(known(gain.trackPeak()))
                    .add(known(gain.albumGainDb()))
                    .add(known(gain.albumPeak()))
                    .add(entry.missing()));
        }
        JsonArray problems = new JsonArray();
        playlist.problems().forEach(problems::add);
        return Json.object()
                .add("title", playlist.title())
                .add("entries", entries)
                .add("problems", problems)
                .toString();
    }

    public static LoadedPlaylist read(JsonObject json) {
        List<LoadedEntry> entries = new ArrayList<>();
        for (JsonValue value : json.get("entries").asArray()) {
            JsonArray one = value.asArray();
            Track track = new Track(
                    text(one, 0),
                    text(one, 1),
                    text(one, 2),
                    text(one, 3),
                    one.get(4).asDouble(),
                    one.get(5).asDouble());
            GainTags gain = new GainTags(number(one, 13), number(one, 14), number(one, 15), number(one, 16));
            TrackDetails details = new TrackDetails(
                    text(one, 6),
                    text(one, 7),
                    text(one, 8),
                    text(one, 9),
                    one.get(10).asInt(),
                    one.get(11).asInt(),
                    one.get(12).asDouble(),
                    gain);
            entries.add(new LoadedEntry(track, details, one.get(17).asBoolean()));
        }
        List<String> problems = new ArrayList<>();
        for (JsonValue value : json.get("problems").asArray()) {
            problems.add(value.asString());
        }
        return new LoadedPlaylist(json.get("title").asString(), entries, problems);
    }

    private static JsonValue known(double value) {
        return Double.isNaN(value) ? Json.NULL : Json.value(value);
    }

    private static double number(JsonArray array, int index) {
        JsonValue value = array.get(index);
        return value.isNull() ? Double.NaN : value.asDouble();
    }

    private static String text(JsonArray array, int index) {
        return array.get(index).asString();
    }
}
