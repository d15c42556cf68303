package org.rustyaudio.cli.line;

/// Numbers as people write them on a command line, and back.
public final class Numbers {

    private Numbers() {}

    /// The number, with `k` after it meaning a thousand, or NaN.
    public static double parse(String text) {
        String digits = text.strip();
        double factor = 1;
        if (digits.endsWith("k") || digits.endsWith("K")) {
            factor = 1_000;
            digits = digits.substring(0, digits.length() - 1);
        }
        for (int i = 0; i < digits.length(); i++) {
            // Java itself would also take "1f", "0x1p0", "NaN" and "Infinity"
            if ("0123456789.eE+-".indexOf(digits.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return factor * Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// The number without a superfluous `.0`.
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// The number with a fixed count of decimals, rounded half up; `-inf` for minus infinity.
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value < 0 ? "-inf" : value > 0 ? "inf" : "-";
        }
        return java.math.BigDecimal.valueOf(value)
                .setScale(decimals, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
