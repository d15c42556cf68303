package org.rustyaudio.desktop.equalizer.shelf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.preset.PresetFile;
import org.rustyaudio.presets.Exported;
import org.rustyaudio.presets.Imported;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetFormats;

/// Reads and writes preset files in the background; the answers come on the JavaFX thread.
final class PresetTransfer {

    private PresetTransfer() {}

    /// What came of reading files.
    ///
    /// @param formats what they were, for a person
    /// @param notes what was understood differently, with its file
    /// @param refusals why a file was not taken: its name, line and reason
    record Brought(List<Preset> presets, String formats, List<String> notes, List<String> refusals) {}

    static void bringIn(List<Path> files, Consumer<Brought> told) {
        Thread.ofPlatform().daemon().name("preset-import").start(() -> {
            Brought brought = read(files);
            Platform.runLater(() -> told.accept(brought));
        });
    }

    private static Brought read(List<Path> files) {
        List<Preset> presets = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        TreeSet<String> formats = new TreeSet<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            try {
                Imported imported = PresetFile.read(file);
                presets.addAll(imported.presets());
                formats.add(imported.format().title());
                imported.notes().forEach(note -> notes.add(files.size() == 1 ? note : name + ": " + note));
            } catch (Failure e) {
                refusals.add(String.valueOf(e.getMessage()).replace(file.toString(), name));
            }
        }
        return new Brought(presets, String.join(", ", formats), notes, refusals);
    }

    /// @param said told how it went
    static void handOut(Preset preset, PresetFormat format, Path file, Consumer<String> said) {
        Thread.ofPlatform().daemon().name("preset-export").start(() -> {
            String name = String.valueOf(file.getFileName());
            String sentence;
            try {
                PresetFile.write(preset, format, file);
                sentence = preset.name() + " is exported as " + name;
            } catch (Failure e) {
                sentence = "Not exported: " + String.valueOf(e.getMessage()).replace(file.toString(), name);
            }
            String done = sentence;
            Platform.runLater(() -> said.accept(done));
        });
    }

    /// What a format would lose of a preset.
    ///
    /// @param possible whether it can hold the preset at all
    /// @param lost a sentence for each loss, or why it is not possible
    record Outlook(boolean possible, List<String> lost) {

        static Outlook of(Preset preset, PresetFormat format) {
            try {
                Exported exported = PresetFormats.write(preset, format);
                return new Outlook(true, exported.notes());
            } catch (PresetException e) {
                return new Outlook(false, List.of(String.valueOf(e.getMessage())));
            }
        }
    }
}
