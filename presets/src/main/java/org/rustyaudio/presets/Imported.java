package org.rustyaudio.presets;

import java.util.List;

/// What was read from a preset file.
///
/// @param presets at least one
/// @param notes a sentence for everything that was understood differently or left out, with its line or band
public record Imported(PresetFormat format, List<Preset> presets, List<String> notes) {

    public Imported {
        if (presets.isEmpty()) {
            throw new IllegalArgumentException("an import without a preset");
        }
        presets = List.copyOf(presets);
        notes = List.copyOf(notes);
    }

    /// The first preset, which is the only one in most files.
    public Preset preset() {
        return presets.getFirst();
    }
}
