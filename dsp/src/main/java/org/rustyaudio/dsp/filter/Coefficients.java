package org.rustyaudio.dsp.filter;

import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Trig;

/// One second-order section: H(z) = (b0 + b1 z⁻¹ + b2 z⁻²) / (1 + a1 z⁻¹ + a2 z⁻²).
/// Immutable; for curves and tests. The audio thread keeps the same numbers in [BandPair].
public record Coefficients(double b0, double b1, double b2, double a1, double a2) {

    /// Passes every sample as it is.
    public static final Coefficients IDENTITY = new Coefficients(1, 0, 0, 0, 0);

    /// The section a band asks for at this sample rate; [#IDENTITY] where the band rests.
    public static Coefficients of(Band band, double sampleRateHz) {
        if (BandDesign.rests(band, sampleRateHz)) {
            return IDENTITY;
        }
        double[] values = new double[BandDesign.SIZE];
        BandDesign.design(band, sampleRateHz, values, 0);
        return new Coefficients(values[0], values[1], values[2], values[3], values[4]);
    }

    /// Gain of a steady sine in decibels.
    public double magnitudeDb(double frequencyHz, double sampleRateHz) {
        double sine = Trig.sin(Math.PI * frequencyHz / sampleRateHz);
        return Decibels.ofPower(power(sine * sine));
    }

    /// |H|² where `phi` is sin²(ω/2), 0 at DC and 1 at Nyquist.
    double power(double phi) {
        return BandDesign.power(b0, b1, b2, a1, a2, phi);
    }
}
