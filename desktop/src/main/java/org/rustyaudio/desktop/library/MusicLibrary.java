package org.rustyaudio.desktop.library;

import java.nio.file.Path;
import java.util.List;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.library.Library;

/// The library as the window sees it. The JavaFX thread calls it; nothing here waits.
public interface MusicLibrary {

    /// The last published state.
    Library library();

    /// What is being done to it.
    LibraryWork work();

    /// Watches folders from now on and reads what is in them.
    void add(List<Path> folders);

    /// Takes a watched folder and its tracks out; the files stay.
    void forget(String folder);

    /// Reads what is new or changed.
    void scan();

    /// Measures the loudness of what has no ReplayGain tags.
    void measure();

    /// Ends what is being done; the next scan or measuring goes on there.
    void stop();
}
