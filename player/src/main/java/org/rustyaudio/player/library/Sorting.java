package org.rustyaudio.player.library;

import org.jspecify.annotations.Nullable;

/// The rank of every track by one column, made when it is first asked for. Any thread.
final class Sorting {

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final Columns columns;
    private final Column column;
    private volatile int @Nullable [] ranks;

    Sorting(Columns columns, Column column) {
        this.columns = columns;
        this.column = column;
    }

    /// The tracks `ids` in the order of the column; what is unknown comes last either way, what is equal stays as it
    /// is.
    int[] sorted(int[] ids, boolean descending) {
        int[] rank = ranks();
        int most = columns.size;
        int[] next = new int[most + 3];
        for (int id : ids) {
            next[place(rank[id], most, descending) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[ids.length];
        for (int id : ids) {
            sorted[next[place(rank[id], most, descending)]++] = id;
        }
        return sorted;
    }

    private static int place(int rank, int most, boolean descending) {
        if (rank == UNKNOWN) {
            return most + 1;
        }
        return descending ? most - rank : rank;
    }

    void take(int[] made) {
        if (made.length != columns.size) {
            throw new IllegalArgumentException(made.length + " ranks for " + columns.size + " tracks");
        }
        ranks = made;
    }

    int[] ranks() {
        int[] known = ranks;
        if (known == null) {
            known = make();
            ranks = known;
        }
        return known;
    }

    private int[] make() {
        return switch (column) {
            case TITLE -> titles();
            case ARTIST -> texts(columns.names, columns.artist);
            case ALBUM -> texts(columns.albumTitles, columns.albumTitle);
            case ALBUM_ARTIST -> texts(columns.names, columns.albumArtist);
            case GENRE -> texts(columns.genres, columns.genre);
            case FOLDER -> texts(columns.folders, columns.folder);
            case YEAR -> numbers(columns.year);
            case TRACK_NUMBER -> numbers(columns.trackNumber);
            case DURATION -> durations();
            case ADDED -> added();
        };
    }

    private int[] titles() {
        String[] texts = new String[columns.size];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columns.titles.get(i);
        }
        return SortKey.ranks(texts);
    }

    private int[] texts(String[] texts, int[] index) {
        int[] textRank = SortKey.ranks(texts);
        int[] rank = new int[columns.size];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = texts[index[i]].isEmpty() ? UNKNOWN : textRank[index[i]];
        }
        return rank;
    }

    private int[] numbers(short[] numbers) {
        long[] values = new long[columns.size];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[i] == 0 ? -1 : numbers[i];
        }
        return dense(values);
    }

    private int[] durations() {
        long[] values = new long[columns.size];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.seconds[i] < 0 ? -1 : (long) (columns.seconds[i] * 1000.0);
        }
        return dense(values);
    }

    private int[] added() {
        long[] values = new long[columns.size];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.addedSeconds[i] & 0xFFFF_FFFFL;
        }
        return dense(values);
    }

    private static int[] dense(long[] values) {
        long[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] >= 0 && (different == 0 || sorted[different - 1] != sorted[i])) {
                sorted[different++] = sorted[i];
            }
        }
        int[] rank = new int[values.length];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = values[i] < 0 ? UNKNOWN : java.util.Arrays.binarySearch(sorted, 0, different, values[i]);
        }
        return rank;
    }
}
