package org.rustyaudio.desktop.settings;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import com.eclipsesource.json.WriterConfig;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.transport.TransitionSettings;

/// All settings and the presets stored by hand, as one file. Immutable.
///
/// @param transitions how one track passes into the next
/// @param gain how loudness tags are applied
/// @param parts what others keep, by [BackupPart#name]
public record Backup(
        Settings settings, TransitionSettings transitions, GainSettings gain, Map<String, JsonObject> parts) {

    private static final String MARK = "rusty_audio_desktop_backup";
    private static final int VERSION = 1;
    private static final long LARGEST = 16 << 20;

    public Backup {
        parts = Map.copyOf(parts);
    }

    /// Writes it whole or not at all.
    public void write(Path file) throws IOException {
        new StateFile(file).write(text());
    }

    String text() {
        JsonObject others = new JsonObject();
        new TreeMap<>(parts).forEach(others::add);
        return new JsonObject()
                        .add(MARK, VERSION)
                        .add("settings", Json.parse(SettingsJson.write(settings)))
                        .add(
                                "playing",
                                new JsonObject()
                                        .add("crossfade_s", transitions.crossfadeSeconds())
                                        .add("gapless_albums", transitions.gaplessAlbums())
                                        .add("replaygain", gain.mode().name())
                                        .add("preamp_db", gain.preampDb())
                                        .add("untagged_db", gain.untaggedDb())
                                        .add("clip_guard", gain.clipGuard()))
                        .add("parts", others)
                        .toString(WriterConfig.PRETTY_PRINT)
                + "\n";
    }

    /// Reads a file that [#write] wrote. Nothing is taken from one that is refused.
    ///
    /// @throws IOException naming the file, the reason and the remedy
    public static Backup read(Path file) throws IOException {
        String remedy = " Nothing was changed; choose a file that “Export” saved.";
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException(name + " is larger than any backup." + remedy);
            }
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new IOException(name + " is not there any more." + remedy, e);
        } catch (CharacterCodingException e) {
            throw new IOException(name + " is no text." + remedy, e);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " is refused: " + e.getMessage() + "." + remedy, e);
        }
    }

    /// @throws IllegalArgumentException saying why it is no backup
    static Backup parse(String text) {
        JsonObject json;
        try {
            json = Json.parse(text).asObject();
        } catch (ParseException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("it is no JSON object (" + e.getMessage() + ")", e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("it is nested too deeply", e);
        }
        JsonValue mark = json.get(MARK);
        if (mark == null || !mark.isNumber()) {
            throw new IllegalArgumentException("it is no backup of Rusty Audio for the desktop");
        }
        if (mark.asDouble() > VERSION) {
            throw new IllegalArgumentException("it is of a newer version; update Rusty Audio first");
        }
        JsonValue settings = json.get("settings");
        if (settings == null || !settings.isObject()) {
            throw new IllegalArgumentException("its settings are missing");
        }
        JsonObject playing = SettingsJson.child(json, "playing");
        TransitionSettings usual = TransitionSettings.DEFAULT;
        return new Backup(
                SettingsJson.read(settings.toString()),
                new TransitionSettings(
                        SettingsJson.number(playing, "crossfade_s", 0, 0, 12),
                        SettingsJson.flag(playing, "gapless_albums", usual.gaplessAlbums()),
                        usual.pauseFadeMillis(),
                        usual.stopFadeMillis(),
                        usual.seekFadeMillis(),
                        usual.skipFadeMillis()),
                new GainSettings(
                        SettingsJson.choice(GainMode.class, SettingsJson.text(playing, "replaygain", ""), GainMode.OFF),
                        SettingsJson.number(playing, "preamp_db", 0, -24, 24),
                        SettingsJson.number(playing, "untagged_db", 0, -24, 24),
                        SettingsJson.flag(playing, "clip_guard", true)),
                parts(SettingsJson.child(json, "parts")));
    }

    private static Map<String, JsonObject> parts(JsonObject json) {
        Map<String, JsonObject> parts = new TreeMap<>();
        for (JsonObject.Member member : json) {
            if (member.getValue().isObject()) {
                parts.put(member.getName(), member.getValue().asObject());
            }
        }
        return parts;
    }
}
