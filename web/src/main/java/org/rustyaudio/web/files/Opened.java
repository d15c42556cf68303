package org.rustyaudio.web.files;

import java.util.List;
import org.rustyaudio.player.playlist.LoadedEntry;

/// What came of opening something.
///
/// @param entries in the order they are to play; a missing one is kept, as its file may come back
/// @param problems sentences that name the file, the reason and the remedy
/// @param name the first playlist that was opened itself; empty where none was
/// @param playlists playlists and cue sheets that lie in an opened folder; they are not entered by themselves
/// @param folderWanted name of a playlist whose music lies beside it, where the browser shows only what is chosen:
///     offer [MusicOpener#chooseFolderOfPlaylist(Place)]. Empty otherwise
public record Opened(
        List<LoadedEntry> entries,
        List<String> problems,
        String name,
        List<FoundPlaylist> playlists,
        String folderWanted) {

    public Opened {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        playlists = List.copyOf(playlists);
    }
}
