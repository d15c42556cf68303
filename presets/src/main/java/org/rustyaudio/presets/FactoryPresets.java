package org.rustyaudio.presets;

import java.util.List;
import java.util.Map;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;

/// The presets every stereo comes with: eight bands each, with automatic headroom so that none of them clips.
public final class FactoryPresets {

    private static final double[] CENTRES_HZ = {62, 140, 320, 750, 1_600, 3_200, 6_400, 11_000};

    private FactoryPresets() {}

    /// All of them, flat first.
    public static List<Preset> all() {
        return List.of(
                preset("Flat", "Every band at rest.", 0, 0, 0, 0, 0, 0, 0, 0),
                preset("Night", "Clear at low volume, gentle in the middle.", 4.5, -1.5, -1.5, 1, -1, 2, 1, 3),
                preset("Voice", "Speech forward, rumble away.", -6, -3, -1, 1.5, 3, 3.5, 1, -2),
                preset("Live", "A small room and a crowd.", 1.5, 0.5, -1, 0, 1, 2, 2.5, 2),
                preset("Warm", "Full below, soft above.", 3, 2.5, 1.5, 0, -0.5, -1.5, -2, -3),
                preset("Car", "Against road noise: weight and presence.", 5, 3, 0, -1, 0.5, 2, 2.5, 3),
                preset("Bass", "Weight without mud.", 6, 3, -1, -0.5, 0, 0, 0, 0),
                preset("Treble", "Air and detail.", 0, 0, 0, 0, 0.5, 1.5, 3, 4.5),
                preset("Small speakers", "What laptop and phone speakers leave out.", -9, 1, 3, 1, 0, -1, 1, 2));
    }

    private static Preset preset(String name, String description, double... gainsDb) {
        Band[] bands = new Band[gainsDb.length];
        for (int i = 0; i < bands.length; i++) {
            FilterType type =
                    i == 0 ? FilterType.LOW_SHELF : i == bands.length - 1 ? FilterType.HIGH_SHELF : FilterType.PEAK;
            double q = type == FilterType.PEAK ? 1.1 : 0.7;
            bands[i] = new Band(true, type, CENTRES_HZ[i], gainsDb[i], q);
        }
        return new Preset(
                name, description, "factory", new EqualizerSettings(true, 0, true, List.of(bands)), "", Map.of());
    }
}
