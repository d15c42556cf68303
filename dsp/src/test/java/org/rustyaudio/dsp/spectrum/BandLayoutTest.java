package org.rustyaudio.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BandLayoutTest {

    @Test
    void thirtyThirdOctaveBandsCarryThePreferredFrequencies() {
        var layout = BandLayout.of(BandMode.THIRD_OCTAVE, FrequencyScale.LOGARITHMIC, 25, 20_000, 48_000);
        var labels = new ArrayList<String>();
        for (int i = 0; i < layout.count(); i++) {
            labels.add(layout.label(i));
        }
        assertEquals(
                List.of(
                        "25", "31.5", "40", "50", "63", "80", "100", "125", "160", "200", "250", "315", "400", "500",
                        "630", "800", "1k", "1.25k", "1.6k", "2k", "2.5k", "3.15k", "4k", "5k", "6.3k", "8k", "10k",
                        "12.5k", "16k", "20k"),
                labels);
    }

    @Test
    void octaveBandsAreTheTenOfTheStandard() {
        var layout = BandLayout.of(BandMode.FULL_OCTAVE, FrequencyScale.LOGARITHMIC, 25, 20_000, 48_000);
        assertEquals("31.5", layout.label(0));
        assertEquals("16k", layout.label(layout.count() - 1));
        assertEquals(10, layout.count());
        assertEquals(1_000, layout.middleHz(5), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_OCTAVE, 10",
        "HALF_OCTAVE, 21",
        "THIRD_OCTAVE, 31",
        "SIXTH_OCTAVE, 61",
        "EIGHTH_OCTAVE, 81",
        "TWELFTH_OCTAVE, 121",
        "TWENTY_FOURTH_OCTAVE, 240"
    })
    void bandsMeetWithoutGapAndAreOneFractionOfAnOctaveWide(BandMode mode, int wantedCount) {
        var layout = BandLayout.of(mode, FrequencyScale.LOGARITHMIC, 20, 20_000, 48_000);
        double width = Math.pow(10, 0.3 / mode.perOctave());
        for (int i = 0; i < layout.count(); i++) {
            assertEquals(width, layout.highHz(i) / layout.lowHz(i), 1e-9);
            assertEquals(layout.middleHz(i), Math.sqrt(layout.highHz(i) * layout.lowHz(i)), 1e-9 * layout.middleHz(i));
            if (i > 0) {
                assertEquals(layout.highHz(i - 1), layout.lowHz(i), 1e-9 * layout.lowHz(i));
            }
        }
        assertTrue(Math.abs(wantedCount - layout.count()) <= 1, layout.count() + " bands");
    }

    @Test
    void evenDivisionsStandHalfABandBesideOneKilohertz() {
        var layout = BandLayout.of(BandMode.SIXTH_OCTAVE, FrequencyScale.LOGARITHMIC, 20, 20_000, 48_000);
        assertEquals(61, layout.count());
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < layout.count(); i++) {
            nearest = Math.min(nearest, Math.abs(Math.log(layout.middleHz(i) / 1_000)));
        }
        assertEquals(Math.log(10) * 0.3 / 12, nearest, 1e-9);
    }

    @Test
    void nothingBeginsAboveTheNyquistFrequency() {
        var layout = BandLayout.of(BandMode.THIRD_OCTAVE, FrequencyScale.LOGARITHMIC, 25, 20_000, 8_000);
        assertTrue(layout.lowHz(layout.count() - 1) < 4_000);
        assertEquals("4k", layout.label(layout.count() - 1));
    }

    @ParameterizedTest
    @EnumSource(FrequencyScale.class)
    void scalesCanBeTurnedAround(FrequencyScale scale) {
        for (double hz : new double[] {20, 440, 1_000, 5_000, 20_000}) {
            assertEquals(hz, scale.toHz(scale.of(hz)), 1e-9 * hz);
        }
        assertEquals(0, scale.position(20, 20, 20_000), 1e-12);
        assertEquals(1, scale.position(20_000, 20, 20_000), 1e-12);
    }

    @Test
    void otherScalesShareTheAxisEvenly() {
        for (FrequencyScale scale : List.of(FrequencyScale.LINEAR, FrequencyScale.BARK, FrequencyScale.MEL)) {
            var layout = BandLayout.of(BandMode.THIRD_OCTAVE, scale, 20, 20_000, 48_000);
            double width = scale.of(layout.highHz(0)) - scale.of(layout.lowHz(0));
            for (int i = 0; i < layout.count(); i++) {
                assertEquals(width, scale.of(layout.highHz(i)) - scale.of(layout.lowHz(i)), 1e-9 * Math.abs(width));
            }
            assertEquals(20, layout.lowHz(0), 1e-9);
            assertEquals(20_000, layout.highHz(layout.count() - 1), 1e-6);
        }
        // Zwicker's table: 1 kHz is 8.5 Bark; by definition it is 1000 Mel.
        assertEquals(8.5, FrequencyScale.BARK.of(1_000), 0.1);
        assertEquals(1_000, FrequencyScale.MEL.of(1_000), 0.1);
    }

    /// IEC 61672-1:2013, table 3 (A and C); ITU-R BS.468-4, table 1.
    @ParameterizedTest
    @CsvSource({
        "A, 31.623, -39.4",
        "A, 100, -19.1",
        "A, 1000, 0",
        "A, 2511.9, 1.3",
        "A, 10000, -2.5",
        "A, 19953, -9.3",
        "C, 31.623, -3.0",
        "C, 100, -0.3",
        "C, 1000, 0",
        "C, 10000, -4.4",
        "C, 19953, -11.2",
        "ITU_R_468, 31.5, -29.9",
        "ITU_R_468, 100, -19.8",
        "ITU_R_468, 1000, 0",
        "ITU_R_468, 6300, 12.2",
        "ITU_R_468, 10000, 8.1",
        "ITU_R_468, 20000, -22.2"
    })
    void weightingsFollowTheirTables(Weighting weighting, double hz, double wantedDb) {
        assertEquals(wantedDb, weighting.gainDb(hz), 0.11);
        assertEquals(0, Weighting.NONE.gainDb(hz));
    }
}
