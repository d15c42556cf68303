package org.rustyaudio.dsp.effect;

import java.util.List;

/// What one effect does, as an immutable record that checks itself.
///
/// Besides its own components each record gives its values as numbers, in the order of its kind's parameters, so that
/// knobs, files and the way to another host need to know no effect by name.
public sealed interface EffectSettings
        permits CompressorSettings,
                DistortionSettings,
                WidthSettings,
                DelaySettings,
                ReverbSettings,
                CrossfeedSettings {

    EffectKind kind();

    /// One number for each of the kind's parameters; a choice is its place, on is 1. The array is the caller's.
    double[] values();

    /// These settings with one value changed.
    default EffectSettings with(String key, double value) {
        List<EffectParameter> parameters = kind().parameters();
        double[] values = values();
        for (int i = 0; i < values.length; i++) {
            if (parameters.get(i).key().equals(key)) {
                values[i] = value;
                return kind().settings(values);
            }
        }
        throw new IllegalArgumentException(kind().key() + " has no \"" + key + "\"");
    }

    /// The value of the parameter `key`.
    default double value(String key) {
        List<EffectParameter> parameters = kind().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).key().equals(key)) {
                return values()[i];
            }
        }
        throw new IllegalArgumentException(kind().key() + " has no \"" + key + "\"");
    }
}
