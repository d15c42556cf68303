package org.rustyaudio.desktop.settings;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import com.eclipsesource.json.WriterConfig;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.generator.GeneratorJson;
import org.rustyaudio.faceplate.generator.GeneratorState;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.format.RackJson;
import org.rustyaudio.presets.format.RustyJson;

/// Settings as JSON text, with a version. A value that is missing or out of range is the first start's.
final class SettingsJson {

    static final int VERSION = 1;

    private SettingsJson() {}

    static String write(Settings settings) {
        WindowPlace place = settings.place();
        JsonObject window = new JsonObject();
        if (place.known()) {
            window.add("x", place.x()).add("y", place.y());
        }
        window.add("width", place.width()).add("height", place.height()).add("maximized", place.maximized());
        JsonObject json = new JsonObject()
                .add("version", VERSION)
                .add("theme", settings.theme())
                .add("light", settings.light().name())
                .add("display", settings.display().name())
                .add("scale", settings.scale())
                .add("window", window)
                .add("drawer", settings.drawer())
                .add("volume", settings.volume())
                .add("equalizer_on", settings.equalizerOn())
                .add("loud", settings.loud())
                .add("bank", String.valueOf(settings.bank()))
                .add("slot", settings.slot())
                .add("stored_presets", stored(settings.stored()))
                .add("demo_tape_offered", settings.demoTape())
                .add("effects", Json.parse(RackJson.write(settings.effects())))
                .add("generator", GeneratorJson.json(settings.generator()));
        Preset draft = settings.draft();
        if (draft != null) {
            json.add("draft", Json.parse(RustyJson.write(draft)));
        }
        if (!settings.lastOutput().isEmpty()) {
            json.add("last_output", settings.lastOutput());
        }
        SetupJson.write(settings.setup(), json);
        return json.toString(WriterConfig.PRETTY_PRINT) + "\n";
    }

    /// @throws IllegalArgumentException when the text is no settings file, saying why
    static Settings read(String text) {
        JsonObject json;
        try {
            json = Json.parse(text).asObject();
        } catch (ParseException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("it is no JSON object: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("it is nested too deeply", e);
        }
        Settings initial = Settings.INITIAL;
        JsonValue window = json.get("window");
        return new Settings(
                text(json, "theme", initial.theme()),
                choice(Theme.Mode.class, text(json, "light", ""), initial.light()),
                choice(DisplayMode.class, text(json, "display", ""), initial.display()),
                number(json, "scale", initial.scale(), Settings.LEAST_SCALE, Settings.MOST_SCALE),
                (window != null && window.isObject()) ? place(window.asObject()) : initial.place(),
                drawer(json),
                Math.round(number(json, "volume", initial.volume(), 0, 40) * 2) / 2.0,
                flag(json, "equalizer_on", initial.equalizerOn()),
                flag(json, "loud", initial.loud()),
                bank(text(json, "bank", "A")),
                (int) number(json, "slot", initial.slot(), -1, 17),
                stored(json.get("stored_presets")),
                draft(json.get("draft")),
                flag(json, "demo_tape_offered", initial.demoTape()),
                effects(json.get("effects")),
                generator(json.get("generator")),
                SetupJson.read(json),
                text(json, "last_output", ""));
    }

    private static EffectRack effects(@Nullable JsonValue json) {
        try {
            return json == null ? EffectRack.EMPTY : RackJson.read(json.toString());
        } catch (PresetException | IllegalArgumentException e) {
            return EffectRack.EMPTY; // nothing in circuit is what nobody minds
        }
    }

    private static GeneratorState generator(@Nullable JsonValue json) {
        try {
            return json == null ? GeneratorState.INITIAL : GeneratorJson.read(json);
        } catch (IllegalArgumentException e) {
            return GeneratorState.INITIAL;
        }
    }

    /// Before there was more than one drawer, only whether the queue lay open was kept.
    private static String drawer(JsonObject json) {
        return text(json, "drawer", flag(json, "drawer_open", false) ? Drawer.QUEUE.id() : "");
    }

    private static WindowPlace place(JsonObject json) {
        WindowPlace initial = WindowPlace.INITIAL;
        double x = number(json, "x", Double.NaN, -100_000, 100_000);
        double y = number(json, "y", Double.NaN, -100_000, 100_000);
        boolean known = !Double.isNaN(x) && !Double.isNaN(y);
        return new WindowPlace(
                known,
                known ? x : 0,
                known ? y : 0,
                number(json, "width", initial.width(), 100, 100_000),
                number(json, "height", initial.height(), 100, 100_000),
                flag(json, "maximized", false));
    }

    private static JsonArray stored(Map<Integer, Preset> presets) {
        JsonArray array = new JsonArray();
        presets.forEach((slot, preset) ->
                array.add(new JsonObject().add("slot", slot).add("preset", Json.parse(RustyJson.write(preset)))));
        return array;
    }

    private static Map<Integer, Preset> stored(@Nullable JsonValue json) {
        Map<Integer, Preset> presets = new TreeMap<>();
        if (json != null && json.isArray()) {
            for (JsonValue entry : json.asArray()) {
                if (entry.isObject() && entry.asObject().get("preset") != null) {
                    int slot = (int) number(entry.asObject(), "slot", -1, 0, PresetSlots.SLOTS - 1);
                    Preset preset = preset(entry.asObject().get("preset"));
                    if (slot >= 0 && preset != null) {
                        presets.put(slot, preset);
                    }
                }
            }
        }
        return Collections.unmodifiableMap(presets);
    }

    private static @Nullable Preset preset(JsonValue json) {
        try {
            return RustyJson.read(json.toString());
        } catch (PresetException | IllegalArgumentException e) {
            return null; // the library's or the chosen preset is heard again
        }
    }

    private static @Nullable Preset draft(@Nullable JsonValue json) {
        return json == null ? null : preset(json);
    }

    private static char bank(String text) {
        return (text.equals("B") || text.equals("C")) ? text.charAt(0) : 'A';
    }

    /// The object of that name; an empty one where there is none.
    static JsonObject child(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return (value != null && value.isObject()) ? value.asObject() : new JsonObject();
    }

    static String text(JsonObject json, String name, String otherwise) {
        JsonValue value = json.get(name);
        return (value != null && value.isString()) ? value.asString() : otherwise;
    }

    static boolean flag(JsonObject json, String name, boolean otherwise) {
        JsonValue value = json.get(name);
        return (value != null && value.isBoolean()) ? value.asBoolean() : otherwise;
    }

    static double number(JsonObject json, String name, double otherwise, double least, double most) {
        JsonValue value = json.get(name);
        if (value == null || !value.isNumber()) {
            return otherwise;
        }
        double number = value.asDouble();
        return (number >= least && number <= most) ? number : otherwise;
    }

    static <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }
}
