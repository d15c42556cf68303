package org.rustyaudio.faceplate.library;

import org.rustyaudio.player.library.Artist;
import org.rustyaudio.player.library.Library;

/// All artists that have albums.
record ArtistListing(Library library) implements Listing {

    @Override
    public int size() {
        return library.artists().size();
    }

    @Override
    public LibraryRow row(int index) {
        Artist artist = library.artists().get(index);
        return new LibraryRow(
                LibraryRow.Kind.ARTIST,
                LibraryWords.name(artist.name(), "Unknown artist"),
                LibraryWords.count(artist.albums(), "album"),
                "",
                LibraryWords.count(artist.size(), "track"),
                false,
                library.location(artist.first()));
    }

    @Override
    public int[] tracks(int index) {
        Artist artist = library.artists().get(index);
        return Listing.range(artist.first(), artist.end());
    }

    @Override
    public Place inside(int index, Place from) {
        return from.into(LibraryRow.Kind.ARTIST, library.artists().get(index).name(), "");
    }
}
