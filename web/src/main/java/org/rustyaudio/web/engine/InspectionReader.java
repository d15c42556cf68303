package org.rustyaudio.web.engine;

import java.util.HashMap;
import java.util.Map;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTagReader;
import org.rustyaudio.web.dom.Fields;
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
        if (Fields.has(message, "details")) {
            listener.inspected(inspection(Fields.get(message, "details")));
        } else {
            listener.refused(Fields.text(message, "reason"));
        }
    }

    private static Inspection inspection(JSObject details) {
        Map<String, String> tags = new HashMap<>();
        if (Fields.has(details, "gain")) {
            JSObject given = Fields.get(details, "gain");
            for (String tag : GAIN_TAGS) {
                if (Fields.has(given, tag)) {
                    tags.put(tag, Fields.text(given, tag));
                }
            }
        }
        return new Inspection(
                Decoder.facts(details),
                new TrackDetails(
                        Fields.text(details, "title"),
                        Fields.text(details, "artist"),
                        Fields.text(details, "album"),
                        Fields.text(details, "albumArtist"),
                        whole(details, "trackNumber"),
                        whole(details, "discNumber"),
                        Fields.number(details, "durationSeconds"),
                        GainTagReader.read(tags)),
                Fields.text(details, "cueSheet"),
                Fields.text(details, "lyrics"),
                Fields.has(details, "cover") ? Fields.get(details, "cover") : null);
    }

    /// 0 where it is not there.
    @JSBody(
            params = {"object", "name"},
            script = "return object[name] | 0;")
    private static native int whole(JSObject object, String name);
}
