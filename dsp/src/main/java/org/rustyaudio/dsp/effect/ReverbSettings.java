package org.rustyaudio.dsp.effect;

import static org.rustyaudio.dsp.effect.EffectParameter.byOctaves;
import static org.rustyaudio.dsp.effect.EffectParameter.even;

import java.util.List;

/// Reverberation.
///
/// @param decaySeconds time in which it falls by 60 dB in the middle of the spectrum
/// @param preDelayMillis from the sound to the first of it
/// @param sizePercent how far the walls are apart
/// @param diffusionPercent how soon single echoes run together
/// @param bassPercent decay time below `bassHz`, of that in the middle
/// @param treblePercent decay time above `trebleHz`, of that in the middle
/// @param modulationPercent how far the walls move, against ringing
/// @param mixPercent 0 is the sound alone, 50 both in full, 100 the reverberation alone
public record ReverbSettings(
        double decaySeconds,
        double preDelayMillis,
        double sizePercent,
        double diffusionPercent,
        double bassPercent,
        double bassHz,
        double treblePercent,
        double trebleHz,
        double modulationPercent,
        double mixPercent)
        implements EffectSettings {

    public static final List<EffectParameter> PARAMETERS = List.of(
            byOctaves("decaySeconds", "Decay", "s", 0.1, 20, 1.6),
            even("preDelayMillis", "Pre-delay", "ms", 0, 250, 12),
            even("sizePercent", "Size", "%", 0, 100, 50),
            even("diffusionPercent", "Diffusion", "%", 0, 100, 80),
            even("bassPercent", "Bass decay", "%", 30, 200, 110),
            byOctaves("bassHz", "Bass below", "Hz", 50, 1_000, 200),
            even("treblePercent", "Treble decay", "%", 10, 100, 45),
            byOctaves("trebleHz", "Treble above", "Hz", 1_000, 12_000, 4_500),
            even("modulationPercent", "Movement", "%", 0, 100, 25),
            even("mixPercent", "Mix", "%", 0, 100, 20));

    public ReverbSettings {
        EffectParameter.require("reverb", PARAMETERS, new double[] {
            decaySeconds,
            preDelayMillis,
            sizePercent,
            diffusionPercent,
            bassPercent,
            bassHz,
            treblePercent,
            trebleHz,
            modulationPercent,
            mixPercent
        });
    }

    static ReverbSettings of(double[] v) {
        return new ReverbSettings(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
    }

    @Override
    public EffectKind kind() {
        return EffectKind.REVERB;
    }

    @Override
    public double[] values() {
        return new double[] {
            decaySeconds,
            preDelayMillis,
            sizePercent,
            diffusionPercent,
            bassPercent,
            bassHz,
            treblePercent,
            trebleHz,
            modulationPercent,
            mixPercent
        };
    }
}
