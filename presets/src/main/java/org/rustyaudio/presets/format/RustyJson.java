package org.rustyaudio.presets.format;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;

/// Our own preset files: one versioned schema for files, API and database. Unknown fields survive a round trip.
public final class RustyJson {

    /// The version written; a newer one is read too, its unknown fields kept.
    public static final int SCHEMA = 1;

    private static final List<String> KNOWN = List.of(
            "schema",
            "name",
            "description",
            "category",
            "preampDb",
            "autoHeadroom",
            "on",
            "bands",
            "effects",
            "outputDevice");

    private RustyJson() {}

    public static boolean looksLike(String json) {
        return json.contains("\"schema\"") && json.contains("\"bands\"");
    }

    public static Preset read(String text) throws PresetException {
        return read(text, new ArrayList<>());
    }

    /// @param notes gets a sentence for what is kept but means nothing here
    public static Preset read(String text, List<String> notes) throws PresetException {
        return read(JsonValues.object(JsonValues.parse(text), "preset"), notes);
    }

    private static Preset read(JsonObject json, List<String> notes) throws PresetException {
        double schema = JsonValues.number(json.get("schema"), "schema");
        if (!(schema >= 1 && schema < 1000)) {
            throw new PresetException("schema " + schema + " is not known; this version reads 1");
        }
        Bands bands = new Bands();
        bands.addPreamp("preampDb", JsonValues.number(json, "preampDb", 0, "preset"));
        JsonArray list = JsonValues.array(json.get("bands"), "bands");
        for (int i = 0; i < list.size(); i++) {
            addBand(list.get(i), "band " + (i + 1), bands);
        }
        EqualizerSettings read = bands.settings();
        EqualizerSettings equalizer = new EqualizerSettings(
                JsonValues.flag(json, "on", true, "preset"),
                read.preampDb(),
                JsonValues.flag(json, "autoHeadroom", false, "preset"),
                read.bands());
        JsonValue effects = json.get("effects");
        boolean ours = effects != null && RackJson.isRack(effects);
        if (effects != null && !ours) {
            notes.add("field effects is no rack of Rusty Audio but another program's; it is kept and does nothing");
        }
        EffectRack rack = ours ? RackJson.read(JsonValues.object(effects, "effects"), "effects") : null;
        Map<String, String> unknown = new HashMap<>();
        for (JsonObject.Member member : json) {
            String name = member.getName();
            if (!KNOWN.contains(name) || (name.equals("effects") && !ours)) {
                unknown.put(member.getName(), member.getValue().toString());
            }
        }
        try {
            return new Preset(
                    JsonValues.text(json, "name", "", ""),
                    JsonValues.text(json, "description", "", ""),
                    JsonValues.text(json, "category", "", ""),
                    equalizer,
                    rack,
                    JsonValues.text(json, "outputDevice", "", ""),
                    unknown);
        } catch (IllegalArgumentException refusal) {
            throw new PresetException(String.valueOf(refusal.getMessage()));
        }
    }

    private static void addBand(JsonValue value, String place, Bands bands) throws PresetException {
        JsonObject band = JsonValues.object(value, place);
        String word = JsonValues.text(band, "type", "", place + ".");
        FilterType type = null;
        for (FilterType candidate : FilterType.values()) {
            if (word(candidate).equals(word)) {
                type = candidate;
            }
        }
        if (type == null) {
            throw new PresetException(place + ": filter type \"" + FilterText.shortened(word) + "\" is not known");
        }
        bands.add(
                place,
                JsonValues.flag(band, "on", true, place),
                type,
                JsonValues.number(band.get("frequencyHz"), place + ".frequencyHz"),
                JsonValues.number(band, "gainDb", 0, place),
                JsonValues.number(band, "q", Bands.DEFAULT_Q, place));
    }

    public static String write(Preset preset) {
        return json(preset).toString(WriterConfig.PRETTY_PRINT) + "\n";
    }

    static JsonObject json(Preset preset) {
        EqualizerSettings equalizer = preset.equalizer();
        JsonObject json = Json.object().add("schema", SCHEMA).add("name", preset.name());
        if (!preset.description().isEmpty()) {
            json.add("description", preset.description());
        }
        if (!preset.category().isEmpty()) {
            json.add("category", preset.category());
        }
        if (!equalizer.on()) {
            json.add("on", false);
        }
        json.add("preampDb", equalizer.preampDb());
        json.add("autoHeadroom", equalizer.autoHeadroom());
        JsonArray bands = new JsonArray();
        for (Band band : equalizer.bands()) {
            JsonObject entry = Json.object()
                    .add("type", word(band.type()))
                    .add("frequencyHz", band.frequencyHz())
                    .add("gainDb", band.gainDb())
                    .add("q", band.q());
            if (!band.on()) {
                entry.add("on", false);
            }
            bands.add(entry);
        }
        json.add("bands", bands);
        EffectRack effects = preset.effects();
        if (effects != null) {
            json.add("effects", RackJson.json(effects));
        }
        if (!preset.outputDevice().isEmpty()) {
            json.add("outputDevice", preset.outputDevice());
        }
        // In the order of their names, so that the same preset always gives the same bytes.
        new TreeMap<>(preset.unknown()).forEach((name, value) -> {
            // A rack of ours takes the place of what another program called effects.
            if (json.get(name) == null) {
                json.add(name, Json.parse(value));
            }
        });
        return json;
    }

    private static String word(FilterType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
