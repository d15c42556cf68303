package org.rustyaudio.cli.library;

import java.util.List;

/// Told how far a scan is, from the thread that runs it.
public interface ScanListener {

    /// A folder is being listed.
    ///
    /// @param found music files so far
    void folder(String folder, int found);

    /// A folder was listed.
    ///
    /// @param folder with its closing slash
    /// @param playlists the playlist files in it and all below it
    default void playlists(String folder, List<String> playlists) {}

    /// Files are being read.
    ///
    /// @param read files whose tags were read
    /// @param total files to read
    /// @param current the file that was read last
    void file(int read, int total, String current);
}
