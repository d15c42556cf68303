package org.rustyaudio.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.measure.Allocation;

class AnalyserTapTest {

    @Test
    void givesBackTheWindowThatEndsAtAFrame() {
        var tap = new AnalyserTap(1_000);
        int counter = 0;
        float[] block = new float[333];
        float[] other = new float[333];
        for (int b = 0; b < 40; b++) {
            for (int i = 0; i < block.length; i++) {
                block[i] = counter;
                other[i] = -counter;
                counter++;
            }
            tap.write(block, other, 0, block.length);
        }
        assertEquals(counter, tap.writtenFrames());
        float[] left = new float[500];
        float[] right = new float[500];
        int end = counter - 300;
        assertTrue(tap.read(end, left, right, 500));
        for (int i = 0; i < 500; i++) {
            assertEquals(end - 500 + i, left[i]);
            assertEquals(-(end - 500 + i), right[i]);
        }
    }

    @Test
    void whatIsNotThereReadsAsSilence() {
        var tap = new AnalyserTap(100);
        float[] ones = new float[1_000];
        Arrays.fill(ones, 1);
        float[] left = new float[20];
        assertTrue(tap.read(0, left, new float[20], 20));
        tap.write(ones, ones, 0, 10);
        tap.read(15, left, new float[20], 20);
        for (int i = 0; i < 20; i++) {
            assertEquals(i >= 5 && i < 15 ? 1 : 0, left[i], "frame " + i);
        }
        tap.write(ones, ones, 0, 1_000);
        assertFalse(tap.read(20, left, new float[20], 20), "overwritten frames are reported");
        assertEquals(0, left[0]);
    }

    @Test
    void keepsAtLeastWhatWasAskedForAndAsMuchAgain() {
        for (int frames : new int[] {1, 1_000, 1_024, 1_025, 48_000}) {
            assertTrue(new AnalyserTap(frames).capacityFrames() >= 2 * frames);
        }
    }

    @Test
    void writingAllocatesNothing() {
        var tap = new AnalyserTap(10_000);
        float[] block = new float[512];
        Allocation.assertNone(() -> tap.write(block, block, 0, 512));
    }

    @Test
    void refusesASizeOfNothing() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new AnalyserTap(0));
        assertEquals("a tap of 0 frames is outside 1 to 16777216", refusal.getMessage());
    }

    @Test
    void readerNeverSeesAMixOfOldAndNewUnlessTold() throws InterruptedException {
        var tap = new AnalyserTap(4_096);
        var writer = new Thread(() -> {
            float[] block = new float[64];
            for (int b = 0; b < 40_000; b++) {
                for (int i = 0; i < 64; i++) {
                    block[i] = (float) ((b * 64 + i) & 0xf_ffff);
                }
                tap.write(block, block, 0, 64);
            }
        });
        writer.start();
        float[] left = new float[4_096];
        float[] right = new float[4_096];
        while (writer.isAlive()) {
            long end = tap.writtenFrames();
            if (end >= 4_096 && tap.read(end, left, right, 4_096)) {
                for (int i = 0; i < 4_096; i++) {
                    assertEquals((float) ((end - 4_096 + i) & 0xf_ffff), left[i]);
                }
            }
        }
        writer.join();
    }
}
