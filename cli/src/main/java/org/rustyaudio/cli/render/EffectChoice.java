package org.rustyaudio.cli.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.line.Suggestion;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.presets.FactoryEffects;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.PresetFormats;
import org.rustyaudio.presets.format.RackJson;

/// The rack that `--effect` means: a factory's by its name, or one in a file.
final class EffectChoice {

    private EffectChoice() {}

    static String names() {
        return String.join(", ", list());
    }

    /// @param word a factory rack's name, where case does not matter, or a file
    static EffectRack find(String word) throws UsageException, Failure {
        for (FactoryEffects.NamedRack named : FactoryEffects.racks()) {
            if (named.name().equalsIgnoreCase(word)) {
                return named.rack();
            }
        }
        if (isFile(word)) {
            return read(Path.of(word));
        }
        throw new UsageException("no effects \"" + word + "\"" + Suggestion.forWord(word, list())
                + "; name a file, or one of " + names());
    }

    private static List<String> list() {
        List<String> names = new ArrayList<>();
        for (FactoryEffects.NamedRack named : FactoryEffects.racks()) {
            names.add(named.name());
        }
        return names;
    }

    private static boolean isFile(String word) {
        try {
            return word.indexOf('/') >= 0
                    || word.indexOf('\\') >= 0
                    || word.indexOf('.') > 0
                    || Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static EffectRack read(Path file) throws Failure {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new Failure(file + ": is no file. Name a file with a rack of effects.");
            }
            if (Files.size(file) > PresetFormats.MAX_BYTES) {
                throw new Failure(file + ": has " + Files.size(file) + " bytes, more than the "
                        + PresetFormats.MAX_BYTES + " of a rack. Name another file.");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (!RackJson.looksLike(text)) {
                throw new Failure(
                        file + ": holds no effects. Name a JSON file with \"slots\", or a preset with effects.");
            }
            return RackJson.read(text);
        } catch (PresetException e) {
            throw new Failure(file + ": " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": no such file. Check its name; factory racks are " + names(), e);
        } catch (IOException e) {
            throw new Failure(file + ": cannot be read (" + e + "). Check its permissions and the disk.", e);
        }
    }
}
