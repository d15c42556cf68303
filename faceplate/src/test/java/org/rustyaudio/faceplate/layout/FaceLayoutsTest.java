package org.rustyaudio.faceplate.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FaceLayoutsTest {

    private static FaceLayout sized(double width, double height, boolean drawer) {
        return FaceLayouts.of(width, height, drawer);
    }

    @Test
    void the1280FaceAloneStandsOnItsGrid() {
        FaceLayout layout = sized(1280, 720, false);
        assertEquals(FaceLayout.Kind.TALL, layout.kind());
        assertEquals(new Rect(432, 43, 808, 430), layout.glass().panel());
        assertEquals(new Rect(528, 497, 112, 84), layout.keys().get(Control.PRESET_1));
        assertEquals(new Rect(432, 593, 88, 84), layout.keys().get(Control.LOUD));
        assertEquals(new Circle(216, 258, 176), layout.volume());
        assertEquals(20, layout.glass().rows());
    }

    @Test
    void the1280FaceOverADrawerStandsOnItsGrid() {
        FaceLayout layout = sized(1280, 720, true);
        assertEquals(FaceLayout.Kind.WIDE, layout.kind());
        assertEquals(new Rect(320, 24, 640, 204), layout.glass().panel());
        assertEquals(new Rect(392, 240, 88, 56), layout.keys().get(Control.PRESET_1));
        assertEquals(new Rect(1168, 24, 80, 45), layout.keys().get(Control.EQ));
        assertEquals(new Circle(160, 126, 102), layout.volume());
        assertEquals(new Circle(1076, 126, 84), layout.tune());
        assertEquals(new Rect(0, 320, 1280, 400), layout.drawer());
        assertEquals(13, layout.glass().rows());
    }

    @Test
    void the640FaceStandsOnItsGrid() {
        FaceLayout layout = sized(640, 360, false);
        assertEquals(FaceLayout.Kind.SMALL, layout.kind());
        assertEquals(new Rect(192, 16, 432, 204), layout.glass().panel());
        assertEquals(new Rect(104, 236, 80, 50), layout.keys().get(Control.DISP));
        assertEquals(new Rect(544, 294, 80, 50), layout.keys().get(Control.PRESET_6));
        assertEquals(new Circle(100, 90, 74), layout.volume());
        assertEquals(14, layout.glass().rows());
    }

    @Test
    void aTabletHeldUprightHasOneColumn() {
        FaceLayout layout = sized(768, 1024, false);
        assertEquals(FaceLayout.Kind.TABLET, layout.kind());
        assertEquals(720, layout.glass().panel().width());
        assertEquals(FaceLayout.Kind.MEDIUM, sized(1024, 768, false).kind());
        assertEquals(FaceLayout.Kind.MEDIUM, sized(768, 1024, true).kind());
    }

    private static List<FaceLayout> manySizes() {
        List<FaceLayout> layouts = new ArrayList<>();
        for (int width = 320; width < 480; width += 40) {
            for (int height = 568; height <= 1000; height += 36) {
                layouts.add(sized(width, height, false));
                layouts.add(sized(width, height, true));
            }
        }
        layouts.add(sized(768, 1024, false));
        layouts.add(sized(600, 960, false));
        layouts.add(sized(820, 1180, false));
        for (int width = 480; width <= 2600; width += 70) {
            for (int height = 360; height <= 1500; height += 57) {
                layouts.add(sized(width, height, false));
                layouts.add(sized(width, height, true));
            }
        }
        return layouts;
    }

    private static String at(FaceLayout layout) {
        return layout.kind() + " at " + layout.width() + " by " + layout.height()
                + (layout.drawer() == null ? "" : " with a drawer");
    }

    @Test
    void nothingOverlapsAndEverythingIsInsideAtEverySize() {
        for (FaceLayout layout : manySizes()) {
            List<Rect> places = new ArrayList<>(layout.keys().values());
            places.add(layout.glass().panel());
            for (int i = 0; i < places.size(); i++) {
                Rect a = places.get(i);
                assertTrue(inside(a, layout), at(layout) + ": " + a);
                for (Rect b : places.subList(i + 1, places.size())) {
                    assertFalse(a.overlaps(b), at(layout) + ": " + a + " and " + b);
                }
            }
            Rect drawer = layout.drawer();
            if (drawer != null) {
                assertTrue(drawer.height() >= 100, at(layout) + ": the drawer is only " + drawer.height() + " high");
                assertFalse(drawer.overlaps(layout.glass().panel()), at(layout));
            }
        }
    }

    private static boolean inside(Rect r, FaceLayout layout) {
        return (r.x() >= 0 && r.y() >= 0 && r.right() <= layout.width() && r.bottom() <= layout.height());
    }

    @Test
    void everyKeyIsLargeEnoughToHit() {
        for (FaceLayout layout : manySizes()) {
            for (Map.Entry<Control, Rect> key : layout.keys().entrySet()) {
                assertTrue(key.getValue().width() >= 40 && key.getValue().height() >= 40, at(layout) + " " + key);
            }
            assertTrue(layout.positionGrip(false).height() >= 24, at(layout));
        }
    }

    @Test
    void everyArrangementHasItsTransportUnlessADrawerTookIt() {
        for (FaceLayout layout : manySizes()) {
            boolean taken = layout.drawer() != null && layout.kind() == FaceLayout.Kind.PHONE;
            assertEquals(!taken, layout.keys().containsKey(Control.PLAY), at(layout));
            boolean list = layout.drawer() == null
                    || layout.kind() == FaceLayout.Kind.WIDE
                    || layout.kind() == FaceLayout.Kind.MEDIUM;
            assertEquals(list, layout.keys().containsKey(Control.LIST), at(layout));
        }
    }

    @Test
    void theRowsOfTheGlassDoNotOverlap() {
        for (FaceLayout layout : manySizes()) {
            GlassLayout glass = layout.glass();
            List<Rect> rows = List.of(
                    glass.status(),
                    glass.title(),
                    glass.artist(),
                    glass.spectrum(),
                    glass.position(),
                    glass.times(),
                    glass.presets());
            for (int i = 0; i < rows.size(); i++) {
                Rect a = rows.get(i);
                assertTrue(
                        a.height() == 0
                                || (a.y() >= glass.panel().y()
                                        && a.bottom() <= glass.panel().bottom()),
                        at(layout) + ": row " + i + " leaves the glass");
                for (int k = i + 1; k < rows.size(); k++) {
                    Rect b = rows.get(k);
                    assertFalse(
                            a.height() > 0 && b.height() > 0 && a.overlaps(b),
                            at(layout) + ": rows " + i + " and " + k + ", " + a + " and " + b);
                }
            }
        }
    }

    @Test
    void theSpectrumGrowsByWholeRows() {
        for (FaceLayout layout : manySizes()) {
            GlassLayout glass = layout.glass();
            double rows = (glass.spectrum().height() - glass.style().spectrumHeight())
                    / glass.style().cellPitch();
            assertEquals(Math.rint(rows), rows, 1e-9, at(layout));
        }
    }

    @Test
    void theVolumeKnobStandsFreeOfKeysAndGlass() {
        for (FaceLayout layout : manySizes()) {
            Rect knob = layout.volume().square();
            if (layout.covered(knob)) {
                continue;
            }
            assertFalse(knob.overlaps(layout.glass().panel()), at(layout));
            double reach = layout.volume().radius() * 0.945 + layout.volumeFigure() * 0.4;
            Rect figure = new Rect(layout.volume().cx() - 30, layout.volume().cy(), 60, reach);
            for (Rect key : layout.keys().values()) {
                assertFalse(figure.overlaps(key), at(layout) + ": the figure meets " + key);
            }
            double least = layout.kind() == FaceLayout.Kind.STRIP ? 34 : 48;
            assertTrue(
                    layout.volume().radius() >= least,
                    at(layout) + ": radius " + layout.volume().radius());
        }
    }

    @Test
    void aDrawerTakesOverALowWindowButForTitleVolumeAndTransport() {
        for (int height = 330; height <= 1000; height += 10) {
            for (int width : new int[] {640, 720, 960, 1280, 1600}) {
                FaceLayout layout = sized(width, height, true);
                Rect drawer = Objects.requireNonNull(layout.drawer());
                assertTrue(drawer.height() >= Math.min(280, height - 90), at(layout) + " leaves " + drawer.height());
                assertFalse(layout.covered(layout.volume().square()), at(layout));
                assertTrue(layout.glass().title().width() >= 200, at(layout));
            }
        }
        FaceLayout low = sized(640, 360, true);
        assertEquals(272, Objects.requireNonNull(low.drawer()).height());
        assertTrue(low.keys().keySet().containsAll(List.of(Control.PREVIOUS, Control.PLAY, Control.NEXT)));
        assertTrue(sized(1280, 400, true).keys().containsKey(Control.ATT));
    }

    @Test
    void theTuningKnobHasAPlaceEverywhere() {
        assertNotNull(sized(1280, 720, true).tune());
        FaceLayout small = sized(640, 360, false);
        assertEquals(null, small.tune());
        assertTrue(Objects.requireNonNull(small.tuneGrip()).width() > 100);
    }

    @Test
    void aLargeScreenGetsALargerFaceInEighths() {
        assertEquals(1, FaceLayouts.growth(1280, 720));
        assertEquals(1.25, FaceLayouts.growth(1920, 1080));
        assertEquals(1.75, FaceLayouts.growth(2560, 1440));
        assertEquals(1, FaceLayouts.growth(2560, 800));
    }

    @Test
    void everythingToPressInTheCarIs76PixelsLargeOnATelephoneAnd120OnAScreen() {
        for (double[] window :
                new double[][] {{1280, 720}, {2560, 1440}, {1024, 600}, {360, 640}, {360, 780}, {412, 915}}) {
            double zoom = FaceLayouts.carZoom(window[0], window[1]);
            FaceLayout car = FaceLayouts.car(window[0] / zoom, window[1] / zoom, false);
            double least = window[0] >= 1280 ? 120 : 76;
            for (Rect key : car.keys().values()) {
                double size = Math.min(key.width(), key.height()) * zoom;
                assertTrue(size >= least, size + " in a window of " + window[0] + " by " + window[1]);
                assertTrue(key.right() <= car.width() && key.bottom() <= car.height());
                for (Rect other : car.keys().values()) {
                    assertTrue(key.equals(other) || !key.overlaps(other), key + " " + other);
                }
                assertTrue(!key.overlaps(car.glass().panel()));
            }
            assertTrue(FaceLayouts.car(window[0] / zoom, window[1] / zoom, true).drawer() != null);
        }
    }

    @Test
    void theWaveformIsGrippedWithThePositionLine() {
        FaceLayout layout = FaceLayouts.of(1280, 720, false);
        Rect grip = layout.positionGrip(true);
        assertTrue(grip.contains(
                layout.glass().spectrum().centreX(), layout.glass().spectrum().y() + 1));
        assertTrue(grip.bottom() == layout.positionGrip(false).bottom());
    }
}
