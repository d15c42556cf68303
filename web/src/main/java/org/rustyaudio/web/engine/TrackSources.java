package org.rustyaudio.web.engine;

import org.rustyaudio.player.Track;
import org.teavm.jso.JSObject;

/// Where a track's file is found. Page thread; answers at once or later.
@FunctionalInterface
public interface TrackSources {

    void find(Track track, Answer answer);

    /// Takes what was found; one of the two is called, once.
    interface Answer {

        /// @param source a `File`, a `Blob` or a `FileSystemFileHandle` that may be read now
        void found(JSObject source);

        /// @param reason a sentence naming the file, the reason and the remedy
        void refused(String reason);
    }
}
