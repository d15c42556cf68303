package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.playlist.NaturalOrder;

/// All music that is known, to browse and to search. An immutable snapshot: any thread.
///
/// A track is an index from 0 up to [#size()], in the library's own order: artists, each with albums by year, each with
/// its tracks by disc and number. So an artist or an album is a row of indexes. Indexes belong to this snapshot alone;
/// over snapshots a track is known by its location.
public final class Library {

    /// Holds nothing and watches nothing.
    public static final Library EMPTY = new LibraryBuilder().build();

    private final Columns columns;
    private final List<String> watched;
    private final int[] byLocation;
    private final Search search;
    private final Map<Column, Sorting> sortings = new EnumMap<>(Column.class);

    Library(Columns columns, List<String> watched) {
        this(columns, watched, new int[Integer.highestOneBit(Math.max(1, columns.size)) * 4]);
        Arrays.fill(byLocation, -1);
        for (int i = 0; i < columns.size; i++) {
            int slot = slot(columns.location(i));
            while (byLocation[slot] >= 0) {
                slot = (slot + 1) & (byLocation.length - 1);
            }
            byLocation[slot] = i;
        }
    }

    /// @param byLocation as another library of the same tracks has it
    Library(Columns columns, List<String> watched, int[] byLocation) {
        this.columns = columns;
        this.watched = List.copyOf(watched);
        this.byLocation = byLocation;
        search = new Search(columns);
        for (Column column : Column.values()) {
            sortings.put(column, new Sorting(columns, column));
        }
    }

    public int size() {
        return columns.size;
    }

    /// The folders that are watched, each with its closing slash.
    public List<String> watched() {
        return watched;
    }

    /// The next state.
    public Library with(LibraryChanges changes) {
        return changes.isEmpty()
                ? this
                : new LibraryBuilder(this).apply(changes).build();
    }

    /// The track's index, or −1 where the library does not know the location.
    public int find(String location) {
        int slot = slot(location);
        while (byLocation[slot] >= 0) {
            if (columns.location(byLocation[slot]).equals(location)) {
                return byLocation[slot];
            }
            slot = (slot + 1) & (byLocation.length - 1);
        }
        return -1;
    }

    private int slot(String location) {
        int hash = location.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> 15)) & (byLocation.length - 1);
    }

    /// Everything about one track.
    public LibraryTrack track(int index) {
        return columns.track(index);
    }

    public String location(int index) {
        return columns.location(index);
    }

    public String title(int index) {
        return columns.titles.get(index);
    }

    public String artist(int index) {
        return columns.names[columns.artist[index]];
    }

    /// The album's title; empty where unknown.
    public String albumTitle(int index) {
        return columns.albumTitles[columns.albumTitle[index]];
    }

    public String genre(int index) {
        return columns.genres[columns.genre[index]];
    }

    /// The folder the track lies in, with its closing slash.
    public String folder(int index) {
        return columns.folders[columns.folder[index]];
    }

    public int year(int index) {
        return columns.year[index];
    }

    public int trackNumber(int index) {
        return columns.trackNumber[index];
    }

    public int discNumber(int index) {
        return columns.discNumber[index];
    }

    /// −1 where unknown.
    public double durationSeconds(int index) {
        return columns.seconds[index];
    }

    public GainTags gain(int index) {
        return columns.gain(index);
    }

    public boolean missing(int index) {
        return columns.missing(index);
    }

    /// Index into [#albums()] of the track's album.
    public int albumOf(int index) {
        return columns.album[index];
    }

    long sizeBytes(int index) {
        return columns.sizeBytes[index];
    }

    long modifiedMillis(int index) {
        return columns.modifiedMillis[index];
    }

    /// All artists with albums, those of unknown name last.
    public List<Artist> artists() {
        return columns.artists;
    }

    /// All albums in the library's order.
    public List<Album> albums() {
        return columns.albums;
    }

    /// All genres by name, unknown last.
    public List<Genre> genres() {
        int[] counts = new int[columns.genres.length];
        for (int genre : columns.genre) {
            counts[genre]++;
        }
        int[] rank = SortKey.ranks(columns.genres);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> rank[a] != rank[b]
                ? Integer.compare(rank[a], rank[b])
                : columns.genres[a].compareTo(columns.genres[b]));
        List<Genre> genres = new ArrayList<>();
        for (int i : order) {
            genres.add(new Genre(columns.genres[i], counts[i]));
        }
        return genres;
    }

    /// The tracks of a genre in the library's order.
    public int[] ofGenre(String genre) {
        int number = Arrays.asList(columns.genres).indexOf(genre);
        return where(columns.genre, number);
    }

    /// All folders that have tracks right in them, in natural order.
    public List<Folder> folders() {
        Map<String, Integer> counts = new HashMap<>();
        for (int folder : columns.folder) {
            counts.merge(columns.folders[folder], 1, Integer::sum);
        }
        List<Folder> folders = new ArrayList<>();
        counts.forEach((path, count) -> folders.add(new Folder(path, count)));
        folders.sort((a, b) -> NaturalOrder.compare(a.path(), b.path()));
        return folders;
    }

    /// The tracks in a folder and all below it, by folder and name of the file.
    ///
    /// @param folder with its closing slash
    public int[] below(String folder) {
        List<Integer> inside = new ArrayList<>();
        boolean[] wanted = new boolean[columns.folders.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = columns.folders[i].startsWith(folder);
        }
        for (int i = 0; i < columns.size; i++) {
            if (wanted[columns.folder[i]]) {
                inside.add(i);
            }
        }
        inside.sort((a, b) -> {
            int order = NaturalOrder.compare(folder(a), folder(b));
            return order != 0 ? order : NaturalOrder.compare(columns.fileNames.get(a), columns.fileNames.get(b));
        });
        int[] sorted = new int[inside.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = inside.get(i);
        }
        return sorted;
    }

    /// The tracks that have every word of `query` in title, artist, album or folder, whatever its case and accents;
    /// best first. All tracks where the query has no word.
    public int[] search(String query) {
        return search.tracks(query);
    }

    /// `tracks` in the order of a column, numbers by value, leading articles left out; what is unknown comes last and
    /// what is equal stays as it is.
    public int[] sorted(int[] tracks, Column column, boolean descending) {
        return Objects.requireNonNull(sortings.get(column)).sorted(tracks, descending);
    }

    Columns columns() {
        return columns;
    }

    int[] byLocation() {
        return byLocation;
    }

    /// The rank of every track by a column, for [#takeRanks] of a library of the same tracks.
    public int[] ranks(Column column) {
        return Objects.requireNonNull(sortings.get(column)).ranks();
    }

    /// Spares the work of the first [#sorted] by a column.
    public void takeRanks(Column column, int[] ranks) {
        Objects.requireNonNull(sortings.get(column)).take(ranks);
    }

    private static int[] where(int[] column, int value) {
        int count = 0;
        for (int number : column) {
            count += number == value ? 1 : 0;
        }
        int[] found = new int[count];
        int next = 0;
        for (int i = 0; i < column.length; i++) {
            if (column[i] == value) {
                found[next++] = i;
            }
        }
        return found;
    }
}
