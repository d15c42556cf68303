package org.rustyaudio.player.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedsTest {

    @ParameterizedTest
    @CsvSource({"1, 1.1, 0.9", "1.25, 1.3, 1.2", "2, 2.25, 1.9", "1.9, 2, 1.8", "4, 4, 3.75", "0.25, 0.3, 0.25"})
    void stepsAreTenthsAndThenQuarters(double speed, double faster, double slower) {
        assertEquals(faster, Speeds.faster(speed));
        assertEquals(slower, Speeds.slower(speed));
    }

    @Test
    void stepsFromOneEndReachTheOtherAndPassOne() {
        double speed = 0.25;
        boolean passed = false;
        for (int i = 0; i < 30; i++) {
            passed |= speed == 1;
            speed = Speeds.faster(speed);
        }
        assertEquals(4, speed);
        assertTrue(passed);
    }

    @ParameterizedTest
    @CsvSource({"1.02, 1", "0.975, 1", "1.04, 1.04", "0.1, 0.25", "9, 4", "1.504, 1.5"})
    void aSliderRestsAtOne(double set, double speed) {
        assertEquals(speed, Speeds.detent(set));
    }

    @ParameterizedTest
    @CsvSource({"1, 1\u00d7", "0.5, 0.5\u00d7", "1.25, 1.25\u00d7", "2.05, 2.05\u00d7", "4, 4\u00d7"})
    void speedsAreWrittenShort(double speed, String text) {
        assertEquals(text, Speeds.text(speed));
    }
}
