package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Exponential;

/// How far a one-pole low pass, y += pull · (x − y), goes in each frame.
final class OnePole {

    private OnePole() {}

    /// For a corner in hertz: −3 dB there, exact by the matched pole up to a tenth of the rate.
    static double pull(double cornerHz, double sampleRateHz) {
        return 1 - Exponential.exp(-2 * Math.PI * cornerHz / sampleRateHz);
    }
}
