package org.rustyaudio.presets.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.text.Decimals;
import org.rustyaudio.presets.text.Pieces;

/// `Preamp:` and `Filter:` lines: AutoEq, squiglink, Room EQ Wizard and Equalizer APO.
///
/// Equalizer APO ignores lines it does not know; here each is named in a note. A filter that cannot be understood
/// refuses the file.
public final class FilterText {

    private FilterText() {}

    /// Whether a stripped, lower-case line gives a filter.
    public static boolean isFilterLine(String line) {
        if (!line.startsWith("filter") || line.indexOf(':') < 0) {
            return false;
        }
        String between = line.substring("filter".length(), line.indexOf(':')).strip();
        for (int i = 0; i < between.length(); i++) {
            if (between.charAt(i) < '0' || between.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    public static Preset read(String text, String name, List<String> notes) throws PresetException {
        Bands bands = new Bands();
        String device = "";
        boolean bothChannels = true;
        String[] lines = Pieces.of(text, '\n');
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            String place = "line " + (i + 1);
            String lower = line.toLowerCase(Locale.ROOT);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            String command = colon < 0 ? "" : lower.substring(0, colon).strip();
            String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
            if (command.equals("channel")) {
                bothChannels = rest.equalsIgnoreCase("all") || isBoth(rest);
                if (!bothChannels) {
                    notes.add(place + ": a preset works on both channels; the filters for channel " + rest
                            + " only are left out");
                }
            } else if (!bothChannels && (command.equals("preamp") || isFilterLine(lower))) {
                notes.add(place + ": left out: " + line);
            } else if (command.equals("preamp")) {
                bands.addPreamp(place, preamp(place, rest));
            } else if (isFilterLine(lower)) {
                new FilterLine(place, rest, notes).addTo(bands);
            } else if (command.equals("device")) {
                device = plain(rest);
            } else if (command.equals("graphiceq")) {
                notes.add(place + ": GraphicEQ beside filters is left out; import it from a file of its own");
            } else if (i > 0 || !command.isEmpty()) {
                notes.add(place + ": not understood and left out: " + shortened(line));
            }
        }
        if (bands.isEmpty()) {
            throw new PresetException("the file has no filter that works on both channels");
        }
        return new Preset(name, "", "", bands.settings(), device, java.util.Map.of());
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && plain.length() < 200; i++) {
            if (!Character.isISOControl(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isBoth(String channels) {
        String upper = " " + channels.toUpperCase(Locale.ROOT) + " ";
        return upper.contains(" L ") && upper.contains(" R ");
    }

    private static double preamp(String place, String rest) throws PresetException {
        String number = Pieces.words(rest)[0];
        if (number.toLowerCase(Locale.ROOT).endsWith("db")) {
            number = number.substring(0, number.length() - 2);
        }
        double db = Decimals.parse(number, false);
        if (Double.isNaN(db)) {
            throw new PresetException(
                    place + ": \"" + shortened(rest) + "\" is no preamp; write it as \"Preamp: -6.3 dB\"");
        }
        return db;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /// As AutoEq writes it; reading an AutoEq file and writing it again gives the same bytes.
    public static String writeAutoEq(Preset preset) {
        StringBuilder out = new StringBuilder();
        writeLines(preset, out);
        return out.toString();
    }

    /// The same lines under a comment and, where one is known, a device.
    public static String writeEqualizerApo(Preset preset) {
        StringBuilder out = new StringBuilder("# ").append(preset.name()).append('\n');
        if (!preset.outputDevice().isEmpty()) {
            out.append("Device: ").append(preset.outputDevice()).append('\n');
        }
        writeLines(preset, out);
        return out.toString();
    }

    private static void writeLines(Preset preset, StringBuilder out) {
        out.append("Preamp: ")
                .append(Decimals.format(preset.equalizer().preampDb(), 1, 2))
                .append(" dB\n");
        List<Band> bands = new ArrayList<>(preset.equalizer().bands());
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            out.append("Filter ").append(i + 1).append(band.on() ? ": ON " : ": OFF ");
            out.append(word(band.type()));
            // At most two decimals: Equalizer APO takes three for thousands.
            out.append(" Fc ").append(Decimals.format(band.frequencyHz(), 0, 2)).append(" Hz");
            // Some readers require a gain even where it means nothing.
            out.append(" Gain ").append(Decimals.format(band.gainDb(), 1, 2)).append(" dB");
            if (band.type().hasQ()) {
                out.append(" Q ").append(Decimals.format(band.q(), 2, 4));
            }
            out.append('\n');
        }
    }

    private static String word(FilterType type) {
        return switch (type) {
            case PEAK -> "PK";
            case LOW_SHELF -> "LSC";
            case HIGH_SHELF -> "HSC";
            case LOW_SHELF_6DB -> "LS 6dB";
            case HIGH_SHELF_6DB -> "HS 6dB";
            case LOW_SHELF_12DB -> "LS 12dB";
            case HIGH_SHELF_12DB -> "HS 12dB";
            case LOW_PASS -> "LPQ";
            case HIGH_PASS -> "HPQ";
            case BAND_PASS -> "BP";
            case NOTCH -> "NO";
            case ALL_PASS -> "AP";
        };
    }
}
