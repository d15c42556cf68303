package org.rustyaudio.web.store;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.session.SessionJson;

/// Everything kept as one JSON file. Any thread.
final class Backup {

    private static final String MARK = "rusty_audio_backup";
    private static final int VERSION = 1;
    private static final int LONGEST = 128 << 20;

    private Backup() {}

    static String write(Remembered kept, String savedAt) {
        return new JsonObject()
                        .add(MARK, VERSION)
                        .add("saved_at", savedAt)
                        .add("settings", SettingsJson.write(kept.settings()))
                        .add("slots", Kept.slots(kept.slots()))
                        .add("presets", Kept.presets(kept.presets()))
                        .add(
                                "session",
                                kept.session() == null ? Json.NULL : Json.parse(SessionJson.write(kept.session())))
                        .toString(WriterConfig.PRETTY_PRINT)
                + "\n";
    }

    /// Reads a file and says what is kept then. Every part is looked at before any is taken; a part that is not in the
    /// file stays as it is.
    static Remembered read(String text, Remembered now) throws BackupException {
        if (text.length() > LONGEST) {
            throw new BackupException("The file has " + text.length() + " characters, more than any backup; choose the"
                    + " file that \"Export\" saved.");
        }
        JsonObject json;
        try {
            json = Kept.object(text);
        } catch (DamagedException e) {
            throw new BackupException(
                    "The file is no backup (" + e.getMessage() + "); choose the file that \"Export\"" + " saved.");
        }
        JsonValue mark = json.get(MARK);
        if (mark == null || !mark.isNumber()) {
            throw new BackupException("The file is no backup of Rusty Audio; choose the file that \"Export\" saved.");
        }
        if (mark.asDouble() > VERSION) {
            throw new BackupException("The backup is of a newer version of the player; reload the page to get it, then"
                    + " import again.");
        }
        JsonValue session = json.get("session");
        try {
            JsonObject settings = part(json, "settings");
            JsonObject slots = part(json, "slots");
            JsonObject presets = part(json, "presets");
            return new Remembered(
                    settings == null ? now.settings() : SettingsJson.read(settings),
                    session == null ? now.session() : session.isNull() ? null : Kept.session(session.toString()),
                    slots == null ? now.slots() : Kept.slots(slots),
                    presets == null ? now.presets() : Kept.presets(presets));
        } catch (DamagedException e) {
            throw new BackupException(
                    "The backup is damaged: " + e.getMessage() + ". Nothing was changed; choose" + " another one.");
        }
    }

    private static @Nullable JsonObject part(JsonObject json, String name) throws DamagedException {
        JsonValue value = json.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw new DamagedException("\"" + name + "\" is no object");
        }
        return value.asObject();
    }
}
