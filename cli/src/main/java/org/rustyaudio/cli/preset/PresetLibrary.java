package org.rustyaudio.cli.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.files.UserFolders;
import org.rustyaudio.cli.line.Suggestion;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Imported;
import org.rustyaudio.presets.Preset;

/// Every preset the user can name: the user's own first, then the factory's, and any preset file.
public final class PresetLibrary {

    private final List<Preset> own;
    private final List<Preset> factory;
    private final List<String> troubles;

    private PresetLibrary(List<Preset> own, List<Preset> factory, List<String> troubles) {
        this.own = List.copyOf(own);
        this.factory = List.copyOf(factory);
        this.troubles = List.copyOf(troubles);
    }

    /// A library of these presets only.
    public static PresetLibrary of(List<Preset> presets) {
        return new PresetLibrary(List.of(), presets, List.of());
    }

    /// The factory's presets and those in the user's folder.
    public static PresetLibrary ofProcess() {
        return ofFolder(UserFolders.ofProcess().presets());
    }

    /// The factory's presets and those in a folder; a file that is no preset is a trouble, not a failure.
    public static PresetLibrary ofFolder(Path folder) {
        List<Preset> own = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (Path file : filesIn(folder, troubles)) {
            try {
                own.addAll(PresetFile.read(file).presets());
            } catch (Failure e) {
                troubles.add(e.getMessage());
            }
        }
        return new PresetLibrary(own, FactoryPresets.all(), troubles);
    }

    /// The files that may be presets: neither hidden nor set aside.
    static List<Path> filesIn(Path folder, List<String> troubles) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> mayBePreset(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            troubles.add(folder + ": your presets cannot be listed (" + e.getMessage() + "). Check its permissions.");
            return List.of();
        }
    }

    private static boolean mayBePreset(String name) {
        return !name.startsWith(".") && !PresetFolder.isSetAside(name);
    }

    /// Every preset by name: an own one stands in front of a factory preset of the same name.
    public List<Preset> all() {
        List<Preset> all = new ArrayList<>(own);
        for (Preset preset : factory) {
            if (named(preset.name(), own) == null) {
                all.add(preset);
            }
        }
        return all;
    }

    /// What is wrong with the user's own files.
    public List<String> troubles() {
        return troubles;
    }

    /// The presets that `word` means: the one of that name, where case does not matter, or those in the file.
    public List<Preset> find(String word) throws UsageException, Failure {
        Preset known = named(word, all());
        if (known != null) {
            return List.of(known);
        }
        Path file = file(word);
        if (file != null) {
            Imported imported = PresetFile.read(file);
            return imported.presets();
        }
        List<String> names = new ArrayList<>();
        for (Preset preset : all()) {
            names.add(preset.name());
        }
        throw new UsageException("no preset \"" + word + "\"" + Suggestion.forWord(word, names)
                + "; \"rusty-audio preset list\" names them all");
    }

    private static @Nullable Path file(String word) {
        try {
            Path file = Path.of(word);
            boolean isPath = word.indexOf('/') >= 0 || word.indexOf('\\') >= 0 || word.indexOf('.') > 0;
            return isPath || Files.exists(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static @Nullable Preset named(String name, List<Preset> presets) {
        for (Preset preset : presets) {
            if (preset.name().equalsIgnoreCase(name)) {
                return preset;
            }
        }
        return null;
    }
}
