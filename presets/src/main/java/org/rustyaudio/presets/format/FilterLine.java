package org.rustyaudio.presets.format;

import java.util.List;
import java.util.Locale;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.ShelfSlope;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.text.Decimals;
import org.rustyaudio.presets.text.Pieces;

/// One `Filter n: ON PK Fc 105 Hz Gain 6.5 dB Q 0.70` line after its colon.
final class FilterLine {

    private static final double APO_SHELF_SLOPE = 0.9;

    private final String place;
    private final String[] words;
    private final List<String> notes;
    private int next;

    FilterLine(String place, String text, List<String> notes) {
        this.place = place;
        this.words = Pieces.words(text.trim());
        this.notes = notes;
    }

    void addTo(Bands bands) throws PresetException {
        boolean on = onOrOff();
        String typeWord = take("a filter type");
        if (typeWord.equals("NONE")) {
            notes.add(place + ": an empty filter is left out");
            return;
        }
        String slope = next < words.length && isSlope(upper(next)) ? words[next++].toLowerCase(Locale.ROOT) : "";
        if (!slope.isEmpty()
                && !slope.endsWith("db")
                && next < words.length
                && upper(next).equals("DB")) {
            slope += "db";
            next++;
        }
        double frequencyHz = Double.NaN;
        double gainDb = 0;
        double q = Double.NaN;
        while (next < words.length) {
            switch (take("")) {
                case "FC" -> frequencyHz = frequency();
                case "GAIN" -> gainDb = number("gain", false, "DB");
                case "Q" -> q = number("Q", false, "");
                case "BW" -> {
                    if (next < words.length && upper(next).startsWith("OCT")) {
                        next++;
                    }
                    q = Bands.qOfBandwidth(number("bandwidth", false, ""));
                }
                case "T60" -> {
                    notes.add(place + ": the decay target of a modal filter is left out");
                    next = words.length;
                }
                default ->
                    throw new PresetException(place + ": \"" + words[next - 1]
                            + "\" is not understood; a filter reads \"ON PK Fc 105 Hz Gain 6.5 dB Q 0.70\"");
            }
        }
        if (Double.isNaN(frequencyHz)) {
            throw new PresetException(place + ": the filter has no frequency; add \"Fc 1000 Hz\"");
        }
        add(bands, on, typeWord, slope, frequencyHz, gainDb, q);
    }

    private void add(Bands bands, boolean on, String word, String slope, double frequencyHz, double gainDb, double q)
            throws PresetException {
        double orDefault = Double.isNaN(q) ? Bands.DEFAULT_Q : q;
        switch (word) {
            case "PK", "PEQ", "MODAL" -> {
                if (Double.isNaN(q)) {
                    throw new PresetException(place + ": a peak needs its Q; add \"Q 1.41\"");
                }
                bands.add(place, on, FilterType.PEAK, frequencyHz, gainDb, q);
            }
            case "LS", "LSC" -> shelf(bands, on, true, word.equals("LS"), slope, frequencyHz, gainDb, q);
            case "HS", "HSC" -> shelf(bands, on, false, word.equals("HS"), slope, frequencyHz, gainDb, q);
            case "LP", "LPQ" -> bands.add(place, on, FilterType.LOW_PASS, frequencyHz, gainDb, orDefault);
            case "HP", "HPQ" -> bands.add(place, on, FilterType.HIGH_PASS, frequencyHz, gainDb, orDefault);
            case "BP" -> bands.add(place, on, FilterType.BAND_PASS, frequencyHz, gainDb, orDefault);
            case "NO" -> bands.add(place, on, FilterType.NOTCH, frequencyHz, gainDb, Double.isNaN(q) ? 30 : q);
            case "AP" -> bands.add(place, on, FilterType.ALL_PASS, frequencyHz, gainDb, orDefault);
            default ->
                throw new PresetException(place + ": filter type " + FilterText.shortened(word)
                        + " is not known; known are PK LSC HSC LS HS LP LPQ HP HPQ BP NO AP");
        }
    }

