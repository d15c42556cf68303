package org.rustyaudio.faceplate.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.library.Album;
import org.rustyaudio.player.library.Artist;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// What the library's view shows: a place to browse or what a search found, sorted, as rows that are made when they
/// come into view. The user interface's thread only.
public final class LibraryModel {

    private Library library = Library.EMPTY;
    private List<ShelvedPlaylist> playlists = List.of();
    private Place place = Place.top(LibraryView.ALBUMS);
    private String query = "";
    private @Nullable Column sortedBy;
    private boolean descending;
    private Listing listing = new AlbumListing(library, new int[0]);
    private int[] tracks = new int[0];
    private boolean listsTracks;
    private String inPlaylist = "";
    private double seconds;
    private long revision;

    /// Shows another state of the library; place, search and order stay.
    public void setLibrary(Library newLibrary) {
        if (newLibrary != library) {
            library = newLibrary;
            refresh();
        }
    }

    /// Shows another state of the playlists; equal ones change nothing.
    public void setPlaylists(List<ShelvedPlaylist> newPlaylists) {
        if (!newPlaylists.equals(playlists)) {
            playlists = newPlaylists;
            if (place.view() == LibraryView.PLAYLISTS && query.isEmpty()) {
                refresh();
            }
        }
    }

    /// How many rows a view has at its top.
    public int count(LibraryView view) {
        return view.count(library, playlists.size());
    }

    /// The playlist that shows, or the one a row at the top of the playlists stands for; null for every other row.
    public @Nullable ShelvedPlaylist playlistAt(int row) {
        if (!query.isEmpty() || place.view() != LibraryView.PLAYLISTS) {
            return null;
        }
        if (!place.steps().isEmpty()) {
            return playlist(place.steps().getLast().name());
        }
        return row >= 0 && row < playlists.size() ? playlists.get(row) : null;
    }

    private @Nullable ShelvedPlaylist playlist(String location) {
        for (ShelvedPlaylist each : playlists) {
            if (each.location().equals(location)) {
                return each;
            }
        }
        return null;
    }

    public Library library() {
        return library;
    }

    /// Location of a file whose cover stands for a track: the first of its album.
    public static String cover(Library library, int track) {
        return Listing.cover(library, track);
    }

    /// Grows whenever other rows show.
    public long revision() {
        return revision;
    }

    // Where

    /// Goes to the top of a view and ends a search.
    public void show(LibraryView view) {
        query = "";
        sortedBy = null;
        descending = false;
        place = Place.top(view);
        refresh();
    }

    public LibraryView view() {
        return place.view();
    }

    /// The names of the way from the top; empty at the top.
    public List<String> path() {
        List<String> names = new ArrayList<>();
        for (Place.Step step : place.steps()) {
            names.add(step.title());
        }
        return names;
    }

    /// The folder that shows, with its closing slash; at the top, and where no folder shows, empty.
    public String folder() {
        List<Place.Step> steps = place.steps();
        boolean inFolder = query.isEmpty() && !steps.isEmpty() && place.view() == LibraryView.FOLDERS;
        return inFolder ? steps.get(steps.size() - 1).name() : "";
    }

    /// The watched folder a row at the top of the folders stands for; empty for every other row.
    public String watchedAt(int row) {
        boolean top = query.isEmpty()
                && place.view() == LibraryView.FOLDERS
                && place.steps().isEmpty();
        return top && row >= 0 && row < library.watched().size()
                ? library.watched().get(row)
                : "";
    }

    /// Goes into a row.
    ///
    /// @return false where it is a track, or there is no such row
    public boolean open(int row) {
        if (row < 0 || row >= listing.size()) {
            return false;
        }
        Place inside = listing.inside(row, place);
        if (inside.equals(place)) {
            return false;
        }
        place = inside;
        sortedBy = null;
        refresh();
        return true;
    }

