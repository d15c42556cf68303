package org.rustyaudio.web.engine;

import java.util.HashMap;
import java.util.Map;
import org.rustyaudio.player.gain.GainTagReader;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSObject;

/// Reads the loudness tags of what a file was found to say.
public final class GainTexts {

    private static final String[] GAIN_TAGS = {
        "replaygain_track_gain",
        "replaygain_track_peak",
        "replaygain_album_gain",
        "replaygain_album_peak",
        "r128_track_gain",
        "r128_album_gain"
    };

    private GainTexts() {}

    /// @param details as the decoder tells them
    public static GainTags of(JSObject details) {
        Map<String, String> tags = new HashMap<>();
        if (Fields.has(details, "gain")) {
            JSObject given = Fields.get(details, "gain");
            for (String tag : GAIN_TAGS) {
                if (Fields.has(given, tag)) {
                    tags.put(tag, Fields.text(given, tag));
                }
            }
        }
        return GainTagReader.read(tags);
    }
}
