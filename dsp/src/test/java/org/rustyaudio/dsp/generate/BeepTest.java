package org.rustyaudio.dsp.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BeepTest {

    private static final int RATE = 48_000;

    private final Beep beep = new Beep(RATE);

    private float[] second() {
        float[] left = new float[RATE];
        float[] right = new float[RATE];
        for (int at = 0; at < RATE; at += 480) {
            beep.process(left, right, at, at + 480);
        }
        assertArrayEquals(left, right);
        return left;
    }

    @Test
    void silenceStaysSilenceUntilItIsRung() {
        assertArrayEquals(new float[RATE], second());
    }

    @Test
    void oneRingIsOneShortQuietToneOfAThousandHertzThatBeginsAndEndsWithoutAClick() {
        beep.ring();
        float[] heard = second();
        int frames = (int) (Beep.SECONDS * RATE);
        int crossings = 0;
        float highest = 0;
        for (int i = 1; i < RATE; i++) {
            crossings += heard[i - 1] < 0 && heard[i] >= 0 ? 1 : 0;
            highest = Math.max(highest, Math.abs(heard[i]));
            assertTrue(i < frames || heard[i] == 0, "sounds at frame " + i);
        }
        assertEquals(Beep.SECONDS * Beep.FREQUENCY_HZ, crossings, 1);
        assertEquals(Beep.AMPLITUDE, highest, 1e-4);
        assertEquals(0, heard[1], 1e-4);
        assertEquals(0, heard[frames - 1], 1e-4);
        assertArrayEquals(new float[RATE], second());
    }
}
