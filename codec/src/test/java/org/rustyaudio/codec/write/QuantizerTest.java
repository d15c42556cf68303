package org.rustyaudio.codec.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizerTest {

    private static int[] quantize(Quantizer quantizer, float... samples) {
        int[] out = new int[samples.length];
        quantizer.quantize(samples, 0, samples.length, 0, out, 0, 1);
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24})
    void everySampleOnTheGridKeepsItsValueWhateverTheNoise(int bits) {
        Quantizer quantizer = new Quantizer(bits, channel -> 0.9);
        int lowest = -(1 << (bits - 1));
        int step = bits == 16 ? 1 : 101;
        for (int value = lowest; value < -lowest; value += step) {
            assertEquals(value, quantize(quantizer, (float) (value / (double) -lowest))[0]);
        }
        assertEquals(0, quantizer.clipped());
    }

    @Test
    void withoutNoiseTheNearestStepIsTaken() {
        Quantizer quantizer = new Quantizer(16, channel -> 0);
        assertArrayEquals(
                new int[] {1, -1, 3, 0}, quantize(quantizer, 1.4f / 32768, -1.4f / 32768, 2.6f / 32768, 0.4f / 32768));
    }

    @Test
    void whatPassesFullScaleIsClippedAndCounted() {
        Quantizer quantizer = new Quantizer(16, channel -> 0);
        float[] samples = {1f, -1f, 1.5f, -1.5f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN};
        assertArrayEquals(
                new int[] {32_767, -32_768, 32_767, -32_768, 32_767, -32_768, 0}, quantize(quantizer, samples));
        assertEquals(5, quantizer.clipped());
    }

    @Test
    void noiseThatLiftsASampleOverTheEdgeIsNoClipping() {
        Quantizer quantizer = new Quantizer(16, channel -> 0.99);
        assertEquals(32_767, quantize(quantizer, 32_767.25f / 32_768)[0]);
        assertEquals(0, quantizer.clipped());
    }

    /// Triangular noise makes the mean of many roundings the sample itself, below one step too.
    @Test
    void ditherKeepsWhatIsSmallerThanAStep() {
        Random random = new Random(11);
        Quantizer quantizer = new Quantizer(16, channel -> random.nextDouble() + random.nextDouble() - 1);
        double sum = 0;
        float sample = 0.3f / 32_768;
        for (int i = 0; i < 100_000; i++) {
            sum += quantize(quantizer, sample)[0];
        }
        assertTrue(Math.abs(sum / 100_000 - 0.3) < 0.01, "mean " + sum / 100_000);
    }
}
