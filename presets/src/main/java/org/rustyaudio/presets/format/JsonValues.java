package org.rustyaudio.presets.format;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.presets.PresetException;

/// Reads values out of untrusted JSON; what is missing or of another kind is named by its field.
final class JsonValues {

    private static final int MAX_DEPTH = 64;

    private JsonValues() {}

    static JsonValue parse(String text) throws PresetException {
        checkDepth(text);
        try {
            return Json.parse(text);
        } catch (ParseException e) {
            throw new PresetException("line " + e.getLocation().line + ": the JSON is broken (" + e.getMessage()
                    + "); export the preset again");
        }
    }

    /// The parser recurses, so nesting is limited before it begins.
    private static void checkDepth(String text) throws PresetException {
        int depth = 0;
        int line = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > MAX_DEPTH) {
                    throw new PresetException(
                            "line " + line + ": nested deeper than " + MAX_DEPTH + " levels, which no preset is");
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
    }

    static JsonObject object(@Nullable JsonValue value, String field) throws PresetException {
        if (value == null || !value.isObject()) {
            throw new PresetException("field " + field + " should be an object in braces");
        }
        return value.asObject();
    }

    static JsonArray array(@Nullable JsonValue value, String field) throws PresetException {
        if (value == null || !value.isArray()) {
            throw new PresetException("field " + field + " should be a list in brackets");
        }
        return value.asArray();
    }

    static double number(@Nullable JsonValue value, String field) throws PresetException {
        if (value == null || !value.isNumber()) {
            throw new PresetException("field " + field + " should be a number");
        }
        double number = value.asDouble();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new PresetException("field " + field + " is " + value + ", too large for a number");
        }
        return number;
    }

    static double number(JsonObject object, String name, double otherwise, String field) throws PresetException {
        JsonValue value = object.get(name);
        return value == null ? otherwise : number(value, field + "." + name);
    }

    static String text(JsonObject object, String name, String otherwise, String field) throws PresetException {
        JsonValue value = object.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            throw new PresetException("field " + field + name + " should be text in quotes");
        }
        return value.asString();
    }

    static boolean flag(JsonObject object, String name, boolean otherwise, String field) throws PresetException {
        JsonValue value = object.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw new PresetException("field " + field + "." + name + " should be true or false");
        }
        return value.asBoolean();
    }
}
