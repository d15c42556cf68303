package org.rustyaudio.presets.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.ShelfSlope;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.text.Decimals;
import org.rustyaudio.presets.text.Yaml;

/// CamillaDSP configurations: the gains and biquads that its pipeline applies to both channels, in pipeline order.
public final class CamillaDsp {

    private CamillaDsp() {}

    public static Preset read(String text, String name, List<String> notes) throws PresetException {
        Map<?, ?> root = map(Yaml.parse(text), "the file");
        Map<?, ?> filters = map(root.get("filters"), "filters");
        Bands bands = new Bands();
        for (Object filter : inPipeline(root, filters, notes)) {
            add(String.valueOf(filter), map(filters.get(filter), "filter " + filter), bands);
        }
        if (bands.isEmpty() && bands.settings().preampDb() == 0) {
            throw new PresetException("the pipeline applies no filter to both channels");
        }
        return Preset.of(name, bands.settings());
    }

    /// Names of the filters that the pipeline puts on channels 0 and 1; all of them where there is no pipeline.
    private static List<Object> inPipeline(Map<?, ?> root, Map<?, ?> filters, List<String> notes)
            throws PresetException {
        Object pipeline = root.get("pipeline");
        if (!(pipeline instanceof List<?> steps)) {
            notes.add("there is no pipeline; the filters are taken in the order they stand");
            return new ArrayList<>(filters.keySet());
        }
        List<Object> names = new ArrayList<>();
        List<Object> onFirstOnly = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String place = "pipeline step " + (i + 1);
            Map<?, ?> step = map(steps.get(i), place);
            if (!"Filter".equals(step.get("type"))) {
                notes.add(place + ": a " + step.get("type") + " is left out");
                continue;
            }
            if ("true".equals(step.get("bypassed"))) {
                notes.add(place + ": bypassed, so left out");
                continue;
            }
            if (!(step.get("names") instanceof List<?> named)) {
                throw new PresetException(place + ": names should be a list");
            }
            Object channels = step.get("channels");
            Object channel = step.get("channel");
            boolean both = channel == null
                    && (channels == null
                            || (channels instanceof List<?> list && list.contains("0") && list.contains("1")));
            if (both) {
                names.addAll(named);
            } else if ("0".equals(channel) || List.of("0").equals(channels)) {
                onFirstOnly = new ArrayList<>(named);
            } else if (("1".equals(channel) || List.of("1").equals(channels)) && onFirstOnly.equals(named)) {
                names.addAll(named);
                onFirstOnly = new ArrayList<>();
            } else {
                throw new PresetException(place + ": works on one channel only; a preset works on both alike");
            }
        }
        if (!onFirstOnly.isEmpty()) {
            throw new PresetException("the pipeline filters channel 0 only; a preset works on both alike");
        }
        for (Object name : names) {
            if (!filters.containsKey(name)) {
                throw new PresetException("the pipeline names the filter " + name + ", which is not defined");
            }
        }
        return names;
    }

    private static void add(String name, Map<?, ?> filter, Bands bands) throws PresetException {
        Map<?, ?> parameters = map(filter.get("parameters"), "filter " + name + ".parameters");
        String place = "filter " + name;
        if ("Gain".equals(filter.get("type"))) {
            if ("true".equals(parameters.get("inverted"))) {
                throw new PresetException(place + ": turns the phase around, which a preset cannot");
            }
            bands.addPreamp(place, number(parameters, "gain", place));
            return;
        }
        if (!"Biquad".equals(filter.get("type"))) {
            throw new PresetException(place + ": a " + filter.get("type") + " filter has no counterpart here");
        }
        String word = String.valueOf(parameters.get("type"));
        FilterType type = type(word);
        if (type == null) {
            throw new PresetException(place + ": a " + FilterText.shortened(word) + " has no counterpart here");
        }
        double gainDb = type.hasGain() ? number(parameters, "gain", place) : 0;
        bands.add(place, true, type, number(parameters, "freq", place), gainDb, q(parameters, type, gainDb, place));
    }

    private static double q(Map<?, ?> parameters, FilterType type, double gainDb, String place) throws PresetException {
        if (parameters.containsKey("q")) {
            return number(parameters, "q", place);
        }
        if (parameters.containsKey("bandwidth")) {
            return Bands.qOfBandwidth(number(parameters, "bandwidth", place));
        }
        if (parameters.containsKey("slope") && type.hasGain()) {
            double slope = number(parameters, "slope", place) / 12;
            if (!(slope > 0 && slope <= 1)) {
                throw new PresetException(place + ": slope is outside 0 to 12 dB");
            }
            return ShelfSlope.qOf(slope, gainDb);
        }
        throw new PresetException(place + ": q is missing");
    }

    private static @Nullable FilterType type(String word) {
        return switch (word) {
            case "Peaking" -> FilterType.PEAK;
            case "Lowshelf" -> FilterType.LOW_SHELF;
            case "Highshelf" -> FilterType.HIGH_SHELF;
            case "Lowpass" -> FilterType.LOW_PASS;
            case "Highpass" -> FilterType.HIGH_PASS;
            case "Notch" -> FilterType.NOTCH;
            case "Bandpass" -> FilterType.BAND_PASS;
            case "Allpass" -> FilterType.ALL_PASS;
            default -> null;
        };
    }

    private static double number(Map<?, ?> map, String key, String place) throws PresetException {
        double value = map.get(key) instanceof String text ? Decimals.parse(text, false) : Double.NaN;
        if (Double.isNaN(value)) {
            throw new PresetException(place + ": " + key + " should be a number");
        }
        return value;
    }

    private static Map<?, ?> map(@Nullable Object value, String place) throws PresetException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new PresetException(place + " should hold \"key: value\" lines");
    }

    public static String write(Preset preset) throws PresetException {
        StringBuilder out = new StringBuilder("# ").append(preset.name()).append("\nfilters:\n");
        StringBuilder names = new StringBuilder("preamp");
        out.append("  preamp: {type: Gain, parameters: {gain: ")
                .append(Decimals.format(preset.equalizer().preampDb(), 1, 2))
                .append("}}\n");
        int number = 0;
        for (Band band : preset.equalizer().bands()) {
            number++;
            String word = word(band.type(), number).toLowerCase(Locale.ROOT);
            String name = word + number;
            out.append("  ")
                    .append(name)
                    .append(": {type: Biquad, parameters: {type: ")
                    .append(word(band.type(), number));
            out.append(", freq: ").append(Decimals.format(band.frequencyHz(), 0, 2));
            if (band.type().hasGain()) {
                out.append(", gain: ").append(Decimals.format(band.gainDb(), 1, 2));
            }
            out.append(", q: ").append(Decimals.format(band.q(), 1, 4)).append("}}\n");
            if (!band.on()) {
                throw new PresetException(
                        "band " + number + ": CamillaDSP cannot keep a band that is off; remove it first");
            }
            names.append(", ").append(name);
        }
        out.append("pipeline:\n  - {type: Filter, channels: [0, 1], names: [")
                .append(names)
                .append("]}\n");
        return out.toString();
    }

    private static String word(FilterType type, int number) throws PresetException {
        return switch (type) {
            case PEAK -> "Peaking";
            case LOW_SHELF -> "Lowshelf";
            case HIGH_SHELF -> "Highshelf";
            case LOW_PASS -> "Lowpass";
            case HIGH_PASS -> "Highpass";
            case NOTCH -> "Notch";
            case BAND_PASS -> "Bandpass";
            case ALL_PASS -> "Allpass";
            case LOW_SHELF_6DB, HIGH_SHELF_6DB, LOW_SHELF_12DB, HIGH_SHELF_12DB ->
                throw new PresetException(
                        "band " + number + ": CamillaDSP writes fixed slopes in another way; give the shelf a Q first");
        };
    }
}
