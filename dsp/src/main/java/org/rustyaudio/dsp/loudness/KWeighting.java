package org.rustyaudio.dsp.loudness;

import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Trig;

/// The K weighting of ITU-R BS.1770-5, annex 1, for one channel: a shelf for the head, then a high pass.
/// One thread; two second-order sections.
///
/// The standard prints the coefficients for 48 kHz only. The corner frequencies, qualities and shelf gain below are
/// those of the analogue filters whose bilinear transform gives the printed numbers (B. De Man, "Evaluation of
/// implementations of the EBU R128 loudness measurement", AES 145, 2018); at other rates the same analogue filters are
/// transformed.
final class KWeighting {

    private static final double SHELF_HZ = 1_681.974450955533;
    private static final double SHELF_GAIN_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    /// Power of the shelf's gain that its band-pass part has.
    private static final double SHELF_SLOPE = 0.4996667741545416;

    private static final double HIGH_PASS_HZ = 38.13547087602444;
    private static final double HIGH_PASS_Q = 0.5003270373238773;

    /// Below this a filter's memory is silence; it keeps the arithmetic out of the slow, denormal numbers.
    private static final double SILENCE = 1e-30;

    // H(z) = (b0 + b1 z⁻¹ + b2 z⁻²) / (1 + a1 z⁻¹ + a2 z⁻²); the high pass has b = 1, −2, 1.
    final double shelfB0;
    final double shelfB1;
    final double shelfB2;
    final double shelfA1;
    final double shelfA2;
    final double highPassA1;
    final double highPassA2;

    private double shelfMemory1;
    private double shelfMemory2;
    private double highPassMemory1;
    private double highPassMemory2;

    KWeighting(int sampleRateHz) {
        double k = Trig.tan(Math.PI * SHELF_HZ / sampleRateHz);
        double high = Decibels.toGain(SHELF_GAIN_DB);
        double band = Exponential.pow(high, SHELF_SLOPE);
        double scale = 1 + k / SHELF_Q + k * k;
        shelfB0 = (high + band * k / SHELF_Q + k * k) / scale;
        shelfB1 = 2 * (k * k - high) / scale;
        shelfB2 = (high - band * k / SHELF_Q + k * k) / scale;
        shelfA1 = 2 * (k * k - 1) / scale;
        shelfA2 = (1 - k / SHELF_Q + k * k) / scale;

        k = Trig.tan(Math.PI * HIGH_PASS_HZ / sampleRateHz);
        scale = 1 + k / HIGH_PASS_Q + k * k;
        highPassA1 = 2 * (k * k - 1) / scale;
        highPassA2 = (1 - k / HIGH_PASS_Q + k * k) / scale;
    }

    /// Weighs the samples `from` to `to` and returns `energy` plus the sum of their squares. What is not a number or
    /// not finite counts as silence.
    double addEnergy(float[] samples, int from, int to, double energy) {
        double sum = energy;
        double s1 = shelfMemory1;
        double s2 = shelfMemory2;
        double h1 = highPassMemory1;
        double h2 = highPassMemory2;
        for (int i = from; i < to; i++) {
            float sample = samples[i];
            double x = Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
            double shelved = shelfB0 * x + s1;
            s1 = shelfB1 * x - shelfA1 * shelved + s2;
            s2 = shelfB2 * x - shelfA2 * shelved;
            double weighted = shelved + h1;
            h1 = h2 - 2 * shelved - highPassA1 * weighted;
            h2 = shelved - highPassA2 * weighted;
            sum += weighted * weighted;
        }
        shelfMemory1 = s1;
        shelfMemory2 = s2;
        highPassMemory1 = h1;
        highPassMemory2 = h2;
        return sum;
    }

    /// Lets a memory that has all but died away die. Called every 10 ms, at the same frame however blocks are cut.
    void settle() {
        shelfMemory1 = settled(shelfMemory1);
        shelfMemory2 = settled(shelfMemory2);
        highPassMemory1 = settled(highPassMemory1);
        highPassMemory2 = settled(highPassMemory2);
    }

    void reset() {
        shelfMemory1 = 0;
        shelfMemory2 = 0;
        highPassMemory1 = 0;
        highPassMemory2 = 0;
    }

    private static double settled(double memory) {
        return Math.abs(memory) < SILENCE ? 0 : memory;
    }
}
