package org.rustyaudio.dsp.effect;

import java.util.List;

/// One value of an effect that a listener can turn: its name, its range, where it stands at first.
///
/// @param key its name in files, such as `decaySeconds`
/// @param label its name for people
/// @param unit what it is counted in, empty for bare numbers and choices
/// @param logarithmic whether a knob gives each octave the same way
/// @param choices names of the values 0, 1, 2 ..., empty where the value is a quantity
public record EffectParameter(
        String key,
        String label,
        String unit,
        double lowest,
        double highest,
        double standard,
        boolean logarithmic,
        List<String> choices) {

    static EffectParameter even(String key, String label, String unit, double lowest, double highest, double standard) {
        return new EffectParameter(key, label, unit, lowest, highest, standard, false, List.of());
    }

    static EffectParameter byOctaves(
            String key, String label, String unit, double lowest, double highest, double standard) {
        return new EffectParameter(key, label, unit, lowest, highest, standard, true, List.of());
    }

    static EffectParameter choice(String key, String label, int standard, String... choices) {
        return new EffectParameter(key, label, "", 0, choices.length - 1, standard, false, List.of(choices));
    }

    static EffectParameter toggle(String key, String label, boolean standard) {
        return choice(key, label, standard ? 1 : 0, "off", "on");
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /// The nearest value this parameter can have; NaN becomes the standard.
    public double nearest(double value) {
        if (Double.isNaN(value)) {
            return standard;
        }
        double within = Math.max(lowest, Math.min(highest, value));
        return isChoice() ? (int) (within + 0.5) : within;
    }

    static void require(String effect, List<EffectParameter> parameters, double[] values) {
        for (int i = 0; i < values.length; i++) {
            parameters.get(i).require(effect, values[i]);
        }
    }

    private void require(String effect, double value) {
        // Written so that NaN is refused too.
        if (!(value >= lowest && value <= highest)) {
            String suffix = unit.isEmpty() ? "" : " " + unit;
            throw new IllegalArgumentException(
                    effect + ": " + key + " " + value + suffix + " is outside " + lowest + " to " + highest + suffix);
        }
        if (isChoice() && value != (int) value) {
            throw new IllegalArgumentException(effect + ": " + key + " " + value + " is none of 0 to " + (int) highest);
        }
    }
}
