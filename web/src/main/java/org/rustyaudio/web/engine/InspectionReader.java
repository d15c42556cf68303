package org.rustyaudio.web.engine;

import java.util.HashMap;
import java.util.Map;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTagReader;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Reads the decoder's `inspected` message.
final class InspectionReader {

    private static final String[] GAIN_TAGS = {
        "replaygain_track_gain",
        "replaygain_track_peak",
        "replaygain_album_gain",
        "replaygain_album_peak",
        "r128_track_gain",
        "r128_album_gain"
    };

    private InspectionReader() {}

    static void read(JSObject message, InspectionListener listener) {
        if (Script.has(message, "details")) {
            listener.inspected(inspection(Script.get(message, "details")));
        } else {
            listener.refused(Script.text(message, "reason"));
        }
    }

    private static Inspection inspection(JSObject details) {
        Map<String, String> tags = new HashMap<>();
        if (Script.has(details, "gain")) {
            JSObject given = Script.get(details, "gain");
            for (String tag : GAIN_TAGS) {
                if (Script.has(given, tag)) {
                    tags.put(tag, Script.text(given, tag));
                }
            }
        }
        return new Inspection(
                Decoder.facts(details),
                new TrackDetails(
                        Script.text(details, "title"),
                        Script.text(details, "artist"),
                        Script.text(details, "album"),
                        Script.text(details, "albumArtist"),
                        whole(details, "trackNumber"),
                        whole(details, "discNumber"),
                        Script.number(details, "durationSeconds"),
                        GainTagReader.read(tags)),
                Script.text(details, "cueSheet"),
                Script.text(details, "lyrics"),
                Script.has(details, "cover") ? Script.get(details, "cover") : null);
    }

    /// 0 where it is not there.
    @JSBody(
            params = {"object", "name"},
            script = "return object[name] | 0;")
    private static native int whole(JSObject object, String name);
}
