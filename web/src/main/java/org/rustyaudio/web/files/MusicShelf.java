package org.rustyaudio.web.files;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;
import org.rustyaudio.web.engine.TrackSources;
import org.teavm.jso.file.File;

/// Knows the files behind tracks' locations, also after a reload. Page's thread.
public interface MusicShelf extends TrackSources {

    /// Finds out how the files behind these locations stand; call it once after a start with the queue's.
    void look(Collection<String> locations, Runnable done);

    /// How one file stands, as far as it is known.
    Standing standing(String location);

    /// Why it does not play and what to do, as a sentence; empty when it is ready.
    String reason(String location);

    /// How many files and folders wait for permission.
    int waiting();

    /// Asks the browser for all of them. Call it inside a click or a key press.
    ///
    /// @param done told what came of it in a sentence, empty when all of them may be read
    void askAgain(Consumer<String> done);

    /// Finds a file.
    ///
    /// @param failed told in a sentence why it cannot be read and what to do
    void source(String location, Consumer<File> found, Consumer<String> failed);

    @Override
    default void find(Track track, Answer answer) {
        source(track.location(), answer::found, answer::refused);
    }

    /// What would be forgotten, null when there is nothing or the browser cannot keep it.
    @Nullable
    KeepOffer keepOffer();

    /// Copies it into the browser's own storage, after the person agreed.
    ///
    /// @param done told what came of it in a sentence
    void keep(Consumer<String> done);

    /// Lets go of files that no location of these needs any more; what was opened within a day and the folders
    /// opened last are kept. Call it once after a start.
    void forgetAllBut(Collection<String> locations);

    /// Hears when a standing changed, so that the queue is painted again.
    void onChange(Runnable changed);
}
