package org.rustyaudio.faceplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.GlassState;
import org.rustyaudio.faceplate.model.KeyState;
import org.rustyaudio.faceplate.model.MeterState;
import org.rustyaudio.faceplate.model.Showcase;
import org.rustyaudio.faceplate.model.VolumeState;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.paint.Region;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.faceplate.theme.Token;

class PaintingTest {

    private final FaceLayout layout = FaceLayouts.of(640, 360, false);
    private final FacePainter painter = new FacePainter();
    private final FaceState before =
            Showcase.playing(Themes.ICE, 28, layout.glass().rows());

    private static FaceState withKey(FaceState state, Control control, KeyState key) {
        Map<Control, KeyState> keys = new EnumMap<>(state.keys());
        keys.put(control, key);
        return new FaceState(
                state.theme(), state.volume(), state.tuneFocused(), state.bank(), state.playing(), keys, state.glass());
    }

    private static FaceState titled(FaceState state, String title, int shift) {
        GlassState g = state.glass();
        GlassState glass = new GlassState(
                g.status(),
                g.clock(),
                title,
                shift,
                g.time(),
                g.elapsed(),
                g.line(),
                g.message(),
                0.7,
                true,
                new GlassState.Span(0.2, 0.5),
                g.presets(),
                g.preset(),
                new MeterState.Spectrum(Showcase.spectrum(28, 9), false),
                g.invitation(),
                g.plainType());
        return new FaceState(
                state.theme(), state.volume(), state.tuneFocused(), state.bank(), state.playing(), state.keys(), glass);
    }

    private BufferedImage whole(FaceState state) {
        AwtCanvas canvas = new AwtCanvas(640, 360, 2);
        painter.paint(canvas, layout, state);
        return canvas.image();
    }

    @Test
    void repaintingTheChangedRegionsGivesTheSamePictureAsPaintingAll() {
        FaceState after = titled(before, "Ärø, a longer title than there is room for", 17);
        AwtCanvas canvas = new AwtCanvas(640, 360, 2);
        painter.paint(canvas, layout, before);
        for (Region region : Region.values()) {
            if (!painter.inputs(region, before).equals(painter.inputs(region, after))) {
                painter.paint(region, canvas, layout, after);
            }
        }
        Pictures.assertSame(whole(after), canvas.image(), 0);
    }

    @Test
    void repaintingOneKeyGivesTheSamePictureAsPaintingAll() {
        KeyState focused = KeyState.PLAIN.withTouch(true, true, true);
        FaceState first = withKey(before, Control.PLAY, focused);
        FaceState second = withKey(
                withKey(before, Control.NEXT, focused), Control.PLAY, KeyState.PLAIN.withTouch(true, false, false));
        AwtCanvas canvas = new AwtCanvas(640, 360, 2);
        painter.paint(canvas, layout, first);
        painter.paintKeys(canvas, layout, second, List.of(Control.PLAY, Control.NEXT));
        Pictures.assertSame(whole(second), canvas.image(), 2);
    }

    @Test
    void theSameStateGivesTheSamePicture() {
        Pictures.assertSame(whole(before), whole(before), 0);
    }

    @Test
    void everyStateOfAKeyLooksDifferent() {
        List<KeyState> states = List.of(
                KeyState.PLAIN,
                KeyState.lit(false),
                KeyState.lit(true),
                KeyState.PLAIN.withTouch(true, false, false),
                KeyState.PLAIN.withTouch(false, true, false),
                KeyState.PLAIN.withTouch(false, false, true),
                new KeyState(KeyState.Pip.NONE, false, false, false, true, 0),
                new KeyState(KeyState.Pip.OFF, false, true, false, false, 0.5));
        for (int i = 0; i < states.size(); i++) {
            for (int k = 0; k < i; k++) {
                double difference = Pictures.difference(
                        whole(withKey(before, Control.SRC, states.get(i))),
                        whole(withKey(before, Control.SRC, states.get(k))));
                assertTrue(difference > 0.001, states.get(i) + " looks like " + states.get(k));
            }
        }
    }

    @Test
    void litTicksFollowTheVolume() {
        int quiet = litTicks(10);
        int half = litTicks(20);
        int loud = litTicks(40);
        assertTrue(quiet < half && half < loud, quiet + " " + half + " " + loud);
    }

    private int litTicks(double steps) {
        FaceState state = new FaceState(
                Themes.ICE, new VolumeState(steps, false, false), false, 'A', true, before.keys(), before.glass());
        AwtCanvas canvas = new AwtCanvas(640, 360, 2);
        painter.paint(Region.RING, canvas, layout, state);
        return Pictures.count(canvas.image(), Themes.ICE.colour(Token.ACCENT_BODY));
    }

    @Test
    void aRegionPaintsInsideItsBounds() {
        for (Region region : Region.values()) {
            Rect bounds = painter.bounds(region, layout);
            AwtCanvas canvas = new AwtCanvas(640, 360, 2);
            painter.paint(region, canvas, layout, titled(before, "A title that is far too long to be shown", 3));
            BufferedImage image = canvas.image();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if (image.getRGB(x, y) >>> 24 != 0 && !bounds.grown(0.6).contains(x / 2.0, y / 2.0)) {
                        fail(region + " paints at " + x / 2.0 + ", " + y / 2.0 + ", outside " + bounds);
                    }
                }
            }
        }
    }

    @Test
    void hostileTitlesArePaintedWithoutHarm() {
        List<String> titles = List.of(
                "",
                "\uD83C\uDFB5\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "مرحبا بالعالم",
                "x".repeat(300),
                "\u0301\u0301\u0301",
                "夜の船");
        for (String title : titles) {
            assertEquals(1280, whole(titled(before, title, 0)).getWidth(), title);
        }
    }

    @Test
    void aTitleTooWideForItsPlaceSaysByHowManyDots() {
        AwtCanvas canvas = new AwtCanvas(640, 360, 2);
        assertEquals(0, painter.titleOverflow(canvas, layout, "Night Ferry", "\u22122:46"));
        int walks = painter.titleOverflow(canvas, layout, "The long way home by the night ferry", "\u22122:46");
        assertTrue(walks > 50, "only " + walks);
        assertTrue(painter.titleOverflow(canvas, layout, "The long way home by the night ferry", "") < walks);
    }

    @Test
    void everyThemePaintsADifferentFace() {
        BufferedImage first = whole(before);
        for (var theme : Themes.all().subList(1, Themes.all().size())) {
            assertNotEquals(
                    0.0,
                    Pictures.difference(
                            first,
                            whole(Showcase.playing(theme, 28, layout.glass().rows()))),
                    theme.name());
        }
    }

    @Test
    void theFontHasLatinGreekAndCyrillic() {
        AwtCanvas canvas = new AwtCanvas(10, 10, 1);
        canvas.font(FontWeight.SEMIBOLD, 14);
        assertNotEquals(canvas.measureText("Ω"), canvas.measureText("i"));
        assertTrue(AwtCanvas.canShow("Ночной Ωmega Łódź − … ·"));
    }
}
