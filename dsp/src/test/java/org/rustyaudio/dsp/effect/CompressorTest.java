package org.rustyaudio.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;
import org.rustyaudio.dsp.measure.SineFit;

class CompressorTest {

    private static final double RATE = Rig.RATE;

    @ParameterizedTest
    @ValueSource(doubles = {-50, -30, -24, -20, -12, 0})
    void steadyTonesFollowTheStaticCurve(double levelDb) {
        for (boolean rms : new boolean[] {false, true}) {
            var settings = new CompressorSettings(-24, 4, 10, 5, 200, 3, 0, rms);
            double amplitude = StrictMath.pow(10, levelDb / 20);
            for (double hz : new double[] {60, 1_000, 9_000}) {
                float[] left = Signals.sine(hz, amplitude, RATE, 96_000);
                float[] right = left.clone();
                Rig.play(settings, left, right);
                double heardDb = rms ? levelDb - 3.0103 : levelDb;
                double wanted = levelDb + 3 - settings.reductionDb(heardDb);
                double got = SineFit.of(left, 48_000, 96_000, hz, RATE).amplitudeDb();
                // The mean of a low tone still swings a little.
                assertEquals(wanted, got, rms && hz < 100 ? 0.4 : 0.1, hz + " Hz, RMS " + rms);
            }
        }
    }

    /// After the time given, 63 % of the reduction is there, or gone.
    @Test
    void attackAndReleaseTakeTheirTimes() {
        for (double attack : new double[] {1, 10, 100}) {
            for (double release : new double[] {50, 400}) {
                var compressor = new Compressor(RATE);
                compressor.apply(new CompressorSettings(-40, 4, 0, attack, release, 0, 0, false));
                compressor.reset();
                // A square wave at −10 dB: 30 dB over the threshold are lowered by 22.5 dB.
                float[] left = new float[1];
                float[] right = new float[1];
                int frames = 0;
                while (compressor.reductionDb() < 22.5 * 0.632) {
                    left[0] = 0.31622776f;
                    right[0] = 0;
                    compressor.process(left, right, 0, 1);
                    frames++;
                }
                assertEquals(attack, frames / 48.0, 0.02 * attack + 0.05, "attack");
                for (int i = 0; i < 96_000; i++) {
                    left[0] = 0.31622776f;
                    compressor.process(left, right, 0, 1);
                }
                assertEquals(22.5, compressor.reductionDb(), 0.01);
                // The peak is held for 12.5 to 25 ms; from the first fall on the release counts.
                frames = 0;
                double highest = compressor.reductionDb();
                while (compressor.reductionDb() > 22.5 * 0.368) {
                    left[0] = 0;
                    compressor.process(left, right, 0, 1);
                    frames += compressor.reductionDb() < highest - 0.001 ? 1 : 0;
                }
                assertEquals(release, frames / 48.0, 0.02 * release, "release");
            }
        }
    }

    @Test
    void bothSidesAreLoweredAlikeSoThatTheImageStands() {
        float[] left = Signals.noise(1, 0.9, 48_000);
        float[] right = Signals.noise(2, 0.1, 48_000);
        float[] inLeft = left.clone();
        float[] inRight = right.clone();
        Rig.play(new CompressorSettings(-40, 8, 6, 2, 80, 0, 80, false), left, right);
        for (int i = 0; i < left.length; i++) {
            assertEquals((double) left[i] * inRight[i], (double) right[i] * inLeft[i], 1e-7, "frame " + i);
        }
        assertTrue(Signals.peak(left, 24_000, 48_000) < 0.2);
    }

    @Test
    void theReductionNeverOvershoots() {
        var compressor = new Compressor(RATE);
        var settings = new CompressorSettings(-30, 10, 6, 3, 100, 0, 0, false);
        compressor.apply(settings);
        compressor.reset();
        float[] left = Signals.sine(997, 0.8, RATE, 48_000);
        float[] right = left.clone();
        double most = 0;
        double last = 0;
        for (int i = 0; i < left.length; i++) {
            compressor.process(left, right, i, i + 1);
            most = Math.max(most, compressor.reductionDb());
            last = compressor.reductionDb();
        }
        assertTrue(most <= last + 0.02, most + " over " + last + " dB");
    }

    @Test
    void bassBelowTheDetectorsCornerIsNotHeardByIt() {
        var low = new CompressorSettings(-40, 10, 0, 5, 100, 0, 300, false);
        float[] left = Signals.sine(40, 0.5, RATE, 96_000);
        float[] right = left.clone();
        Rig.play(low, left, right);
        // 40 Hz is 35 dB down behind the high pass: −41 dB, below the threshold.
        assertEquals(0.5, Signals.peak(left, 48_000, 96_000), 0.001);
    }
}
