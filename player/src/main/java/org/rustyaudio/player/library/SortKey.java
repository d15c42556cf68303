package org.rustyaudio.player.library;

import java.util.Arrays;

/// Text in the order a person looks for it: folded, a leading article left out, numbers by value, nothing last.
///
/// The words left out are English: "The Beatles" stand under B. "Die" and "La" stay, as they open too many names that
/// are no articles.
final class SortKey {

    private static final String[] ARTICLES = {"the ", "a ", "an "};

    private SortKey() {}

    /// A key whose characters compare as the texts should.
    static String of(String text) {
        String folded = Folding.fold(text).strip();
        int from = 0;
        for (String article : ARTICLES) {
            if (folded.startsWith(article) && folded.length() > article.length()) {
                from = article.length();
                break;
            }
        }
        StringBuilder key = new StringBuilder(folded.length() + 4);
        int at = from;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (c < '0' || c > '9') {
                key.append(c);
                at++;
                continue;
            }
            while (at < folded.length() - 1 && folded.charAt(at) == '0' && isDigit(folded.charAt(at + 1))) {
                at++;
            }
            int end = at;
            while (end < folded.length() && isDigit(folded.charAt(end))) {
                end++;
            }
            // A number compares by how many digits it has, then by them.
            key.append('0').append((char) Math.min(end - at, 0xFFFF)).append(folded, at, end);
            at = end;
        }
        return key.toString();
    }

    /// The rank of each text among all; equal keys have one rank, and empty texts have the last.
    static int[] ranks(String[] texts) {
        Ranked[] ranked = new Ranked[texts.length];
        for (int i = 0; i < texts.length; i++) {
            ranked[i] = new Ranked(of(texts[i]), i, texts[i].isEmpty());
        }
        Arrays.sort(ranked, SortKey::compare);
        int[] ranks = new int[texts.length];
        int rank = 0;
        for (int i = 0; i < ranked.length; i++) {
            if (i > 0 && compare(ranked[i - 1], ranked[i]) != 0) {
                rank++;
            }
            ranks[ranked[i].index()] = rank;
        }
        return ranks;
    }

    private static int compare(Ranked a, Ranked b) {
        return a.empty() != b.empty() ? (a.empty() ? 1 : -1) : a.key().compareTo(b.key());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private record Ranked(String key, int index, boolean empty) {}
}
