package org.rustyaudio.web.store;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.session.SessionException;
import org.rustyaudio.player.session.SessionJson;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.format.RustyJson;

/// The forms in which things are kept: a queue as [SessionJson] has it, presets as their own files have them.
final class Kept {

    private static final int VERSION = 1;
    private static final int MOST_PRESETS = 10_000;

    private Kept() {}

    /// Where in the queue the player stands; kept apart, as it changes while nothing else does.
    ///
    /// @param index −1 for nowhere
    record Spot(int index, double positionSeconds) {}

    static String spot(Spot spot) {
        return new JsonObject()
                .add("version", VERSION)
                .add("index", spot.index())
                .add("positionSeconds", spot.positionSeconds())
                .toString();
    }

    static Spot spot(String text) throws DamagedException {
        JsonObject json = object(text);
        requireVersion(json, VERSION);
        JsonValue index = json.get("index");
        JsonValue seconds = json.get("positionSeconds");
        if (index == null || !index.isNumber() || seconds == null || !seconds.isNumber()) {
            throw new DamagedException("it names no place");
        }
        return new Spot((int) index.asDouble(), seconds.asDouble());
    }

    static Session session(String text) throws DamagedException {
        try {
            return SessionJson.read(text);
        } catch (SessionException e) {
            throw new DamagedException(String.valueOf(e.getMessage()));
        }
    }

    static JsonObject slots(PresetSlots slots) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < PresetSlots.SLOTS; i++) {
            Preset preset = slots.at(i);
            if (preset != null) {
                array.add(new JsonObject().add("slot", i).add("preset", preset(preset)));
            }
        }
        return new JsonObject().add("version", VERSION).add("slots", array);
    }

    static PresetSlots slots(JsonObject json) throws DamagedException {
        requireVersion(json, VERSION);
        PresetSlots slots = PresetSlots.of(List.of());
        for (JsonValue value : array(json, "slots", PresetSlots.SLOTS)) {
            JsonValue slot = value.isObject() ? value.asObject().get("slot") : null;
            JsonValue preset = value.isObject() ? value.asObject().get("preset") : null;
            if (slot == null || !slot.isNumber() || preset == null) {
                throw new DamagedException("a slot has no number or no preset");
            }
            double number = slot.asDouble();
            if (!(number >= 0 && number < PresetSlots.SLOTS)) {
                throw new DamagedException("slot " + number + " is outside 0 to " + (PresetSlots.SLOTS - 1));
            }
            slots = slots.with((int) number, preset(preset));
        }
        return slots;
    }

    static JsonObject presets(List<Preset> presets) {
        JsonArray array = new JsonArray();
        for (Preset preset : presets) {
            array.add(preset(preset));
        }
        return new JsonObject().add("version", VERSION).add("presets", array);
    }

    static List<Preset> presets(JsonObject json) throws DamagedException {
        requireVersion(json, VERSION);
        List<Preset> presets = new ArrayList<>();
        for (JsonValue value : array(json, "presets", MOST_PRESETS)) {
            presets.add(preset(value));
        }
        return presets;
    }

    static JsonValue preset(Preset preset) {
        return Json.parse(RustyJson.write(preset));
    }

    static Preset preset(JsonValue value) throws DamagedException {
        try {
            return RustyJson.read(value.toString());
        } catch (PresetException | IllegalArgumentException e) {
            throw new DamagedException("a preset is refused: " + e.getMessage());
        }
    }

    private static JsonArray array(JsonObject json, String name, int most) throws DamagedException {
        JsonValue value = json.get(name);
        if (value == null || !value.isArray() || value.asArray().size() > most) {
            throw new DamagedException("\"" + name + "\" is no list of at most " + most);
        }
        return value.asArray();
    }

    static JsonObject object(String text) throws DamagedException {
        try {
            JsonValue value = Json.parse(text);
            if (value.isObject()) {
                return value.asObject();
            }
        } catch (ParseException e) {
            throw new DamagedException("it is no JSON: " + e.getMessage());
        }
        throw new DamagedException("it is no JSON object");
    }

    static void requireVersion(JsonObject json, int known) throws DamagedException {
        JsonValue value = json.get("version");
        double version = value != null && value.isNumber() ? value.asDouble() : 0;
        if (!(version >= 1)) {
            throw new DamagedException("it has no version, so it is none of ours");
        }
        if (version > known) {
            throw new DamagedException("it is of version " + (long) version + " and this player knows " + known);
        }
    }
}
