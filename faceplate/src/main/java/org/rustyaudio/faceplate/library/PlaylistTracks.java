package org.rustyaudio.faceplate.library;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.playlist.LoadedEntry;

/// What a playlist names, in its order, told by the library where it knows the file.
final class PlaylistTracks implements Listing {

    private final Library library;
    private final List<LoadedEntry> entries;

    PlaylistTracks(Library library, List<LoadedEntry> entries) {
        this.library = library;
        this.entries = entries;
    }

    /// Time of all entries, or −1 where one of them that is there does not tell.
    static double seconds(Library library, List<LoadedEntry> entries) {
        double seconds = 0;
        for (LoadedEntry entry : entries) {
            double one = known(library, entry).details().durationSeconds();
            if (one < 0 && !entry.missing()) {
                return -1;
            }
            seconds += Math.max(0, one);
        }
        return seconds;
    }

    static List<LoadedEntry> known(Library library, List<LoadedEntry> entries) {
        List<LoadedEntry> known = new ArrayList<>(entries.size());
        for (LoadedEntry entry : entries) {
            known.add(known(library, entry));
        }
        return known;
    }

    /// An entry with the library's details; a part of a file keeps its own.
    static LoadedEntry known(Library library, LoadedEntry entry) {
        Track track = entry.track();
        int index = track.startSeconds() > 0 || track.endSeconds() >= 0 ? -1 : library.find(track.location());
        if (index < 0) {
            return entry;
        }
        return new LoadedEntry(
                library.track(index).toTrack(), library.track(index).toDetails(), entry.missing());
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public LibraryRow row(int index) {
        LoadedEntry entry = known(library, entries.get(index));
        TrackDetails details = entry.details().orElse(entry.track());
        double seconds = details.durationSeconds();
        int track = library.find(entry.track().location());
        return new LibraryRow(
                LibraryRow.Kind.TRACK,
                LibraryWords.name(details.title(), "Untitled"),
                LibraryWords.name(details.artist(), "Unknown artist"),
                LibraryWords.name(details.album(), ""),
                seconds > 0 ? Times.elapsed(seconds) : "",
                entry.missing(),
                track < 0 ? "" : Listing.cover(library, track));
    }

    @Override
    public int[] tracks(int index) {
        return new int[0];
    }

    @Override
    public List<LoadedEntry> entries(int index) {
        return List.of(known(library, entries.get(index)));
    }

    @Override
    public Place inside(int index, Place from) {
        return from;
    }
}
