package org.rustyaudio.desktop.recorder;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.WriterConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.rustyaudio.codec.OutputFormat;

/// What the recorder remembers. Immutable.
///
/// @param deviceId the input; empty for the system's own choice
/// @param format what takes are saved as
/// @param folder where they are saved
public record RecorderSettings(String deviceId, OutputFormat format, Path folder) {

    /// What takes can be saved as.
    public static final List<OutputFormat> FORMATS =
            List.of(OutputFormat.WAV16, OutputFormat.WAV24, OutputFormat.WAV32F, OutputFormat.FLAC24);

    /// Until something was chosen.
    public static RecorderSettings initial(Path folder) {
        return new RecorderSettings("", OutputFormat.WAV24, folder);
    }

    /// What a person calls a format.
    public static String nameOf(OutputFormat format) {
        return switch (format) {
            case WAV16 -> "WAV 16 bit";
            case WAV24 -> "WAV 24 bit";
            case WAV32F -> "WAV 32 bit float";
            case FLAC16 -> "FLAC 16 bit";
            case FLAC24 -> "FLAC";
        };
    }

    RecorderSettings withDevice(String id) {
        return new RecorderSettings(id, format, folder);
    }

    RecorderSettings withFormat(OutputFormat chosen) {
        return new RecorderSettings(deviceId, chosen, folder);
    }

    RecorderSettings withFolder(Path chosen) {
        return new RecorderSettings(deviceId, format, chosen);
    }

    String json() {
        return Json.object()
                .add("version", 1)
                .add("input", deviceId)
                .add("format", format.label())
                .add("folder", folder.toString())
                .toString(WriterConfig.PRETTY_PRINT);
    }

    /// Reads what [#json()] wrote; what does not fit is as in `initial`.
    ///
    /// @throws RuntimeException when it is not JSON at all
    static RecorderSettings of(String text, RecorderSettings initial) {
        JsonObject json = Json.parse(text).asObject();
        String label = json.getString("format", "");
        OutputFormat format = FORMATS.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElse(initial.format());
        Path folder = initial.folder();
        try {
            Path named = Path.of(json.getString("folder", ""));
            folder = named.isAbsolute() ? named : folder;
        } catch (InvalidPathException e) {
            // Written on another system: the folder is chosen anew.
            folder = initial.folder();
        }
        return new RecorderSettings(json.getString("input", ""), format, folder);
    }
}
