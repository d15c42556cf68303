package org.rustyaudio.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.measure.Allocation;

class LevelMetersTest {

    private static final int RATE = 48_000;
    private static final int BLOCK = 480;
    private static final double DT = 0.01;

    private final AnalyserTap tap = new AnalyserTap(RATE);
    private long played;

    @Test
    void needleReaches99PercentAfter300MillisecondsAndOvershootsAPercent() {
        var meter = new VuMeter(RATE);
        double highest = 0;
        double at300 = 0;
        for (int i = 1; i <= 200; i++) {
            play(1_000, 0.1, BLOCK);
            meter.update(tap, 0, DT);
            double deflection = Math.pow(10, (meter.leftDb() + 20) / 20);
            highest = Math.max(highest, deflection);
            if (i == 30) {
                at300 = deflection;
            }
        }
        assertEquals(0.99, at300, 0.005);
        assertTrue(highest > 1.01 && highest < 1.015, "overshoot to " + highest);
        assertEquals(-20, meter.leftDb(), 0.05);
        assertEquals(meter.leftDb(), meter.rightDb());
    }

    @Test
    void needleFallsWhenTheSoundStops() {
        var meter = new VuMeter(RATE);
        for (int i = 0; i < 100; i++) {
            play(1_000, 1, BLOCK);
            meter.update(tap, 0, DT);
        }
        assertTrue(meter.leftDb() > -1);
        for (int i = 0; i < 100; i++) {
            meter.update(tap, 0, DT);
        }
        assertTrue(meter.leftDb() < -40, meter.leftDb() + " dB");
    }

    @Test
    void peakRisesAtOnceStandsASecondAndSinks() {
        var meter = new PeakMeter(RATE);
        float[] one = {0.5f};
        tap.write(one, one, 0, 1);
        meter.update(tap, 0, DT);
        assertEquals(-6.02, meter.leftDb(), 0.01);
        for (int i = 0; i < 100; i++) {
            play(1_000, 0, BLOCK);
            meter.update(tap, 0, DT);
        }
        assertEquals(-6.02 - PeakMeter.FALL_DB_PER_SECOND, meter.leftDb(), 0.1);
        assertEquals(-6.02, meter.leftHeldDb(), 0.2);
        for (int i = 0; i < 100; i++) {
            play(1_000, 0, BLOCK);
            meter.update(tap, 0, DT);
        }
        assertTrue(meter.rightHeldDb() < -15);
    }

    @Test
    void lampLightsForAPeakBetweenSamplesAndGoesOutAgain() {
        var meter = new PeakMeter(RATE);
        // A quarter of the rate at 45 degrees: no sample above 0.9, the waveform up to 1.27.
        float[] block = new float[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = i / 2 % 2 == 0 ? 0.9f : -0.9f;
        }
        tap.write(block, block, 0, BLOCK);
        meter.update(tap, 0, DT);
        assertTrue(meter.leftDb() < 0);
        assertTrue(meter.lampLit());
        for (int i = 0; i < 250; i++) {
            play(1_000, 0.5, BLOCK);
            meter.update(tap, 0, DT);
        }
        assertFalse(meter.lampLit());
    }

    @Test
    void metersShowWhatIsHeardAfterTheLatency() {
        var meter = new PeakMeter(RATE);
        play(1_000, 0, RATE / 2);
        meter.update(tap, 4_800, DT);
        play(1_000, 1, 2_400);
        meter.update(tap, 4_800, DT);
        assertTrue(meter.leftDb() < -100, "not yet audible");
        play(1_000, 0, 4_800);
        meter.update(tap, 4_800, DT);
        assertTrue(meter.leftDb() > -0.5);
    }

    @Test
    void badSamplesPoisonNeitherNeedleNorColumn() {
        var vu = new VuMeter(RATE);
        var peak = new PeakMeter(RATE);
        float[] bad = {Float.NaN, Float.POSITIVE_INFINITY};
        tap.write(bad, bad, 0, 2);
        for (int i = 0; i < 100; i++) {
            play(1_000, 0.1, BLOCK);
            vu.update(tap, 0, DT);
            peak.update(tap, 0, DT);
        }
        assertEquals(-20, vu.leftDb(), 0.1);
        assertEquals(-20, peak.leftDb(), 0.1);
    }

    @Test
    void oscilloscopeStandsStillOnATone() {
        var scope = new Oscilloscope(1_000);
        for (int picture = 0; picture < 20; picture++) {
            play(440, 0.8, 2_000 + 37 * picture);
            scope.update(tap, 0);
            assertTrue(scope.left(0) >= 0 && scope.left(0) < 0.05, "begins at " + scope.left(0));
            assertTrue(scope.left(20) > 0.6, "and rises to " + scope.left(20));
            assertEquals(scope.left(999), scope.right(999));
        }
    }

    @Test
    void updatesAllocateNothing() {
        var vu = new VuMeter(RATE);
        var peak = new PeakMeter(RATE);
        var scope = new Oscilloscope(500);
        float[] block = new float[BLOCK];
        Allocation.assertNone(() -> {
            tap.write(block, block, 0, BLOCK);
            vu.update(tap, 0, DT);
            peak.update(tap, 0, DT);
            scope.update(tap, 0);
        });
    }

    @Test
    void refusesSizesAndRatesOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Oscilloscope(1));
        assertThrows(IllegalArgumentException.class, () -> new VuMeter(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new PeakMeter(0));
    }

    private void play(double hz, double amplitude, int frames) {
        float[] block = new float[frames];
        for (int i = 0; i < frames; i++) {
            block[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz * played++ / RATE));
        }
        tap.write(block, block, 0, frames);
    }
}
