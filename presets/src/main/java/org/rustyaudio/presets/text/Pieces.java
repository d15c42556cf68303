package org.rustyaudio.presets.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts text at a character. Any thread.
///
/// [String#split(String)] does the same by regular expressions, which the browser would have to load first.
public final class Pieces {

    private Pieces() {}

    /// The pieces between the separators, empty ones and the last one too; a text without a separator is one piece.
    public static String[] of(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            pieces.add(text.substring(from, at));
            from = at + 1;
        }
        pieces.add(text.substring(from));
        return pieces.toArray(new String[0]);
    }

    /// The pieces between runs of spaces and tabs; a run at the beginning or the end leaves an empty piece there.
    public static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                words.add(text.substring(from, at));
                while (at < text.length() && isBlank(text.charAt(at))) {
                    at++;
                }
                from = at;
            } else {
                at++;
            }
        }
        words.add(text.substring(from));
        return words.toArray(new String[0]);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