    private void shelf(
            Bands bands,
            boolean on,
            boolean low,
            boolean corner,
            String slope,
            double frequencyHz,
            double gainDb,
            double q)
            throws PresetException {
        FilterType plain = low ? FilterType.LOW_SHELF : FilterType.HIGH_SHELF;
        boolean hasQ = !Double.isNaN(q);
        if (slope.isEmpty() && hasQ && !corner) {
            bands.add(place, on, plain, frequencyHz, gainDb, q);
        } else if (corner && slope.equals("6db")) {
            bands.add(
                    place,
                    on,
                    low ? FilterType.LOW_SHELF_6DB : FilterType.HIGH_SHELF_6DB,
                    frequencyHz,
                    gainDb,
                    Bands.DEFAULT_Q);
        } else if (corner && slope.equals("12db")) {
            bands.add(
                    place,
                    on,
                    low ? FilterType.LOW_SHELF_12DB : FilterType.HIGH_SHELF_12DB,
                    frequencyHz,
                    gainDb,
                    Bands.DEFAULT_Q);
        } else {
            // Equalizer APO: with neither Q nor slope a shelf has the slope 0.9 around its frequency. With either, the
            // Fc of LS and HS is the corner, which lies a factor 10^(|gain| / 80 / S) from the middle a band counts
            // from; that of LSC and HSC is the middle.
            boolean bare = slope.isEmpty() && !hasQ;
            double s = bare ? APO_SHELF_SLOPE : slope.isEmpty() ? ShelfSlope.ofQ(q, gainDb) : slopeValue(slope);
            double shift = corner && !bare ? Exponential.exp10(Math.abs(gainDb) / 80 / s) : 1;
            double middleHz = low ? frequencyHz * shift : frequencyHz / shift;
            double shelfQ = slope.isEmpty() && hasQ ? q : ShelfSlope.qOf(s, gainDb);
            bands.add(place, on, plain, middleHz, gainDb, shelfQ);
            notes.add(place + ": this shelf is read as " + Decimals.format(middleHz, 0, 2) + " Hz, Q "
                    + Decimals.format(shelfQ, 2, 3) + ", as Equalizer APO does");
        }
    }

    private double slopeValue(String slope) throws PresetException {
        String number = slope.endsWith("db") ? slope.substring(0, slope.length() - 2) : slope;
        double db = Decimals.parse(number, false);
        if (!(db > 0 && db <= 12)) {
            throw new PresetException(
                    place + ": a shelf slope of " + FilterText.shortened(slope) + " is outside 0 to 12 dB");
        }
        return db / 12;
    }

    private boolean onOrOff() throws PresetException {
        if (next < words.length && (upper(next).equals("ON") || upper(next).equals("OFF"))) {
            return upper(next++).equals("ON");
        }
        throw new PresetException(place + ": a filter begins with ON or OFF");
    }

    private double frequency() throws PresetException {
        String word = next < words.length ? words[next] : "";
        double hz = number("frequency", true, "HZ");
        int point = word.indexOf('.');
        if (point >= 0 && point < 4 && digits(word.substring(point + 1)) == 3) {
            notes.add(place + ": Fc " + word + " is read as " + Decimals.format(hz, 0, 3)
                    + " Hz; Equalizer APO would read thousands");
        }
        return hz;
    }

    private static int digits(String text) {
        int n = 0;
        while (n < text.length() && text.charAt(n) >= '0' && text.charAt(n) <= '9') {
            n++;
        }
        return n;
    }

    /// A number that may carry its unit (`105Hz`) or be followed by it (`105 Hz`, `1.2 kHz`).
    private double number(String what, boolean grouping, String unit) throws PresetException {
        String word = take("a " + what);
        double factor = 1;
        String digits = word;
        if (grouping && word.endsWith("KHZ")) {
            digits = word.substring(0, word.length() - 3);
            factor = 1000;
        } else if (!unit.isEmpty() && word.endsWith(unit) && word.length() > unit.length()) {
            digits = word.substring(0, word.length() - unit.length());
        } else if (grouping && next < words.length && upper(next).equals("KHZ")) {
            factor = 1000;
            next++;
        } else if (!unit.isEmpty() && next < words.length && upper(next).equals(unit)) {
            next++;
        }
        double value = Decimals.parse(digits, grouping) * factor;
        if (Double.isNaN(value)) {
            throw new PresetException(place + ": \"" + FilterText.shortened(word) + "\" is no " + what);
        }
        return value;
    }

    private static boolean isSlope(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    private String upper(int index) {
        return words[index].toUpperCase(Locale.ROOT);
    }

    private String take(String what) throws PresetException {
        if (next >= words.length || words[next].isEmpty()) {
            throw new PresetException(place + ": the line ends where " + what + " should be");
        }
        return upper(next++);
    }
}
