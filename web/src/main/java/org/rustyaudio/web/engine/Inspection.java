package org.rustyaudio.web.engine;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.TrackDetails;
import org.teavm.jso.JSObject;

/// What a file says about itself.
///
/// @param cueSheet the text of an embedded cue sheet, else empty
/// @param lyrics empty where the file has none
/// @param cover a `Blob` with the picture of the front, null where the file has none
public record Inspection(
        FileFacts facts,
        TrackDetails details,
        String cueSheet,
        String lyrics,
        @Nullable JSObject cover) {}
