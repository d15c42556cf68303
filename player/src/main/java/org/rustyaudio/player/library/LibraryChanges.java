package org.rustyaudio.player.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step from one state of the library to the next.
///
/// @param put tracks that are new or replace the one of their location
/// @param forgotten locations that are taken out, before `put` is put in
/// @param watched the folders that are watched from now on, or null where they stay
public record LibraryChanges(
        List<LibraryTrack> put,
        List<String> forgotten,
        @Nullable List<String> watched) {

    public static final LibraryChanges NONE = new LibraryChanges(List.of(), List.of(), null);

    public LibraryChanges {
        put = List.copyOf(put);
        forgotten = List.copyOf(forgotten);
        watched = watched == null ? null : List.copyOf(watched);
    }

    public static LibraryChanges put(List<LibraryTrack> tracks) {
        return new LibraryChanges(tracks, List.of(), null);
    }

    public boolean isEmpty() {
        return put.isEmpty() && forgotten.isEmpty() && watched == null;
    }
}
