package org.rustyaudio.codec.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.dither.Dither;

class ReducerTest {

    private static int[] reduce(Reducer reducer, float... samples) {
        int[] out = new int[samples.length];
        reducer.reduce(samples, samples, 0, samples.length, out);
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24})
    void soundOnTheGridKeepsItsValuesWhateverTheDither(int bits) {
        Reducer reducer = new Reducer(bits, 1, Dither.TPDF);
        int highest = (1 << (bits - 1)) - 1;
        int step = bits == 16 ? 1 : 101;
        for (int value = -highest - 1; value <= highest; value += step) {
            assertEquals(value, reduce(reducer, (float) (value / (highest + 1.0)))[0]);
        }
        assertEquals(0, reducer.clipped());
    }

    @Test
    void withoutDitherTheNearestStepIsTaken() {
        Reducer reducer = new Reducer(16, 1, Dither.OFF);
        assertArrayEquals(
                new int[] {1, -1, 3, 0}, reduce(reducer, 1.4f / 32768, -1.4f / 32768, 2.6f / 32768, 0.4f / 32768));
    }

    @Test
    void whatPassesFullScaleIsClippedAndCounted() {
        Reducer reducer = new Reducer(16, 1, Dither.OFF);
        float[] samples = {1f, -1f, 1.5f, -1.5f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN};
        assertArrayEquals(new int[] {32_767, -32_768, 32_767, -32_768, 32_767, -32_768, 0}, reduce(reducer, samples));
        assertEquals(5, reducer.clipped());
    }

    @Test
    void everythingIsDitheredFromTheFirstSampleThatDoesNotFit() {
        float[] sound = new float[20_000];
        sound[10_000] = 0.3f / 32_768;
        int[] out = reduce(new Reducer(16, 1, Dither.TPDF), sound);
        long before = 0;
        long after = 0;
        for (int i = 0; i < sound.length; i++) {
            if (i < 10_000) {
                before += Math.abs(out[i]);
            } else {
                after += Math.abs(out[i]);
            }
        }
        assertEquals(0, before);
        assertTrue(after > 1_000, "noise goes on, though silence would fit: " + after);
    }

    @Test
    void ditherKeepsWhatIsSmallerThanAStep() {
        float[] sound = new float[100_000];
        java.util.Arrays.fill(sound, 0.3f / 32_768);
        double sum = 0;
        for (int value : reduce(new Reducer(16, 1, Dither.TPDF), sound)) {
            sum += value;
        }
        assertEquals(0.3, sum / sound.length, 0.01);
    }

    @Test
    void theSplitIntoBlocksChangesNothing() {
        Random random = new Random(5);
        float[][] sound = new float[2][10_000];
        for (int i = 4_000; i < 10_000; i++) {
            sound[0][i] = random.nextFloat() - 0.5f;
            sound[1][i] = random.nextFloat() - 0.5f;
        }
        int[] whole = new int[20_000];
        new Reducer(16, 2, Dither.TPDF).reduce(sound[0], sound[1], 0, 10_000, whole);
        Reducer inParts = new Reducer(16, 2, Dither.TPDF);
        int[] part = new int[2_000];
        for (int at = 0; at < 10_000; at += 1_000) {
            inParts.reduce(sound[0], sound[1], at, at + 1_000, part);
            assertArrayEquals(java.util.Arrays.copyOfRange(whole, 2 * at, 2 * at + 2_000), part);
        }
    }
}
