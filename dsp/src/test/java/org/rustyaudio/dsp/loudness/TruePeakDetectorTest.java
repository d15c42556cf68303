package org.rustyaudio.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruePeakDetectorTest {

    /// EBU Tech 3341 (2016), test signals 15 to 19: divisor of the sample rate, amplitude, phase, wanted peak.
    @ParameterizedTest
    @CsvSource({"4, 0.5, 0, -6", "4, 0.5, 45, -6", "6, 0.5, 60, -6", "8, 0.5, 67.5, -6", "4, 1.41, 45, 3"})
    void ebuSignals15To19ReadWithinTheirTolerance(int divisor, double amplitude, double phase, double wantedDbtp) {
        for (int rate : new int[] {44_100, 48_000, 96_000}) {
            float[] signal = new float[rate];
            for (int i = 0; i < signal.length; i++) {
                double fade = Math.min(1, Math.min(i, signal.length - 1 - i) / (0.1 * rate));
                signal[i] = (float) (fade * amplitude * Math.sin(2 * Math.PI * i / divisor + phase * Math.PI / 180));
            }
            double peak = dbtp(new TruePeakDetector(rate), signal);
            assertTrue(peak >= wantedDbtp - 0.4 && peak <= wantedDbtp + 0.2, rate + " Hz: " + peak + " dBTP");
        }
    }

    /// EBU Tech 3341 (2016), test signals 20 to 23: a tone of a sixth of the sample rate at half scale with one period
    /// of a quarter of it at full scale in the middle, made at four times the rate and thinned out from
    /// four offsets.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void ebuSignals20To23ReadWithinTheirTolerance(int offset) {
        int rate = 48_000;
        double[] fine = new double[4 * rate];
        int burst = 2 * rate;
        for (int i = 0; i < fine.length; i++) {
            double fade = Math.min(1, Math.min(i, fine.length - 1 - i) / (0.4 * rate));
            int t = i - burst;
            fine[i] = t >= 0 && t < 16
                    ? Math.sin(2 * Math.PI * t / 16)
                    : 0.5 * fade * Math.sin(2 * Math.PI * (t < 0 ? t : t - 16) / 24);
        }
        double[] lowPass = lowPass();
        float[] signal = new float[rate];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) halfBandAt(fine, lowPass, 4 * i + offset);
        }
        double peak = dbtp(new TruePeakDetector(rate), signal);
        assertTrue(peak >= -0.4 && peak <= 0.2, peak + " dBTP");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.2113, 0.3371, 0.4001, 0.445})
    void longSineReadsItsAmplitude(double partOfRate) {
        float[] signal = new float[20_000];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) (0.5 * Math.sin(2 * Math.PI * partOfRate * i));
        }
        var detector = new TruePeakDetector(48_000);
        double peak = 0;
        for (int i = 0; i < signal.length; i++) {
            double here = detector.push(signal[i]);
            // The sudden start rings; what counts here is the long tone.
            if (i > 100) {
                peak = Math.max(peak, here);
            }
        }
        double reading = 20 * Math.log10(peak / 0.5);
        // Between two of four points a sine can hide by 1 − cos(π/4 · f/fs), 0.55 dB at 0.445: here all phases pass by.
        assertEquals(0, reading, 0.06, partOfRate + ": " + reading + " dB");
    }

    @Test
    void oversamplesFourTimesThenTwiceThenNotAtAll() {
        assertEquals(4, new TruePeakDetector(88_200).oversampling());
        assertEquals(2, new TruePeakDetector(96_000).oversampling());
        assertEquals(2, new TruePeakDetector(176_400).oversampling());
        assertEquals(1, new TruePeakDetector(192_000).oversampling());
        assertEquals(0, new TruePeakDetector(192_000).latencyFrames());
    }

    @Test
    void answersForTheFrameThatWentInLatencyFramesAgo() {
        var detector = new TruePeakDetector(48_000);
        for (int i = 0; i < 40; i++) {
            double peak = detector.push(i == 3 ? 1f : 0f);
            if (i == 3 + detector.latencyFrames()) {
                assertEquals(1, peak);
            } else {
                assertTrue(peak < 0.95, "push " + i + " gave " + peak);
            }
        }
    }

    @Test
    void floorSavesWorkButNeverHidesAHigherPeak() {
        long seed = 20_261_122;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var exact = new TruePeakDetector(44_100);
        var quick = new TruePeakDetector(44_100);
        double floor = 0.9;
        for (int i = 0; i < 50_000; i++) {
            if (i % 5_000 == 0) {
                floor = 0.2 + random.nextDouble();
            }
            float sample = (float) (random.nextGaussian() * 0.3 * Math.abs(Math.sin(i * 0.0003)));
            double wanted = exact.push(sample);
            double got = quick.push(sample, floor);
            if (wanted > floor) {
                assertEquals(wanted, got);
            } else {
                assertTrue(got <= floor && got <= wanted);
            }
        }
    }

    @Test
    void neverReadsBelowTheSamplePeak() {
        var random = new Random(7);
        float[] signal = new float[10_000];
        double highest = 0;
        for (int i = 0; i < signal.length; i++) {
            signal[i] = random.nextFloat() * 2 - 1;
            highest = Math.max(highest, Math.abs(signal[i]));
        }
        var detector = new TruePeakDetector(48_000);
        double peak = detector.process(signal, 0, signal.length, 0);
        assertTrue(detector.drain(peak) >= highest);
    }

    @Test
    void notANumberAndInfinityCountAsSilence() {
        var detector = new TruePeakDetector(48_000);
        float[] signal = {0.5f, Float.NaN, Float.POSITIVE_INFINITY, 0.5f, Float.NEGATIVE_INFINITY, 0.25f};
        double peak = detector.drain(detector.process(signal, 0, signal.length, 0));
        assertTrue(peak >= 0.5 && peak < 1, "peak " + peak);
    }

    @Test
    void resetForgetsThePast() {
        var detector = new TruePeakDetector(48_000);
        detector.process(new float[] {1, -1, 1, 1}, 0, 4, 0);
        detector.reset();
        assertEquals(0, detector.drain(0));
    }

    @Test
    void refusesARateOfZeroAndNamesIt() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new TruePeakDetector(0));
        assertEquals("sample rate 0 Hz is not above 0 Hz", refusal.getMessage());
    }

    private static double dbtp(TruePeakDetector detector, float[] signal) {
        return 20 * Math.log10(detector.drain(detector.process(signal, 0, signal.length, 0)));
    }

    /// Low pass at an eighth of the fine rate, long enough to be out of the question as a cause of error.
    private static double halfBandAt(double[] fine, double[] lowPass, int centre) {
        double sum = 0;
        for (int k = -512; k <= 512; k++) {
            int at = centre - k;
            if (at >= 0 && at < fine.length) {
                sum += fine[at] * lowPass[k + 512];
            }
        }
        return sum;
    }

    private static double[] lowPass() {
        double[] weights = new double[1_025];
        for (int k = -512; k <= 512; k++) {
            double x = Math.PI * k / 4;
            double sinc = k == 0 ? 1 : Math.sin(x) / x;
            weights[k + 512] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * k / 513)) / 4;
        }
        return weights;
    }
}
