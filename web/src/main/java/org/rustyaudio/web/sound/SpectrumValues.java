package org.rustyaudio.web.sound;

import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.FrequencyScale;
import org.rustyaudio.dsp.spectrum.SpectrumChannels;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.Weighting;
import org.rustyaudio.dsp.window.WindowShape;

/// [SpectrumSettings] as numbers, in the order of its components; an enum's constant is its place.
@SuppressWarnings("EnumOrdinal") // Both ends are of one build.
public final class SpectrumValues {

    public static final int COUNT = 13;

    private SpectrumValues() {}

    public static double[] of(SpectrumSettings settings) {
        return new double[] {
            settings.fftSize(),
            settings.window().ordinal(),
            settings.bands().ordinal(),
            settings.scale().ordinal(),
            settings.weighting().ordinal(),
            settings.channels().ordinal(),
            settings.smoothing(),
            settings.lowestHz(),
            settings.highestHz(),
            settings.floorDb(),
            settings.ceilingDb(),
            settings.peakHoldSeconds(),
            settings.peakFallDbPerSecond()
        };
    }

    public static SpectrumSettings read(double[] values) {
        return new SpectrumSettings(
                (int) values[0],
                WindowShape.values()[(int) values[1]],
                BandMode.values()[(int) values[2]],
                FrequencyScale.values()[(int) values[3]],
                Weighting.values()[(int) values[4]],
                SpectrumChannels.values()[(int) values[5]],
                values[6],
                values[7],
                values[8],
                values[9],
                values[10],
                values[11],
                values[12]);
    }
}
