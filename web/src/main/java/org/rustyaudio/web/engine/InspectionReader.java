package org.rustyaudio.web.engine;

import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Reads the decoder's `inspected` message.
final class InspectionReader {

    private InspectionReader() {}

    static void read(JSObject message, InspectionListener listener) {
        if (Fields.has(message, "details")) {
            listener.inspected(inspection(Fields.get(message, "details")));
        } else {
            listener.refused(Fields.text(message, "reason"));
        }
    }

    private static Inspection inspection(JSObject details) {
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
                        GainTexts.of(details)),
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
