package org.rustyaudio.faceplate.library;

import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.player.library.Library;

/// Tracks in an order.
final class TrackListing implements Listing {

    private final Library library;
    private final int[] tracks;
    private final boolean numbered;

    /// @param numbered whether they are one album's, so that number and artist tell more than the album
    TrackListing(Library library, int[] tracks, boolean numbered) {
        this.library = library;
        this.tracks = tracks;
        this.numbered = numbered;
    }

    @Override
    public int size() {
        return tracks.length;
    }

    @Override
    public LibraryRow row(int index) {
        return row(library, tracks[index], numbered);
    }

    static LibraryRow row(Library library, int track, boolean numbered) {
        double seconds = library.durationSeconds(track);
        int number = library.trackNumber(track);
        String album = LibraryWords.name(library.albumTitle(track), "");
        String extra = !numbered ? album : number > 0 ? "Track " + number : "";
        return new LibraryRow(
                LibraryRow.Kind.TRACK,
                LibraryWords.name(library.title(track), "Untitled"),
                LibraryWords.name(library.artist(track), "Unknown artist"),
                extra,
                seconds > 0 ? Times.elapsed(seconds) : "",
                library.missing(track),
                Listing.cover(library, track));
    }

    @Override
    public int[] tracks(int index) {
        return new int[] {tracks[index]};
    }

    @Override
    public Place inside(int index, Place from) {
        return from;
    }
}
