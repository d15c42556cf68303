package org.rustyaudio.dsp.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;
import org.rustyaudio.dsp.loudness.TruePeakDetector;

class LimiterTest {

    private static final int FRAMES = 60_000;

    /// Loud material of every kind; samples up to +12 dBFS.
    enum Material {
        FULL_SCALE_NOISE,
        RANDOM_BITS,
        SQUARE,
        FAST_SQUARE,
        SINE_BETWEEN_SAMPLES,
        BASS,
        BURSTS,
        CLICKS;

        float[] samples(long seed) {
            Random random = new Random(seed);
            float[] samples = new float[FRAMES];
            for (int i = 0; i < FRAMES; i++) {
                samples[i] = (float)
                        switch (this) {
                            case FULL_SCALE_NOISE -> 2 * random.nextDouble() - 1;
                            case RANDOM_BITS -> random.nextBoolean() ? 1 : -1;
                            case SQUARE -> StrictMath.sin(0.02 * i + seed) > 0 ? 1 : -1;
                            case FAST_SQUARE -> StrictMath.sin(0.731 * i + seed) > 0 ? 2 : -2;
                            case SINE_BETWEEN_SAMPLES -> StrictMath.sin(Math.PI / 2 * (i + 0.5)) * 1.414;
                            case BASS -> 4 * StrictMath.sin(0.008 * i);
                            case BURSTS -> random.nextGaussian() * (i % 9_000 < 40 ? 2 : 0.05);
                            case CLICKS -> i % 5_003 == 0 ? 4 : 0.1 * StrictMath.sin(0.1 * i);
                        };
            }
            return samples;
        }
    }

    @ParameterizedTest
    @EnumSource(Material.class)
    void truePeakStaysBelowTheCeiling(Material material) {
        for (int rate : new int[] {8_000, 44_100, 48_000, 96_000, 192_000}) {
            for (double ceilingDb : new double[] {-1, -9}) {
                float[] left = material.samples(rate);
                float[] right = material.samples(rate + 1);
                new Limiter(rate, true, ceilingDb).process(left, right, 0, FRAMES);
                String what = material + " at " + rate + " Hz, ceiling " + ceilingDb;
                assertTrue(meteredDb(left) <= ceilingDb + 0.1, what + ": " + meteredDb(left));
                assertTrue(meteredDb(right) <= ceilingDb + 0.1, what + ": " + meteredDb(right));
                assertTrue(decibels(Signals.peak(left, 0, FRAMES)) <= ceilingDb + 0.001, what);
            }
        }
    }

