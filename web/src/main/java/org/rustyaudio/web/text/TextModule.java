package org.rustyaudio.web.text;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistFiles;
import org.rustyaudio.player.playlist.PlaylistLimits;
import org.rustyaudio.player.playlist.PlaylistLoader;
import org.rustyaudio.presets.Exported;
import org.rustyaudio.presets.Imported;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetFormats;
import org.rustyaudio.presets.format.RustyJson;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/// Entry of the module that reads and writes what other programs do: bytes and a name go in, JSON text comes out, or an
/// object with a `problem`.
public final class TextModule {

    private TextModule() {}

    /// Does nothing: the page calls the exports.
    public static void main(String[] args) {}

    /// Reads a preset file of any format.
    ///
    /// @return `format` (its constant's name), `presets` (as [RustyJson]) and `notes`
    @JSExport
    public static String readPresets(Int8Array file, String name) {
        try {
            Imported imported = PresetFormats.read(file.copyToJavaArray(), name);
            JsonArray presets = new JsonArray();
            for (Preset preset : imported.presets()) {
                presets.add(Json.parse(RustyJson.write(preset)));
            }
            return Json.object()
                    .add("format", imported.format().name())
                    .add("presets", presets)
                    .add("notes", array(imported.notes()))
                    .toString();
        } catch (PresetException e) {
            return problem(e.getMessage());
        }
    }

    /// Writes a preset, given as [RustyJson], in a format, given as its constant's name.
    ///
    /// @return `bytes` (numbers) and `notes`
    @JSExport
    public static String writePreset(String preset, String format) {
        try {
            Exported exported = PresetFormats.write(RustyJson.read(preset), PresetFormat.valueOf(format));
            JsonArray bytes = new JsonArray();
            for (byte each : exported.bytes()) {
                bytes.add(each);
            }
            return Json.object()
                    .add("bytes", bytes)
                    .add("notes", array(exported.notes()))
                    .toString();
        } catch (PresetException e) {
            return problem(e.getMessage());
        }
    }

    /// Reads a playlist and those inside it.
    ///
    /// @param there whether a file was opened
    /// @param read a file's bytes, or null
    /// @param refusal why the last one could not be read
    /// @return as [PlaylistText]
    @JSExport
    public static String readPlaylist(String path, Texts.There there, Texts.Read read, Texts.Refusal refusal) {
        PlaylistFiles files = new PlaylistFiles() {
            @Override
            public boolean exists(String location) {
                return there.test(location);
            }

            @Override
            public byte[] read(String location, int mostBytes) throws PlaylistException {
                Int8Array content = read.of(location, mostBytes);
                if (content == null) {
                    throw new PlaylistException(refusal.text());
                }
                return content.copyToJavaArray();
            }
        };
        try {
            return PlaylistText.write(PlaylistLoader.load(path, files, PlaylistLimits.DEFAULT));
        } catch (PlaylistException e) {
            return problem(e.getMessage());
        }
    }

    /// Lets a person save a playlist, where the browser shows its window for that, or downloads it.
    ///
    /// @param playlist as [PlaylistText]
    /// @param said told how it went; nothing where the person gave up
    @JSExport
    public static void savePlaylist(String playlist, Texts.Said said) {
        SavedPlaylist saved =
                SavedPlaylist.of(PlaylistText.read(Json.parse(playlist).asObject()));
        save("Queue.m3u8", name -> Int8Array.copyFromJavaArray(saved.bytes(name)), (name, problem) -> {
            if (problem.isEmpty()) {
                said.say(name + " saved" + saved.advice());
            } else {
                said.say(name + " is not saved: " + problem + ". Free some space or choose another folder");
            }
        });
    }

    @JSFunctor
    private interface Written extends JSObject {
        Int8Array as(String name);
    }

    @JSFunctor
    private interface Kept extends JSObject {
        void kept(String name, String problem);
    }

    @JSBody(
            params = {"name", "content", "kept"},
            script = "if (!window.showSaveFilePicker) {"
                    + "  var link = document.createElement('a');"
                    + "  link.href = URL.createObjectURL(new Blob([content(name)], {type: 'application/octet-stream'}));"
                    + "  link.download = name; link.click();"
                    + "  setTimeout(function() { URL.revokeObjectURL(link.href); }, 10000);"
                    + "  kept(name, ''); return; }"
                    + "var chosen = name;"
                    + "window.showSaveFilePicker({id: 'music', suggestedName: name, types: [{description: 'Playlist',"
                    + "  accept: {'application/octet-stream': ['.m3u8', '.xspf', '.pls', '.m3u']}}]})"
                    + ".then(function(handle) { chosen = handle.name;"
                    + "  return handle.createWritable().then(function(out) {"
                    + "    return out.write(content(chosen)).then(function() { return out.close(); }); }); })"
                    + ".then(function() { kept(chosen, ''); }, function(problem) {"
                    + "  if (problem.name !== 'AbortError') { kept(chosen, String(problem.message || problem)); } });")
    private static native void save(String name, Written content, Kept kept);

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static String problem(@Nullable String reason) {
        JsonObject object = Json.object().add("problem", String.valueOf(reason));
        return object.toString();
    }
}
