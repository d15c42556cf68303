package org.rustyaudio.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;

class FilterTextTest {

    @Test
    void anAutoEqFileComesBackByteForByte() throws PresetException {
        Imported imported = Samples.read(Samples.AUTO_EQ);
        assertEquals(PresetFormat.AUTO_EQ, imported.format());
        assertEquals(Samples.AUTO_EQ, Samples.write(imported.preset(), PresetFormat.AUTO_EQ));
        assertTrue(imported.notes().isEmpty(), imported.notes().toString());
    }

    @Test
    void aFixedBandFileIsTheSameGrammar() throws PresetException {
        String text =
                "Preamp: -3.5 dB\nFilter 1: ON PK Fc 31 Hz Gain 2.2 dB Q 1.41\nFilter 2: ON PK Fc 62 Hz Gain -4.5 dB Q 1.41\n";
        assertEquals(text, Samples.write(Samples.read(text).preset(), PresetFormat.AUTO_EQ));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PK Fc 50 Hz Gain -3.0 dB Q 10.00       | PEAK
            PEQ Fc 50 Hz Gain -3.0 dB Q 10.00      | PEAK
            Modal Fc 50 Hz Gain -3.0 dB Q 10.00    | PEAK
            LP Fc 5000 Hz                          | LOW_PASS
            LPQ Fc 5000 Hz Q 0.400                 | LOW_PASS
            HP Fc 30 Hz                            | HIGH_PASS
            HPQ Fc 30 Hz Q 0.6                     | HIGH_PASS
            BP Fc 1000 Hz Q 2                      | BAND_PASS
            LSC Fc 105 Hz Gain 6.5 dB Q 0.7        | LOW_SHELF
            LS 6dB Fc 300 Hz Gain 5 dB             | LOW_SHELF_6DB
            LS 12dB Fc 300 Hz Gain 5 dB            | LOW_SHELF_12DB
            HSC Fc 9000 Hz Gain -2 dB Q 0.7        | HIGH_SHELF
            HS 6dB Fc 9000 Hz Gain -2 dB           | HIGH_SHELF_6DB
            HS 12dB Fc 9000 Hz Gain -2 dB          | HIGH_SHELF_12DB
            NO Fc 50 Hz                            | NOTCH
            AP Fc 900 Hz Q 0.5                     | ALL_PASS
            """)
    void everyTypeIsReadAndWrittenBackAsItself(String filter, FilterType type) throws PresetException {
        Imported imported = Samples.read("Filter: ON " + filter + "\n");
        Band band = imported.preset().equalizer().bands().getFirst();
        assertEquals(type, band.type());
        String written = Samples.write(imported.preset(), PresetFormat.EQUALIZER_APO);
        assertEquals(band, Samples.bands(written).getFirst());
    }

    @Test
    void severalPreampsAddUp() throws PresetException {
        assertEquals(
                -9.5,
                Samples.read("Preamp: -6 db\nPreamp: -3.5 dB\nFilter: ON PK Fc 50 Hz Gain 1 dB Q 1\n")
                        .preset()
                        .equalizer()
                        .preampDb());
    }

    @Test
    void aMissingPreampIsZeroAndAPositiveOneIsKept() throws PresetException {
        assertEquals(
                0,
                Samples.read("Filter 1: ON PK Fc 50 Hz Gain 1 dB Q 1\n")
                        .preset()
                        .equalizer()
                        .preampDb());
        assertEquals(
                0.4906,
                Samples.read("Preamp: 0.4906 dB\nFilter 1: ON PK Fc 50 Hz Gain 1 dB Q 1\n")
                        .preset()
                        .equalizer()
                        .preampDb());
    }

    @Test
    void aFilterThatIsOffKeepsItsPlace() throws PresetException {
        var bands = Samples.bands(
                "Filter 1: ON PK Fc 50 Hz Gain 1 dB Q 1\nFilter 2: OFF PK Fc 60 Hz Gain 2 dB Q 2\nFilter 3: ON PK Fc 70 Hz Gain 3 dB Q 3\n");
        assertEquals(3, bands.size());
        assertFalse(bands.get(1).on());
        assertEquals(60, bands.get(1).frequencyHz());
    }

    @Test
    void frequenciesAreWrittenWithAtMostTwoDecimals() throws PresetException {
        Preset preset =
                Samples.read("Filter 1: ON PK Fc 22.123 Hz Gain 1 dB Q 1\n").preset();
        assertTrue(Samples.write(preset, PresetFormat.AUTO_EQ).contains("Fc 22.12 Hz"));
    }

    @Test
    void threeDecimalsAreReadAsTheyStandAndReported() throws PresetException {
        Imported imported = Samples.read("Filter 1: ON PK Fc 22.123 Hz Gain 1 dB Q 1\n");
        assertEquals(22.123, imported.preset().equalizer().bands().getFirst().frequencyHz());
        assertTrue(
                imported.notes().getFirst().startsWith("line 1: Fc 22.123"),
                imported.notes().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ON PK Fc 1,000 Hz Gain 1 dB Q 1       | 1000   | 1     | 1
            ON PK Fc 105,5 Hz Gain -2,7 dB Q 0,55 | 105.5  | -2.7  | 0.55
            ON PK Fc 105 Hz Gain -2,750 dB Q 1    | 105    | -2.75 | 1
            on pk fc 105 hz gain -2.7 db q 0.55   | 105    | -2.7  | 0.55
            ON PK Fc 105Hz Gain -2.7dB Q 0.55     | 105    | -2.7  | 0.55
            ON PK Fc 1.2 kHz Gain 1 dB Q 1        | 1200   | 1     | 1
            ON  PK   Fc   105 Hz  Gain  -2.7 dB  Q  0.55 | 105 | -2.7 | 0.55
            """)
    void numbersAreReadInEveryWayTheyAreWritten(String filter, double hz, double db, double q) throws PresetException {
        Band band = Samples.bands("Filter 1: " + filter + "\n").getFirst();
        assertEquals(new Band(true, FilterType.PEAK, hz, db, q), band);
    }

