package org.rustyaudio.faceplate.library;

import java.util.List;
import org.rustyaudio.player.library.Genre;
import org.rustyaudio.player.library.Library;

/// All genres.
final class GenreListing implements Listing {

    private final Library library;
    private final List<Genre> genres;

    GenreListing(Library library) {
        this.library = library;
        genres = library.genres();
    }

    @Override
    public int size() {
        return genres.size();
    }

    @Override
    public LibraryRow row(int index) {
        Genre genre = genres.get(index);
        return new LibraryRow(
                LibraryRow.Kind.GENRE,
                LibraryWords.name(genre.name(), "Unknown genre"),
                "",
                "",
                LibraryWords.count(genre.size(), "track"),
                false,
                "");
    }

    @Override
    public int[] tracks(int index) {
        return library.ofGenre(genres.get(index).name());
    }

    @Override
    public Place inside(int index, Place from) {
        return from.into(LibraryRow.Kind.GENRE, genres.get(index).name(), "");
    }
}
