package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.List;

/// Finds tracks that have every word of a query in title, artist, album artist, album or folder, best first.
///
/// A word is worth the most where it opens a field, less where it opens a word, least inside one; and more in the
/// title than in artist, album and folder. A title that opens with the whole query, or is it, comes before the rest.
/// What is worth the same stays in the library's order. Any thread.
final class Search {

    private static final int MOST_CHARS = 256;
    private static final int OPENS_TITLE = 8;
    private static final int IS_TITLE = 16;
    /// Each remembered word costs two bytes a track.
    private static final int MOST_REMEMBERED = 8;

    private final Columns columns;
    /// The words of the last query: the next one is likely to go on from it.
    private volatile List<WordMatch> last = List.of();

    Search(Columns columns) {
        this.columns = columns;
    }

    /// Indexes of the tracks found; all of them for a query without words.
    int[] tracks(String query) {
        String folded = Folding.fold(query.length() > MOST_CHARS ? query.substring(0, MOST_CHARS) : query);
        List<WordMatch> before = last;
        List<WordMatch> matches = new ArrayList<>();
        for (byte[] word : words(folded)) {
            matches.add(match(word, before));
        }
        int[] worth = new int[columns.size];
        for (WordMatch match : matches) {
            byte[] best = match.best;
            for (int i = 0; i < worth.length; i++) {
                worth[i] = best[i] == 0 || worth[i] < 0 ? -1 : worth[i] + best[i];
            }
        }
        if (!matches.isEmpty()) {
            last = List.copyOf(matches.subList(Math.max(0, matches.size() - MOST_REMEMBERED), matches.size()));
            addWholeTitles(columns.foldedTitles, bytes(folded.strip()), worth);
        }
        return bestFirst(worth);
    }

    private WordMatch match(byte[] word, List<WordMatch> before) {
        WordMatch shorter = null;
        for (WordMatch match : before) {
            if (match.isOf(word)) {
                return match;
            }
            if (match.begins(word)) {
                shorter = match;
            }
        }
        return new WordMatch(columns, word, shorter);
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
