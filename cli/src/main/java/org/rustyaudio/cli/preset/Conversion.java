package org.rustyaudio.cli.preset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.files.OutputFile;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetFormat;

/// `preset convert`: one preset from any known format into another.
final class Conversion {

    private final PresetLibrary library;
    private final Arguments arguments;
    private final Session session;

    Conversion(PresetLibrary library, Arguments arguments, Session session) {
        this.library = library;
        this.arguments = arguments;
        this.session = session;
    }

    void run(String from, String to) throws UsageException, Failure {
        Path target = path(to);
        PresetFormat format = format(target);
        Preset preset = chosen(from, library.find(from));
        OutputFile.check(target, null, arguments.has("force"));
        for (String note : PresetFile.write(preset, format, target).notes()) {
            session.remark(target + ": " + note);
        }
    }

    private Preset chosen(String from, List<Preset> found) throws UsageException {
        String name = arguments.text("name");
        List<String> names = new ArrayList<>();
        for (Preset preset : found) {
            if (preset.name().equalsIgnoreCase(name)) {
                return preset;
            }
            names.add(preset.name());
        }
        if (name == null && found.size() == 1) {
            return found.getFirst();
        }
        throw new UsageException(
                from + " holds " + (name == null ? found.size() + " presets" : "no preset \"" + name + "\"")
                        + "; choose with --name one of: " + String.join(", ", names));
    }

    private PresetFormat format(Path target) throws UsageException {
        String wanted = arguments.choice("as", "", labels());
        for (PresetFormat format : PresetFormat.values()) {
            if (format.label().equals(wanted)) {
                return format;
            }
        }
        String name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml")) {
            return PresetFormat.CAMILLA_DSP;
        }
        // The first format with an extension is the usual one.
        for (PresetFormat format : PresetFormat.values()) {
            if (name.endsWith(format.extension())) {
                return format;
            }
        }
        throw new UsageException("output \"" + target + "\" does not tell its format by its name; give --as "
                + String.join(", ", labels()));
    }

    static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (PresetFormat format : PresetFormat.values()) {
            labels.add(format.label());
        }
        return labels;
    }

    private static Path path(String word) throws UsageException {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UsageException("output \"" + word + "\" is not a file name on this system");
        }
    }
}
