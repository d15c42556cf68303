package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.desktop.settings.LookSettings;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.Weighting;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.transport.RatePolicy;

class SetupDrawerTest {

    @TempDir
    Path folder;

    private WindowRig rig;

    @BeforeEach
    void open() {
        rig = WindowRig.open(folder, 960, 900, _ -> {});
        rig.showDrawer(Drawer.SETUP);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Settings restarted() {
        Settings saved = rig.restart();
        rig.showDrawer(Drawer.SETUP);
        return saved;
    }

    private void page(int index) {
        rig.click("setup-part-" + index);
    }

    private double sound() {
        return rig.stereo.chain.ceilingDbtp();
    }

    // Output

    @Test
    void theOutputIsChosenAndItsFiguresAreShown() {
        assertTrue(rig.text("output-health").contains("112 ms to the ear"), rig.text("output-health"));
        assertTrue(rig.text("output-health").contains("2 dropouts"), rig.text("output-health"));
        FxRunner.run(() ->
                ((ComboBox<?>) rig.node("output-device")).getSelectionModel().select(2));
        assertEquals("test:desk", rig.stereo.outputs.requests.getLast().deviceId());
        rig.click("output-exclusive");
        assertTrue(rig.stereo.outputs.requests.getLast().exclusive());
        assertEquals("test:desk", restarted().setup().output().device());
    }

    @Test
    void theOutputIsChosenWithTheKeyboard() {
        rig.keyOn("output-device", KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("test:desk", rig.stereo.outputs.requests.getLast().deviceId());
        rig.keyOn("output-exclusive", KeyCode.SPACE);
        assertTrue(rig.stereo.outputs.requests.getLast().exclusive());
    }

    @Test
    void theBufferMovesInStepsOfTen() {
        rig.keyOn("output-buffer", KeyCode.RIGHT);
        assertEquals(110, rig.stereo.outputs.requests.getLast().bufferMillis());
        rig.keyOn("output-buffer", KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(80, rig.stereo.outputs.requests.getLast().bufferMillis());
        assertEquals(80, restarted().setup().output().bufferMillis());
    }

    @Test
    void theRateFollowsTheFileUntilItIsFixed() {
        assertEquals(RatePolicy.MATCH_SOURCE, Settings.INITIAL.setup().output().rates());
        rig.click("rate-policy-1");
        assertEquals(RatePolicy.RESAMPLE, rig.stereo.outputs.policies.getLast());
        rig.click("rate-3");
        assertEquals(96_000, rig.stereo.outputs.requests.getLast().sampleRateHz());
        rig.keyOn("rate-policy-1", KeyCode.LEFT);
        assertEquals(RatePolicy.MATCH_SOURCE, rig.stereo.outputs.policies.getLast());
        assertFalse(FxRunner.call(() -> rig.node("rate").getParent().isVisible()));
        assertEquals(96_000, restarted().setup().output().rateHz());
    }

    // Playing

    @Test
    void tracksPassAndLevelsAreSetByMouseAndKeys() {
        page(1);
        rig.keyOn("crossfade", KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals(1.5, rig.stereo.state().transitions().crossfadeSeconds());
        rig.click("gapless");
        assertFalse(rig.stereo.state().transitions().gaplessAlbums());
        rig.keyOn("gapless", KeyCode.SPACE);
        assertTrue(rig.stereo.state().transitions().gaplessAlbums());
        rig.click("gain-mode-2");
        assertEquals(GainMode.ALBUM, rig.stereo.state().gain().mode());
        rig.keyOn("gain-mode-2", KeyCode.RIGHT);
        assertEquals(GainMode.AUTO, rig.stereo.state().gain().mode());
        rig.keyOn("gain-preamp", KeyCode.LEFT);
        assertEquals(-0.5, rig.stereo.state().gain().preampDb());
        rig.keyOn("clip-guard", KeyCode.SPACE);
        assertFalse(rig.stereo.state().gain().clipGuard());
        rig.click("clip-guard");
        assertTrue(rig.stereo.state().gain().clipGuard());
    }

    @Test
    void theLimiterGuardsAtItsCeilingOrNotAtAll() {
        FxRunner.run(() -> rig.window.controller().press(org.rustyaudio.faceplate.layout.Control.PRESET_2));
        assertTrue(rig.stereo.chain.limiterOn());
        assertEquals(-1, sound());
        page(1);
        rig.keyOn("limiter-ceiling", KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(-2, sound());
        rig.click("limiter");
        assertFalse(rig.stereo.chain.limiterOn());
        rig.keyOn("limiter", KeyCode.SPACE);
        assertTrue(rig.stereo.chain.limiterOn());
        assertEquals(-2, restarted().setup().hearing().limiter().ceilingDbtp());
        assertEquals(-2, sound());
    }

    @Test
    void aStartIsAtMostHalfUntilItIsToBeAsItWasLeft() {
        FxRunner.run(() -> rig.window.controller().setVolume(33));
        restarted();
        assertEquals(20, FxRunner.call(() -> rig.window.controller().sound().volume()));
        page(1);
        rig.keyOn("start-volume-0", KeyCode.RIGHT);
        FxRunner.run(() -> rig.window.controller().setVolume(33));
        restarted();
        assertEquals(33, FxRunner.call(() -> rig.window.controller().sound().volume()));
    }

    // Looks

    @Test
    void looksAreSetAndRemembered() {
        page(2);
        rig.click("illumination-1");
        assertEquals("amber", FxRunner.call(() -> rig.window.illumination().id()));
        rig.keyOn("illumination-1", KeyCode.RIGHT);
        assertEquals("green", FxRunner.call(() -> rig.window.illumination().id()));
        rig.click("light-2");
        assertEquals(
                Theme.Mode.NIGHT,
                FxRunner.call(() -> rig.window.controller().model().light()));
        rig.keyOn("light-2", KeyCode.LEFT);
        assertEquals(
                Theme.Mode.DIMMED,
                FxRunner.call(() -> rig.window.controller().model().light()));
        rig.click("dimming-1");
        rig.click("motion-1");
        assertTrue(FxRunner.call(() -> rig.window.reducedMotion()));
        rig.keyOn("plain-type", KeyCode.SPACE);
        rig.click("spectrum-bands-2");
        rig.keyOn("spectrum-weighting-0", KeyCode.RIGHT);
        rig.keyOn("spectrum-floor", KeyCode.LEFT);
        rig.click("scale-3");
        assertEquals(1.25, FxRunner.call(() -> rig.window.scale()));
        Settings kept = restarted();
        LookSettings looks = kept.setup().looks();
        assertEquals("green", kept.theme());
        assertEquals(1.25, kept.scale());
        assertEquals(Dimming.BY_CLOCK, looks.dimming());
        assertEquals(LookSettings.Motion.REDUCED, looks.motion());
        assertTrue(looks.plainType());
        assertEquals(BandMode.SIXTH_OCTAVE, looks.spectrum().bands());
        assertEquals(Weighting.A, looks.spectrum().weighting());
        assertEquals(-86, looks.spectrum().floorDb());
        assertEquals(
                looks.spectrum(),
                FxRunner.call(() -> rig.window.controller().model().spectrumSettings()));
        assertTrue(FxRunner.call(() -> rig.window.controller().model().plainType()));
        page(2);
        rig.click("spectrum-usual");
        assertEquals(
                SpectrumSettings.STANDARD,
                FxRunner.call(() -> rig.window.controller().model().spectrumSettings()));
    }

    // Keys

    @Test
    void aKeyIsChangedAndAConflictIsNamed() {
        page(3);
        rig.stereo.load("One");
        rig.click("key-PLAY");
        rig.key(KeyCode.M);
        assertTrue(rig.text("keys-status").contains("M stands for “Mute”"), rig.text("keys-status"));
        rig.click("keys-leave");
        rig.key(KeyCode.M);
        assertTrue(FxRunner.call(() -> rig.window.controller().sound().muted()));
        // "Take it" has the keyboard by then.
        rig.keyOn("key-PLAY", KeyCode.SPACE, KeyCode.M, KeyCode.ENTER);
        assertTrue(rig.text("keys-status").contains("has M"), rig.text("keys-status"));
        rig.key(KeyCode.M);
        rig.stereo.pass(0.3);
        assertTrue(rig.stereo.state().playing());
        Settings kept = restarted();
        assertEquals(List.of(KeyStroke.of("M")), kept.setup().keys().get(KeyAction.PLAY));
        page(3);
        rig.click("keys-reset");
        rig.key(KeyCode.M);
        assertTrue(FxRunner.call(() -> rig.window.controller().sound().muted()));
    }

    @Test
    void aKeyIsTakenAwayAndComesBackByTheKeyboardAlone() {
        page(3);
        rig.keyOn("key-NIGHT", KeyCode.SPACE, KeyCode.DELETE);
        assertEquals("–", FxRunner.call(() -> ((ButtonBase) rig.node("key-NIGHT")).getText()));
        rig.keyOn("key-NIGHT", KeyCode.SPACE, KeyCode.BACK_SPACE);
        assertEquals("N", FxRunner.call(() -> ((ButtonBase) rig.node("key-NIGHT")).getText()));
        rig.keyOn("key-NIGHT", KeyCode.SPACE, KeyCode.ESCAPE);
        assertEquals(Drawer.SETUP, FxRunner.call(rig.window::drawer));
        rig.key(KeyCode.ESCAPE);
        assertEquals(null, FxRunner.call(rig.window::drawer));
    }

    // Data

    @Test
    void aResetIsAskedForDoneAndTakenBack() {
        page(2);
        rig.click("illumination-1");
        page(4);
        assertEquals(folder.toAbsolutePath().toString(), rig.text("data-folder"));
        rig.keyOn("data-reset", KeyCode.ENTER);
        assertEquals("amber", FxRunner.call(() -> rig.window.illumination().id()));
        rig.keyOn("data-reset-sure", KeyCode.ENTER);
        assertEquals("ice", FxRunner.call(() -> rig.window.illumination().id()));
        rig.keyOn("data-undo", KeyCode.ENTER);
        assertEquals("amber", FxRunner.call(() -> rig.window.illumination().id()));
        rig.click("data-reset");
        rig.click("data-reset-keep");
        assertEquals("amber", FxRunner.call(() -> rig.window.illumination().id()));
    }

    @Test
    void everyControlHasANameAndIsLargeEnough() {
        for (int page = 0; page < 5; page++) {
            page(page);
            FxRunner.run(() -> check((Parent) rig.node("setup-drawer")));
        }
    }

    private static void check(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof ButtonBase || child instanceof Slider || child instanceof ComboBox<?>) {
                if (child.isVisible() && child.getId() != null) {
                    String name = child.getAccessibleText() != null
                            ? child.getAccessibleText()
                            : child instanceof ButtonBase button ? button.getText() : "";
                    assertNotNull(child.getAccessibleRole(), child.getId());
                    assertFalse(name.isEmpty(), child.getId());
                    assertTrue(child.getLayoutBounds().getHeight() >= 24, child + " is " + child.getLayoutBounds());
                }
            } else if (child instanceof Parent inner) {
                check(inner);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ice", "hc"})
    void everyPageIsPainted(String theme) throws Exception {
        rig.stereo.load("Night Ferry", "Green Corridor");
        double[][] sizes = {{640, 360}, {1280, 720}};
        FxRunner.run(() -> rig.window.illuminate(Themes.byId(theme)));
        for (double[] size : sizes) {
            rig.resize(size[0], size[1]);
            for (int page = 0; page < 5; page++) {
                page(page);
                Path file = rig.keepPicture("setup-" + theme + "-" + (int) size[0] + "-" + page);
                assertTrue(Files.size(file) > 10_000, file.toString());
            }
        }
    }
}