    /// Ends the search, or else leaves what was gone into last.
    ///
    /// @return false at the top
    public boolean back() {
        if (!query.isEmpty()) {
            find("");
            return true;
        }
        if (place.steps().isEmpty()) {
            return false;
        }
        place = place.out();
        sortedBy = null;
        refresh();
        return true;
    }

    // Search and order

    /// Shows the tracks of the whole library that have every word, best first; without a word, the place again.
    public void find(String words) {
        String wanted = words.isBlank() ? "" : words;
        if (!wanted.equals(query)) {
            boolean began = query.isEmpty() || wanted.isEmpty();
            query = wanted;
            if (began) {
                sortedBy = null;
            }
            refresh();
        }
    }

    public String query() {
        return query;
    }

    /// What the rows that show can be sorted by; empty where they stand in their natural order.
    public List<Column> columns() {
        if (listsTracks) {
            return List.of(
                    Column.TITLE,
                    Column.ARTIST,
                    Column.ALBUM,
                    Column.YEAR,
                    Column.GENRE,
                    Column.DURATION,
                    Column.ADDED,
                    Column.FOLDER);
        }
        return listing instanceof AlbumListing
                ? List.of(Column.ALBUM, Column.ALBUM_ARTIST, Column.YEAR, Column.ADDED)
                : List.of();
    }

    /// Sorts by a column; by the same one again, the other way round. Null for the natural order.
    public void sort(@Nullable Column column) {
        descending = column != null && column == sortedBy && !descending;
        sortedBy = column;
        refresh();
    }

    public @Nullable Column sortedBy() {
        return sortedBy;
    }

    public boolean descending() {
        return descending;
    }

    // Rows

    public int size() {
        return listing.size();
    }

    public LibraryRow row(int index) {
        return listing.row(index);
    }

