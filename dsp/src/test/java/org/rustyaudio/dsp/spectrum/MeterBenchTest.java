package org.rustyaudio.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeterBenchTest {

    private static final int RATE = 48_000;

    private final AnalyserTap tap = new AnalyserTap(1 << 16);
    private final MeterBench bench = new MeterBench(RATE);
    private final float[] values = new float[MeterBench.MOST];
    private long frame;

    /// A sine of 1 kHz, half as loud on the right.
    private int play(double seconds, double amplitude) {
        int given = 0;
        for (int block = 0; block < seconds * 60; block++) {
            float[] left = new float[RATE / 60];
            float[] right = new float[RATE / 60];
            for (int i = 0; i < left.length; i++) {
                left[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * frame++ / RATE));
                right[i] = left[i] / 2;
            }
            tap.write(left, right, 0, left.length);
            given = bench.update(tap, 0, 1 / 60.0, values);
        }
        return given;
    }

    @Test
    void theNeedlesReach99PercentOfAToneIn300Milliseconds() {
        bench.choose(MeterKind.VU);
        assertEquals(2, play(0.3, 0.5));
        assertEquals(-6.02 + 20 * Math.log10(0.99), values[0], 0.2);
        play(2, 0.5);
        assertEquals(-6.02, values[0], 0.1);
        assertEquals(-12.04, values[1], 0.1);
    }

    @Test
    void thePeakMeterHoldsItsMarksAndLightsItsLamp() {
        bench.choose(MeterKind.PEAK);
        play(0.5, 1.2);
        assertEquals(5, play(0.5, 0.1));
        assertEquals(20 * Math.log10(1.2), values[2], 0.05);
        assertTrue(values[0] < values[2] - 3, values[0] + " has not sunk");
        assertEquals(1, values[4]);
    }

    @Test
    void loudnessIsThatOfTheProgrammeSinceItWasChosen() {
        bench.choose(MeterKind.LOUDNESS);
        assertEquals(5, play(4, 0.5));
        // Mean squares of 0.125 and 0.03125, less 0.691 dB, and 0.69 dB more for K weighting at 1 kHz.
        double lufs = 10 * Math.log10(0.125 + 0.03125);
        assertEquals(lufs, values[0], 0.1);
        assertEquals(lufs, values[1], 0.1);
        assertEquals(lufs, values[2], 0.1);
        assertEquals(-6.02, values[4], 0.3);
        bench.choose(MeterKind.LOUDNESS);
        play(1, 0.05);
        assertEquals(lufs - 20, values[2], 0.2);
    }

    @Test
    void theOscilloscopeStandsStillOnATone() {
        bench.choose(MeterKind.SCOPE);
        assertEquals(MeterBench.MOST, play(0.4, 0.5));
        float[] first = values.clone();
        play(0.117, 0.5);
        for (int i = 0; i < MeterBench.MOST; i++) {
            assertEquals(first[i], values[i], 0.05, "number " + i);
        }
        float highest = -1;
        for (int column = 0; column < MeterBench.SCOPE_COLUMNS; column++) {
            assertTrue(values[4 * column] <= values[4 * column + 1]);
            highest = Math.max(highest, values[4 * column + 1]);
        }
        assertEquals(0.5, highest, 0.01);
    }

    @Test
    void theLevelIsTheHighestSampleSinceTheLastLook() {
        bench.choose(MeterKind.LEVEL);
        assertEquals(1, play(0.2, 0.7));
        assertEquals(0.7, values[0], 0.01);
        play(0.1, 0.1);
        assertEquals(0.1, values[0], 0.01);
    }

    @Test
    void nothingIsMeasuredAtRest() {
        assertEquals(0, play(0.1, 0.5));
    }
}