    /// Against an interpolator four times as long and sixteen points a frame, where the signal leaves it room to be
    /// exact: below nine tenths of Nyquist.
    @ParameterizedTest
    @ValueSource(doubles = {0.011, 0.09, 0.21, 0.2503, 0.334, 0.4012, 0.43})
    void ceilingHoldsForSinesByACloserMeasurement(double cyclesPerFrame) {
        float[] left = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            double fade = Math.min(1, i / 2_000.0);
            left[i] = (float) (1.7 * fade * StrictMath.sin(2 * Math.PI * cyclesPerFrame * i));
        }
        float[] right = left.clone();
        new Limiter(44_100, true, -1).process(left, right, 0, FRAMES);
        double truePeakDb = closeTruePeakDb(left, 40_000, 44_000);
        assertTrue(truePeakDb < -0.9 && truePeakDb > -1.15, truePeakDb + " dBTP");
    }

    @ParameterizedTest
    @EnumSource(Material.class)
    void anySplitIntoBlocksGivesTheSameSamples(Material material) {
        float[] wholeLeft = material.samples(1);
        float[] wholeRight = material.samples(2);
        float[] left = wholeLeft.clone();
        float[] right = wholeRight.clone();
        new Limiter(44_100, true, -3).process(wholeLeft, wholeRight, 0, FRAMES);
        Limiter limiter = new Limiter(44_100, true, -3);
        Random random = new Random(1);
        for (int at = 0; at < FRAMES; ) {
            int to = Math.min(FRAMES, at + random.nextInt(90));
            limiter.process(left, right, at, to);
            at = to;
        }
        assertArrayEquals(wholeLeft, left);
        assertArrayEquals(wholeRight, right);
    }

    @Test
    void waveformJustBelowTheCeilingIsOnlyDelayed() {
        float[] input = Signals.sine(11_025 + 40, 0.885, 44_100, FRAMES);
        float[] left = input.clone();
        float[] right = input.clone();
        // From here on the tone is long under way, and its true peak is 0.885, −1.06 dB.
        for (int i = 0; i < 2_000; i++) {
            left[i] *= i / 2_000f;
            right[i] = left[i];
            input[i] = left[i];
        }
        Limiter limiter = new Limiter(44_100, true, -1);
        limiter.process(left, right, 0, FRAMES);
        int latency = limiter.latencyFrames();
        for (int i = latency; i < FRAMES; i++) {
            assertEquals(input[i - latency], left[i]);
        }
        assertEquals(0, limiter.reductionDb());
    }

    @Test
    void takesNoMoreThanThePeakNeeds() {
        float[] left = new float[FRAMES];
        left[30_000] = 2;
        float[] right = left.clone();
        Limiter limiter = new Limiter(44_100, true, 0);
        limiter.process(left, right, 0, FRAMES);
        assertEquals(0, decibels(left[30_000 + limiter.latencyFrames()]), 0.01);
        assertEquals(6.02, limiter.reductionDb(), 0.01);
    }

    @Test
    void oneGainForBothChannelsKeepsTheImage() {
        float[] left = Signals.sine(500, 2, 44_100, FRAMES);
        float[] right = Signals.sine(500, 0.5, 44_100, FRAMES);
        new Limiter(44_100, true, -1).process(left, right, 0, FRAMES);
        for (int i = 1_000; i < FRAMES; i++) {
            assertEquals(left[i], 4 * right[i], 1e-6);
        }
    }

    @Test
    void singleClickIsForgottenWithinHalfASecond() {
        float[] left = tonePlus(i -> i == 10_000 ? 8 : 0);
        float[] right = left.clone();
        Limiter limiter = new Limiter(44_100, true, -1);
        limiter.process(left, right, 0, 10_000 + 22_050);
        limiter.process(left, right, 32_050, 32_100);
        assertTrue(limiter.reductionDb() < 0.2, limiter.reductionDb() + " dB");
    }

    @Test
    void denseMaterialIsHeldAndNotPumped() {
        // A beat of 8 loud hits a second over a quiet tone.
        float[] left = tonePlus(i -> i % 5_500 < 2_500 ? 2 * StrictMath.sin(0.05 * i) : 0);
        float[] right = left.clone();
        Limiter limiter = new Limiter(44_100, true, -1);
        limiter.process(left, right, 0, 44_000);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int at = 44_000; at + 10 <= FRAMES; at += 10) {
            limiter.process(left, right, at, at + 10);
            least = Math.min(least, limiter.reductionDb());
            most = Math.max(most, limiter.reductionDb());
        }
        assertTrue(most > 6.5, "it works: " + most + " dB");
        assertTrue(most - least < most / 2, "gain moves between " + least + " and " + most + " dB");
    }

    @Test
    void steadyToneIsLimitedWithoutDistortion() {
        float[] left = Signals.sine(1_000, 2, 48_000, FRAMES);
        float[] right = left.clone();
        new Limiter(48_000, true, -1).process(left, right, 0, FRAMES);
        double distortionDb = Signals.restBesideToneDb(left, 1_000, 48_000, 12_000, FRAMES);
        assertTrue(distortionDb < -90, "THD+N " + distortionDb + " dB");
    }

    @ParameterizedTest
    @CsvSource({"8000, 0.008", "44100, 0.003", "384000, 0.003"})
    void latencyIsReportedAndShort(int rate, double longestSeconds) {
        Limiter limiter = new Limiter(rate, true, -1);
        float[] left = new float[5_000];
        left[0] = 0.5f;
        limiter.process(left, new float[5_000], 0, 5_000);
        assertEquals(0.5f, left[limiter.latencyFrames()]);
        assertTrue(limiter.latencyFrames() <= longestSeconds * rate, limiter.latencyFrames() + " frames");
        assertEquals(0, new Limiter(rate, false, -1).latencyFrames());
    }

    @Test
    void switchedOffItTouchesNothingAndSwitchedOnItEndsDelayed() {
        float[] input = Signals.noise(3, 0.2, FRAMES);
        float[] left = input.clone();
        float[] right = input.clone();
        Limiter limiter = new Limiter(44_100, false, -1);
        limiter.process(left, right, 0, 10_000);
        limiter.apply(true, -1);
        limiter.process(left, right, 10_000, 30_000);
        int latency = limiter.latencyFrames();
        limiter.apply(false, -1);
        limiter.process(left, right, 30_000, FRAMES);
        assertEquals(input[9_999], left[9_999]);
        assertEquals(input[29_999 - latency], left[29_999]);
        assertEquals(input[FRAMES - 1], left[FRAMES - 1]);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE})
    void damagedSampleNeitherSoundsNorDucks(float damage) {
        float[] left = Signals.sine(300, 0.5, 44_100, FRAMES);
        float[] right = left.clone();
        left[20_000] = damage;
        Limiter limiter = new Limiter(44_100, true, -1);
        limiter.process(left, right, 0, FRAMES);
        assertEquals(0, limiter.reductionDb());
        assertTrue(Signals.peak(left, 0, FRAMES) <= 0.5);
    }

    private interface Extra {
        double at(int frame);
    }

    private static float[] tonePlus(Extra extra) {
        float[] samples = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            samples[i] = (float) (0.1 * StrictMath.sin(0.1 * i) + extra.at(i));
        }
        return samples;
    }

    /// By the meter of the loudness package, always at four points a frame.
    private static double meteredDb(float[] samples) {
        TruePeakDetector detector = new TruePeakDetector(48_000);
        return decibels(detector.process(samples, 0, samples.length, 0));
    }

    private static double closeTruePeakDb(float[] samples, int from, int to) {
        int half = 96;
        double highest = 0;
        for (int phase = 0; phase < 16; phase++) {
            double[] weights = new double[2 * half];
            for (int i = 0; i < weights.length; i++) {
                double distance = phase / 16.0 - (i - (half - 1));
                double sinc = distance == 0 ? 1 : StrictMath.sin(Math.PI * distance) / (Math.PI * distance);
                double hann = 0.5 + 0.5 * StrictMath.cos(Math.PI * distance / (half + 1));
                weights[i] = sinc * hann;
            }
            for (int n = from; n < to; n++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * samples[n - (half - 1) + i];
                }
                highest = Math.max(highest, Math.abs(sum));
            }
        }
        return decibels(highest);
    }

    private static double decibels(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }
}
