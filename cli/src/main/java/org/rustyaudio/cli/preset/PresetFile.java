package org.rustyaudio.cli.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.files.AtomicFile;
import org.rustyaudio.presets.Exported;
import org.rustyaudio.presets.Imported;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetFormats;

/// Preset files on the disk; what is in them is the business of [PresetFormats].
public final class PresetFile {

    private PresetFile() {}

    /// Reads a preset file of any known format.
    public static Imported read(Path file) throws Failure {
        try {
            if (Files.isDirectory(file)) {
                throw new Failure(file + ": is a folder. Name a preset file in it.");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new Failure(file + ": is a device or a pipe. Save the preset to a file first.");
            }
            if (Files.size(file) > PresetFormats.MAX_BYTES) {
                throw new Failure(file + ": has " + Files.size(file) + " bytes, more than the "
                        + PresetFormats.MAX_BYTES + " of a preset. Name another file.");
            }
            return PresetFormats.read(Files.readAllBytes(file), stem(file));
        } catch (PresetException e) {
            throw new Failure(file + ": " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": no such preset file. Check its name, or see: rusty-audio preset list", e);
        } catch (IOException e) {
            throw new Failure(file + ": cannot be read (" + e + "). Check its permissions and the disk.", e);
        }
    }

    /// Writes a preset as a file of the given format, whole or not at all.
    public static Exported write(Preset preset, PresetFormat format, Path file) throws Failure {
        try {
            Exported exported = PresetFormats.write(preset, format);
            AtomicFile.write(file, exported.bytes());
            return exported;
        } catch (PresetException e) {
            throw new Failure(file + ": " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": its folder does not exist. Create it or choose another.", e);
        } catch (IOException e) {
            throw new Failure(file + ": cannot be written (" + e + "). Check the disk and its permissions.", e);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
