package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.desktop.settings.LookSettings;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.Weighting;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.presets.Preset;

class SetupDrawerTest {

    private static final PresetSlots SLOTS = PresetSlots.of(List.of(
            Preset.of("Flat", EqualizerSettings.FLAT),
            Preset.of(
                    "Night",
                    new EqualizerSettings(true, 0, true, List.of(new Band(true, FilterType.LOW_SHELF, 100, 3, 0.7))))));

    @TempDir
    Path folder;

    private TestStereo stereo;
    private Stage stage;
    private StereoWindow window;

    @BeforeEach
    void open() {
        stereo = new TestStereo();
        start();
    }

    private void start() {
        stage = FxRunner.call(Stage::new);
        SettingsStore store = new SettingsStore(folder);
        window = FxRunner.call(() -> new StereoWindow(stage, stereo, stereo, SLOTS, store, store.load()));
        FxRunner.run(window::show);
        resize(960, 900);
        FxRunner.run(() -> window.showDrawer(Drawer.SETUP));
        layOut();
    }

    private void resize(double width, double height) {
        FxRunner.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            scene().getRoot().resize(width, height);
        });
        layOut();
    }

    private void layOut() {
        FxRunner.run(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            window.showDrawer(Drawer.SETUP);
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        });
        FxRunner.run(() -> {});
    }

    @AfterEach
    void close() {
        FxRunner.run(() -> {
            window.close();
            stage.close();
        });
    }

    private Settings restarted() {
        close();
        start();
        return new SettingsStore(folder).load().settings();
    }

    private Scene scene() {
        return stage.getScene();
    }

    private Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    private void page(int index) {
        press("setup-part-" + index);
        layOut();
    }

    /// As a mouse does: the button goes down and up over the middle.
    private void press(String id) {
        FxRunner.run(() -> {
            Node node = node(id);
            assertTrue(node.isVisible() && !node.isDisabled(), id);
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(node, mouse(type, 5, 5));
            }
        });
        layOut();
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /// Moves the keyboard to a control, as Tab does, and types there.
    private void type(String id, KeyCode... codes) {
        FxRunner.run(() -> {
            Node node = node(id);
            assertTrue(node.isFocusTraversable(), id + " cannot be reached");
            reach(node);
        });
        for (KeyCode code : codes) {
            type(code);
        }
        layOut();
    }

    private void type(KeyCode code) {
        type(code, false);
    }

    private void type(KeyCode code, boolean control) {
        FxRunner.run(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node focus = Objects.requireNonNullElse(scene().getFocusOwner(), scene().getRoot());
                Event.fireEvent(focus, new KeyEvent(type, "", "", code, false, control, false, false));
            }
        });
    }

    private void reach(Node node) {
        node.requestFocus();
        // The ring, and with it the keys of the control, come with the keyboard only.
        node.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
        scene().getFocusOwner().requestFocusTraversal(javafx.scene.TraversalDirection.PREVIOUS);
        assertEquals(node, scene().getFocusOwner());
        assertTrue(node.isFocusVisible());
    }

    private String text(String id) {
        return FxRunner.call(() -> ((Label) node(id)).getText());
    }

    private double sound() {
        return stereo.chain.ceilingDbtp();
    }

    // Output

    @Test
    void theOutputIsChosenAndItsFiguresAreShown() {
        assertTrue(text("output-health").contains("112 ms to the ear"), text("output-health"));
        assertTrue(text("output-health").contains("2 dropouts"), text("output-health"));
        FxRunner.run(
                () -> ((ComboBox<?>) node("output-device")).getSelectionModel().select(2));
        assertEquals("test:desk", stereo.outputs.requests.getLast().deviceId());
        layOut();
        press("output-exclusive");
        assertTrue(stereo.outputs.requests.getLast().exclusive());
        assertEquals("test:desk", restarted().setup().output().device());
    }

    @Test
    void theOutputIsChosenWithTheKeyboard() {
        type("output-device", KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("test:desk", stereo.outputs.requests.getLast().deviceId());
        type("output-exclusive", KeyCode.SPACE);
        assertTrue(stereo.outputs.requests.getLast().exclusive());
    }

    @Test
    void theBufferMovesInStepsOfTen() {
        type("output-buffer", KeyCode.RIGHT);
        assertEquals(110, stereo.outputs.requests.getLast().bufferMillis());
        type("output-buffer", KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(80, stereo.outputs.requests.getLast().bufferMillis());
        assertEquals(80, restarted().setup().output().bufferMillis());
    }

    @Test
    void theRateFollowsTheFileUntilItIsFixed() {
        assertEquals(RatePolicy.MATCH_SOURCE, Settings.INITIAL.setup().output().rates());
        press("rate-policy-1");
        assertEquals(RatePolicy.RESAMPLE, stereo.outputs.policies.getLast());
        press("rate-3");
        assertEquals(96_000, stereo.outputs.requests.getLast().sampleRateHz());
        type("rate-policy-1", KeyCode.LEFT);
        assertEquals(RatePolicy.MATCH_SOURCE, stereo.outputs.policies.getLast());
        assertFalse(FxRunner.call(() -> node("rate").getParent().isVisible()));
        assertEquals(96_000, restarted().setup().output().rateHz());
    }

    // Playing

    @Test
    void tracksPassAndLevelsAreSetByMouseAndKeys() {
        page(1);
        type("crossfade", KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals(1.5, stereo.state().transitions().crossfadeSeconds());
        press("gapless");
        assertFalse(stereo.state().transitions().gaplessAlbums());
        type("gapless", KeyCode.SPACE);
        assertTrue(stereo.state().transitions().gaplessAlbums());
        press("gain-mode-2");
        assertEquals(GainMode.ALBUM, stereo.state().gain().mode());
        type("gain-mode-2", KeyCode.RIGHT);
        assertEquals(GainMode.AUTO, stereo.state().gain().mode());
        type("gain-preamp", KeyCode.LEFT);
        assertEquals(-0.5, stereo.state().gain().preampDb());
        type("clip-guard", KeyCode.SPACE);
        assertFalse(stereo.state().gain().clipGuard());
        press("clip-guard");
        assertTrue(stereo.state().gain().clipGuard());
    }

    @Test
    void theLimiterGuardsAtItsCeilingOrNotAtAll() {
        FxRunner.run(() -> window.controller().press(org.rustyaudio.faceplate.layout.Control.PRESET_2));
        assertTrue(stereo.chain.limiterOn());
        assertEquals(-1, sound());
        page(1);
        type("limiter-ceiling", KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(-2, sound());
        press("limiter");
        assertFalse(stereo.chain.limiterOn());
        type("limiter", KeyCode.SPACE);
        assertTrue(stereo.chain.limiterOn());
        assertEquals(-2, restarted().setup().hearing().limiter().ceilingDbtp());
        assertEquals(-2, sound());
    }

    @Test
    void aStartIsAtMostHalfUntilItIsToBeAsItWasLeft() {
        FxRunner.run(() -> window.controller().setVolume(33));
        restarted();
        assertEquals(20, FxRunner.call(() -> window.controller().sound().volume()));
        page(1);
        type("start-volume-0", KeyCode.RIGHT);
        FxRunner.run(() -> window.controller().setVolume(33));
        restarted();
        assertEquals(33, FxRunner.call(() -> window.controller().sound().volume()));
    }

    // Looks

    @Test
    void looksAreSetAndRemembered() {
        page(2);
        press("illumination-1");
        assertEquals("amber", FxRunner.call(() -> window.illumination().id()));
        type("illumination-1", KeyCode.RIGHT);
        assertEquals("green", FxRunner.call(() -> window.illumination().id()));
        press("light-2");
        assertEquals(
                Theme.Mode.NIGHT,
                FxRunner.call(() -> window.controller().model().light()));
        type("light-2", KeyCode.LEFT);
        assertEquals(
                Theme.Mode.DIMMED,
                FxRunner.call(() -> window.controller().model().light()));
        press("dimming-1");
        press("motion-1");
        assertTrue(FxRunner.call(() -> window.reducedMotion()));
        type("plain-type", KeyCode.SPACE);
        press("spectrum-bands-2");
        type("spectrum-weighting-0", KeyCode.RIGHT);
        type("spectrum-floor", KeyCode.LEFT);
        press("scale-3");
        assertEquals(1.25, FxRunner.call(() -> window.scale()));
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
                FxRunner.call(() -> window.controller().model().spectrumSettings()));
        assertTrue(FxRunner.call(() -> window.controller().model().plainType()));
        page(2);
        press("spectrum-usual");
        assertEquals(
                SpectrumSettings.STANDARD,
                FxRunner.call(() -> window.controller().model().spectrumSettings()));
    }

    // Keys

    @Test
    void aKeyIsChangedAndAConflictIsNamed() {
        page(3);
        stereo.load("One");
        press("key-PLAY");
        type(KeyCode.M);
        assertTrue(text("keys-status").contains("M stands for “Mute”"), text("keys-status"));
        layOut();
        press("keys-leave");
        type(KeyCode.M);
        assertTrue(FxRunner.call(() -> window.controller().sound().muted()));
        // "Take it" has the keyboard by then.
        type("key-PLAY", KeyCode.SPACE, KeyCode.M, KeyCode.ENTER);
        assertTrue(text("keys-status").contains("has M"), text("keys-status"));
        type(KeyCode.M);
        stereo.pass(0.3);
        assertTrue(stereo.state().playing());
        Settings kept = restarted();
        assertEquals(List.of(KeyStroke.of("M")), kept.setup().keys().get(KeyAction.PLAY));
        page(3);
        press("keys-reset");
        type(KeyCode.M);
        assertTrue(FxRunner.call(() -> window.controller().sound().muted()));
    }

    @Test
    void aKeyIsTakenAwayAndComesBackByTheKeyboardAlone() {
        page(3);
        type("key-NIGHT", KeyCode.SPACE, KeyCode.DELETE);
        assertEquals("–", FxRunner.call(() -> ((ButtonBase) node("key-NIGHT")).getText()));
        type("key-NIGHT", KeyCode.SPACE, KeyCode.BACK_SPACE);
        assertEquals("N", FxRunner.call(() -> ((ButtonBase) node("key-NIGHT")).getText()));
        type("key-NIGHT", KeyCode.SPACE, KeyCode.ESCAPE);
        assertEquals(Drawer.SETUP, FxRunner.call(window::drawer));
        type(KeyCode.ESCAPE);
        assertEquals(null, FxRunner.call(window::drawer));
    }

    // Data

    @Test
    void aResetIsAskedForDoneAndTakenBack() {
        page(2);
        press("illumination-1");
        page(4);
        assertEquals(folder.toAbsolutePath().toString(), text("data-folder"));
        type("data-reset", KeyCode.ENTER);
        assertEquals("amber", FxRunner.call(() -> window.illumination().id()));
        type("data-reset-sure", KeyCode.ENTER);
        assertEquals("ice", FxRunner.call(() -> window.illumination().id()));
        type("data-undo", KeyCode.ENTER);
        assertEquals("amber", FxRunner.call(() -> window.illumination().id()));
        press("data-reset");
        press("data-reset-keep");
        assertEquals("amber", FxRunner.call(() -> window.illumination().id()));
    }

    @Test
    void everyControlHasANameAndIsLargeEnough() {
        for (int page = 0; page < 5; page++) {
            page(page);
            FxRunner.run(() -> check((Parent) node("setup-drawer")));
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
        stereo.load("Night Ferry", "Green Corridor");
        double[][] sizes = {{640, 360}, {1280, 720}};
        FxRunner.run(() -> window.illuminate(Themes.byId(theme)));
        for (double[] size : sizes) {
            resize(size[0], size[1]);
            for (int page = 0; page < 5; page++) {
                page(page);
                Path file = FxPictures.keep(
                        FxRunner.call(() -> FxPictures.of(scene().snapshot(null))),
                        "setup-" + theme + "-" + (int) size[0] + "-" + page);
                assertTrue(Files.size(file) > 10_000, file.toString());
            }
        }
    }
}
