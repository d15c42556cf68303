package org.rustyaudio.faceplate.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.playlist.LoadedEntry;

/// The rows of one place of the library, made when they are asked for. Any thread.
interface Listing {

    int size();

    LibraryRow row(int index);

    /// The tracks a row stands for.
    int[] tracks(int index);

    /// What a row puts into the queue where that is no set of the library's tracks; null where it is.
    default @Nullable List<LoadedEntry> entries(int index) {
        return null;
    }

    /// Where a row leads, or the same place where it leads nowhere.
    Place inside(int index, Place from);

    /// Tracks from `first` up to, without, `end`.
    static int[] range(int first, int end) {
        int[] tracks = new int[end - first];
        for (int i = 0; i < tracks.length; i++) {
            tracks[i] = first + i;
        }
        return tracks;
    }

    /// A file whose cover stands for a track: the first of its album.
    static String cover(Library library, int track) {
        var album = library.albums().get(library.albumOf(track));
        return library.location(album.title().isEmpty() ? track : album.first());
    }
}
