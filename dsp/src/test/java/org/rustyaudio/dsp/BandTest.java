package org.rustyaudio.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void refusesQOfZeroAndNamesIt() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Band(true, FilterType.PEAK, 1_000, 3, 0));
        assertEquals("band Q 0.0 is outside 0.01 to 1000.0", refusal.getMessage());
    }

    @Test
    void refusesNotANumber() {
        assertThrows(IllegalArgumentException.class, () -> new Band(true, FilterType.PEAK, Double.NaN, 3, 1));
    }
}
