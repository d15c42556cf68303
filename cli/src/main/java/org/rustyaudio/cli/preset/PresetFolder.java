package org.rustyaudio.cli.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.files.AtomicFile;
import org.rustyaudio.cli.files.FileNames;
import org.rustyaudio.presets.Imported;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetFormats;
import org.rustyaudio.presets.PresetNames;

/// The user's own presets on the disk, one file each; several programs may work on the folder at once. A file of
/// another format, or with several presets, is read too, and set aside when one of its presets is saved or deleted: the
/// others then get files of their own. Blocking; one thread at a time.
public final class PresetFolder {

    private static final String DAMAGED = ".damaged";
    private static final String REPLACED = ".replaced";
    private static final Pattern SET_ASIDE = Pattern.compile("\\.(damaged|replaced)(-\\d+)?$");

    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();

    /// Made when something is saved in it.
    public PresetFolder(Path folder) {
        this.folder = folder;
    }

    /// What is in the folder.
    ///
    /// @param presets by file name, each with a name of its own
    /// @param troubles a sentence for every file that is none, with what was done about it
    public record Contents(List<Preset> presets, List<String> troubles) {}

    /// Reads everything. A file of our own format that is broken is set aside, so that nothing overwrites it.
    public Contents read() {
        List<Preset> presets = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        files.clear();
        for (Path file : PresetLibrary.filesIn(folder, troubles)) {
            try {
                for (Preset preset : PresetFile.read(file).presets()) {
                    Preset free = preset.withName(
                            PresetNames.free(preset.name(), name -> files.containsKey(PresetNames.key(name))));
                    files.put(PresetNames.key(free.name()), file);
                    presets.add(free);
                }
            } catch (Failure e) {
                troubles.add(trouble(file, e));
            }
        }
        return new Contents(presets, troubles);
    }

    private static String trouble(Path file, Failure failure) {
        String name = String.valueOf(file.getFileName());
        String reason = String.valueOf(failure.getMessage()).replace(file.toString(), name);
        boolean ours = name.toLowerCase(Locale.ROOT).endsWith(PresetFormat.RUSTY.extension());
        if (!ours || !(failure.getCause() instanceof PresetException)) {
            return "A preset is not read: " + reason;
        }
        try {
            Path aside = aside(file, DAMAGED);
            return "A preset is damaged and kept as " + aside.getFileName() + ": " + reason;
        } catch (IOException e) {
            return "A preset is damaged: " + reason;
        }
    }

    /// Whether a file's name says that it was set aside.
    static boolean isSetAside(String name) {
        return SET_ASIDE.matcher(name).find();
    }

    private static Path aside(Path file, String mark) throws IOException {
        for (int i = 1; ; i++) {
            Path aside = file.resolveSibling(file.getFileName() + mark + (i == 1 ? "" : "-" + i));
            if (!Files.exists(aside)) {
                return Files.move(file, aside);
            }
        }
    }

    /// Brings the folder from one list of presets to another: what differs is written, then what is no longer there is
    /// deleted. Presets that only other programs know are left alone.
    ///
    /// @throws Failure naming the preset, the reason and the remedy; what was written before it stays
    public void change(List<Preset> before, List<Preset> after) throws Failure {
        List<Preset> written = new ArrayList<>(after);
        written.removeAll(before);
        Set<String> gone = new HashSet<>();
        before.forEach(preset -> gone.add(PresetNames.key(preset.name())));
        after.forEach(preset -> gone.remove(PresetNames.key(preset.name())));
        if (written.isEmpty() && gone.isEmpty()) {
            return;
        }
        String subject = written.isEmpty() ? "A preset" : written.getFirst().name();
        try {
            Files.createDirectories(folder);
            try (FolderLock _ = FolderLock.take(folder)) {
                for (Preset preset : written) {
                    subject = preset.name();
                    write(preset);
                }
                for (String name : gone) {
                    delete(name);
                }
            }
        } catch (IOException e) {
            throw new Failure(
                    subject + " is not kept: " + reason(e) + ". Free some space or check the rights of " + folder, e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.toString() : e.getClass() == IOException.class ? message : e.toString();
    }

    private void write(Preset preset) throws IOException {
        Path old = files.get(PresetNames.key(preset.name()));
        Path target = old != null && isNative(old) ? old : freeFile(preset.name());
        try {
            AtomicFile.write(
                    target, PresetFormats.write(preset, PresetFormat.RUSTY).bytes());
        } catch (PresetException e) {
            throw new IOException(e.getMessage(), e);
        }
        files.put(PresetNames.key(preset.name()), target);
        if (old != null && !old.equals(target)) {
            dissolve(old);
        }
    }

    private void delete(String key) throws IOException {
        Path file = files.remove(key);
        if (file == null) {
            return;
        }
        if (isNative(file)) {
            Files.deleteIfExists(file);
        } else {
            dissolve(file);
        }
    }

    /// Whether a file is our own, holds one preset and may be written over.
    private static boolean isNative(Path file) {
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(PresetFormat.RUSTY.extension())) {
            return false;
        }
        try {
            Imported imported = PresetFile.read(file);
            return imported.format() == PresetFormat.RUSTY && imported.presets().size() == 1;
        } catch (Failure e) {
            return !Files.exists(file); // gone meanwhile: its name may be used; broken meanwhile: it is left alone
        }
    }

    /// Sets a file aside after its other presets have got files of their own.
    private void dissolve(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<String> others = new ArrayList<>();
        files.forEach((name, where) -> {
            if (where.equals(file)) {
                others.add(name);
            }
        });
        if (!others.isEmpty()) {
            try {
                for (Preset preset : PresetFile.read(file).presets()) {
                    if (others.contains(PresetNames.key(preset.name()))) {
                        Path own = freeFile(preset.name());
                        PresetFile.write(preset, PresetFormat.RUSTY, own);
                        files.put(PresetNames.key(preset.name()), own);
                    }
                }
            } catch (Failure e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        aside(file, REPLACED);
    }

    /// A file for a preset that has none: that of another program with the same preset, else one that is free.
    private Path freeFile(String name) throws IOException {
        String safe = FileNames.safe(name);
        for (int i = 1; ; i++) {
            Path file = folder.resolve(safe + (i == 1 ? "" : "-" + i) + PresetFormat.RUSTY.extension());
            if (!Files.exists(file) || holds(file, name)) {
                return file;
            }
        }
    }

    private static boolean holds(Path file, String name) {
        @Nullable Preset there;
        try {
            Imported imported = PresetFile.read(file);
            there = imported.presets().size() == 1 ? imported.preset() : null;
        } catch (Failure e) {
            there = null;
        }
        return there != null && PresetNames.same(there.name(), name);
    }
}
