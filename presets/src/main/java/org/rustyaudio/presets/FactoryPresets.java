package org.rustyaudio.presets;

import java.util.List;
import org.rustyaudio.dsp.EqualizerSettings;

/// The presets every stereo comes with.
public final class FactoryPresets {

    private FactoryPresets() {}

    /// All of them, flat first.
    public static List<Preset> all() {
        return List.of(Preset.of("Flat", EqualizerSettings.FLAT));
    }
}
