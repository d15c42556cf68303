package org.rustyaudio.dsp.filter;

import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Trig;

/// From a band to coefficients, after R. Bristow-Johnson's Audio EQ Cookbook (W3C note, 2021).
/// Any thread; allocates nothing.
///
/// The letters are the cookbook's: A = 10^(gain/40), w0 = 2π f0/Fs, alpha = sin(w0)/(2Q), S the shelf slope.
/// `BAND_PASS` is the form with 0 dB at its centre. The shelves of fixed slope follow Equalizer APO, so that its
/// presets sound the same: 12 dB per octave is S = 1 and 6 dB is S = ½, and their frequency is the corner where the
/// shelf begins, not its middle.
final class BandDesign {

    /// Numbers per section: b0, b1, b2, a1, a2, all divided by the cookbook's a0.
    static final int SIZE = 5;

    /// Highest frequency as a part of the sample rate. At one half the poles reach the unit circle, and the middle of
    /// a shelf may lie above Nyquist while its corner lies below.
    private static final double HIGHEST = 0.4999;

    private BandDesign() {}

    /// Whether the band leaves the sound as it is: off, at or above Nyquist, or a gain of 0 dB.
    static boolean rests(Band band, double sampleRateHz) {
        return !band.on()
                || band.frequencyHz() >= sampleRateHz / 2
                || (band.type().hasGain() && band.gainDb() == 0);
    }

    static void design(Band band, double sampleRateHz, double[] out, int at) {
        FilterType type = band.type();
        double gainRoot = Exponential.exp10(band.gainDb() / 40);
        double frequencyHz = middleHz(band, sampleRateHz);
        double w0 = 2 * Math.PI * frequencyHz / sampleRateHz;
        double cos = Trig.cos(w0);
        double alpha = Trig.sin(w0) / 2 * inverseQ(band, gainRoot);
        switch (type) {
            case PEAK ->
                put(
                        out,
                        at,
                        1 + alpha * gainRoot,
                        -2 * cos,
                        1 - alpha * gainRoot,
                        1 + alpha / gainRoot,
                        -2 * cos,
                        1 - alpha / gainRoot);
            case LOW_SHELF, LOW_SHELF_6DB, LOW_SHELF_12DB -> lowShelf(gainRoot, cos, alpha, out, at);
            case HIGH_SHELF, HIGH_SHELF_6DB, HIGH_SHELF_12DB -> highShelf(gainRoot, cos, alpha, out, at);
            case LOW_PASS -> {
                // 1 − cos w0 without the loss of digits at low frequencies.
                double half = Trig.sin(w0 / 2);
                double b = half * half;
                put(out, at, b, 2 * b, b, 1 + alpha, -2 * cos, 1 - alpha);
            }
            case HIGH_PASS -> {
                double half = Trig.cos(w0 / 2);
                double b = half * half;
                put(out, at, b, -2 * b, b, 1 + alpha, -2 * cos, 1 - alpha);
            }
            case BAND_PASS -> put(out, at, alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
            case NOTCH -> put(out, at, 1, -2 * cos, 1, 1 + alpha, -2 * cos, 1 - alpha);
            case ALL_PASS -> {
                // BandPair divides by b0, which vanishes at alpha = 1.
                double b0 = Math.abs(1 - alpha) < 1e-12 ? 1e-12 : 1 - alpha;
                put(out, at, b0, -2 * cos, 1 + alpha, 1 + alpha, -2 * cos, 1 - alpha);
            }
        }
    }

    /// |H|² where `phi` is sin²(ω/2): the squared magnitude of each polynomial written in phi.
    static double power(double b0, double b1, double b2, double a1, double a2, double phi) {
        return polynomial(b0, b1, b2, phi) / polynomial(1, a1, a2, phi);
    }

    private static double polynomial(double c0, double c1, double c2, double phi) {
        double sum = c0 + c1 + c2;
        double power = sum * sum - 4 * phi * (c0 * c1 + 4 * c0 * c2 + c1 * c2 - 4 * c0 * c2 * phi);
        return power > 0 ? power : 0;
    }

    private static double middleHz(Band band, double sampleRateHz) {
        double shelfSpan = Math.abs(band.gainDb()) / 80;
        double middleHz = switch (band.type()) {
            case LOW_SHELF_6DB -> band.frequencyHz() * Exponential.exp10(shelfSpan * 2);
            case LOW_SHELF_12DB -> band.frequencyHz() * Exponential.exp10(shelfSpan);
            case HIGH_SHELF_6DB -> band.frequencyHz() / Exponential.exp10(shelfSpan * 2);
            case HIGH_SHELF_12DB -> band.frequencyHz() / Exponential.exp10(shelfSpan);
            default -> band.frequencyHz();
        };
        return Math.min(middleHz, HIGHEST * sampleRateHz);
    }

    private static double inverseQ(Band band, double gainRoot) {
        return switch (band.type()) {
            case LOW_SHELF_6DB, HIGH_SHELF_6DB -> 1 / ShelfSlope.toQ(0.5, gainRoot);
            case LOW_SHELF_12DB, HIGH_SHELF_12DB -> 1 / ShelfSlope.toQ(1, gainRoot);
            default -> 1 / band.q();
        };
    }

    private static void lowShelf(double gainRoot, double cos, double alpha, double[] out, int at) {
        double plus = gainRoot + 1;
        double minus = gainRoot - 1;
        double beta = 2 * Math.sqrt(gainRoot) * alpha;
        put(
                out,
                at,
                gainRoot * (plus - minus * cos + beta),
                2 * gainRoot * (minus - plus * cos),
                gainRoot * (plus - minus * cos - beta),
                plus + minus * cos + beta,
                -2 * (minus + plus * cos),
                plus + minus * cos - beta);
    }

    private static void highShelf(double gainRoot, double cos, double alpha, double[] out, int at) {
        double plus = gainRoot + 1;
        double minus = gainRoot - 1;
        double beta = 2 * Math.sqrt(gainRoot) * alpha;
        put(
                out,
                at,
                gainRoot * (plus + minus * cos + beta),
                -2 * gainRoot * (minus + plus * cos),
                gainRoot * (plus + minus * cos - beta),
                plus - minus * cos + beta,
                2 * (minus - plus * cos),
                plus - minus * cos - beta);
    }

    private static void put(double[] out, int at, double b0, double b1, double b2, double a0, double a1, double a2) {
        out[at] = b0 / a0;
        out[at + 1] = b1 / a0;
        out[at + 2] = b2 / a0;
        out[at + 3] = a1 / a0;
        out[at + 4] = a2 / a0;
    }
}
