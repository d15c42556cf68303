package org.rustyaudio.faceplate.library;

import java.util.List;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// All playlists.
final class PlaylistListing implements Listing {

    private final Library library;
    private final List<ShelvedPlaylist> playlists;

    PlaylistListing(Library library, List<ShelvedPlaylist> playlists) {
        this.library = library;
        this.playlists = playlists;
    }

    @Override
    public int size() {
        return playlists.size();
    }

    @Override
    public LibraryRow row(int index) {
        ShelvedPlaylist playlist = playlists.get(index);
        boolean whole = playlist.trouble().isEmpty();
        int missing = playlist.missing();
        return new LibraryRow(
                LibraryRow.Kind.PLAYLIST,
                LibraryWords.name(playlist.name(), "Untitled"),
                LibraryWords.name(whole ? playlist.folder() : playlist.trouble(), ""),
                !whole ? "Cannot be read" : missing > 0 ? LibraryWords.number(missing) + " missing" : "",
                whole ? length(playlist) : "",
                false,
                "");
    }

    private String length(ShelvedPlaylist playlist) {
        String count = LibraryWords.count(playlist.entries().size(), "track");
        double seconds = PlaylistTracks.seconds(library, playlist.entries());
        return seconds > 0 ? count + " · " + LibraryWords.time(seconds) : count;
    }

    @Override
    public int[] tracks(int index) {
        return new int[0];
    }

    @Override
    public List<LoadedEntry> entries(int index) {
        return PlaylistTracks.known(library, playlists.get(index).entries());
    }

    @Override
    public Place inside(int index, Place from) {
        return from.into(LibraryRow.Kind.PLAYLIST, playlists.get(index).location(), "");
    }
}
