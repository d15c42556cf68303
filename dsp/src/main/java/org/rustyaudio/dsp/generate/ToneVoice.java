package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Trig;

/// Steady tones without aliases.
///
/// Above 1/128 of the sample rate the harmonics are few and are added one by one; below, the ideal waveform's corners
/// are replaced by band-limited ones ([CornerTable]). Both leave the same harmonics: all below 0.45 of the sample rate,
/// fading to none at half of it; the fundamental always counts in full.
final class ToneVoice implements Voice {

    private static final double FULL_UNTIL = 0.45;
    private static final int MOST_HARMONICS = 64;

    private final double sampleRateHz;
    private final CornerTable corners = new CornerTable();
    private final double[] harmonics = new double[MOST_HARMONICS + 1];
    private int harmonicCount;
    private Waveform waveform = Waveform.SINE;

    // In periods: where the next sample stands, and from one sample to the next.
    private double phase;
    private double increment;

    ToneVoice(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    ToneVoice with(GeneratorSettings.Tone settings) {
        waveform = settings.waveform();
        increment = settings.frequencyHz() / sampleRateHz;
        harmonicCount = 0;
        if (waveform != Waveform.SINE && increment * 2 * MOST_HARMONICS > 1) {
            harmonicCount = (int) (0.5 / increment);
            for (int k = 1; k <= harmonicCount; k++) {
                harmonics[k] = amplitude(k) * share(k, increment);
            }
        }
        return this;
    }

    @Override
    public double next() {
        double p = phase;
        phase = advanced(p, increment);
        if (waveform == Waveform.SINE) {
            return Trig.sin(2 * Math.PI * p);
        }
        return harmonicCount > 0 ? sumOfHarmonics(p) : cornered(p);
    }

    @Override
    public void restart() {
        phase = 0;
    }

    /// The next phase, within 0 to 1.
    static double advanced(double phase, double increment) {
        double next = phase + increment;
        return next - Math.floor(next);
    }

    /// Fourier coefficient of sin(kφ).
    private double amplitude(int k) {
        boolean odd = k % 2 == 1;
        return switch (waveform) {
            case SINE -> k == 1 ? 1 : 0;
            case SQUARE -> odd ? 4 / (Math.PI * k) : 0;
            case SAW -> (odd ? 2 : -2) / (Math.PI * k);
            case TRIANGLE -> odd ? (k % 4 == 1 ? 8 : -8) / (Math.PI * Math.PI * k * k) : 0;
        };
    }

    private static double share(int k, double increment) {
        double above = (k * increment - FULL_UNTIL) / (0.5 - FULL_UNTIL);
        if (k == 1 || above <= 0) {
            return 1;
        }
        double left = 1 - above;
        return left <= 0 ? 0 : left * left * (3 - 2 * left);
    }

    /// Σ aₖ sin(kφ) by C. W. Clenshaw's recurrence (1955).
    private double sumOfHarmonics(double p) {
        double angle = 2 * Math.PI * p;
        double twiceCos = 2 * Trig.cos(angle);
        double b1 = 0;
        double b2 = 0;
        for (int k = harmonicCount; k >= 1; k--) {
            double b0 = harmonics[k] + twiceCos * b1 - b2;
            b2 = b1;
            b1 = b0;
        }
        return b1 * Trig.sin(angle);
    }

    private double cornered(double p) {
        return switch (waveform) {
            case SINE -> Trig.sin(2 * Math.PI * p);
            case SQUARE -> {
                double ideal = p < 0.5 ? 1 : -1;
                yield ideal + 2 * (step(p) - step(p - 0.5) + step(p - 1));
            }
            case SAW -> {
                double ideal = p < 0.5 ? 2 * p : 2 * p - 2;
                yield ideal - 2 * step(p - 0.5);
            }
            case TRIANGLE -> {
                double ideal = p < 0.25 ? 4 * p : p < 0.75 ? 2 - 4 * p : 4 * p - 4;
                double bends = bend(p + 0.25) - bend(p - 0.25) + bend(p - 0.75) - bend(p - 1.25);
                yield ideal + 8 * increment * bends;
            }
        };
    }

    private double step(double periodsAfter) {
        return corners.stepRest(periodsAfter / increment);
    }

    private double bend(double periodsAfter) {
        return corners.bendRest(periodsAfter / increment);
    }
}
