package org.rustyaudio.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExtrapolationTest {

    private static final int COUNT = 100;

    private static float[] chord(int frames) {
        var samples = new float[frames];
        for (int n = 0; n < frames; n++) {
            samples[n] = (float) (0.4 * Math.sin(0.03 * n) + 0.2 * Math.sin(0.11 * n + 1) + 0.1 * Math.sin(0.7 * n));
        }
        return samples;
    }

    @Test
    void continuesAChordAcrossBothEdges() {
        float[] whole = chord(1_024 + 2 * COUNT);
        var after = new float[COUNT];
        var before = new float[COUNT];
        Extrapolation.forwards(whole, COUNT, COUNT + 1_024, after, COUNT);
        Extrapolation.backwards(whole, COUNT, COUNT + 1_024, before, COUNT);
        for (int i = 0; i < COUNT; i++) {
            // The filter weighs what is near the edge most.
            assertEquals(whole[COUNT + 1_024 + i], after[i], i < 32 ? 2e-3 : 3e-2, "frame " + i + " after");
            assertEquals(whole[i], before[i], COUNT - i <= 32 ? 2e-3 : 3e-2, "frame " + i + " before");
        }
    }

    @Test
    void neverGrowsWithoutBound() {
        long seed = 5;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var noise = new float[128 + random.nextInt(900)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = 2 * random.nextFloat() - 1;
            }
            var after = new float[20_000];
            Extrapolation.forwards(noise, 0, noise.length, after, after.length);
            for (float sample : after) {
                assertTrue(Math.abs(sample) < 8, "grew to " + sample);
            }
        }
    }

    @Test
    void silenceAndTooLittleAndDamageContinueAsNumbers() {
        var after = new float[COUNT];
        Extrapolation.forwards(new float[1_024], 0, 1_024, after, COUNT);
        assertArrayEquals(new float[COUNT], after);
        Extrapolation.forwards(chord(100), 0, 100, after, COUNT);
        assertArrayEquals(new float[COUNT], after);
        float[] damaged = chord(1_024);
        damaged[500] = Float.NaN;
        damaged[501] = Float.POSITIVE_INFINITY;
        Extrapolation.forwards(damaged, 0, 1_024, after, COUNT);
        for (float sample : after) {
            assertTrue(Float.isFinite(sample));
        }
    }
}
