package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.equalizer.Numbers;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.Surroundings;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

/// The equalizer, worked by hand and by keys alone; asked is what sounds.
class EqualizerDrawerTest {

    private static final Preset FLAT = FactoryPresets.all().getFirst();

    /// The plot is 896 pixels wide in a window of 1280, for three decades; and 12 dB are 94 high.
    private static final double RATIO_A_PIXEL = Math.pow(1000, 1 / 896.0);

    private static final double DB_A_PIXEL = 12 / 94.0;

    @TempDir
    Path folder;

    private WindowRig rig;

    @BeforeEach
    void open() {
        rig = WindowRig.open(folder);
        FxRunner.run(() ->
                rig.window.controller().change(rig.window.controller().sound().withDraft(FLAT)));
        rig.key(KeyCode.E);
        assertEquals(Drawer.EQUALIZER, rig.drawer());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private EqualizerSettings settings() {
        return Objects.requireNonNull(rig.window.controller().sound().preset()).equalizer();
    }

    private Band band(int number) {
        return settings().bands().get(number - 1);
    }

    private EqualizerSettings heard() {
        return rig.stereo.chain.equalizer();
    }

    private String message() {
        return FxRunner.call(() -> {
            var controller = rig.window.controller();
            var glass = controller
                    .model()
                    .at(
                            rig.stereo.state(),
                            controller.sound(),
                            new Surroundings("", "", "", 0, false),
                            100,
                            10,
                            (_, _) -> 0,
                            controller.now())
                    .glass();
            return glass.message() ? glass.line() : "";
        });
    }

    private void write(String text) {
        rig.key(KeyCode.A, KeyCode.CONTROL);
        rig.hand.write(text);
        rig.key(KeyCode.ENTER);
    }

    // By hand

    @Test
    void aHandleIsDraggedInFrequencyAndGainAsOneStep() {
        rig.hand.drag(rig.node("handle-3"), 0.5, 0.5, 2.5, -1.5);
        assertEquals(320 * Math.pow(RATIO_A_PIXEL, 52), band(3).frequencyHz(), 8);
        assertEquals(52 * DB_A_PIXEL, band(3).gainDb(), 0.3);
        assertEquals(band(3), heard().bands().get(2));
        assertEquals("handle-3", rig.focusId());
        rig.click("equalizer-undo");
        assertEquals(FLAT.equalizer().bands().get(2), band(3));
        rig.click("equalizer-redo");
        assertEquals(52 * DB_A_PIXEL, band(3).gainDb(), 0.3);
    }

    @Test
    void theWheelOverAHandleTurnsItsQ() {
        double before = band(4).q();
        rig.hand.wheel(rig.node("handle-4"), -1);
        assertEquals(before * 1.12, band(4).q(), 0.01);
        rig.hand.wheel(rig.node("handle-4"), 1);
        assertEquals(before, band(4).q(), 0.01);
    }

    @Test
    void aDoubleClickAddsABandWhereItIsAndTakesOneAway() {
        rig.hand.doubleClick(rig.node("equalizer-plot"));
        assertEquals(9, heard().bands().size());
        assertEquals(20 * Math.pow(RATIO_A_PIXEL, 440), band(9).frequencyHz(), 10);
        assertEquals("handle-9", rig.focusId());
        rig.hand.moveTo(rig.node("handle-1"));
        rig.hand.doubleClick(rig.node("handle-9"));
        assertEquals(FLAT.equalizer().bands(), settings().bands());
    }

    @Test
    void aBandIsSwitchedAddedAndRemovedByItsKeys() {
        rig.click("#band-2 .band-number");
        assertFalse(band(2).on());
        rig.click("equalizer-add");
        assertEquals(9, settings().bands().size());
        assertTrue(rig.shows("handle-9"));
        rig.click("equalizer-remove");
        assertEquals(8, settings().bands().size());
        assertFalse(rig.has("handle-9"));
        for (int i = 9; i <= 32; i++) {
            FxRunner.run(() ->
                    rig.node("equalizer-add", javafx.scene.control.Button.class).fire());
        }
        assertEquals(32, settings().bands().size());
        assertTrue(rig.node("equalizer-add").isDisabled());
        assertEquals("32 of 32", rig.text("equalizer-count"));
        rig.settle();
        rig.click("#band-32 .gain");
        write("3");
        assertEquals(3, band(32).gainDb());
    }

    @Test
    void bypassAndTheTwoSidesAreHeardAtOnce() {
        rig.hand.drag(rig.node("handle-5"), 0.5, 0.5, 0.5, 2.5);
        Band cut = band(5);
        assertTrue(cut.gainDb() < -4);
        rig.click("equalizer-bypass");
        assertEquals(EqualizerSettings.FLAT, heard());
        rig.click("equalizer-bypass");
        assertEquals(cut, heard().bands().get(4));
        rig.click("equalizer-b");
        assertEquals(FLAT.equalizer().bands(), settings().bands());
        assertEquals(EqualizerSettings.FLAT, heard());
        rig.click("equalizer-a");
        assertEquals(cut, heard().bands().get(4));
        rig.click("equalizer-copy");
        rig.click("equalizer-b");
        assertEquals(cut, heard().bands().get(4));
        rig.click("equalizer-flat");
        assertEquals(0, band(5).gainDb());
    }

    @Test
    void headroomIsWhatTheCurveAsksForUntilItIsSwitchedOff() {
        rig.click("#band-1 .gain");
        write("6");
        double db = new EqualizerCurve(TestStereo.RATE).headroomDb(settings());
        assertTrue(db > 5, "headroom " + db);
        assertEquals(Numbers.decibels(-db) + " dB", rig.text("equalizer-headroom"));
        rig.click("equalizer-auto");
        assertEquals("off", rig.text("equalizer-headroom"));
        assertFalse(heard().autoHeadroom());
        rig.click("equalizer-preamp");
        rig.key(KeyCode.DOWN);
        assertEquals(-0.5, heard().preampDb());
        rig.key(KeyCode.A, KeyCode.CONTROL);
        write("99");
        assertEquals(-0.5, heard().preampDb());
        assertTrue(message().contains("preamp 99.0 dB is outside"), message());
    }

    // By keys alone

    @Test
    void theArrowsMoveTheHandleThatHasTheKeyboardAndNothingElse() {
        double volume = rig.volume();
        assertEquals("handle-1", rig.focusId());
        double hz = band(1).frequencyHz();
        rig.key(KeyCode.UP);
        assertEquals(0.5, band(1).gainDb());
        rig.key(KeyCode.UP, KeyCode.SHIFT);
        assertEquals(0.6, band(1).gainDb());
        rig.key(KeyCode.DOWN);
        assertEquals(0.1, band(1).gainDb());
        rig.key(KeyCode.RIGHT);
        assertEquals(hz * Math.pow(2, 1 / 12.0), band(1).frequencyHz(), 1e-9);
        rig.key(KeyCode.LEFT, KeyCode.SHIFT);
        assertEquals(hz * Math.pow(2, 0.9 / 12), band(1).frequencyHz(), 1e-9);
        double q = band(1).q();
        rig.key(KeyCode.PAGE_UP);
        assertEquals(q * 1.12, band(1).q(), 0.01);
        rig.key(KeyCode.PAGE_DOWN);
        assertEquals(q, band(1).q(), 0.01);
        rig.key(KeyCode.HOME);
        assertEquals(0, band(1).gainDb());
        assertEquals(volume, rig.volume());
    }

    @Test
    void aHandleIsWalkedToSwitchedRemovedAndBroughtBack() {
        rig.hand.walkTo(rig.node("handle-2"));
        rig.key(KeyCode.SPACE);
        assertFalse(band(2).on());
        rig.key(KeyCode.DELETE);
        assertEquals(7, settings().bands().size());
        assertEquals("handle-2", rig.focusId());
        assertEquals(320, band(2).frequencyHz());
        rig.key(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(8, settings().bands().size());
        rig.key(KeyCode.Y, KeyCode.CONTROL);
        assertEquals(7, settings().bands().size());
    }

    @Test
    void aHandleTellsItsRoleNameAndValue() {
        Node handle = rig.node("handle-3");
        rig.keyOn("handle-3", KeyCode.UP, KeyCode.UP);
        FxRunner.run(() -> {
            assertEquals(AccessibleRole.SLIDER, handle.getAccessibleRole());
            assertEquals("Band 3", handle.getAccessibleText());
            assertEquals(1.0, handle.queryAccessibleAttribute(AccessibleAttribute.VALUE));
            assertEquals(
                    "Peak, 320 Hz, +1 dB, Q 1.1", handle.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
        });
    }

    @Test
    void numbersAreTypedAndSteppedInTheStrip() {
        rig.hand.walkTo(rig.node("#band-1 .gain"));
        write("4.5");
        assertEquals(4.5, heard().bands().get(0).gainDb());
        rig.key(KeyCode.PAGE_UP);
        assertEquals(7, band(1).gainDb());
        rig.hand.walkTo(rig.node("#band-1 .hertz"));
        write("1.6k");
        assertEquals(1600, band(1).frequencyHz());
        rig.key(KeyCode.UP);
        assertEquals(1695.1, band(1).frequencyHz());
        rig.hand.walkTo(rig.node("#band-1 .quality"));
        write("2");
        assertEquals(2, band(1).q());
        rig.keyOn("#band-2 .band-type", KeyCode.DOWN);
        assertEquals(FilterType.LOW_SHELF, band(2).type());
        rig.keyOn("#band-2 .band-number", KeyCode.SPACE);
        assertFalse(band(2).on());
    }

    @Test
    void aBadNumberIsRefusedWithItsReasonAndTheOldOneStands() {
        TextField hertz = rig.node("#band-1 .hertz", TextField.class);
        double before = band(1).frequencyHz();
        rig.hand.walkTo(hertz);
        write("deep");
        assertEquals(before, band(1).frequencyHz());
        assertEquals(Numbers.hertz(before), hertz.getText());
        assertEquals("“deep” is no number: write 1600, 1.6k or −2.5", message());
        write("900k");
        assertEquals(before, band(1).frequencyHz());
        assertTrue(message().contains("frequency 900000.0 Hz is outside 1.0 to 200000.0 Hz"), message());
        rig.key(KeyCode.A, KeyCode.CONTROL);
        rig.hand.write("77");
        rig.key(KeyCode.ESCAPE);
        assertEquals(Numbers.hertz(before), hertz.getText());
        assertEquals(Drawer.EQUALIZER, rig.drawer());
        rig.key(KeyCode.ESCAPE);
        assertNull(rig.drawer());
    }

    @Test
    void theKeysBesideTheTabsWorkWithoutAMouse() {
        rig.key(KeyCode.UP);
        rig.keyOn("equalizer-bypass", KeyCode.SPACE);
        assertEquals(EqualizerSettings.FLAT, heard());
        rig.keyOn("equalizer-bypass", KeyCode.SPACE);
        assertEquals(0.5, heard().bands().getFirst().gainDb());
        rig.keyOn("equalizer-b", KeyCode.SPACE);
        assertEquals(0, band(1).gainDb());
        rig.keyOn("equalizer-a", KeyCode.SPACE);
        assertEquals(0.5, band(1).gainDb());
        rig.keyOn("equalizer-undo", KeyCode.SPACE);
        assertEquals(0, band(1).gainDb());
        rig.keyOn("equalizer-redo", KeyCode.SPACE);
        rig.keyOn("equalizer-copy", KeyCode.SPACE);
        rig.keyOn("equalizer-b", KeyCode.SPACE);
        assertEquals(0.5, band(1).gainDb());
        rig.keyOn("equalizer-flat", KeyCode.SPACE);
        assertEquals(0, band(1).gainDb());
        rig.keyOn("equalizer-add", KeyCode.SPACE);
        assertEquals(9, settings().bands().size());
        rig.keyOn("equalizer-remove", KeyCode.SPACE);
        assertEquals(8, settings().bands().size());
        boolean auto = settings().autoHeadroom();
        rig.keyOn("equalizer-auto", KeyCode.SPACE);
        assertNotEquals(auto, settings().autoHeadroom());
    }

    // All the time

    @Test
    void whatWasDrawnComesBackAfterARestart() {
        rig.key(KeyCode.UP);
        rig.key(KeyCode.RIGHT);
        Preset drawn = Objects.requireNonNull(rig.window.controller().sound().draft());
        assertEquals(drawn, rig.restart().draft());
        assertEquals(drawn, rig.window.controller().sound().draft());
        assertEquals(0.5, heard().bands().getFirst().gainDb());
        assertTrue(rig.shows("handle-8"));
        FxRunner.run(() -> rig.window.controller().press(Control.PRESET_2));
        rig.restart();
        assertNull(rig.window.controller().sound().draft());
    }

    @Test
    void aPresetChosenElsewhereIsShownAndCanBeTakenBack() {
        rig.key(KeyCode.UP);
        FxRunner.run(() -> rig.window.controller().press(Control.PRESET_2));
        rig.await("the other preset shows", () -> rig.scene().lookup("#handle-2") == null);
        assertEquals("+3", rig.node("#band-1 .gain", TextField.class).getText());
        rig.click("equalizer-undo");
        assertEquals(8, settings().bands().size());
        assertEquals(0.5, band(1).gainDb());
    }

    @Test
    void whatIsHiddenIsNeitherMeasuredNorPainted() {
        FxRunner.run(() -> rig.window.controller().model().setDisplay(DisplayMode.VU));
        rig.settle();
        int before = rig.stereo.spectra;
        rig.settle();
        rig.await("the sound is measured", () -> rig.stereo.spectra > before);
        rig.key(KeyCode.ESCAPE);
        assertNull(rig.drawer());
        int closed = rig.stereo.spectra;
        rig.key(KeyCode.SHIFT);
        rig.settle();
        rig.settle();
        assertEquals(closed, rig.stereo.spectra);
    }

    @Test
    void itHasRoomAtEverySizeAndInEveryTheme() {
        rig.stereo.level = -38;
        rig.stereo.load("Night Ferry");
        rig.stereo.tell(player -> player.jumpTo(0));
        FxRunner.run(() ->
                rig.window.controller().change(rig.window.controller().sound().withDraft(drawn())));
        rig.hand.moveTo(rig.node("handle-6"));
        rig.hand.press();
        rig.hand.release();
        int[][] sizes = {{640, 360}, {960, 700}, {800, 700}, {2560, 1440}, {1280, 720}};
        for (int[] size : sizes) {
            rig.resize(size[0], size[1]);
            rig.keepPicture("equalizer-" + size[0]);
            Node plot = rig.node("equalizer-plot");
            assertTrue(FxRunner.call(() -> plot.getLayoutBounds().getHeight()) >= 70, "plot at " + size[0]);
            if (size[0] == 640) {
                rig.click("equalizer-page-preset");
                rig.keepPicture("equalizer-640-preset");
                assertTrue(rig.shows("equalizer-headroom"));
                assertFalse(rig.shows("equalizer-plot"));
                rig.click("equalizer-page-curve");
            }
        }
        BufferedImage last = null;
        for (Theme theme : Themes.all()) {
            FxRunner.run(() -> rig.window.controller().model().setIllumination(theme));
            rig.settle();
            rig.keepPicture("equalizer-theme-" + theme.id());
            BufferedImage now = rig.picture();
            if (last != null) {
                assertTrue(FxPictures.difference(last, now) > 0.5, theme.id());
            }
            last = now;
        }
        assertNotNull(last);
    }

    @Test
    void aTrayTooLowForTheStripGivesItAPageOfItsOwn() {
        FxRunner.run(() -> {
            Region pane = (Region) rig.scene().lookup("#equalizer-plot").getParent();
            pane.resize(640, 100);
            pane.layout();
            ToggleButton bands = (ToggleButton) rig.scene().lookup("#equalizer-page-bands");
            assertNotNull(bands);
            assertTrue(rig.scene().lookup("#equalizer-plot").isVisible());
            assertFalse(rig.scene().lookup("#equalizer-strip").isVisible());
            bands.fire();
            assertFalse(rig.scene().lookup("#equalizer-plot").isVisible());
            assertTrue(rig.scene().lookup("#equalizer-strip").isVisible());
        });
    }

    private static Preset drawn() {
        double[] gainsDb = {4.5, -2.5, -1.5, 1, -3, 2.5, -2, 5};
        List<Band> bands = new java.util.ArrayList<>();
        for (Band band : FLAT.equalizer().bands()) {
            bands.add(new Band(true, band.type(), band.frequencyHz(), gainsDb[bands.size()], band.q()));
        }
        return FLAT.withEqualizer(new EqualizerSettings(true, 0, true, bands));
    }
}