    /// Only the rows in view: from `from` up to, without, `to`.
    public List<LibraryRow> rows(int from, int to) {
        List<LibraryRow> rows = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, listing.size()); i++) {
            rows.add(listing.row(i));
        }
        return rows;
    }

    /// The tracks that rows stand for, in their order, each once.
    public int[] tracks(int... rows) {
        boolean[] taken = new boolean[library.size()];
        int[] found = new int[library.size()];
        int count = 0;
        for (int row : rows) {
            if (row >= 0 && row < listing.size()) {
                for (int track : listing.tracks(row)) {
                    if (!taken[track]) {
                        taken[track] = true;
                        found[count++] = track;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// What rows put into the queue, in their order. A playlist may name a file twice; all else stands once.
    public List<LoadedEntry> entries(int... rows) {
        List<LoadedEntry> found = new ArrayList<>();
        for (int row : rows) {
            List<LoadedEntry> own = row >= 0 && row < listing.size() ? listing.entries(row) : null;
            if (own != null) {
                found.addAll(own);
            }
        }
        for (int track : tracks(rows)) {
            LibraryTrack known = library.track(track);
            found.add(new LoadedEntry(known.toTrack(), known.toDetails(), known.missing()));
        }
        return found;
    }

    // Words

    /// `48,212 tracks · 12 days 5 h`.
    public String summary() {
        if (listsTracks) {
            String count = LibraryWords.count(tracks.length, "track");
            return seconds > 0 ? count + " · " + LibraryWords.time(seconds) : count;
        }
        if (listing instanceof PlaylistTracks) {
            return inPlaylist;
        }
        String one = switch (listing) {
            case PlaylistListing _ -> "playlist";
            case ArtistListing _ -> "artist";
            case GenreListing _ -> "genre";
            case FolderListing _ -> place.steps().isEmpty() ? "folder" : "row";
            default -> "album";
        };
        return LibraryWords.count(listing.size(), one);
    }

    /// What stands where no row does.
    public String empty() {
        if (!query.isEmpty()) {
            return "Nothing matches “" + LibraryWords.name(query, "") + "”. Try fewer or other words.";
        }
        if (place.view() == LibraryView.PLAYLISTS) {
            return emptyPlaylists();
        }
        return library.watched().isEmpty() && library.size() == 0
                ? "No folder yet: add one, and all music in it can be found here."
                : "No music here.";
    }

    private String emptyPlaylists() {
        if (place.steps().isEmpty()) {
            return "No playlist yet. Save the queue as one, or add a folder that holds some: M3U, PLS and XSPF files"
                    + " show here.";
        }
        ShelvedPlaylist shown = playlist(place.steps().getLast().name());
        if (shown == null) {
            return "This playlist is gone: its file was moved or deleted.";
        }
        return shown.trouble().isEmpty()
                ? "This playlist names no track."
                : "This playlist cannot be read. " + LibraryWords.name(shown.trouble(), "");
    }

    // Making the rows

    private void refresh() {
        revision++;
        listsTracks = false;
        tracks = new int[0];
        seconds = 0;
        listing = query.isEmpty() ? here() : list(library.search(query), false);
        listsTracks = listing instanceof TrackListing;
    }

    private Listing here() {
        List<Place.Step> steps = place.steps();
        if (steps.isEmpty()) {
            return top();
        }
        Place.Step last = steps.get(steps.size() - 1);
        return switch (last.kind()) {
            case ARTIST -> albumsOf(last.name());
            case ALBUM -> list(albumTracks(last.name(), last.artist()), true);
            case GENRE -> list(library.ofGenre(last.name()), false);
            case FOLDER -> new FolderListing(library, last.name());
            case PLAYLIST -> inside(playlist(last.name()));
            case TRACK -> list(new int[0], false);
        };
    }

    private Listing inside(@Nullable ShelvedPlaylist shown) {
        List<LoadedEntry> entries = shown == null ? List.of() : shown.entries();
        double time = PlaylistTracks.seconds(library, entries);
        String count = LibraryWords.count(entries.size(), "track");
        inPlaylist = time > 0 ? count + " · " + LibraryWords.time(time) : count;
        return new PlaylistTracks(library, entries);
    }

    private Listing top() {
        return switch (place.view()) {
            case ARTISTS -> new ArtistListing(library);
            case ALBUMS -> albums(0, library.albums().size());
            case GENRES -> new GenreListing(library);
            case FOLDERS -> new FolderListing(library, "");
            case TRACKS -> list(Listing.range(0, library.size()), false);
            case PLAYLISTS -> new PlaylistListing(library, playlists);
            case RECENT -> list(library.sorted(Listing.range(0, library.size()), Column.ADDED, true), false);
        };
    }

    private Listing albumsOf(String name) {
        for (Artist artist : library.artists()) {
            if (artist.name().equals(name)) {
                return albums(artist.firstAlbum(), artist.endAlbum());
            }
        }
        return albums(0, 0);
    }

    private int[] albumTracks(String title, String artist) {
        for (Album album : library.albums()) {
            if (album.title().equals(title) && album.artist().equals(artist)) {
                return Listing.range(album.first(), album.end());
            }
        }
        return new int[0];
    }

    /// Albums are sorted as their first tracks are.
    private Listing albums(int first, int end) {
        int[] albums = Listing.range(first, end);
        Column column = sortedBy;
        if (column != null) {
            for (int i = 0; i < albums.length; i++) {
                albums[i] = library.albums().get(albums[i]).first();
            }
            albums = library.sorted(albums, column, descending);
            for (int i = 0; i < albums.length; i++) {
                albums[i] = library.albumOf(albums[i]);
            }
        }
        return new AlbumListing(library, albums);
    }

    private Listing list(int[] found, boolean numbered) {
        Column column = sortedBy;
        tracks = column == null ? found : library.sorted(found, column, descending);
        for (int track : tracks) {
            seconds += Math.max(0, library.durationSeconds(track));
        }
        return new TrackListing(library, tracks, numbered);
    }
}
