package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.web.text.PlaylistText;

/// Tracks of the library as the page's queue takes them.
final class Taking {

    private Taking() {}

    static String of(Library library, int[] tracks) {
        List<LoadedEntry> entries = new ArrayList<>(tracks.length);
        for (int track : tracks) {
            LibraryTrack known = library.track(track);
            entries.add(new LoadedEntry(known.toTrack(), known.toDetails(), known.missing()));
        }
        return PlaylistText.write(new LoadedPlaylist("", entries, List.of()));
    }
}
