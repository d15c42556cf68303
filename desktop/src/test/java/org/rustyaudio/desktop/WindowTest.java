package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.presets.Preset;

class WindowTest {

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
        stage = FxRunner.call(Stage::new);
        window = window();
        show();
    }

    private StereoWindow window() {
        SettingsStore store = new SettingsStore(folder);
        return FxRunner.call(() -> new StereoWindow(stage, stereo, stereo, SLOTS, store, store.load()));
    }

    private void show() {
        FxRunner.run(window::show);
        resize(960, 600);
    }

    @AfterEach
    void close() {
        FxRunner.run(() -> {
            window.close();
            stage.close();
        });
    }

    private void resize(double width, double height) {
        FxRunner.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            Scene scene = stage.getScene();
            scene.getRoot().resize(width, height);
            scene.getRoot().layout();
        });
    }

    private Scene scene() {
        return stage.getScene();
    }

    private Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    private void type(KeyCode code, boolean shift, boolean control) {
        FxRunner.run(() -> {
            Node focus = scene().getFocusOwner();
            Event.fireEvent(
                    focus == null ? scene() : focus,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        });
    }

    private void type(KeyCode code) {
        type(code, false, false);
    }

    private void mouse(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        Point2D at = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private void click(String id) {
        settle();
        FxRunner.run(() -> ((Button) node(id)).fire());
    }

    @Test
    void spacePlaysAndPauses() {
        stereo.load("Night Ferry");
        type(KeyCode.SPACE);
        stereo.pass(0.3);
        assertTrue(stereo.state().playing());
        type(KeyCode.SPACE);
        stereo.pass(0.3);
        assertTrue(stereo.state().playback() instanceof Playback.Paused);
    }

    @Test
    void everyKeyOfTheTransportDoesItsWork() {
        stereo.load("One", "Two", "Three");
        click("play");
        stereo.pass(0.3);
        click("next");
        stereo.pass(0.3);
        assertEquals(1, stereo.state().queue().currentIndex());
        click("previous");
        stereo.pass(0.3);
        assertEquals(0, stereo.state().queue().currentIndex());
        type(KeyCode.S);
        stereo.pass(0.3);
        assertTrue(stereo.state().playback() instanceof Playback.Stopped);
    }

    @Test
    void arrowsMoveInTheTrackAndPageKeysMoveFurther() {
        stereo.load("One");
        type(KeyCode.SPACE);
        stereo.pass(0.5);
        type(KeyCode.RIGHT);
        stereo.pass(0.1);
        assertEquals(5.6, stereo.state().positionSeconds(), 0.2);
        type(KeyCode.PAGE_UP);
        stereo.pass(0.1);
        assertEquals(35.7, stereo.state().positionSeconds(), 0.3);
        type(KeyCode.LEFT, true, false);
        stereo.pass(0.1);
        assertEquals(34.8, stereo.state().positionSeconds(), 0.3);
        type(KeyCode.HOME);
        stereo.pass(0.1);
        assertEquals(0.1, stereo.state().positionSeconds(), 0.1);
    }

    @Test
    void theVolumeFollowsArrowsWheelAndHand() {
        type(KeyCode.UP);
        assertEquals(21, volume());
        type(KeyCode.DOWN, true, false);
        assertEquals(20.5, volume());
        FxRunner.run(() -> Event.fireEvent(
                node("volume"),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        5,
                        5,
                        5,
                        5,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        -40,
                        0,
                        -40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
        assertEquals(19.5, volume());
        FxRunner.run(() -> {
            Node knob = node("volume");
            double r = knob.getLayoutBounds().getWidth() / 2;
            mouse(knob, MouseEvent.MOUSE_PRESSED, r, r * 0.3);
            mouse(knob, MouseEvent.MOUSE_DRAGGED, r * 1.5, r * 0.5);
            mouse(knob, MouseEvent.MOUSE_DRAGGED, r * 1.7, r);
            mouse(knob, MouseEvent.MOUSE_RELEASED, r * 1.7, r);
        });
        assertEquals(33, volume(), 0.5);
        assertEquals(window.controller().sound().chain(), stereo.chain);
    }

    private double volume() {
        return FxRunner.call(() -> window.controller().sound().volume());
    }

    @Test
    void pressingTheVolumeAttenuatesAndTurningItEndsThat() {
        double before = stereo.chain.volumeDb();
        FxRunner.run(() -> {
            Node knob = node("volume");
            mouse(knob, MouseEvent.MOUSE_PRESSED, 40, 40);
            mouse(knob, MouseEvent.MOUSE_RELEASED, 40, 40);
        });
        assertEquals(before - 20, stereo.chain.volumeDb(), 1e-9);
        type(KeyCode.UP);
        assertTrue(stereo.chain.volumeDb() > before);
    }

    @Test
    void muteAndUnmute() {
        type(KeyCode.M);
        assertTrue(stereo.chain.volumeDb() <= -120);
        type(KeyCode.M);
        assertTrue(stereo.chain.volumeDb() > -120);
    }

    @Test
    void aClickOnThePositionLineSeeks() {
        stereo.load("One");
        type(KeyCode.SPACE);
        stereo.pass(0.3);
        settle();
        FxRunner.run(() -> {
            Node line = node("position");
            double width = line.getLayoutBounds().getWidth();
            mouse(line, MouseEvent.MOUSE_PRESSED, width * 0.2, 5);
            mouse(line, MouseEvent.MOUSE_DRAGGED, width * 0.5, 5);
            mouse(line, MouseEvent.MOUSE_RELEASED, width * 0.5, 5);
        });
        stereo.pass(0.1);
        assertEquals(30, stereo.state().positionSeconds(), 0.3);
    }

    @Test
    void presetsAreRecalledIntoTheChainByKeyAndByNumber() {
        type(KeyCode.DIGIT2);
        assertEquals(1, stereo.chain.equalizer().bands().size());
        click("preset_1");
        assertEquals(0, stereo.chain.equalizer().bands().size());
        type(KeyCode.DIGIT2);
        click("eq");
        assertEquals(0, stereo.chain.equalizer().bands().size());
        type(KeyCode.E, true, false);
        assertEquals(1, stereo.chain.equalizer().bands().size());
    }

    @Test
    void shiftAndANumberStoreThePresetForGood() {
        type(KeyCode.DIGIT2);
        type(KeyCode.DIGIT5, true, false);
        assertEquals("Night", nameOfSlot(4));
        close();
        stage = FxRunner.call(Stage::new);
        window = window();
        show();
        assertEquals("Night", nameOfSlot(4));
        assertEquals("Flat", nameOfSlot(0), "the library's");
    }

    private String nameOfSlot(int slot) {
        return FxRunner.call(
                () -> Objects.requireNonNull(window.controller().sound().slots().at(slot))
                        .name());
    }

    @Test
    void loudnessRepeatShuffleAndDisplayHaveTheirKeys() {
        click("loud");
        assertEquals(2, stereo.chain.equalizer().bands().size());
        type(KeyCode.L);
        assertEquals(RepeatMode.ALL, stereo.state().repeat());
        type(KeyCode.H);
        assertTrue(stereo.state().shuffle());
        type(KeyCode.N);
        assertEquals(
                Theme.Mode.NIGHT,
                FxRunner.call(() -> window.controller().model().light()));
        click("dim");
        assertEquals(
                Theme.Mode.DAY, FxRunner.call(() -> window.controller().model().light()));
    }

    @Test
    void theQueueOpensUnderTheFaceAndDeletesAndTakesBack() {
        stereo.load("One", "Two", "Three");
        type(KeyCode.Q);
        resize(960, 640);
        FxRunner.run(() -> scene().getRoot().layout());
        assertTrue(node("drawer").isVisible());
        settle();
        assertTrue(node("queue-list").isFocused());
        type(KeyCode.DELETE);
        assertEquals(2, stereo.state().queue().entries().size());
        type(KeyCode.Z, false, true);
        assertEquals(3, stereo.state().queue().entries().size());
        type(KeyCode.ESCAPE);
        FxRunner.run(() -> scene().getRoot().layout());
        assertFalse(FxRunner.call(() -> node("drawer").isVisible()));
    }

    @Test
    void everyControlHasARoleAndAName() {
        stereo.load("One");
        FxRunner.run(() -> {
            for (Control control : Control.values()) {
                Node node = node(control.name().toLowerCase(java.util.Locale.ROOT));
                assertNotNull(node.getAccessibleRole(), control.name());
                assertFalse(
                        Objects.requireNonNull(node.getAccessibleText(), control.name())
                                .isEmpty(),
                        control.name());
            }
            Node volume = node("volume");
            assertEquals(AccessibleRole.SLIDER, volume.getAccessibleRole());
            assertEquals(20.0, volume.queryAccessibleAttribute(AccessibleAttribute.VALUE));
            assertEquals(40.0, volume.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        });
    }

    @Test
    void theWindowIsNamedAfterTheTrackAndWhatIsSetIsRememberedAtTheNextStart() {
        stereo.load("Night Ferry");
        type(KeyCode.SPACE);
        stereo.pass(0.2);
        FxRunner.run(() -> {
            window.controller().setVolume(17.5);
            window.illuminate(Themes.AMBER);
            window.setScale(1.25);
        });
        settle();
        assertEquals("Night Ferry – Lumen Coast · Rusty Audio", FxRunner.call(() -> stage.getTitle()));
        close();
        stage = FxRunner.call(Stage::new);
        window = window();
        show();
        assertEquals(17.5, volume());
        assertEquals("amber", FxRunner.call(() -> window.illumination().id()));
        assertEquals(1.25, FxRunner.call(() -> window.scale()));
    }

    /// Waits for two frames to be painted.
    private void settle() {
        for (int i = 0; i < 2; i++) {
            java.util.concurrent.CountDownLatch pulse = new java.util.concurrent.CountDownLatch(1);
            FxRunner.run(() -> {
                Runnable[] once = new Runnable[1];
                once[0] = () -> {
                    scene().removePostLayoutPulseListener(once[0]);
                    pulse.countDown();
                };
                scene().addPostLayoutPulseListener(once[0]);
                scene().getRoot().requestLayout();
                javafx.application.Platform.requestNextPulse();
            });
            try {
                assertTrue(pulse.await(10, java.util.concurrent.TimeUnit.SECONDS), "no pulse came");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        FxRunner.run(() -> {});
    }

    @Test
    void theFaceIsPaintedAtEverySize() {
        stereo.load("Night Ferry", "Green Corridor", "Blue Hour, Pt. 2");
        type(KeyCode.SPACE);
        stereo.pass(12);
        stereo.level = -38;
        double[][] sizes = {{640, 360}, {960, 600}, {1000, 700}};
        for (double[] size : sizes) {
            resize(size[0], size[1]);
            settle();
            BufferedImage picture = FxRunner.call(() -> FxPictures.of(scene().snapshot(null)));
            FxPictures.keep(picture, "window-" + (int) size[0] + "x" + (int) size[1]);
            int accent = Themes.ICE.colour(org.rustyaudio.faceplate.theme.Token.ACCENT);
            assertTrue(FxPictures.count(picture, accent) > 100, "no illumination at " + size[0] + " by " + size[1]);
        }
        type(KeyCode.Q);
        settle();
        FxPictures.keep(FxRunner.call(() -> FxPictures.of(scene().snapshot(null))), "window-queue");
    }
}
