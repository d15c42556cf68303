package org.rustyaudio.presets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rustyaudio.dsp.Band;

/// Preset files as their programs write them, and short ways to read them.
final class Samples {

    static final String AUTO_EQ = """
            Preamp: -6.3 dB
            Filter 1: ON LSC Fc 105 Hz Gain 6.5 dB Q 0.70
            Filter 2: ON PK Fc 125 Hz Gain -2.7 dB Q 0.55
            Filter 3: ON PK Fc 648 Hz Gain 0.6 dB Q 1.25
            Filter 4: ON PK Fc 1312 Hz Gain -1.6 dB Q 1.89
            Filter 5: ON PK Fc 3196 Hz Gain -0.0 dB Q 3.20
            Filter 6: ON HSC Fc 10000 Hz Gain -3.1 dB Q 0.70
            Filter 7: ON PK Fc 5434 Hz Gain -1.2 dB Q 5.70
            """;

    private Samples() {}

    static Imported read(String text) throws PresetException {
        return PresetFormats.read(text.getBytes(StandardCharsets.UTF_8), "Sample");
    }

    static List<Band> bands(String text) throws PresetException {
        return read(text).preset().equalizer().bands();
    }

    static String write(Preset preset, PresetFormat format) throws PresetException {
        return new String(PresetFormats.write(preset, format).bytes(), StandardCharsets.UTF_8);
    }
}
