package org.rustyaudio.presets.format;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.text.Decimals;

/// EasyEffects output presets: the equalizer of the chain, in its textbook mode `APO (DR)`.
public final class EasyEffects {

    private static final double MAX_GAIN_DB = 36;
    private static final double MIN_HZ = 10;
    private static final double MAX_HZ = 24_000;
    private static final double MAX_Q = 100;

    private EasyEffects() {}

    public static Preset read(String text, String name, List<String> notes) throws PresetException {
        JsonObject root = JsonValues.object(JsonValues.parse(text), "preset");
        JsonObject output = JsonValues.object(root.get("output"), "output");
        JsonObject equalizer = null;
        for (JsonObject.Member member : output) {
            String plugin = member.getName();
            if (plugin.equals("equalizer") || plugin.startsWith("equalizer#")) {
                if (equalizer == null) {
                    equalizer = JsonValues.object(member.getValue(), plugin);
                } else {
                    notes.add(plugin + ": a second equalizer is left out");
                }
            } else if (member.getValue().isObject()) {
                notes.add(plugin + ": this effect is left out");
            }
        }
        if (equalizer == null) {
            throw new PresetException("field output has no equalizer; save the preset in EasyEffects with one");
        }
        String mode = JsonValues.text(equalizer, "mode", "IIR", "equalizer.");
        if (!mode.equals("IIR")) {
            notes.add("equalizer.mode " + FilterText.shortened(mode) + " is read as IIR");
        }
        Bands bands = new Bands();
        bands.addPreamp("input-gain", JsonValues.number(equalizer, "input-gain", 0, "equalizer"));
        bands.addPreamp("output-gain", JsonValues.number(equalizer, "output-gain", 0, "equalizer"));
        JsonObject left = JsonValues.object(equalizer.get("left"), "equalizer.left");
        JsonValue right = equalizer.get("right");
        int count = (int) JsonValues.number(equalizer, "num-bands", left.size(), "equalizer");
        if (count < 1 || count > 32) {
            throw new PresetException("field equalizer.num-bands is " + count + ", outside 1 to 32");
        }
        boolean split = JsonValues.flag(equalizer, "split-channels", false, "equalizer");
        for (int i = 0; i < count; i++) {
            String key = "band" + i;
            JsonObject band = JsonValues.object(left.get(key), "equalizer.left." + key);
            JsonValue other =
                    right != null && right.isObject() ? right.asObject().get(key) : null;
            if (split && other != null && !other.equals(band)) {
                throw new PresetException(key + ": left and right differ; a preset works on both channels alike");
            }
            addBand(band, key, bands, notes);
        }
        boolean bypass = JsonValues.flag(equalizer, "bypass", false, "equalizer");
        var settings = bands.settings();
        if (bypass) {
            settings = new org.rustyaudio.dsp.EqualizerSettings(false, settings.preampDb(), false, settings.bands());
        }
        return Preset.of(name, settings);
    }

    private static void addBand(JsonObject band, String key, Bands bands, List<String> notes) throws PresetException {
        String word = JsonValues.text(band, "type", "Off", key + ".");
        boolean on = !word.equals("Off") && !JsonValues.flag(band, "mute", false, key);
        FilterType type = word.equals("Off") ? FilterType.PEAK : type(word);
        if (type == null) {
            throw new PresetException(key + ": filter type " + FilterText.shortened(word)
                    + " has no counterpart here; change it in EasyEffects first");
        }
        String mode = JsonValues.text(band, "mode", "APO (DR)", key + ".");
        if (on && !mode.equals("APO (DR)")) {
            notes.add(key + ": mode " + FilterText.shortened(mode)
                    + " is read as APO (DR), which may sound slightly different");
        }
        String slope = JsonValues.text(band, "slope", "x1", key + ".");
        if (on && !slope.equals("x1")) {
            throw new PresetException(
                    key + ": slope " + FilterText.shortened(slope) + " has no counterpart here; set it to x1");
        }
        double q = JsonValues.number(band, "q", Bands.DEFAULT_Q, key);
        bands.add(
                key,
                on,
                type,
                JsonValues.number(band.get("frequency"), key + ".frequency"),
                JsonValues.number(band, "gain", 0, key),
                q == 0 && !on ? Bands.DEFAULT_Q : q);
    }

