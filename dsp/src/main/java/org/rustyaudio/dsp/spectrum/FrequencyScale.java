package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;

/// How frequency is laid out along an axis.
/// Any thread.
public enum FrequencyScale {
    LOGARITHMIC,
    LINEAR,
    /// Critical bands, after H. Traunmüller, "Analytical expressions for the tonotopic sensory scale" (1990).
    BARK,
    /// Pitch, after D. O'Shaughnessy, "Speech communication" (1987).
    MEL;

    /// Where a frequency above 0 Hz stands on the scale, in the scale's own unit.
    public double of(double hz) {
        return switch (this) {
            case LOGARITHMIC -> Logarithm.log(hz);
            case LINEAR -> hz;
            case BARK -> 26.81 * hz / (1_960 + hz) - 0.53;
            case MEL -> 2_595 * Logarithm.log10(1 + hz / 700);
        };
    }

    /// The frequency at a place on the scale; turns [#of] around.
    public double toHz(double value) {
        return switch (this) {
            case LOGARITHMIC -> Exponential.exp(value);
            case LINEAR -> value;
            case BARK -> 1_960 * (value + 0.53) / (26.28 - value);
            case MEL -> 700 * (Exponential.exp10(value / 2_595) - 1);
        };
    }

    /// Where a frequency stands between two others: 0 at the lowest, 1 at the highest.
    public double position(double hz, double lowestHz, double highestHz) {
        double low = of(lowestHz);
        return (of(hz) - low) / (of(highestHz) - low);
    }
}
