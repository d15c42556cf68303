package org.rustyaudio.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The minimum requirements of EBU Tech 3341 and Tech 3342, on every test signal they describe in numbers. Signals 7
/// and 8 of the first and 5 and 6 of the second are recordings; true peak, signals 15 to 23, is in
/// [TruePeakDetectorTest].
class EbuConformanceTest {

    private static final double TOLERANCE_LU = 0.1;

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void signals1And2SteadyTones(int rate) {
        for (int level : new int[] {-23, -33}) {
            var meter = LoudnessMeter.stereo(rate);
            new EbuProgramme(rate).tone(level, 20).feed(meter);
            assertEquals(level, meter.momentaryLufs(), TOLERANCE_LU);
            assertEquals(level, meter.shortTermLufs(), TOLERANCE_LU);
            assertEquals(level, meter.integratedLufs(), TOLERANCE_LU);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void signal3QuietEndsAreGatedAway(int rate) {
        var meter = LoudnessMeter.stereo(rate);
        new EbuProgramme(rate).tone(-36, 10).tone(-23, 60).tone(-36, 10).feed(meter);
        assertEquals(-23, meter.integratedLufs(), TOLERANCE_LU);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void signal4NearSilenceIsGatedAwayFirst(int rate) {
        var meter = LoudnessMeter.stereo(rate);
        new EbuProgramme(rate)
                .tone(-72, 10)
                .tone(-36, 10)
                .tone(-23, 60)
                .tone(-36, 10)
                .tone(-72, 10)
                .feed(meter);
        assertEquals(-23, meter.integratedLufs(), TOLERANCE_LU);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void signal5LoudMiddleCounts(int rate) {
        var meter = LoudnessMeter.stereo(rate);
        new EbuProgramme(rate).tone(-26, 20).tone(-20, 20.1).tone(-26, 20).feed(meter);
        assertEquals(-23, meter.integratedLufs(), TOLERANCE_LU);
    }

    @Test
    void signal6FiveChannelsAreWeighted() {
        int rate = 48_000;
        var meter = LoudnessMeter.weighted(rate, 1, 1, 1, 1.41, 1.41);
        double[] levels = {-28, -28, -24, -30, -30};
        float[][] channels = new float[5][20 * rate];
        for (int c = 0; c < 5; c++) {
            for (int i = 0; i < channels[c].length; i++) {
                channels[c][i] = (float) (Math.pow(10, levels[c] / 20) * Math.sin(2 * Math.PI * 1_000 * i / rate));
            }
        }
        meter.process(channels, 0, 20 * rate);
        assertEquals(-23, meter.integratedLufs(), TOLERANCE_LU);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void signal9ShortTermStandsStill(int rate) {
        var meter = LoudnessMeter.stereo(rate);
        new EbuProgramme(rate).tone(-20, 1.34).tone(-30, 1.66).repeated(5).feed(meter, seconds -> {
            if (seconds > 3) {
                assertEquals(-23, meter.shortTermLufs(), TOLERANCE_LU, seconds + " s");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void signal10HighestShortTermWhereverTheToneBegins(int rate) {
        for (int i = 0; i < 20; i++) {
            var meter = LoudnessMeter.stereo(rate);
            new EbuProgramme(rate).silence(0.15 * i).tone(-23, 3).silence(1).feed(meter);
            assertEquals(-23, meter.highestShortTermLufs(), TOLERANCE_LU, "segment " + (i + 1));
        }
    }

    @Test
    void signal11HighestShortTermClimbsStepByStep() {
        var meter = LoudnessMeter.stereo(48_000);
        for (int i = 0; i < 20; i++) {
            new EbuProgramme(48_000)
                    .silence(0.15 * i)
                    .tone(-38 + i, 3)
                    .silence(3 - 0.15 * i)
                    .feed(meter);
            assertEquals(-38 + i, meter.highestShortTermLufs(), TOLERANCE_LU, "segment " + (i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void signal12MomentaryStandsStill(int rate) {
        var meter = LoudnessMeter.stereo(rate);
        new EbuProgramme(rate).tone(-20, 0.18).tone(-30, 0.22).repeated(25).feed(meter, seconds -> {
            if (seconds > 1) {
                assertEquals(-23, meter.momentaryLufs(), TOLERANCE_LU, seconds + " s");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void signal13HighestMomentaryWhereverTheToneBegins(int rate) {
        for (int i = 0; i < 20; i++) {
            var meter = LoudnessMeter.stereo(rate);
            new EbuProgramme(rate).silence(0.02 * i).tone(-23, 0.4).silence(1).feed(meter);
            assertEquals(-23, meter.highestMomentaryLufs(), TOLERANCE_LU, "segment " + (i + 1));
        }
    }

    @Test
    void signal14HighestMomentaryClimbsStepByStep() {
        var meter = LoudnessMeter.stereo(48_000);
        for (int i = 0; i < 20; i++) {
            new EbuProgramme(48_000)
                    .silence(0.02 * i)
                    .tone(-38 + i, 0.4)
                    .silence(0.4 - 0.02 * i)
                    .feed(meter);
            assertEquals(-38 + i, meter.highestMomentaryLufs(), TOLERANCE_LU, "segment " + (i + 1));
        }
    }

    @Test
    void tech3342Signals1To4LoudnessRange() {
        assertRange(10, -20, -30);
        assertRange(5, -20, -15);
        assertRange(20, -40, -20);
        assertRange(15, -50, -35, -20, -35, -50);
    }

    private static void assertRange(double wantedLu, int... levels) {
        for (int rate : new int[] {44_100, 48_000}) {
            var programme = new EbuProgramme(rate);
            for (int level : levels) {
                programme.tone(level, 20);
            }
            var meter = LoudnessMeter.stereo(rate);
            programme.feed(meter);
            // Tech 3342 allows 1 LU.
            assertEquals(wantedLu, meter.loudnessRangeLu(), TOLERANCE_LU);
            assertTrue(meter.integratedLufs() > -50);
        }
    }
}
