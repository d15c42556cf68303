package org.rustyaudio.player.gain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayGainTest {

    private static final double NONE = Double.NaN;

    @ParameterizedTest(name = "\"{0}\" is {1} dB")
    @CsvSource({
        "-6.53 dB, -6.53",
        "+2.1 dB, 2.1",
        "'-6,53 dB', -6.53",
        "-6.53, -6.53",
        "-6.53dB, -6.53",
        "' -6.53 DB ', -6.53",
        ".5 dB, 0.5",
        "3. dB, 3",
        "0 dB, 0",
        "-0.00 dB, 0"
    })
    void gainsAreReadAsFilesWriteThem(String text, double expectedDb) {
        assertEquals(expectedDb, GainTagReader.gainDb(text), 1e-12);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", "dB", "-", "loud", "1.2.3 dB", "NaN", "1e3", "Infinity dB", "61 dB", "-99", "--3 dB", "1..2"
            })
    void whatIsNoGainIsNone(String text) {
        assertTrue(Double.isNaN(GainTagReader.gainDb(text)));
    }

    @Test
    void r128GainsAreFixedPointTowardsMinus23Lufs() {
        assertEquals(5, GainTagReader.r128Db("0"));
        assertEquals(5 - 1772 / 256.0, GainTagReader.r128Db("-1772"));
        assertTrue(Double.isNaN(GainTagReader.r128Db("-6.5")));
        assertTrue(Double.isNaN(GainTagReader.r128Db("40000")));
        assertTrue(Double.isNaN(GainTagReader.r128Db("x")));
    }

    @Test
    void replayGainTagsWinOverR128Ones() {
        GainTags both = GainTagReader.read(Map.of("replaygain_track_gain", "-3 dB", "r128_track_gain", "256"));
        assertEquals(-3, both.trackGainDb());
        assertEquals(6, GainTagReader.read(Map.of("r128_album_gain", "256")).albumGainDb());
        assertEquals(
                0.5, GainTagReader.read(Map.of("replaygain_track_peak", "0.5")).trackPeak());
        assertTrue(Double.isNaN(
                GainTagReader.read(Map.of("replaygain_track_peak", "0")).trackPeak()));
    }

    private static double db(GainTags tags, GainMode mode, boolean album) {
        return 20 * Math.log10(ReplayGain.factor(tags, new GainSettings(mode, 0, 0, false), album));
    }

    @Test
    void modesChooseAndFallBack() {
        GainTags both = new GainTags(-6, NONE, -3, NONE);
        GainTags track = new GainTags(-6, NONE, NONE, NONE);
        GainTags album = new GainTags(NONE, NONE, -3, NONE);
        assertEquals(0, db(both, GainMode.OFF, true), 1e-9);
        assertEquals(-6, db(both, GainMode.TRACK, true), 1e-5);
        assertEquals(-3, db(both, GainMode.ALBUM, false), 1e-5);
        assertEquals(-3, db(both, GainMode.AUTO, true), 1e-5);
        assertEquals(-6, db(both, GainMode.AUTO, false), 1e-5);
        assertEquals(-6, db(track, GainMode.ALBUM, true), 1e-5);
        assertEquals(-3, db(album, GainMode.TRACK, false), 1e-5);
        assertEquals(0, db(GainTags.NONE, GainMode.ALBUM, false), 1e-9);
    }

    @Test
    void preampsApplyWithAndWithoutTags() {
        GainSettings settings = new GainSettings(GainMode.TRACK, 4, -8, false);
        assertEquals(-2, 20 * Math.log10(ReplayGain.factor(new GainTags(-6, NONE, NONE, NONE), settings, false)), 1e-5);
        assertEquals(-8, 20 * Math.log10(ReplayGain.factor(GainTags.NONE, settings, false)), 1e-5);
        assertThrows(IllegalArgumentException.class, () -> new GainSettings(GainMode.TRACK, 25, 0, true));
    }

    @Test
    void theClipGuardKeepsThePeakAtFullScale() {
        GainTags loud = new GainTags(6, 0.9, NONE, NONE);
        GainSettings guarded = new GainSettings(GainMode.TRACK, 0, 0, true);
        assertEquals(1 / 0.9, ReplayGain.factor(loud, guarded, false), 1e-6);
        assertEquals(1.9953, ReplayGain.factor(loud, new GainSettings(GainMode.TRACK, 0, 0, false), false), 1e-3);
        GainTags over = new GainTags(0, 1.25, NONE, NONE);
        assertEquals(0.8, ReplayGain.factor(over, guarded, false), 1e-6);
    }
}
