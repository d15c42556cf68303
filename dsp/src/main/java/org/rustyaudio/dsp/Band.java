package org.rustyaudio.dsp;

/// One band of the parametric equalizer.
///
/// @param on whether the band is in circuit; a band that is off keeps its place and its values
/// @param frequencyHz centre or corner frequency, 1 to 200,000 Hz; above Nyquist the band rests
/// @param gainDb −60 to +60 dB; counts only where the type has a gain
/// @param q quality, 0.01 to 1,000
public record Band(boolean on, FilterType type, double frequencyHz, double gainDb, double q) {

    public Band {
        requireRange("frequency", frequencyHz, 1, 200_000, "Hz");
        requireRange("gain", gainDb, -60, 60, "dB");
        requireRange("Q", q, 0.01, 1_000, "");
    }

    private static void requireRange(String name, double value, double lowest, double highest, String unit) {
        // Written so that NaN is refused too.
        if (!(value >= lowest && value <= highest)) {
            String suffix = unit.isEmpty() ? "" : " " + unit;
            throw new IllegalArgumentException(
                    "band " + name + " " + value + suffix + " is outside " + lowest + " to " + highest + suffix);
        }
    }
}
