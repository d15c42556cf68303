package org.rustyaudio.dsp.effect;

import static org.rustyaudio.dsp.effect.EffectParameter.byOctaves;
import static org.rustyaudio.dsp.effect.EffectParameter.choice;
import static org.rustyaudio.dsp.effect.EffectParameter.even;

import java.util.List;

/// Distortion.
///
/// @param driveDb gain into the curve; what it adds in loudness is taken away behind it
/// @param toneHz low pass behind the curve (6 dB an octave); 20,000 Hz leaves everything
/// @param mixPercent 0 is the sound as it was, 100 the distorted one alone
public record DistortionSettings(DistortionCurve curve, double driveDb, double toneHz, double mixPercent)
        implements EffectSettings {

    public static final List<EffectParameter> PARAMETERS = List.of(
            choice("curve", "Curve", 0, "soft", "tube", "hard", "fold"),
            even("driveDb", "Drive", "dB", 0, 40, 12),
            byOctaves("toneHz", "Tone", "Hz", 500, 20_000, 8_000),
            even("mixPercent", "Mix", "%", 0, 100, 100));

    private static final DistortionCurve[] CURVES = DistortionCurve.values();

    public DistortionSettings {
        EffectParameter.require("distortion", PARAMETERS, new double[] {place(curve), driveDb, toneHz, mixPercent});
    }

    static DistortionSettings of(double[] v) {
        EffectParameter.require("distortion", PARAMETERS, v);
        return new DistortionSettings(CURVES[(int) v[0]], v[1], v[2], v[3]);
    }

    @Override
    public EffectKind kind() {
        return EffectKind.DISTORTION;
    }

    @Override
    public double[] values() {
        return new double[] {place(curve), driveDb, toneHz, mixPercent};
    }

    private static int place(DistortionCurve curve) {
        return switch (curve) {
            case SOFT -> 0;
            case TUBE -> 1;
            case HARD -> 2;
            case FOLD -> 3;
        };
    }
}
