package org.rustyaudio.faceplate.parameter;

/// Numbers as people write them.
final class Figures {

    /// A minus as long as the plus.
    static final String MINUS = "\u2212";

    private Figures() {}

    /// At most so many decimals, none that say nothing.
    static String plain(double value, int decimals) {
        double factor = 1;
        for (int i = 0; i < decimals; i++) {
            factor *= 10;
        }
        double rounded = Math.round(Math.abs(value) * factor) / factor;
        String digits = rounded == Math.floor(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        return value < 0 && rounded != 0 ? MINUS + digits : digits;
    }

    /// To three significant digits.
    static double rounded(double value) {
        if (!(value > 0)) {
            return value;
        }
        double digits = value;
        double over = 1;
        double under = 1;
        while (digits >= 1000) {
            digits /= 10;
            over *= 10;
        }
        while (digits < 100) {
            digits *= 10;
            under *= 10;
        }
        return Math.round(digits) * over / under;
    }

    /// What was typed, with its unit taken off; NaN where it is no number.
    static double read(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
