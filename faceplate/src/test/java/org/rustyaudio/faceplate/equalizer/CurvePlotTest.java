package org.rustyaudio.faceplate.equalizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rustyaudio.faceplate.layout.Rect;

class CurvePlotTest {

    private final CurvePlot plot = new CurvePlot(new Rect(40, 10, 600, 200), 12);

    @Test
    void placesAndValuesAreEachOthersInverse() {
        for (double hz : new double[] {20, 62, 1000, 12_345, 20_000}) {
            assertEquals(hz, plot.frequencyHz(plot.x(hz)), hz * 1e-9);
        }
        for (double db : new double[] {-12, -3.5, 0, 6, 12}) {
            assertEquals(db, plot.gainDb(plot.y(db)), 1e-9);
        }
    }

    @Test
    void everyOctaveIsEquallyWide() {
        assertEquals(plot.x(200) - plot.x(100), plot.x(8000) - plot.x(4000), 1e-9);
    }

    @Test
    void placesOutsideMeanTheNearestValueInside() {
        assertEquals(20, plot.frequencyHz(-100), 1e-9);
        assertEquals(20_000, plot.frequencyHz(5000), 1e-6);
        assertEquals(12, plot.gainDb(-50), 1e-9);
    }
}
