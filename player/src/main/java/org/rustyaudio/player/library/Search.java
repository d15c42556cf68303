package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.List;

/// Finds tracks that have every word of a query in title, artist, album artist, album or folder, best first.
///
/// A word is worth the most where it opens a field, less where it opens a word, least inside one; and more in the
/// title than in artist, album and folder. A title that opens with the whole query, or is it, comes before the rest.
/// What is worth the same stays in the library's order.
final class Search {

    private static final int MOST_CHARS = 256;

    /// For a field: what a word at its start, at the start of a word, and inside one is worth.
    private static final int[] TITLE = {14, 10, 4};

    private static final int[] ARTIST = {13, 9, 3};
    private static final int[] ALBUM = {12, 8, 2};
    private static final int[] FOLDER = {6, 5, 1};
    private static final int OPENS_TITLE = 8;
    private static final int IS_TITLE = 16;

    private Search() {}

    /// Indexes of the tracks found; all of them for a query without words.
    static int[] tracks(Columns columns, String query) {
        String folded = Folding.fold(query.length() > MOST_CHARS ? query.substring(0, MOST_CHARS) : query);
        List<byte[]> words = words(folded);
        int size = columns.size;
        int[] worth = new int[size];
        byte[] titles = new byte[size];
        byte[] names = new byte[columns.names.length];
        byte[] albums = new byte[columns.albumTitles.length];
        byte[] folders = new byte[columns.folders.length];
        for (byte[] word : words) {
            score(columns.foldedTitles, word, TITLE, titles);
            score(columns.foldedNames, word, ARTIST, names);
            score(columns.foldedAlbumTitles, word, ALBUM, albums);
            score(columns.foldedFolders, word, FOLDER, folders);
            for (int i = 0; i < size; i++) {
                if (worth[i] < 0) {
                    continue;
                }
                int name = Math.max(names[columns.artist[i]], names[columns.albumArtist[i]]);
                int place = Math.max(albums[columns.albumTitle[i]], folders[columns.folder[i]]);
                int best = Math.max(titles[i], Math.max(name, place));
                worth[i] = best == 0 ? -1 : worth[i] + best;
            }
        }
        if (!words.isEmpty()) {
            addWholeTitles(columns.foldedTitles, bytes(folded.strip()), worth);
        }
        return bestFirst(worth);
    }

    private static void score(TextPool pool, byte[] word, int[] worth, byte[] points) {
        for (int i = 0; i < points.length; i++) {
            points[i] = 0;
        }
        pool.score(word, worth[0], worth[1], worth[2], points);
    }

    private static void addWholeTitles(TextPool titles, byte[] query, int[] worth) {
        for (int i = 0; i < worth.length; i++) {
            if (worth[i] > 0 && titles.startsWith(i, query)) {
                worth[i] += titles.lengthBytes(i) == query.length ? IS_TITLE : OPENS_TITLE;
            }
        }
    }

    /// Counting sort: worths are small numbers.
    private static int[] bestFirst(int[] worth) {
        int most = 0;
        int found = 0;
        for (int value : worth) {
            most = Math.max(most, value);
            found += value >= 0 ? 1 : 0;
        }
        int[] next = new int[most + 2];
        for (int value : worth) {
            if (value >= 0) {
                next[most - value + 1]++;
            }
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[found];
        for (int i = 0; i < worth.length; i++) {
            if (worth[i] >= 0) {
                sorted[next[most - worth[i]]++] = i;
            }
        }
        return sorted;
    }

    static List<byte[]> words(String folded) {
        List<byte[]> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || folded.charAt(at) == ' ') {
                if (at > from) {
                    words.add(bytes(folded.substring(from, at)));
                }
                from = at + 1;
            }
        }
        return words;
    }

    private static byte[] bytes(String text) {
        Bytes bytes = new Bytes();
        bytes.addText(text);
        return bytes.toArray();
    }
}
