package org.rustyaudio.dsp.effect;

import static org.rustyaudio.dsp.effect.EffectParameter.even;

import java.util.List;

/// Stereo width.
///
/// @param widthPercent of the difference between the channels: 0 is mono, 100 leaves it, 200 doubles it
/// @param monoBelowHz the difference is taken away below this frequency (12 dB an octave); 0 leaves the bass
public record WidthSettings(double widthPercent, double monoBelowHz) implements EffectSettings {

    public static final List<EffectParameter> PARAMETERS = List.of(
            even("widthPercent", "Width", "%", 0, 200, 130), even("monoBelowHz", "Mono below", "Hz", 0, 500, 120));

    public WidthSettings {
        EffectParameter.require("width", PARAMETERS, new double[] {widthPercent, monoBelowHz});
    }

    static WidthSettings of(double[] v) {
        return new WidthSettings(v[0], v[1]);
    }

    @Override
    public EffectKind kind() {
        return EffectKind.WIDTH;
    }

    @Override
    public double[] values() {
        return new double[] {widthPercent, monoBelowHz};
    }
}
