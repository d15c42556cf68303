package org.rustyaudio.cli.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.audio.FormatChoice;
import org.rustyaudio.cli.files.Input;
import org.rustyaudio.cli.files.Inputs;
import org.rustyaudio.cli.line.UsageException;

/// Where each result goes: one file, or a folder that mirrors what was read.
final class Targets {

    private final Path output;
    private final boolean isFolder;
    private final FormatChoice format;
    private final Map<Path, Input> taken = new HashMap<>();

    private Targets(Path output, boolean isFolder, FormatChoice format) {
        this.output = output;
        this.isFolder = isFolder;
        this.format = format;
    }

    /// Decides what OUT means: a folder when it is one, when its name ends with a separator, or when there is more
    /// than one thing to render.
    static Targets of(String word, Inputs inputs, FormatChoice format) throws UsageException {
        Path output;
        try {
            output = Path.of(word);
        } catch (java.nio.file.InvalidPathException e) {
            throw new UsageException("output \"" + word + "\" is not a file name on this system");
        }
        boolean isFolder = inputs.many()
                || inputs.found().size() > 1
                || Files.isDirectory(output)
                || word.endsWith("/")
                || word.endsWith(java.io.File.separator);
        if (!isFolder) {
            format.checkName(output);
        } else if (!Files.isDirectory(output) && FormatChoice.isAudioName(output)) {
            throw new UsageException("several files cannot be rendered into the one file \"" + output
                    + "\"; name a folder, or end its name with /");
        }
        return new Targets(output, isFolder, format);
    }

    /// The folder that holds all results, or null where the result is a single file.
    @Nullable
    Path folder() {
        return isFolder ? output : null;
    }

    /// The file for one input. Two inputs never share one.
    Path of(Input input) throws Failure {
        Path name = input.outputName();
        Path target = isFolder ? output.resolve(name.resolveSibling(name.getFileName() + format.extension())) : output;
        Input earlier = taken.putIfAbsent(target.toAbsolutePath().normalize(), input);
        if (earlier != null) {
            throw new Failure(input.label() + ": would be written to " + target + ", as " + earlier.label()
                    + " already is; render one of them into another folder");
        }
        return target;
    }
}
