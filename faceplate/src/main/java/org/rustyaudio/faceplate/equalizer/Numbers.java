package org.rustyaudio.faceplate.equalizer;

import java.util.Locale;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;

/// How frequencies, gains and qualities are written and read.
public final class Numbers {

    private static final int LONGEST_QUOTE = 20;

    private Numbers() {}

    /// "62 Hz", "1.6 kHz".
    public static String hertz(double hz) {
        return hz >= 1000 ? plain(Math.round(hz / 10) / 100.0) + " kHz" : plain(Math.round(hz * 10) / 10.0) + " Hz";
    }

    /// "+2.5", "−3", "0".
    public static String decibels(double db) {
        double rounded = Math.round(db * 10) / 10.0;
        String figure = plain(Math.abs(rounded));
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + figure;
    }

    /// A number without a useless ".0".
    public static String plain(double number) {
        return number == Math.floor(number) && Math.abs(number) < 1e9
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /// "0.71", "1.4".
    public static String quality(double q) {
        return plain(Math.round(q * 100) / 100.0);
    }

    /// Reads "1.6k", "1600 Hz", "−2,5 dB"; NaN where it is no number.
    public static double parse(String text) {
        String number = text.trim().toLowerCase(Locale.ROOT).replace('−', '-').replace(',', '.');
        for (String unit : new String[] {"hz", "db"}) {
            if (number.endsWith(unit)) {
                number = number.substring(0, number.length() - 2).trim();
            }
        }
        double factor = 1;
        if (number.endsWith("k")) {
            factor = 1000;
            number = number.substring(0, number.length() - 1).trim();
        }
        try {
            return Double.parseDouble(number) * factor;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// Reads what a person typed.
    ///
    /// @throws IllegalArgumentException a sentence, where it is no number
    public static double require(String text) {
        double number = parse(text);
        if (Double.isNaN(number)) {
            String typed = text.trim();
            String quoted = typed.length() > LONGEST_QUOTE ? typed.substring(0, LONGEST_QUOTE) + "…" : typed;
            String subject = typed.isEmpty() ? "Nothing" : "“" + quoted + "”";
            throw new IllegalArgumentException(subject + " is no number: write 1600, 1.6k or −2.5");
        }
        return number;
    }

    /// What a person calls a filter.
    public static String name(FilterType type) {
        return switch (type) {
            case PEAK -> "Peak";
            case LOW_SHELF -> "Low shelf";
            case HIGH_SHELF -> "High shelf";
            case LOW_SHELF_6DB -> "Low shelf 6 dB";
            case HIGH_SHELF_6DB -> "High shelf 6 dB";
            case LOW_SHELF_12DB -> "Low shelf 12 dB";
            case HIGH_SHELF_12DB -> "High shelf 12 dB";
            case LOW_PASS -> "Low pass";
            case HIGH_PASS -> "High pass";
            case BAND_PASS -> "Band pass";
            case NOTCH -> "Notch";
            case ALL_PASS -> "All pass";
        };
    }

    /// A band in words, for those who hear it only.
    public static String words(Band band) {
        StringBuilder words = new StringBuilder(name(band.type())).append(", ").append(hertz(band.frequencyHz()));
        if (band.type().hasGain()) {
            words.append(", ").append(decibels(band.gainDb())).append(" dB");
        }
        if (band.type().hasQ()) {
            words.append(", Q ").append(quality(band.q()));
        }
        return words.append(band.on() ? "" : ", off").toString();
    }
}
