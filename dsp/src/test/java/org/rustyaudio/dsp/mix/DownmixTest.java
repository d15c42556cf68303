package org.rustyaudio.dsp.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownmixTest {

    private static final double EXACT = 1e-12;

    @Test
    void fiveOneFoldsByTheStandardWeights() {
        Downmix fold = Downmix.of(6, 0x3F);
        double scale = 1 / (1 + 2 * Math.sqrt(0.5));
        assertEquals(scale, fold.leftWeight(0), EXACT);
        assertEquals(0, fold.rightWeight(0), EXACT);
        assertEquals(scale * 0.70710678, fold.leftWeight(2), 1e-8);
        assertEquals(scale * 0.70710678, fold.rightWeight(2), 1e-8);
        assertEquals(0, fold.leftWeight(3) + fold.rightWeight(3), EXACT);
        assertEquals(scale * 0.70710678, fold.leftWeight(4), 1e-8);
        assertEquals(scale * 0.70710678, fold.rightWeight(5), 1e-8);
        assertEquals(0, fold.rightWeight(4), EXACT);
    }

    @Test
    void backAndSideSurroundsOfFiveOneFoldAlike() {
        Downmix back = Downmix.of(6, 0x3F);
        Downmix side = Downmix.of(6, 0x60F);
        for (int channel = 0; channel < 6; channel++) {
            assertEquals(back.leftWeight(channel), side.leftWeight(channel), EXACT);
            assertEquals(back.rightWeight(channel), side.rightWeight(channel), EXACT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 16, 63, 64})
    void fullScaleOnEveryChannelIsFullScaleOut(int channels) {
        Downmix fold = Downmix.of(channels, 0);
        float[] frame = new float[channels];
        java.util.Arrays.fill(frame, 1f);
        float[] left = new float[1];
        float[] right = new float[1];
        fold.fold(frame, 0, 1, left, right, 0);
        assertEquals(1, Math.max(left[0], right[0]), 1e-6);
        assertTrue(Math.min(left[0], right[0]) > 0.5, "both sides sound");
    }

    @Test
    void oneChannelIsGivenOnBothSidesAndTwoPassThrough() {
        float[] source = {0.1f, Float.NaN, -0f, 0.4f};
        float[] left = new float[5];
        float[] right = new float[5];
        Downmix.of(1, 4).fold(source, 0, 4, left, right, 1);
        assertArrayEquals(new float[] {0, 0.1f, Float.NaN, -0f, 0.4f}, left);
        assertArrayEquals(left, right);
        Downmix.of(2, 3).fold(source, 0, 2, left, right, 0);
        assertEquals(0.1f, left[0]);
        assertEquals(-0f, left[1]);
        assertEquals(0.4f, right[1]);
    }

    @Test
    void planesFoldLikeInterleavedFrames() {
        float[] interleaved = new float[6 * 10];
        float[][] planes = new float[6][12];
        java.util.Random random = new java.util.Random(7);
        for (int frame = 0; frame < 10; frame++) {
            for (int channel = 0; channel < 6; channel++) {
                float sample = random.nextFloat() - 0.5f;
                interleaved[frame * 6 + channel] = sample;
                planes[channel][frame + 2] = sample;
            }
        }
        float[][] a = new float[2][10];
        float[][] b = new float[2][10];
        Downmix fold = Downmix.of(6, 0);
        fold.fold(interleaved, 0, 10, a[0], a[1], 0);
        fold.fold(planes, 2, 10, b[0], b[1], 0);
        assertArrayEquals(a[0], b[0]);
        assertArrayEquals(a[1], b[1]);
    }

    @Test
    void channelsBeyondTheMaskAreLeftOut() {
        Downmix fold = Downmix.of(4, 0x3);
        assertEquals(1, fold.leftWeight(0), EXACT);
        assertEquals(1, fold.rightWeight(1), EXACT);
        assertEquals(0, fold.leftWeight(2) + fold.rightWeight(3), EXACT);
    }

    @Test
    void noChannelsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Downmix.of(0, 0));
    }
}
