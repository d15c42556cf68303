package org.rustyaudio.web.store;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.VolumeState;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.format.RackJson;

/// Settings as JSON, with a version and the names that the desktop's have. A value that is missing or out of range is
/// the first visit's.
final class SettingsJson {

    static final int VERSION = 1;
    private static final int LONGEST = 500;
    private static final int LONGEST_GENERATOR = 4_000;

    private SettingsJson() {}

    static JsonObject write(WebSettings settings) {
        JsonObject json = new JsonObject()
                .add("version", VERSION)
                .add("theme", settings.theme())
                .add("light", settings.light().name())
                .add("display", settings.display().name())
                .add("drawer", settings.drawer().id())
                .add("drawer_open", settings.drawerOpen())
                .add("volume", settings.volume())
                .add("equalizer_on", settings.equalizerOn())
                .add("loud", settings.loud())
                .add("bank", String.valueOf(settings.bank()))
                .add("slot", settings.slot())
                .add("reduced_motion", settings.reducedMotion())
                .add("car_mode", settings.car())
                .add("dimming", settings.dimming().name())
                .add("spectrum", SpectrumJson.write(settings.spectrum()))
                .add("screen_awake", settings.screenAwake())
                .add("output_device", settings.outputDevice())
                .add("output_name", settings.outputName());
        if (!settings.effects().equals(EffectRack.EMPTY)) {
            json.add("effects", Json.parse(RackJson.write(settings.effects())));
        }
        if (!settings.generator().isEmpty()) {
            json.add("generator", settings.generator());
        }
        Preset draft = settings.draft();
        return draft == null ? json : json.add("draft", Kept.preset(draft));
    }

    static WebSettings read(JsonObject json) throws DamagedException {
        Kept.requireVersion(json, VERSION);
        WebSettings initial = WebSettings.INITIAL;
        return new WebSettings(
                text(json, "theme", initial.theme()),
                light(text(json, "light", ""), initial.light()),
                display(text(json, "display", ""), initial.display()),
                drawer(text(json, "drawer", ""), initial.drawer()),
                flag(json, "drawer_open", initial.drawerOpen()),
                Math.round(number(json, "volume", initial.volume(), 0, VolumeState.MAX) * 2) / 2.0,
                flag(json, "equalizer_on", initial.equalizerOn()),
                flag(json, "loud", initial.loud()),
                bank(text(json, "bank", "A")),
                (int) number(json, "slot", initial.slot(), -1, 17),
                flag(json, "reduced_motion", initial.reducedMotion()),
                flag(json, "car_mode", initial.car()),
                dimming(text(json, "dimming", ""), initial.dimming()),
                SpectrumJson.read(json.get("spectrum")),
                flag(json, "screen_awake", initial.screenAwake()),
                text(json, "output_device", initial.outputDevice()),
                text(json, "output_name", initial.outputName()),
                draft(json),
                effects(json),
                generator(json));
    }

    private static EffectRack effects(JsonObject json) throws DamagedException {
        JsonValue value = json.get("effects");
        try {
            return value == null ? EffectRack.EMPTY : RackJson.read(value.toString());
        } catch (PresetException e) {
            throw new DamagedException("the effects are refused: " + e.getMessage());
        }
    }

    /// Read by the generator's own drawer, which says what is wrong with it.
    private static String generator(JsonObject json) {
        JsonValue value = json.get("generator");
        return value != null && value.isString() && value.asString().length() <= LONGEST_GENERATOR
                ? value.asString()
                : "";
    }

    private static @Nullable Preset draft(JsonObject json) throws DamagedException {
        JsonValue value = json.get("draft");
        return value == null ? null : Kept.preset(value);
    }

    private static char bank(String text) {
        return (text.equals("B") || text.equals("C")) ? text.charAt(0) : 'A';
    }

    private static Drawer drawer(String id, Drawer otherwise) {
        Drawer drawer = Drawer.byId(id);
        return drawer == null ? otherwise : drawer;
    }

    private static Theme.Mode light(String name, Theme.Mode otherwise) {
        for (Theme.Mode mode : Theme.Mode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        return otherwise;
    }

    private static Dimming dimming(String name, Dimming otherwise) {
        for (Dimming dimming : Dimming.values()) {
            if (dimming.name().equals(name)) {
                return dimming;
            }
        }
        return otherwise;
    }

    private static DisplayMode display(String name, DisplayMode otherwise) {
        for (DisplayMode mode : DisplayMode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        return otherwise;
    }

    private static String text(JsonObject json, String name, String otherwise) {
        JsonValue value = json.get(name);
        return (value != null && value.isString() && value.asString().length() <= LONGEST)
                ? value.asString()
                : otherwise;
    }

    private static boolean flag(JsonObject json, String name, boolean otherwise) {
        JsonValue value = json.get(name);
        return (value != null && value.isBoolean()) ? value.asBoolean() : otherwise;
    }

    private static double number(JsonObject json, String name, double otherwise, double least, double most) {
        JsonValue value = json.get(name);
        double number = (value != null && value.isNumber()) ? value.asDouble() : otherwise;
        return number >= least && number <= most ? number : otherwise;
    }
}
