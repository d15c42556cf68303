package org.rustyaudio.player.playlist;

import java.util.List;

/// What a playlist file holds, before its paths are resolved.
///
/// @param title empty where it has none
/// @param problems what was left out and why
public record Playlist(String title, List<PlaylistEntry> entries, List<PlaylistProblem> problems) {

    public Playlist {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
