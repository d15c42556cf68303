package org.rustyaudio.faceplate.equalizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

class EqualizerModelTest {

    private final Preset night = FactoryPresets.all().get(1);
    private final List<Preset> heard = new ArrayList<>();
    private final EqualizerModel model = new EqualizerModel(night, heard::add);

    @Test
    void everyChangeIsHeardAtOnceAndMarksThePresetAsEdited() {
        assertFalse(model.edited());
        model.move(2, 400, -3);
        assertEquals(1, heard.size());
        assertEquals(
                new Band(true, FilterType.PEAK, 400, -3, 1.1),
                heard.getLast().equalizer().bands().get(2));
        assertTrue(model.edited());
        assertEquals(2, model.selected());
    }

    @Test
    void aHandCannotLeaveTheRange() {
        model.move(0, 3, 90);
        assertEquals(20, model.bands().get(0).frequencyHz());
        assertEquals(24, model.bands().get(0).gainDb());
    }

    @Test
    void aBandWithoutGainMovesSidewaysOnly() {
        model.setType(0, FilterType.HIGH_PASS);
        double before = model.bands().get(0).gainDb();
        model.move(0, 80, 12);
        assertEquals(before, model.bands().get(0).gainDb());
        assertEquals(80, model.bands().get(0).frequencyHz());
    }

    @Test
    void aWholeDragIsOneStepBack() {
        model.beginGesture();
        for (int i = 0; i < 20; i++) {
            model.move(3, 700 + i, i / 10.0);
        }
        model.endGesture();
        model.undo();
        assertEquals(night, model.preset());
        assertFalse(model.canUndo());
        model.redo();
        assertEquals(719, model.bands().get(3).frequencyHz());
    }

    @Test
    void aTouchThatMovesNothingLeavesNoStep() {
        model.beginGesture();
        model.endGesture();
        assertFalse(model.canUndo());
    }

    @Test
    void theOtherSideIsWhatWasLoadedUntilItIsChanged() {
        model.move(0, 62, 9);
        model.compare(EqualizerModel.Side.B);
        assertEquals(night, heard.getLast());
        model.compare(EqualizerModel.Side.A);
        assertEquals(9, heard.getLast().equalizer().bands().get(0).gainDb());
        model.copyToOther();
        model.compare(EqualizerModel.Side.B);
        assertEquals(9, model.bands().get(0).gainDb());
    }

    @Test
    void aNewBandRestsInTheWidestGapAndThereIsRoomForThirtyTwo() {
        model.add();
        assertEquals(9, model.bands().size());
        Band added = model.bands().get(8);
        assertEquals(0, added.gainDb());
        assertTrue(added.frequencyHz() > 20 && added.frequencyHz() < 62, "" + added.frequencyHz());
        for (int i = 0; i < 40; i++) {
            model.add();
        }
        assertEquals(EqualizerSettings.MAX_BANDS, model.bands().size());
        assertFalse(model.canAdd());
    }

    @Test
    void theLastBandCanGoToo() {
        for (int i = 0; i < 8; i++) {
            model.remove(0);
        }
        assertEquals(-1, model.selected());
        model.undo();
        assertEquals(1, model.bands().size());
    }

    @Test
    void loadingAnotherPresetCanBeTakenBack() {
        model.move(0, 62, 9);
        model.load(FactoryPresets.all().get(5));
        assertFalse(model.edited());
        assertEquals("Car", model.preset().name());
        model.undo();
        assertEquals("Night", model.preset().name());
        assertEquals(9, model.bands().get(0).gainDb());
    }

    @Test
    void settingsFromElsewhereArePutIntoThePresetAndTakenBackInOneStep() {
        model.select(7);
        EqualizerSettings other =
                new EqualizerSettings(true, -3, true, List.of(new Band(true, FilterType.PEAK, 500, 3, 1)));
        model.adopt(other);
        assertEquals("Night", model.preset().name());
        assertEquals(other, heard.getLast().equalizer());
        assertTrue(model.edited());
        assertEquals(0, model.selected());
        model.undo();
        assertEquals(night, model.preset());
        assertFalse(model.canUndo());
    }

    @Test
    void followingAChoiceMadeElsewhereIsNotToldBack() {
        model.follow(FactoryPresets.all().get(3));
        assertEquals("Live", model.preset().name());
        assertTrue(heard.isEmpty());
    }

    @Test
    void flatKeepsTheBandsAndRestsThem() {
        model.flatten();
        assertEquals(8, model.bands().size());
        assertTrue(model.bands().stream().allMatch(band -> band.gainDb() == 0));
    }
}
