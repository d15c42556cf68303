package org.rustyaudio.cli.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rustyaudio.codec.Tags;

/// One thing to work on: a whole file, or the part of one that a cue sheet names.
///
/// @param file what to open
/// @param outputName where its result goes below an output folder, without extension
/// @param startSeconds where it begins in the file
/// @param endSeconds where it ends in the file, or −1 for the file's end
/// @param tags what the playlist or cue sheet says about it, by the keys of the codec's tags
public record Input(Path file, Path outputName, double startSeconds, double endSeconds, Map<String, String> tags) {

    public Input {
        if (outputName.getNameCount() == 0) {
            throw new IllegalArgumentException("a result needs a name");
        }
        tags = Map.copyOf(tags);
    }

    static Input ofFile(Path file, Path outputName) {
        return new Input(file, outputName, 0, -1, Map.of());
    }

    /// Whether it is a file from its first frame to its last.
    public boolean isWhole() {
        return startSeconds == 0 && endSeconds < 0;
    }

    /// The file's tags, with what the playlist or cue sheet says in their place. A part of a file loses the sheet of
    /// the
    /// whole.
    public Tags tagsOver(Tags ofFile) {
        if (isWhole() && tags.isEmpty()) {
            return ofFile;
        }
        Map<String, String> values = new HashMap<>(ofFile.values());
        if (!isWhole()) {
            values.remove("cuesheet");
        }
        values.putAll(tags);
        return new Tags(values, ofFile.pictures());
    }

    /// What a person calls it.
    public String label() {
        return isWhole() ? file.toString() : file + " (" + outputName.getFileName() + ")";
    }
}
