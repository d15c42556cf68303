package org.rustyaudio.player.playlist;

import org.jspecify.annotations.Nullable;

/// Walks over the lines of a text, whether they end with LF, CR LF or CR; a line over the limit is left out and
/// reported.
final class Lines {

    private final String text;
    private final int longest;
    private final Problems problems;
    private int at;
    private int number;

    Lines(String text, int longest, Problems problems) {
        this.text = text;
        this.longest = longest;
        this.problems = problems;
    }

    /// The next line without its end and without blanks around it; null at the end of the text.
    @Nullable
    String next() {
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int begin = at;
            at = end + 1;
            if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                at++;
            }
            number++;
            if (end - begin <= longest) {
                return text.substring(begin, end).strip();
            }
            problems.add(
                    number,
                    "the line has " + (end - begin) + " characters, at most " + longest
                            + " are allowed; it was left out");
        }
        return null;
    }

    /// The number of the line last given, counted from 1.
    int number() {
        return number;
    }
}
