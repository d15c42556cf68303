package org.rustyaudio.desktop.stereo;

import java.nio.file.Path;
import java.util.List;

/// Turns what a person opened or dropped into tracks of the queue. Returns at once and works in the background.
public interface Opening {

    /// Where the tracks go.
    enum Place {
        /// Behind the last entry; the first of them plays at once.
        PLAY,
        /// Behind the last entry.
        ADD,
        /// In the playlist's own queue, in place of what it held; the first of them plays at once.
        PLAYLIST
    }

    /// Opens files, folders and playlists.
    void open(List<Path> paths, Place place);
}