    @Test
    void tabsCarriageReturnsAndByteOrderMarksDoNotMatter() throws PresetException {
        Band band = Samples.bands("\uFEFFPreamp: -1 dB\r\nFilter  1:\tON\tPK\tFc\t105 Hz\tGain\t1 dB\tQ\t1\r\n")
                .getFirst();
        assertEquals(105, band.frequencyHz());
    }

    @Test
    void bandwidthInOctavesBecomesQ() throws PresetException {
        Band band = Samples.bands("Filter 2: ON PEQ Fc 100 Hz Gain 1.0 dB BW Oct 1\n")
                .getFirst();
        assertEquals(1.4142, band.q(), 1e-4);
    }

    @Test
    void aShelfWithoutQIsReadAsEqualizerApoReadsItAndReported() throws PresetException {
        Imported imported = Samples.read("Filter 1: ON LS Fc 300 Hz Gain 5.0 dB\n");
        Band band = imported.preset().equalizer().bands().getFirst();
        assertEquals(FilterType.LOW_SHELF, band.type());
        assertEquals(300, band.frequencyHz());
        assertEquals(1, imported.notes().size());
    }

    @Test
    void theFrequencyOfAShelfWithQButWithoutCIsItsCorner() throws PresetException {
        Band band = Samples.bands("Filter 1: ON LS Fc 300 Hz Gain 6.0 dB Q 0.7071\n")
                .getFirst();
        // Q = 1/√2 is the slope 1.
        assertEquals(300 * Math.pow(10, 6.0 / 80), band.frequencyHz(), 0.01);
        Band high = Samples.bands("Filter 1: ON HS Fc 3000 Hz Gain -6.0 dB Q 0.7071\n")
                .getFirst();
        assertEquals(3000 / Math.pow(10, 6.0 / 80), high.frequencyHz(), 0.1);
    }

    @Test
    void filtersForOneChannelAreReportedByLine() throws PresetException {
        Imported imported = Samples.read(
                "Filter: ON PK Fc 50 Hz Gain 1 dB Q 1\nChannel: L\nFilter: ON PK Fc 60 Hz Gain 1 dB Q 1\nChannel: all\nFilter: ON PK Fc 70 Hz Gain 1 dB Q 1\n");
        assertEquals(PresetFormat.EQUALIZER_APO, imported.format());
        assertEquals(2, imported.preset().equalizer().bands().size());
        assertTrue(
                imported.notes().toString().contains("line 3"), imported.notes().toString());
    }

    @Test
    void includesAndUnknownCommandsAreReportedByLine() throws PresetException {
        Imported imported =
                Samples.read("Device: Speakers\nInclude: other.txt\nCopy: L=R\nFilter: ON PK Fc 50 Hz Gain 1 dB Q 1\n");
        assertEquals("Speakers", imported.preset().outputDevice());
        assertTrue(
                imported.notes().toString().contains("line 2"), imported.notes().toString());
        assertTrue(
                imported.notes().toString().contains("line 3"), imported.notes().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Filter 1: ON PK Fc 0 Hz Gain 1 dB Q 1",
                "Filter 1: ON PK Fc nan Hz Gain 1 dB Q 1",
                "Filter 1: ON PK Fc 100 Hz Gain 1e308 dB Q 1",
                "Filter 1: ON PK Fc 100 Hz Gain 1 dB Q 0",
                "Filter 1: ON PK Fc 100 Hz Gain 1 dB",
                "Filter 1: ON XX Fc 100 Hz Gain 1 dB Q 1",
                "Filter 1: ON PK Gain 1 dB Q 1",
                "Filter 1: PK Fc 100 Hz Gain 1 dB Q 1",
                "Filter 1: ON PK Fc 100 Hz Gain",
                "Preamp: loud\nFilter 1: ON PK Fc 100 Hz Gain 1 dB Q 1",
            })
    void whatNoBandCanBeIsRefusedWithItsLine(String text) {
        var refusal = assertThrows(PresetException.class, () -> Samples.read(text + "\n"));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("line 1: "), refusal.getMessage());
    }

    @Test
    void thirtyThreeFiltersAreRefusedRatherThanCut() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 33; i++) {
            text.append("Filter ")
                    .append(i)
                    .append(": ON PK Fc ")
                    .append(100 * i)
                    .append(" Hz Gain 1 dB Q 1\n");
        }
        var refusal = assertThrows(PresetException.class, () -> Samples.read(text.toString()));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("line 33: more than 32"), refusal.getMessage());
    }

    @Test
    void aPeaceFileIsNamedAsSuch() {
        var refusal = assertThrows(
                PresetException.class, () -> Samples.read("[General]\nPreAmp=0\n[Frequencies]\nFrequency1=100\n"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("Peace"), refusal.getMessage());
    }
}
