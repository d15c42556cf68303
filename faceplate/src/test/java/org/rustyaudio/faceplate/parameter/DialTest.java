package org.rustyaudio.faceplate.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectParameter;

class DialTest {

    private final Dial hertz = Dial.byOctaves("hz", "Frequency", "Hz", 1, 96_000, 1_000);
    private final Dial millis = Dial.byOctaves("ms", "Time", "ms", 1, 2_000, 350);
    private final Dial gain = Dial.even("db", "Gain", "dB", -24, 24, 0);

    @ParameterizedTest
    @EnumSource
    void everyEffectsValuesGoToTheSliderAndBack(EffectKind kind) {
        for (EffectParameter parameter : kind.parameters()) {
            Dial dial = Dial.of(parameter);
            for (double value : List.of(dial.lowest(), dial.standard(), dial.highest())) {
                double back = dial.at(dial.place(value));
                double grain = dial.logarithmic() ? 0.006 * value : 0.5;
                assertEquals(value, back, grain, parameter.key());
                assertEquals(value, dial.parse(dial.text(value)), 1e-9 * Math.abs(value), parameter.key());
            }
            assertTrue(dial.stepped(dial.standard(), 1) <= dial.highest());
            assertEquals(dial.highest(), dial.stepped(dial.highest(), 12));
            assertEquals(dial.lowest(), dial.stepped(dial.lowest(), -12));
        }
    }

    @Test
    void anOctaveTakesTwelveStepsAndOneFineStepIsAFifthOfOne() {
        double value = 100;
        for (int i = 0; i < 12; i++) {
            value = hertz.stepped(value, 1);
        }
        assertEquals(200, value, 3);
        assertEquals(101, hertz.stepped(100, Dial.fine(1, true)));
        assertEquals(0.5, gain.stepped(0, 1));
        assertEquals(-0.1, gain.stepped(0, Dial.fine(-1, true)), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "1 kHz, 1000",
        "1.2k, 1200",
        "'12,5 Hz', 12.5",
        "1000.25, 1000.25",
        "' 440hz ', 440",
        "1e3, 1000"
    })
    void aFrequencyIsReadAsPeopleWriteIt(String text, double hz) {
        assertEquals(hz, hertz.parse(text));
    }

    @Test
    void timesAreReadInTheirOtherUnitToo() {
        assertEquals(1200, millis.parse("1.2 s"));
        assertEquals("1.2 s", millis.text(1200));
        assertEquals(-3, gain.parse("−3 dB"));
        assertEquals("+2.5 dB", gain.text(2.5));
        assertEquals("−2.5 dB", gain.text(-2.5));
        assertEquals("0 dB", gain.text(-0.001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loud | Frequency: \"loud\" is no number; write 1 kHz",
                "0 | Frequency: 0 Hz is outside 1 Hz to 96 kHz",
                "1e308 | Frequency:",
                "NaN | is no number",
                "'' | is no number",
                "Infinity | Frequency:"
            })
    void whatCannotBeSetIsRefusedWithTheReason(String text, String reason) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> hertz.parse(text));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }

    @Test
    void aChoiceIsReadByItsName() {
        Dial curve = Dial.of(EffectKind.DISTORTION.parameters().getFirst());
        assertEquals(1, curve.parse(" Tube"));
        assertEquals("fold", curve.text(3));
        assertEquals(3, curve.stepped(3, 1));
        assertThrows(IllegalArgumentException.class, () -> curve.parse("round"));
    }
}
