package org.rustyaudio.web.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.analysis.EqualizerSuggestion;
import org.rustyaudio.dsp.analysis.Key;
import org.rustyaudio.dsp.analysis.ReferenceBalance;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.Tempo;
import org.rustyaudio.dsp.analysis.ThirdOctaves;
import org.rustyaudio.web.analysis.Findings;

class ToneWordsTest {

    private static final SpectralBalance SILENCE = balance(b -> Double.NEGATIVE_INFINITY);

    private interface Shape {
        double levelDb(int band);
    }

    private static SpectralBalance balance(Shape shape) {
        double[] levels = new double[ThirdOctaves.COUNT];
        Arrays.setAll(levels, shape::levelDb);
        return new SpectralBalance(levels, 0);
    }

    private static SpectralBalance popularWith(int from, int to, double liftDb) {
        return balance(b -> ReferenceBalance.popular().levelDb(b) - 20 + (b >= from && b < to ? liftDb : 0));
    }

    @Test
    void certaintyIsSaidInWordsAndNothingIsSaidWhereNothingIsSteady() {
        assertEquals("96.5 BPM", ToneWords.tempo(new Tempo(96.5, 1)));
        assertEquals("120 BPM", ToneWords.tempo(new Tempo(120, 1)));
        assertEquals("sure", ToneWords.tempoNote(new Tempo(96.5, 0.8)));
        assertEquals("fairly sure", ToneWords.tempoNote(new Tempo(96.5, 0.5)));
        assertEquals("a guess", ToneWords.tempoNote(new Tempo(96.5, 0.49)));
        assertEquals("no steady pulse", ToneWords.tempoNote(Tempo.NONE));
        assertEquals("None", ToneWords.key(Key.NONE));
        assertEquals("no clear key", ToneWords.keyNote(Key.NONE));
    }

    @Test
    void keysAreSpelledAsTheyAreSpoken() {
        assertEquals("E flat major", ToneWords.key(new Key(3, false, 1, 0)));
        assertEquals("F sharp minor", ToneWords.key(new Key(6, true, 1, 0)));
        assertEquals("A minor", ToneWords.key(new Key(9, true, 1, 0)));
        assertEquals("sure, 8A", ToneWords.keyNote(new Key(9, true, 1, 0)));
    }

    @Test
    void theBalanceIsNamedByWhatStandsOut() {
        assertEquals("Even", ToneWords.balance(popularWith(0, 0, 0)));
        assertEquals(
                "bass 0, middle 0, treble 0 dB against popular music", ToneWords.balanceNote(popularWith(0, 0, 0)));
        assertEquals("Full bass", ToneWords.balance(popularWith(0, 11, 6)));
        assertEquals("Lean bass", ToneWords.balance(popularWith(0, 11, -6)));
        assertEquals("Forward", ToneWords.balance(popularWith(11, 24, 6)));
        assertEquals("Hollow", ToneWords.balance(popularWith(11, 24, -6)));
        assertEquals("Bright", ToneWords.balance(popularWith(24, 31, 6)));
        assertEquals("Dark", ToneWords.balance(popularWith(24, 31, -6)));
        assertEquals("None", ToneWords.balance(SILENCE));
        assertEquals("nothing sounds", ToneWords.balanceNote(SILENCE));
    }

    @Test
    void theSummaryTellsWhatIsNotThereToo() {
        Findings silent = new Findings(Tempo.NONE, Key.NONE, SILENCE, Double.NEGATIVE_INFINITY);
        assertEquals("Rain: no steady tempo, no clear key, Silent", ToneWords.summary("Rain", silent));
        Findings song = new Findings(new Tempo(92, 1), new Key(10, false, 1, 0), popularWith(0, 0, 0), -14.24);
        assertEquals("Song: 92 BPM, B flat major, −14.2 LUFS", ToneWords.summary("Song", song));
    }

    @Test
    void aSuggestionSaysWhatItBridgesAndWhatItLeaves() {
        List<Band> bands = List.of(
                new Band(true, FilterType.LOW_SHELF, 120, 3.2, 0.7), new Band(true, FilterType.PEAK, 3000, -2, 1));
        EqualizerSuggestion suggestion =
                new EqualizerSuggestion(new EqualizerSettings(true, -3.2, true, bands), 1.25, 3, 4.06);
        assertEquals(
                "Rain and Song are 4.1 dB apart. 2 bands of −2 to +3.2 dB, the dashed curve, would leave 1.3 dB.",
                ToneWords.suggestion("Rain", "Song", suggestion));
    }

    @Test
    void silenceAndOneToneHaveTooLittleInCommonWithMusic() {
        assertTrue(ToneWords.comparable(popularWith(0, 5, 3), ReferenceBalance.popular()));
        assertFalse(ToneWords.comparable(SILENCE, ReferenceBalance.popular()));
        assertFalse(ToneWords.comparable(balance(b -> b == 12 ? -6 : -120), ReferenceBalance.popular()));
    }
}
