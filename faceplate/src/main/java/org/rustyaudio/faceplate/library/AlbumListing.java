package org.rustyaudio.faceplate.library;

import org.rustyaudio.player.library.Album;
import org.rustyaudio.player.library.Library;

/// Albums in an order.
final class AlbumListing implements Listing {

    private final Library library;
    private final int[] albums;

    AlbumListing(Library library, int[] albums) {
        this.library = library;
        this.albums = albums;
    }

    @Override
    public int size() {
        return albums.length;
    }

    private Album album(int index) {
        return library.albums().get(albums[index]);
    }

    @Override
    public LibraryRow row(int index) {
        Album album = album(index);
        return new LibraryRow(
                LibraryRow.Kind.ALBUM,
                LibraryWords.name(album.title(), "Without an album"),
                LibraryWords.name(album.artist(), "Unknown artist"),
                album.year() > 0 ? String.valueOf(album.year()) : "",
                LibraryWords.count(album.size(), "track"),
                library.missing(album.first()) && library.missing(album.end() - 1),
                album.title().isEmpty() ? "" : library.location(album.first()));
    }

    @Override
    public int[] tracks(int index) {
        Album album = album(index);
        return Listing.range(album.first(), album.end());
    }

    @Override
    public Place inside(int index, Place from) {
        return from.into(
                LibraryRow.Kind.ALBUM, album(index).title(), album(index).artist());
    }
}
