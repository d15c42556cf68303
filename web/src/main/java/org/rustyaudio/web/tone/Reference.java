package org.rustyaudio.web.tone;

import org.rustyaudio.player.Track;
import org.teavm.jso.JSObject;

/// What a track is to sound like.
sealed interface Reference {

    /// What a person calls it, as it stands in a sentence.
    String title();

    /// The balance of popular recordings.
    record Popular() implements Reference {
        @Override
        public String title() {
            return "popular music";
        }
    }

    /// A file that was chosen for this alone.
    ///
    /// @param key the same for the same file
    record OfFile(String key, String title, JSObject file) implements Reference {}

    /// A track of the queue.
    record OfTrack(Track track, String title) implements Reference {}
}
