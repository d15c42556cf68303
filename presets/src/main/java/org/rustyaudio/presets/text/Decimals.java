package org.rustyaudio.presets.text;

/// Decimal numbers as the preset formats write them: a point, never an exponent, no grouping, on every host alike.
public final class Decimals {

    private Decimals() {}

    /// Writes a number with at least `fewest` and at most `most` decimals, rounded half up. The sign of a negative
    /// zero is kept, since files that say `-0.0` exist.
    ///
    /// @param value below 10¹² in size
    public static String format(double value, int fewest, int most) {
        long unit = 1;
        for (int i = 0; i < most; i++) {
            unit *= 10;
        }
        long scaled = (long) Math.floor(Math.abs(value) * unit + 0.5);
        String digits = Long.toString(scaled % unit + unit).substring(1);
        int kept = most;
        while (kept > fewest && digits.charAt(kept - 1) == '0') {
            kept--;
        }
        boolean negative = value < 0 ? scaled != 0 : 1 / value < 0;
        String sign = negative ? "-" : "";
        return sign + scaled / unit + (kept > 0 ? "." + digits.substring(0, kept) : "");
    }

    /// Reads a number, with a decimal point or comma; NaN when it is none.
    ///
    /// @param grouping whether a comma before exactly three digits separates thousands, as in `1,000`
    public static double parse(String text, boolean grouping) {
        String plain = text;
        int comma = plain.indexOf(',');
        if (comma >= 0) {
            boolean thousands =
                    plain.indexOf('.') >= 0 || (grouping && comma > 0 && plain.length() - plain.lastIndexOf(',') == 4);
            plain = thousands ? plain.replace(",", "") : plain.replace(',', '.');
        }
        if (!isPlainNumber(plain)) {
            return Double.NaN;
        }
        return Double.parseDouble(plain);
    }

    /// Digits with at most one sign, point and exponent: what `Double.parseDouble` takes beyond that (hexadecimals,
    /// `NaN`, `1f`) is no number in a preset.
    private static boolean isPlainNumber(String text) {
        int i = 0;
        int digits = 0;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        boolean point = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0 || digits > 18) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int first = i;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (i == first || i - first > 3) {
                return false;
            }
        }
        return i == text.length();
    }
}
