package org.rustyaudio.faceplate.library;

import org.rustyaudio.player.library.Library;

/// Where browsing the library begins.
public enum LibraryView {
    ALBUMS("Albums"),
    ARTISTS("Artists"),
    GENRES("Genres"),
    FOLDERS("Folders"),
    TRACKS("All tracks"),
    RECENT("Recently added"),
    PLAYLISTS("Playlists");

    private final String title;

    LibraryView(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// How many rows the view has at its top, its playlists being `playlists`.
    public int count(Library library, int playlists) {
        return switch (this) {
            case ALBUMS -> library.albums().size();
            case ARTISTS -> library.artists().size();
            case GENRES -> library.genres().size();
            case FOLDERS -> library.watched().size();
            case PLAYLISTS -> playlists;
            case TRACKS, RECENT -> library.size();
        };
    }
}
