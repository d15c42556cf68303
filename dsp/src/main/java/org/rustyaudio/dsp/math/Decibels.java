package org.rustyaudio.dsp.math;

/// Decibels to and from amplitude (20 dB a decade) and power (10 dB a decade).
/// Any thread; allocates nothing.
public final class Decibels {

    private Decibels() {}

    /// Amplitude factor of a gain in decibels: 0 dB is exactly 1, −infinity is 0.
    public static double toGain(double db) {
        return Exponential.exp10(db / 20);
    }

    /// Gain in decibels of an amplitude factor; −infinity for 0, NaN below.
    public static double ofGain(double gain) {
        return 20 * Logarithm.log10(gain);
    }

    /// Power factor of a level in decibels.
    public static double toPower(double db) {
        return Exponential.exp10(db / 10);
    }

    /// Level in decibels of a power; −infinity for 0, NaN below.
    public static double ofPower(double power) {
        return 10 * Logarithm.log10(power);
    }
}
