package org.rustyaudio.dsp.effect;

import java.util.List;

/// Plays signals through effects.
final class Rig {

    static final double RATE = 48_000;

    private Rig() {}

    static EffectRack rack(EffectSettings... settings) {
        EffectRack rack = EffectRack.EMPTY;
        for (EffectSettings each : settings) {
            rack = rack.with(each);
        }
        return rack;
    }

    /// Both channels through one effect, in place.
    static void play(EffectSettings settings, float[] left, float[] right) {
        new Effects(RATE, rack(settings)).process(left, right, 0, left.length);
    }

    /// One parameter of `kind` set away from where it stands.
    static EffectSettings turned(EffectSettings settings, EffectParameter parameter) {
        double middle = parameter.nearest(parameter.lowest() + 0.6 * (parameter.highest() - parameter.lowest()));
        double now = settings.value(parameter.key());
        boolean near = Math.abs(middle - now) < 0.2 * (parameter.highest() - parameter.lowest());
        return settings.with(parameter.key(), near ? parameter.lowest() : middle);
    }

    /// The effect as it stands at first, with the values given as key and number in turn.
    static EffectSettings settings(EffectKind kind, Object... values) {
        EffectSettings settings = kind.standard();
        for (int i = 0; i < values.length; i += 2) {
            settings = settings.with((String) values[i], ((Number) values[i + 1]).doubleValue());
        }
        return settings;
    }

    static List<EffectKind> kinds() {
        return List.of(EffectKind.values());
    }
}
