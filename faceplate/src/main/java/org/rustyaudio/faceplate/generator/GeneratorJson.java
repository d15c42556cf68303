package org.rustyaudio.faceplate.generator;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.faceplate.parameter.Dial;

/// How the generator is set, as JSON. Whether it sounds is not kept, and it comes back no louder than it should begin.
///
/// ```
/// {"kind": "sine", "straight": false, "frequencyHz": 440, "tones": [{"toneHz": 100, "shareDb": 0}]}
/// ```
public final class GeneratorJson {

    private GeneratorJson() {}

    public static JsonObject json(GeneratorState state) {
        JsonObject json = Json.object().add("kind", state.kind().label()).add("straight", state.straight());
        for (Dial dial : GeneratorDials.all()) {
            if (state.values().containsKey(dial.key())) {
                json.add(dial.key(), state.value(dial));
            }
        }
        JsonArray tones = new JsonArray();
        for (GeneratorTone tone : state.tones()) {
            tones.add(Json.object()
                    .add(GeneratorDials.TONE.key(), tone.frequencyHz())
                    .add(GeneratorDials.SHARE.key(), tone.shareDb()));
        }
        return json.add("tones", tones);
    }

    public static String write(GeneratorState state) {
        return json(state).toString();
    }

    /// @throws IllegalArgumentException naming what is damaged
    public static GeneratorState read(String text) {
        try {
            return read(Json.parse(text));
        } catch (ParseException e) {
            throw new IllegalArgumentException("the generator's settings are no JSON: " + e.getMessage());
        }
    }

    /// @throws IllegalArgumentException naming what is damaged
    public static GeneratorState read(JsonValue value) {
        if (!value.isObject()) {
            throw new IllegalArgumentException("the generator's settings are no JSON object");
        }
        JsonObject json = value.asObject();
        GeneratorState initial = GeneratorState.INITIAL;
        JsonValue kind = json.get("kind");
        JsonValue straight = json.get("straight");
        JsonValue tones = json.get("tones");
        Map<String, Double> values = new HashMap<>();
        for (Dial dial : GeneratorDials.all()) {
            JsonValue number = json.get(dial.key());
            if (number != null) {
                values.put(dial.key(), number(number, dial.key()));
            }
        }
        return new GeneratorState(
                        kind == null ? initial.kind() : kind(kind),
                        straight != null && straight.isBoolean() && straight.asBoolean(),
                        values,
                        tones == null ? initial.tones() : tones(tones))
                .safe();
    }

    private static GeneratorKind kind(JsonValue value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("the generator's kind is no text");
        }
        return GeneratorKind.ofLabel(value.asString());
    }

    private static List<GeneratorTone> tones(JsonValue value) {
        if (!value.isArray() || value.asArray().size() > GeneratorState.MOST_TONES) {
            throw new IllegalArgumentException("\"tones\" is no list of at most " + GeneratorState.MOST_TONES);
        }
        List<GeneratorTone> tones = new ArrayList<>();
        for (JsonValue tone : value.asArray()) {
            if (!tone.isObject()) {
                throw new IllegalArgumentException("a tone is no JSON object");
            }
            tones.add(new GeneratorTone(
                    number(tone.asObject().get(GeneratorDials.TONE.key()), GeneratorDials.TONE.key()),
                    number(tone.asObject().get(GeneratorDials.SHARE.key()), GeneratorDials.SHARE.key())));
        }
        return tones;
    }

    private static double number(@Nullable JsonValue value, String name) {
        if (value == null || !value.isNumber()) {
            throw new IllegalArgumentException("\"" + name + "\" is no number");
        }
        return value.asDouble();
    }
}
