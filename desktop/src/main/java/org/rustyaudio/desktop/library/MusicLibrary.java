package org.rustyaudio.desktop.library;

import java.nio.file.Path;
import java.util.List;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// The library as the window sees it. The JavaFX thread calls it; nothing here waits.
public interface MusicLibrary {

    /// The last published state.
    Library library();

    /// The playlists in its folders and those the player saved, by name; the same list until they change.
    List<ShelvedPlaylist> playlists();

    /// The player has saved a playlist, which is listed from now on wherever it lies.
    void saved(Path playlist);

    /// The location of the playlist that was used last, also before a restart; empty where none was.
    String lastPlaylist();

    /// A playlist is used now.
    void used(String playlist);

    /// Gives a playlist that the player saved another name.
    void rename(String playlist, String name);

    /// Deletes the file of a playlist that the player saved.
    void delete(String playlist);

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
