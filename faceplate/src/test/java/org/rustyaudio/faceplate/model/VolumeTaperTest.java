package org.rustyaudio.faceplate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VolumeTaperTest {

    @Test
    void everyStepComesBackFromItsLoudness() {
        for (int step = 1; step <= VolumeState.MAX; step++) {
            assertEquals(step, VolumeTaper.steps(VolumeTaper.db(step)), 1e-12);
        }
        assertEquals(0, VolumeTaper.steps(VolumeTaper.SILENCE_DB));
        assertEquals(VolumeState.MAX, VolumeTaper.steps(0));
    }
}
