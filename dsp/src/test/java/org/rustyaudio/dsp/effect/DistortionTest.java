package org.rustyaudio.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.dsp.Signals;
import org.rustyaudio.dsp.measure.SineFit;

class DistortionTest {

    private static final double RATE = Rig.RATE;

    private static float[] play(DistortionSettings settings, double hz, double amplitude) {
        float[] left = Signals.sine(hz, amplitude, RATE, 96_000);
        float[] right = left.clone();
        Rig.play(settings, left, right);
        return left;
    }

    private static double levelDb(float[] x, double hz) {
        return SineFit.of(x, 48_000, 96_000, hz, RATE).amplitudeDb();
    }

    @ParameterizedTest
    @EnumSource
    void aSineKeepsItsLoudness(DistortionCurve curve) {
        for (double drive : new double[] {0, 12, 30}) {
            float[] out = play(new DistortionSettings(curve, drive, 20_000, 100), 100, 0.25);
            double sum = 0;
            for (int i = 48_000; i < 96_000; i++) {
                sum += (double) out[i] * out[i] / 48_000;
            }
            assertEquals(10 * StrictMath.log10(0.25 * 0.25 / 2), 10 * StrictMath.log10(sum), 0.2, "drive " + drive);
        }
    }

    @Test
    void evenCurvesMakeOddHarmonicsAndTheTubeEvenOnesToo() {
        for (DistortionCurve curve : DistortionCurve.values()) {
            float[] out = play(new DistortionSettings(curve, 18, 20_000, 100), 500, 0.25);
            double second = levelDb(out, 1_000) - levelDb(out, 500);
            double third = levelDb(out, 1_500) - levelDb(out, 500);
            assertTrue(third > -40, curve + ": third " + third + " dB");
            if (curve == DistortionCurve.TUBE) {
                assertTrue(second > -30, "second " + second + " dB");
            } else {
                assertTrue(second < -120, curve + ": second " + second + " dB");
            }
        }
    }

    /// The hard curve's harmonics of a sine are known: a clipped wave's Fourier series.
    @Test
    void hardClippingHasItsFourierSeries() {
        // 0.25 by 12.0412 dB is 1.0, by 6 dB more 2: clipped at half its height.
        float[] out = play(new DistortionSettings(DistortionCurve.HARD, 18.0617997398, 20_000, 100), 500, 0.25);
        double angle = StrictMath.asin(0.5);
        double first = (2 * angle + StrictMath.sin(2 * angle)) / Math.PI;
        for (int n = 3; n <= 9; n += 2) {
            double height = 2
                    / Math.PI
                    * (StrictMath.sin((n - 1) * angle) / (n - 1)
                            - StrictMath.sin((n + 1) * angle) / (n + 1)
                            + 2 * 0.5 * StrictMath.cos(n * angle) / n);
            // Two times the above share of a wave of height one.
            double wanted = 20 * StrictMath.log10(Math.abs(height) / first);
            assertEquals(wanted, levelDb(out, 500 * n) - levelDb(out, 500), 0.1, "harmonic " + n);
        }
    }

    /// All that is not a harmonic is an alias; all of them together.
    @ParameterizedTest
    @EnumSource
    void aliasesAreFarBelowTheTone(DistortionCurve curve) {
        double hz = 1_661;
        float[] out = play(new DistortionSettings(curve, 18, 20_000, 100), hz, 0.25);
        float[] rest = new float[48_000];
        System.arraycopy(out, 48_000, rest, 0, rest.length);
        double toneDb = SineFit.of(rest, 0, rest.length, hz, RATE).amplitudeDb();
        // Whole cycles in the window: each harmonic is taken out exactly.
        for (double harmonic = hz; harmonic < 24_000; harmonic += hz) {
            SineFit fit = SineFit.of(rest, 0, rest.length, harmonic, RATE);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= (float) (fit.amplitude() * StrictMath.sin(2 * Math.PI * harmonic * i / RATE + fit.phase()));
            }
        }
        double power = 0;
        for (float sample : rest) {
            power += (double) sample * sample / rest.length;
        }
        double aliasDb = 10 * StrictMath.log10(2 * power) - toneDb;
        assertTrue(aliasDb < -60, curve + ": aliases " + aliasDb + " dB");
    }

    @Test
    void theDrySoundIsInStepWithTheDistortedOne() {
        float[] out = play(new DistortionSettings(DistortionCurve.HARD, 0, 20_000, 50), 15_000, 0.25);
        assertEquals(20 * StrictMath.log10(0.25), levelDb(out, 15_000), 0.01);
        float[] left = Signals.impulse(400);
        Rig.play(new DistortionSettings(DistortionCurve.HARD, 0, 20_000, 0), left, new float[400]);
        assertEquals(1, left[Oversampler.LATENCY_FRAMES], 1e-6);
        float[] wet = Signals.impulse(400);
        wet[0] = 0.5f;
        Rig.play(new DistortionSettings(DistortionCurve.HARD, 0, 20_000, 100), wet, new float[400]);
        int peak = 0;
        for (int i = 0; i < 400; i++) {
            peak = Math.abs(wet[i]) > Math.abs(wet[peak]) ? i : peak;
        }
        assertEquals(Oversampler.LATENCY_FRAMES, peak);
    }
}
