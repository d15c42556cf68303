package org.rustyaudio.cli.files;

import java.nio.charset.StandardCharsets;

/// Titles as file names that every system takes.
public final class FileNames {

    private static final int LONGEST = 120;
    /// File systems take 255; ends and temporary names need room.
    private static final int MOST_BYTES = 200;

    private FileNames() {}

    /// The text without what some system forbids in a name: separators, wildcards, control characters, and dots or
    /// blanks at its ends.
    public static String safe(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            boolean forbidden = Character.isISOControl(c) || "\\/:*?\"<>|".indexOf(c) >= 0;
            name.appendCodePoint(forbidden ? '_' : c);
        });
        while (name.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            name.setLength(name.offsetByCodePoints(name.length(), -1));
        }
        int from = 0;
        int to = name.length();
        while (from < to && isTrimmed(name.charAt(from))) {
            from++;
        }
        while (to > from && isTrimmed(name.charAt(to - 1))) {
            to--;
        }
        return from == to ? "_" : name.substring(from, to);
    }

    private static boolean isTrimmed(char c) {
        return c == '.' || c == ' ';
    }
}
