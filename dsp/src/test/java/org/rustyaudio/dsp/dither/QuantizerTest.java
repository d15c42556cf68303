package org.rustyaudio.dsp.dither;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;

class QuantizerTest {

    private static final int FRAMES = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 20, 24})
    void samplesOnTheGridPassUnchangedWithoutDither(int bits) {
        int fullScale = 1 << (bits - 1);
        Random random = new Random(bits);
        int[] expected = new int[10_000];
        float[] samples = new float[expected.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = i == 0 ? -fullScale : i == 1 ? fullScale - 1 : random.nextInt(-fullScale, fullScale);
            samples[i] = (float) ((double) expected[i] / fullScale);
        }
        Quantizer quantizer = new Quantizer(bits, Dither.OFF, 1, 0);
        assertArrayEquals(expected, quantizeAll(quantizer, samples));
        assertEquals(0, quantizer.clippedSamples());
    }

    @Test
    void roundsToTheNearestStep() {
        float step = 1 / 32_768f;
        int[] out = quantizeAll(
                new Quantizer(16, Dither.OFF, 1, 0),
                new float[] {0.4f * step, 0.6f * step, -0.4f * step, -0.6f * step, 1_000.3f * step});
        assertArrayEquals(new int[] {0, 1, 0, -1, 1_000}, out);
    }

    @ParameterizedTest
    @EnumSource(Dither.class)
    void clipsAndCountsWhatExceedsTheRange(Dither dither) {
        Quantizer quantizer = new Quantizer(16, dither, 1, 5);
        float[] samples = {2, -2, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 0.5f};
        int[] out = new int[samples.length];
        assertEquals(4, quantizer.quantize(0, samples, 0, samples.length, out, 0, 1));
        assertEquals(4, quantizer.clippedSamples());
        assertArrayEquals(new int[] {32_767, -32_768, 32_767, -32_768}, Arrays.copyOf(out, 4));
        assertEquals(0, out[4]);
        assertEquals(16_384, out[5], 8);
    }

    @Test
    void fullScaleItselfIsOneStepTooHighAndCounts() {
        Quantizer quantizer = new Quantizer(24, Dither.OFF, 1, 0);
        assertArrayEquals(new int[] {8_388_607, -8_388_608}, quantizeAll(quantizer, new float[] {1, -1}));
        assertEquals(1, quantizer.clippedSamples());
    }

    /// The point of triangular dither: mean and power of the error do not depend on the signal.
    @Test
    void ditherMakesMeanAndPowerOfTheErrorIndependentOfTheSignal() {
        for (double offset : new double[] {0, 0.1, 0.25, 0.5, 0.9}) {
            float[] samples = new float[FRAMES];
            Arrays.fill(samples, (float) (offset / 32_768));
            int[] out = quantizeAll(new Quantizer(16, Dither.TPDF, 1, 99), samples);
            double mean = 0;
            double power = 0;
            for (int value : out) {
                mean += (value - offset) / FRAMES;
                power += (value - offset) * (value - offset) / FRAMES;
            }
            // Four standard deviations of the mean of that many values.
            assertEquals(0, mean, 4 * 0.5 / Math.sqrt(FRAMES), "offset " + offset);
            assertEquals(0.25, power, 0.005, "offset " + offset);
        }
    }

    @Test
    void toneBelowOneStepSurvivesDitherAndIsLostWithout() {
        float[] tone = Signals.sine(1_000, 0.4 / 32_768, 48_000, 96_000);
        double[] levelsDb = new double[2];
        for (Dither dither : new Dither[] {Dither.OFF, Dither.TPDF}) {
            int[] out = quantizeAll(new Quantizer(16, dither, 1, 3), tone);
            float[] heard = new float[out.length];
            for (int i = 0; i < out.length; i++) {
                heard[i] = out[i];
            }
            levelsDb[dither == Dither.OFF ? 0 : 1] = Signals.magnitudeDb(heard, 1_000, 48_000);
        }
        assertEquals(Double.NEGATIVE_INFINITY, levelsDb[0]);
        assertEquals(20 * Math.log10(0.4 * 48_000), levelsDb[1], 0.3);
    }

    @Test
    void shapingMovesTheNoiseOutOfTheEarsBestRange() {
        double plain = noiseDb(Dither.TPDF, 2_000, 4_500);
        double shaped = noiseDb(Dither.SHAPED, 2_000, 4_500);
        assertTrue(shaped < plain - 15, shaped + " dB against " + plain + " dB");
        assertTrue(noiseDb(Dither.SHAPED, 16_000, 20_000) > noiseDb(Dither.TPDF, 16_000, 20_000) + 10);
    }

    @ParameterizedTest
    @EnumSource(Dither.class)
    void anySplitIntoBlocksGivesTheSameNumbers(Dither dither) {
        float[] samples = Signals.noise(4, 1, 5_000);
        int[] whole = new int[2 * samples.length];
        int[] split = new int[2 * samples.length];
        Quantizer quantizer = new Quantizer(16, dither, 2, 77);
        quantizer.quantize(0, samples, 0, samples.length, whole, 0, 2);
        quantizer.quantize(1, samples, 0, samples.length, whole, 1, 2);
        quantizer.reset();
        Random random = new Random(4);
        for (int at = 0; at < samples.length; ) {
            int to = Math.min(samples.length, at + random.nextInt(100));
            quantizer.quantize(0, samples, at, to, split, 2 * at, 2);
            quantizer.quantize(1, samples, at, to, split, 2 * at + 1, 2);
            at = to;
        }
        assertArrayEquals(whole, split);
    }

    @Test
    void channelsAndSeedsHaveDifferentNoise() {
        float[] samples = new float[1_000];
        Quantizer quantizer = new Quantizer(16, Dither.TPDF, 2, 1);
        int[] first = new int[1_000];
        int[] second = new int[1_000];
        quantizer.quantize(0, samples, 0, 1_000, first, 0, 1);
        quantizer.quantize(1, samples, 0, 1_000, second, 0, 1);
        assertNotEquals(Arrays.hashCode(first), Arrays.hashCode(second));
        assertNotEquals(
                Arrays.hashCode(first), Arrays.hashCode(quantizeAll(new Quantizer(16, Dither.TPDF, 1, 2), samples)));
    }

    @Test
    void refusesDepthsItCannotHold() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Quantizer(32, Dither.OFF, 2, 0));
        assertEquals("32 bits are outside 8 to 24", refusal.getMessage());
    }

    private static int[] quantizeAll(Quantizer quantizer, float[] samples) {
        int[] out = new int[samples.length];
        quantizer.quantize(0, samples, 0, samples.length, out, 0, 1);
        return out;
    }

    /// Mean level of the rounding noise of a quiet signal in a range, at 44.1 kHz.
    private static double noiseDb(Dither dither, double fromHz, double toHz) {
        float[] samples = Signals.noise(8, 0.001, 16_384);
        int[] out = quantizeAll(new Quantizer(16, dither, 1, 6), samples);
        float[] error = new float[out.length];
        for (int i = 0; i < out.length; i++) {
            error[i] = (float) (out[i] - samples[i] * 32_768.0);
        }
        double power = 0;
        int points = 0;
        for (double hz = fromHz; hz < toHz; hz += 50) {
            power += Math.pow(10, Signals.magnitudeDb(error, hz, 44_100) / 10);
            points++;
        }
        return 10 * Math.log10(power / points);
    }
}
