package org.rustyaudio.faceplate.paint;

/// Makes any text fit to be shown on one line, and knows which text may be set letter by letter.
public final class DisplayText {

    private DisplayText() {}

    /// One line without control characters and direction overrides, at most `limit` characters long.
    public static String clean(String text, int limit) {
        StringBuilder line = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length() && line.length() < limit; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c <= ' ' || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029) {
                space = line.length() > 0;
            } else if (!hidden(c)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    private static boolean hidden(int c) {
        return within(c, 0x7F, 0x9F)
                || c == 0xAD
                || within(c, 0x200E, 0x200F)
                || within(c, 0x202A, 0x202E)
                || within(c, 0x2066, 0x2069)
                || c == 0xFEFF
                || within(c, 0xD800, 0xDFFF)
                || within(c, 0xFFF9, 0xFFFB)
                || within(c, 0xE0000, 0xE0FFF);
    }

    /// Whether letters join, stack or run from right to left, so that only the whole text can be set.
    public static boolean needsShaping(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (within(c, 0x0590, 0x109F) // Hebrew to Myanmar
                    || within(c, 0x1780, 0x18AF) // Khmer, Mongolian
                    || within(c, 0x1A00, 0x1CFF) // South and south-east Asian scripts
                    || c == 0x200C
                    || c == 0x200D
                    || within(c, 0xA800, 0xABFF)
                    || within(c, 0xFB1D, 0xFDFF)
                    || within(c, 0xFE70, 0xFEFE)
                    || within(c, 0xD83C, 0xD83E)) { // emoji, whose parts combine
                return true;
            }
        }
        return false;
    }

    /// Where the letter that begins at `start` ends, marks that stand on it included.
    static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && combining(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean combining(char c) {
        return within(c, 0x0300, 0x036F)
                || within(c, 0x1AB0, 0x1AFF)
                || within(c, 0x1DC0, 0x1DFF)
                || within(c, 0x20D0, 0x20FF)
                || within(c, 0xFE00, 0xFE0F)
                || within(c, 0xFE20, 0xFE2F)
                || c == 0x3099
                || c == 0x309A;
    }

    private static boolean within(int c, int from, int to) {
        return c >= from && c <= to;
    }
}
