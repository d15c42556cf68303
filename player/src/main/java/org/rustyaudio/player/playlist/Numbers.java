package org.rustyaudio.player.playlist;

/// Reads numbers without exceptions.
final class Numbers {

    private Numbers() {}

    /// A whole number from 0 to 999,999,999, or −1 for anything else.
    static int whole(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + (c - '0');
        }
        return value;
    }

    /// A plain decimal number such as `-1`, `12` or `3.25`; NaN for anything else.
    static double decimal(String text) {
        String number = text.strip();
        boolean negative = number.startsWith("-");
        String unsigned = negative || number.startsWith("+") ? number.substring(1) : number;
        int point = unsigned.indexOf('.');
        String before = point < 0 ? unsigned : unsigned.substring(0, point);
        String after = point < 0 ? "" : unsigned.substring(point + 1);
        if (before.isEmpty() && after.isEmpty()) {
            return Double.NaN;
        }
        int whole = before.isEmpty() ? 0 : whole(before);
        String shown = after.length() > 9 ? after.substring(0, 9) : after;
        int part = shown.isEmpty() ? 0 : whole(shown);
        if (whole < 0 || part < 0) {
            return Double.NaN;
        }
        double scale = 1;
        for (int i = 0; i < shown.length(); i++) {
            scale *= 10;
        }
        double value = (whole * scale + part) / scale;
        return negative ? -value : value;
    }
}
