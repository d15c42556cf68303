package org.rustyaudio.player.playlist;

/// Where playlists are read from and what they name is looked for. Belongs to the host; called on whatever thread
/// reads a playlist.
public interface PlaylistFiles {

    /// Whether a file of this location can be opened.
    boolean exists(String location);

    /// All bytes of a file.
    ///
    /// @param mostBytes a longer file is refused
    /// @throws PlaylistException when it cannot be read; the message gives the reason and the remedy
    byte[] read(String location, int mostBytes) throws PlaylistException;
}
