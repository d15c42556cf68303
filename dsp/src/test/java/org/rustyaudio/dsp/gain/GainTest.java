package org.rustyaudio.dsp.gain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Processor;
import org.rustyaudio.dsp.Signals;

class GainTest {

    private static final double RATE = 44_100;

    @Test
    void zeroDbAndCentrePassEveryBit() {
        for (Processor processor : new Processor[] {new Volume(RATE, 0), new Balance(RATE, 0)}) {
            float[] input = Signals.noise(1, 1, 1_000);
            float[] left = input.clone();
            float[] right = input.clone();
            processor.process(left, right, 0, left.length);
            assertEquals(Signals.checksum(input), Signals.checksum(left));
            assertEquals(Signals.checksum(input), Signals.checksum(right));
        }
    }

    @ParameterizedTest
    @CsvSource({"-6.0206, 0.5", "-20, 0.1", "-119.9, 1.0116e-6", "-120, 0", "-Infinity, 0"})
    void volumeIsInDecibelsAndEndsInSilence(double volumeDb, double gain) {
        float[] left = {1, -1};
        float[] right = {0.5f, 0};
        new Volume(RATE, volumeDb).process(left, right, 0, 2);
        assertArrayEquals(new float[] {(float) gain, (float) -gain}, left, 1e-6f * (float) gain + 1e-10f);
        assertEquals(0.5 * gain, right[0], 1e-6 * gain + 1e-10);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 0", "-0.25, 1, 0.75", "0.5, 0.5, 1", "1, 0, 1"})
    void balanceFadesTheOtherSideAndTouchesNotItsOwn(double balance, float leftGain, float rightGain) {
        float[] left = {1};
        float[] right = {1};
        new Balance(RATE, balance).process(left, right, 0, 1);
        assertEquals(leftGain, left[0]);
        assertEquals(rightGain, right[0]);
    }

    @Test
    void glideArrivesExactlyWithinATenthOfASecond() {
        Volume volume = new Volume(RATE, 0);
        volume.apply(-200);
        float[] left = new float[8_820];
        float[] right = new float[8_820];
        java.util.Arrays.fill(left, 1);
        volume.process(left, right, 0, left.length);
        assertTrue(left[10] > 0.9, "it begins slowly: " + left[10]);
        for (int i = 1; i < left.length; i++) {
            assertTrue(left[i] <= left[i - 1], "it never turns back, frame " + i);
        }
        assertEquals(0, left[4_410]);
        volume.apply(0);
        float[] back = Signals.noise(2, 1, 8_820);
        float[] input = back.clone();
        volume.process(back, right, 0, back.length);
        for (int i = 4_410; i < back.length; i++) {
            assertEquals(input[i], back[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void damagedSampleStaysAlone(float damage) {
        for (double target : new double[] {0, -12, -200}) {
            Volume volume = new Volume(RATE, -3);
            Balance balance = new Balance(RATE, 1);
            volume.apply(target);
            balance.apply(-0.5);
            float[] left = new float[100];
            float[] right = new float[100];
            left[50] = damage;
            volume.process(left, right, 0, 100);
            balance.process(left, right, 0, 100);
            left[50] = 0;
            assertEquals(0, Signals.peak(left, 0, 100));
            assertEquals(0, Signals.peak(right, 0, 100));
        }
    }
}
