package org.rustyaudio.presets.format;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectParameter;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.EffectSettings;
import org.rustyaudio.dsp.effect.EffectSlot;
import org.rustyaudio.presets.PresetException;

/// A rack of effects as JSON: a file of its own, or the field `effects` of a preset.
///
/// ```
/// {"schema": 1, "on": true, "slots": [{"effect": "reverb", "on": true, "decaySeconds": 2.1}]}
/// ```
///
/// What a slot does not say stands as it does at first; choices are words, switches true or false.
public final class RackJson {

    private static final int SCHEMA = 1;
    private static final List<String> SWITCH = List.of("off", "on");

    private RackJson() {}

    /// Whether a JSON text is a rack of its own, or a preset with one.
    public static boolean looksLike(String json) {
        return json.contains("\"slots\"");
    }

    /// Whether a value means to be a rack, even a broken one; anything else is another program's.
    static boolean isRack(JsonValue value) {
        return value.isObject()
                && (value.asObject().get("slots") != null || value.asObject().get("schema") != null);
    }

    /// Reads a rack's own file, or the rack of a preset's.
    public static EffectRack read(String text) throws PresetException {
        JsonObject json = JsonValues.object(JsonValues.parse(text), "rack");
        JsonValue inside = json.get("effects");
        return inside == null ? read(json, "rack") : read(JsonValues.object(inside, "effects"), "effects");
    }

    static EffectRack read(JsonObject json, String place) throws PresetException {
        double schema = JsonValues.number(json, "schema", SCHEMA, place);
        if (schema != SCHEMA) {
            throw new PresetException(place + ": schema " + schema + " is not known; this version reads " + SCHEMA);
        }
        JsonArray list = JsonValues.array(json.get("slots"), place + ".slots");
        List<EffectSlot> slots = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String slot = place + ", slot " + (i + 1);
            slots.add(slot(JsonValues.object(list.get(i), slot), slot));
        }
        try {
            return new EffectRack(JsonValues.flag(json, "on", true, place), slots);
        } catch (IllegalArgumentException refusal) {
            throw new PresetException(place + ": " + refusal.getMessage());
        }
    }

    private static EffectSlot slot(JsonObject json, String place) throws PresetException {
        EffectKind kind = kind(JsonValues.text(json, "effect", "", place + "."), place);
        List<EffectParameter> parameters = kind.parameters();
        double[] values = kind.standard().values();
        for (JsonObject.Member member : json) {
            String name = member.getName();
            if (name.equals("effect") || name.equals("on")) {
                continue;
            }
            int at = find(parameters, name);
            if (at < 0) {
                throw new PresetException(place + ": " + kind.key() + " has no \"" + FilterText.shortened(name)
                        + "\"; it has " + keys(parameters));
            }
            values[at] = value(parameters.get(at), member.getValue(), place + "." + name);
        }
        try {
            return new EffectSlot(JsonValues.flag(json, "on", true, place), kind.settings(values));
        } catch (IllegalArgumentException refusal) {
            throw new PresetException(place + ": " + refusal.getMessage());
        }
    }

    private static EffectKind kind(String word, String place) throws PresetException {
        List<String> known = new ArrayList<>();
        for (EffectKind kind : EffectKind.values()) {
            if (kind.key().equals(word)) {
                return kind;
            }
            known.add(kind.key());
        }
        throw new PresetException(place + ": effect \"" + FilterText.shortened(word) + "\" is not known; known are "
                + String.join(", ", known));
    }

    private static double value(EffectParameter parameter, JsonValue value, String field) throws PresetException {
        if (parameter.choices().equals(SWITCH)) {
            if (!value.isBoolean()) {
                throw new PresetException("field " + field + " should be true or false");
            }
            return value.asBoolean() ? 1 : 0;
        }
        if (!parameter.isChoice()) {
            return JsonValues.number(value, field);
        }
        int place = value.isString() ? parameter.choices().indexOf(value.asString()) : -1;
        if (place < 0) {
            throw new PresetException("field " + field + " should be one of " + String.join(", ", parameter.choices()));
        }
        return place;
    }

    private static int find(List<EffectParameter> parameters, String key) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static String keys(List<EffectParameter> parameters) {
        List<String> keys = new ArrayList<>();
        for (EffectParameter parameter : parameters) {
            keys.add(parameter.key());
        }
        return String.join(", ", keys);
    }

    /// A rack as a file of its own.
    public static String write(EffectRack rack) {
        return json(rack).toString(WriterConfig.PRETTY_PRINT) + "\n";
    }

    static JsonObject json(EffectRack rack) {
        JsonArray slots = new JsonArray();
        for (EffectSlot slot : rack.slots()) {
            slots.add(json(slot));
        }
        return Json.object().add("schema", SCHEMA).add("on", rack.on()).add("slots", slots);
    }

    private static JsonObject json(EffectSlot slot) {
        EffectSettings settings = slot.settings();
        JsonObject json = Json.object().add("effect", settings.kind().key()).add("on", slot.on());
        List<EffectParameter> parameters = settings.kind().parameters();
        double[] values = settings.values();
        for (int i = 0; i < values.length; i++) {
            EffectParameter parameter = parameters.get(i);
            if (parameter.choices().equals(SWITCH)) {
                json.add(parameter.key(), values[i] != 0);
            } else if (parameter.isChoice()) {
                json.add(parameter.key(), parameter.choices().get((int) values[i]));
            } else {
                json.add(parameter.key(), values[i]);
            }
        }
        return json;
    }
}
