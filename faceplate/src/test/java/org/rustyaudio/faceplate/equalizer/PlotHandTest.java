package org.rustyaudio.faceplate.equalizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.presets.FactoryPresets;

class PlotHandTest {

    private final EqualizerModel model = new EqualizerModel(FactoryPresets.all().getFirst(), _ -> {});
    private final CurvePlot plot = new CurvePlot(new Rect(0, 0, 900, 200), 12);
    private final PlotHand hand = new PlotHand(model, plot);

    @Test
    void aHandleGoesWithThePointerFromWhereItWasTaken() {
        double x = hand.handleX(3);
        double y = hand.handleY(3);
        assertEquals(3, hand.press(x + 8, y - 5));
        hand.move(x + 8, y - 5 - 47);
        assertEquals(750, model.bands().get(3).frequencyHz());
        assertEquals(6, model.bands().get(3).gainDb(), 0.1);
        hand.release();
        model.undo();
        assertEquals(0, model.bands().get(3).gainDb());
        assertFalse(model.canUndo());
    }

    @Test
    void theNearestHandleWithinReachIsTakenAndNoOther() {
        assertEquals(4, hand.nearest(hand.handleX(4) + 20, hand.handleY(4)));
        assertEquals(-1, hand.press(hand.handleX(4), hand.handleY(4) + PlotHand.REACH + 1));
        assertFalse(hand.dragging());
    }

    @Test
    void theRangeDoesNotChangeUnderAHand() {
        hand.press(hand.handleX(0), hand.handleY(0));
        model.move(0, 62, 20);
        assertEquals(12, hand.rangeDb());
        hand.release();
        assertEquals(24, hand.rangeDb());
    }

    @Test
    void twiceBesideAHandleAddsABandAndTwiceOnItDoesWhatIsAsked() {
        hand.pressTwice(plot.x(500), plot.y(3), HandleKey.REMOVE);
        assertEquals(9, model.bands().size());
        assertEquals(500, model.bands().get(8).frequencyHz());
        assertEquals(3, model.bands().get(8).gainDb(), 0.05);
        hand.pressTwice(plot.x(500), plot.y(3), HandleKey.REST);
        assertEquals(0, model.bands().get(8).gainDb());
        hand.pressTwice(plot.x(500), plot.y(0), HandleKey.REMOVE);
        assertEquals(8, model.bands().size());
    }

    @Test
    void theWheelAwayFromOneNarrowsTheBand() {
        double q = model.bands().get(2).q();
        assertTrue(hand.wheel(hand.handleX(2), hand.handleY(2), true));
        assertEquals(q * 1.12, model.bands().get(2).q(), 0.01);
        assertFalse(hand.wheel(hand.handleX(2), hand.handleY(2) + 90, true));
    }

    @Test
    void aFieldTakesWhatAPersonWritesAndSaysWhyNot() {
        BandField.FREQUENCY.take(model, 1, "1,6k Hz");
        assertEquals(1600, model.bands().get(1).frequencyHz());
        BandField.GAIN.take(model, 1, "−2,5 dB");
        assertEquals(-2.5, model.bands().get(1).gainDb());
        BandField.Q.step(model, 1, BandField.steps(true, true, false));
        assertEquals(1.6, model.bands().get(1).q());
        var none = assertThrows(IllegalArgumentException.class, () -> BandField.GAIN.take(model, 1, "x".repeat(90)));
        assertEquals(
                "“" + "x".repeat(20) + "…” is no number: write 1600, 1.6k or −2.5", String.valueOf(none.getMessage()));
        var much = assertThrows(IllegalArgumentException.class, () -> BandField.GAIN.take(model, 1, "90"));
        assertEquals("band gain 90.0 dB is outside -60.0 to 60.0 dB", much.getMessage());
        assertThrows(IllegalArgumentException.class, () -> BandField.Q.take(model, 1, " "));
        assertEquals(-2.5, model.bands().get(1).gainDb());
    }

    @Test
    void headroomSaysHowMuchIsTakenAway() {
        EqualizerCurve curve = new EqualizerCurve(48_000);
        EqualizerSettings lifted = new EqualizerSettings(true, 6, true, model.bands());
        assertEquals(new Headroom("−6 dB", 0.5), Headroom.of(curve, lifted));
        assertEquals(
                "off",
                Headroom.of(curve, new EqualizerSettings(true, 6, false, model.bands()))
                        .text());
    }
}
