package org.rustyaudio.dsp.effect;

import java.util.List;

/// The effects there are, in the order a new rack has them.
public enum EffectKind {
    COMPRESSOR("compressor", "Compressor"),
    DISTORTION("distortion", "Distortion"),
    WIDTH("width", "Stereo width"),
    DELAY("delay", "Delay"),
    REVERB("reverb", "Reverb"),
    CROSSFEED("crossfeed", "Crossfeed");

    private final String key;
    private final String label;

    EffectKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /// Its name in files.
    public String key() {
        return key;
    }

    /// Its name for people.
    public String label() {
        return label;
    }

    public List<EffectParameter> parameters() {
        return switch (this) {
            case COMPRESSOR -> CompressorSettings.PARAMETERS;
            case DISTORTION -> DistortionSettings.PARAMETERS;
            case WIDTH -> WidthSettings.PARAMETERS;
            case DELAY -> DelaySettings.PARAMETERS;
            case REVERB -> ReverbSettings.PARAMETERS;
            case CROSSFEED -> CrossfeedSettings.PARAMETERS;
        };
    }

    /// How many frames later its sound comes out.
    public int latencyFrames() {
        return this == DISTORTION ? Oversampler.LATENCY_FRAMES : 0;
    }

    /// How the effect stands at first.
    public EffectSettings standard() {
        List<EffectParameter> parameters = parameters();
        double[] values = new double[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters.get(i).standard();
        }
        return settings(values);
    }

    /// Settings from one number for each parameter.
    public EffectSettings settings(double[] v) {
        int count = parameters().size();
        if (v.length != count) {
            throw new IllegalArgumentException(key + " has " + count + " values, not " + v.length);
        }
        return switch (this) {
            case COMPRESSOR -> CompressorSettings.of(v);
            case DISTORTION -> DistortionSettings.of(v);
            case WIDTH -> WidthSettings.of(v);
            case DELAY -> DelaySettings.of(v);
            case REVERB -> ReverbSettings.of(v);
            case CROSSFEED -> CrossfeedSettings.of(v);
        };
    }
}
