package org.rustyaudio.faceplate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.player.Track;

class MeterBoardTest {

    private static final Track A = Track.ofFile("a", "A");
    private static final Track B = Track.ofFile("b", "B");

    private final MeterBoard board = new MeterBoard();

    private MeterState at(MeterStyle style, double position, double lifted, long millis) {
        return board.at(style, true, position, lifted, 30, 13, false, millis);
    }

    private MeterState.Bars bars(MeterStyle style, double lifted) {
        return assertInstanceOf(MeterState.Bars.class, at(style, 0.5, lifted, 0));
    }

    @Test
    void zeroVuIs18DecibelsBelowFullScaleAndStandsAtSevenTenths() {
        board.meter(MeterKind.VU, new float[] {-18, -24});
        MeterState.Bars bars = bars(MeterStyle.VU, 0);
        assertEquals(0.708, bars.upper().level(), 0.001);
        assertEquals(0.708 / 2, bars.lower().level(), 0.003);
        assertEquals(0.708, bars.upper().over(), 0.001);
    }

    @Test
    void theVolumeDoesNotMoveTheVuMeter() {
        board.meter(MeterKind.VU, new float[] {-42, -42});
        assertEquals(0.708, bars(MeterStyle.VU, 24).upper().level(), 0.001);
    }

    @Test
    void aHeldPeakIsAMarkAndAFigureAndTheLampAWord() {
        board.meter(MeterKind.PEAK, new float[] {-30, -12, -3, -6, 1});
        MeterState.Bars bars = bars(MeterStyle.PEAK, 0);
        assertEquals(0.5, bars.upper().level(), 1e-9);
        assertEquals(0.95, bars.upper().mark(), 1e-9);
        assertEquals("\u22123.0", bars.upper().figure());
        assertTrue(board.lamp());
    }

    @Test
    void loudnessIsShownInFigures() {
        board.meter(MeterKind.LOUDNESS, new float[] {-20, -23, -14.26f, 6.1f, -1});
        MeterState.Bars bars = bars(MeterStyle.LOUDNESS, 0);
        assertEquals("I \u221214.3", bars.upper().figure());
        assertEquals("LRA 6.1", bars.lower().figure());
        assertEquals(0.5, bars.lower().level(), 1e-9);
    }

    @Test
    void anotherMetersNumbersAreNotShown() {
        board.meter(MeterKind.PEAK, new float[] {-1, -1, -1, -1, 0});
        assertEquals(0, bars(MeterStyle.VU, 0).upper().level(), 0.01);
    }

    @Test
    void theSpectrogramMovesOneColumnEveryTwentiethOfASecond() {
        board.bands(new float[] {-85, -25});
        board.bands(new float[] {-55, -25});
        at(MeterStyle.SPECTROGRAM, 0, 0, 0);
        at(MeterStyle.SPECTROGRAM, 0, 0, 49);
        board.bands(new float[] {-85, -85});
        MeterState.Spectrogram picture =
                assertInstanceOf(MeterState.Spectrogram.class, at(MeterStyle.SPECTROGRAM, 0, 0, 50));
        int last = picture.columns() - 1;
        assertEquals(0, picture.strength(last, 1));
        assertEquals(1, picture.strength(last - 1, 1));
        assertEquals(0.5, picture.strength(last - 1, 0), 0.01);
        assertEquals(0, picture.strength(last - 2, 1));
    }

    private MeterState.Waveform hear(double position, float peak, double lifted) {
        board.meter(MeterKind.LEVEL, new float[] {peak});
        return assertInstanceOf(MeterState.Waveform.class, at(MeterStyle.WAVEFORM, position, lifted, 0));
    }

    @Test
    void theWaveformFillsInAsTheTrackIsHeardAndForgetsIt() {
        board.track(A);
        hear(0.5, 0.4f, 0);
        MeterState.Waveform wave = hear(0.503, 0.05f, 20);
        assertEquals(0.4f, wave.peaks().at(256));
        assertEquals(0.5f, wave.peaks().at(257), 0.01);
        assertEquals(-1, wave.peaks().at(0));
        assertEquals(-1, wave.peaks().at(300));
        board.track(B);
        assertEquals(-1, hear(0.1, 0, 0).peaks().at(256));
    }

    @Test
    void aReaderOfTheFileKnowsTheWholeWaveformAtOnce() {
        board.track(A);
        board.whole(B, new float[] {1});
        assertEquals(-1, hear(0.9, 0, 0).peaks().at(0));
        board.whole(A, new float[] {0.25f, 0.75f});
        MeterState.Waveform wave = hear(0.9, 0, 0);
        assertEquals(0.25f, wave.peaks().at(0));
        assertEquals(0.75f, wave.peaks().at(Overview.PARTS - 1));
    }

    @Test
    void whatAReaderHasNotReachedKeepsWhatWasHeard() {
        board.track(A);
        hear(0.9, 0.5f, 0);
        board.whole(A, new float[] {0.25f, -1});
        MeterState.Waveform wave = hear(0.9, 0, 0);
        assertEquals(0.25f, wave.peaks().at(0));
        assertEquals(0.5f, wave.peaks().at((int) (0.9 * Overview.PARTS)));
        assertEquals(-1, wave.peaks().at(Overview.PARTS - 1));
    }
}
