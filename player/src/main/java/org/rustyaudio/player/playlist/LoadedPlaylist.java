package org.rustyaudio.player.playlist;

import java.util.List;
import org.rustyaudio.player.Track;

/// A playlist with everything inside it, in order.
///
/// @param title empty where it has none
/// @param problems sentences that name the playlist, the line, the reason and the remedy
public record LoadedPlaylist(String title, List<LoadedEntry> entries, List<String> problems) {

    public LoadedPlaylist {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    public List<Track> tracks() {
        return entries.stream().map(LoadedEntry::track).toList();
    }

    public long missing() {
        return entries.stream().filter(LoadedEntry::missing).count();
    }
}