    private static @Nullable FilterType type(String word) {
        return switch (word) {
            case "Bell" -> FilterType.PEAK;
            case "Lo-shelf" -> FilterType.LOW_SHELF;
            case "Hi-shelf" -> FilterType.HIGH_SHELF;
            case "Lo-pass" -> FilterType.LOW_PASS;
            case "Hi-pass" -> FilterType.HIGH_PASS;
            case "Notch" -> FilterType.NOTCH;
            case "Allpass" -> FilterType.ALL_PASS;
            case "Bandpass" -> FilterType.BAND_PASS;
            default -> null;
        };
    }

    private static String word(Band band, int number) throws PresetException {
        return switch (band.type()) {
            case PEAK -> "Bell";
            case LOW_SHELF -> "Lo-shelf";
            case HIGH_SHELF -> "Hi-shelf";
            case LOW_PASS -> "Lo-pass";
            case HIGH_PASS -> "Hi-pass";
            case NOTCH -> "Notch";
            case ALL_PASS -> "Allpass";
            case BAND_PASS -> "Bandpass";
            case LOW_SHELF_6DB, HIGH_SHELF_6DB, LOW_SHELF_12DB, HIGH_SHELF_12DB ->
                throw new PresetException(
                        "band " + number + ": EasyEffects has no shelf of fixed slope; give it a Q first");
        };
    }

    public static String write(Preset preset, List<String> notes) throws PresetException {
        List<Band> all = preset.equalizer().bands();
        JsonObject side = new JsonObject();
        for (int i = 0; i < Math.max(1, all.size()); i++) {
            Band band = all.isEmpty() ? new Band(false, FilterType.PEAK, 1_000, 0, 1) : all.get(i);
            int number = i + 1;
            check("band " + number + " frequency", band.frequencyHz(), MIN_HZ, MAX_HZ, "Hz");
            check("band " + number + " gain", band.gainDb(), -MAX_GAIN_DB, MAX_GAIN_DB, "dB");
            check("band " + number + " Q", band.q(), 0, MAX_Q, "");
            side.add(
                    "band" + i,
                    Json.object()
                            .add("type", word(band, number))
                            .add("mode", "APO (DR)")
                            .add("slope", "x1")
                            .add("frequency", band.frequencyHz())
                            .add("gain", band.gainDb())
                            .add("q", band.q())
                            .add("width", 4.0)
                            .add("mute", !band.on())
                            .add("solo", false));
        }
        check("preamp", preset.equalizer().preampDb(), -MAX_GAIN_DB, MAX_GAIN_DB, "dB");
        if (preset.equalizer().autoHeadroom()) {
            notes.add("automatic headroom has no counterpart in EasyEffects; the preamp alone is written");
        }
        JsonObject equalizer = Json.object()
                .add("bypass", !preset.equalizer().on())
                .add("input-gain", preset.equalizer().preampDb())
                .add("output-gain", 0.0)
                .add("mode", "IIR")
                .add("num-bands", Math.max(1, all.size()))
                .add("split-channels", false)
                .add("balance", 0.0)
                .add("pitch-left", 0.0)
                .add("pitch-right", 0.0)
                .add("left", side)
                .add("right", side);
        JsonObject output = Json.object()
                .add("blocklist", new JsonArray())
                .add("plugins_order", new JsonArray().add("equalizer#0"))
                .add("equalizer#0", equalizer);
        return Json.object().add("output", output).toString(WriterConfig.PRETTY_PRINT) + "\n";
    }

    private static void check(String what, double value, double lowest, double highest, String unit)
            throws PresetException {
        if (!(value >= lowest && value <= highest)) {
            throw new PresetException(
                    what + " " + Decimals.format(value, 0, 3) + " " + unit + " is outside what EasyEffects takes, "
                            + Decimals.format(lowest, 0, 0) + " to " + Decimals.format(highest, 0, 0) + " " + unit);
        }
    }
}
