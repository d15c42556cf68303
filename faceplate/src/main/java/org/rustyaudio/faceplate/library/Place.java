package org.rustyaudio.faceplate.library;

import java.util.ArrayList;
import java.util.List;

/// Where somebody stands in the library: a view and the way into it, by names, so that it outlives a scan.
record Place(LibraryView view, List<Step> steps) {

    /// One step of the way.
    ///
    /// @param name an artist, an album's title, a genre, a folder's path or a playlist's location
    /// @param artist whose album it is; empty for all else
    record Step(LibraryRow.Kind kind, String name, String artist) {

        String title() {
            return switch (kind) {
                case ARTIST -> LibraryWords.name(name, "Unknown artist");
                case ALBUM -> LibraryWords.name(name, "Without an album");
                case GENRE -> LibraryWords.name(name, "Unknown genre");
                case PLAYLIST -> LibraryWords.name(LibraryWords.playlistName(name), "Untitled");
                case FOLDER -> LibraryWords.folderName(name);
                case TRACK -> name;
            };
        }
    }

    Place {
        steps = List.copyOf(steps);
    }

    static Place top(LibraryView view) {
        return new Place(view, List.of());
    }

    Place into(LibraryRow.Kind kind, String name, String artist) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(kind, name, artist));
        return new Place(view, longer);
    }

    Place out() {
        return new Place(view, steps.subList(0, steps.size() - 1));
    }
}
