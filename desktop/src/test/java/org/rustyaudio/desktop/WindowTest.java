package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.Playback;

class WindowTest {

    @TempDir
    Path folder;

    private WindowRig rig;

    @BeforeEach
    void open() {
        rig = WindowRig.open(folder, 960, 600, _ -> {});
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void spacePlaysAndPauses() {
        rig.stereo.load("Night Ferry");
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(0.3);
        assertTrue(rig.stereo.state().playing());
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(0.3);
        assertTrue(rig.stereo.state().playback() instanceof Playback.Paused);
    }

    @Test
    void everyKeyOfTheTransportDoesItsWork() {
        rig.stereo.load("One", "Two", "Three");
        rig.click("play");
        rig.stereo.pass(0.3);
        rig.click("next");
        rig.stereo.pass(0.3);
        assertEquals(1, rig.stereo.state().queue().currentIndex());
        rig.click("previous");
        rig.stereo.pass(0.3);
        assertEquals(0, rig.stereo.state().queue().currentIndex());
        rig.key(KeyCode.S);
        rig.stereo.pass(0.3);
        assertTrue(rig.stereo.state().playback() instanceof Playback.Stopped);
    }

    @Test
    void arrowsMoveInTheTrackAndPageKeysMoveFurther() {
        rig.stereo.load("One");
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(0.5);
        rig.key(KeyCode.RIGHT);
        rig.stereo.pass(0.1);
        assertEquals(5.6, rig.stereo.state().positionSeconds(), 0.2);
        rig.key(KeyCode.PAGE_UP);
        rig.stereo.pass(0.1);
        assertEquals(35.7, rig.stereo.state().positionSeconds(), 0.3);
        rig.key(KeyCode.LEFT, KeyCode.SHIFT);
        rig.stereo.pass(0.1);
        assertEquals(34.8, rig.stereo.state().positionSeconds(), 0.3);
        rig.key(KeyCode.HOME);
        rig.stereo.pass(0.1);
        assertEquals(0.1, rig.stereo.state().positionSeconds(), 0.1);
    }

    @Test
    void theVolumeFollowsArrowsWheelAndHand() {
        rig.key(KeyCode.UP);
        assertEquals(21, rig.volume());
        rig.key(KeyCode.DOWN, KeyCode.SHIFT);
        assertEquals(20.5, rig.volume());
        rig.hand.wheel(rig.node("volume"), 1);
        assertEquals(19.5, rig.volume());
        rig.hand.drag(rig.node("volume"), 0.5, 0.15, 0.75, 0.25, 0.85, 0.5);
        assertEquals(33, rig.volume(), 0.5);
        assertEquals(rig.window.controller().sound().chain(), rig.stereo.chain);
    }

    @Test
    void pressingTheVolumeAttenuatesAndTurningItEndsThat() {
        double before = rig.stereo.chain.volumeDb();
        rig.click("volume");
        assertEquals(before - 20, rig.stereo.chain.volumeDb(), 1e-9);
        rig.key(KeyCode.UP);
        assertTrue(rig.stereo.chain.volumeDb() > before);
    }

    @Test
    void muteAndUnmute() {
        rig.key(KeyCode.M);
        assertTrue(rig.stereo.chain.volumeDb() <= -120);
        rig.key(KeyCode.M);
        assertTrue(rig.stereo.chain.volumeDb() > -120);
    }

    @Test
    void aClickOnThePositionLineSeeks() {
        rig.stereo.load("One");
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(0.3);
        rig.hand.drag(rig.node("position"), 0.2, 0.5, 0.5, 0.5);
        rig.stereo.pass(0.1);
        assertEquals(30, rig.stereo.state().positionSeconds(), 0.3);
    }

    @Test
    void presetsAreRecalledIntoTheChainByKeyAndByNumber() {
        rig.key(KeyCode.DIGIT2);
        assertEquals(1, rig.stereo.chain.equalizer().bands().size());
        rig.click("preset_1");
        assertEquals(0, rig.stereo.chain.equalizer().bands().size());
        rig.key(KeyCode.DIGIT2);
        rig.click("eq");
        assertEquals(0, rig.stereo.chain.equalizer().bands().size());
        rig.key(KeyCode.E, KeyCode.SHIFT);
        assertEquals(1, rig.stereo.chain.equalizer().bands().size());
    }

    @Test
    void shiftAndANumberStoreThePresetForGood() {
        rig.key(KeyCode.DIGIT2);
        rig.key(KeyCode.DIGIT5, KeyCode.SHIFT);
        assertEquals("Night", nameOfSlot(4));
        rig.restart();
        assertEquals("Night", nameOfSlot(4));
        assertEquals("Flat", nameOfSlot(0), "the library's");
    }

    private String nameOfSlot(int slot) {
        return FxRunner.call(() -> Objects.requireNonNull(
                        rig.window.controller().sound().slots().at(slot))
                .name());
    }

    @Test
    void loudnessRepeatShuffleAndDisplayHaveTheirKeys() {
        rig.click("loud");
        assertEquals(2, rig.stereo.chain.equalizer().bands().size());
        rig.key(KeyCode.L);
        assertEquals(RepeatMode.ALL, rig.stereo.state().repeat());
        rig.key(KeyCode.H);
        assertTrue(rig.stereo.state().shuffle());
        rig.key(KeyCode.N);
        assertEquals(
                Theme.Mode.NIGHT,
                FxRunner.call(() -> rig.window.controller().model().light()));
        rig.click("dim");
        assertEquals(
                Theme.Mode.DAY,
                FxRunner.call(() -> rig.window.controller().model().light()));
    }

    @Test
    void theQueueOpensUnderTheFaceAndDeletesAndTakesBack() {
        rig.stereo.load("One", "Two", "Three");
        rig.key(KeyCode.Q);
        rig.resize(960, 640);
        assertTrue(rig.node("drawer").isVisible());
        assertTrue(rig.node("queue-list").isFocused());
        rig.key(KeyCode.DELETE);
        assertEquals(2, rig.stereo.state().queue().entries().size());
        rig.key(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(3, rig.stereo.state().queue().entries().size());
        rig.key(KeyCode.ESCAPE);
        assertFalse(FxRunner.call(() -> rig.node("drawer").isVisible()));
    }

    @Test
    void everyControlHasARoleAndAName() {
        rig.stereo.load("One");
        FxRunner.run(() -> {
            for (Control control : Control.values()) {
                Node node = rig.node(control.name().toLowerCase(java.util.Locale.ROOT));
                assertNotNull(node.getAccessibleRole(), control.name());
                assertFalse(
                        Objects.requireNonNull(node.getAccessibleText(), control.name())
                                .isEmpty(),
                        control.name());
            }
            Node volume = rig.node("volume");
            assertEquals(AccessibleRole.SLIDER, volume.getAccessibleRole());
            assertEquals(20.0, volume.queryAccessibleAttribute(AccessibleAttribute.VALUE));
            assertEquals(40.0, volume.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        });
    }

    @Test
    void theKeyThatRepeatsSaysWhichOfItsThreeStatesItHas() {
        rig.stereo.load("One");
        for (String mode : List.of("Repeat all", "Repeat this track", "Repeat off")) {
            rig.key(KeyCode.L);
            rig.stereo.pass(0.2);
            assertEquals(mode, FxRunner.call(() -> rig.node("repeat").getAccessibleText()));
        }
    }

    @Test
    void theWindowIsNamedAfterTheTrackAndWhatIsSetIsRememberedAtTheNextStart() {
        rig.stereo.load("Night Ferry");
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(0.2);
        FxRunner.run(() -> {
            rig.window.controller().setVolume(17.5);
            rig.window.illuminate(Themes.AMBER);
            rig.window.setScale(1.25);
        });
        rig.settle();
        assertEquals("Night Ferry – Lumen Coast · Rusty Audio", FxRunner.call(() -> rig.stage.getTitle()));
        rig.restart();
        assertEquals(17.5, rig.volume());
        assertEquals("amber", FxRunner.call(() -> rig.window.illumination().id()));
        assertEquals(1.25, FxRunner.call(() -> rig.window.scale()));
    }

    @Test
    void theFaceIsPaintedAtEverySize() {
        rig.stereo.load("Night Ferry", "Green Corridor", "Blue Hour, Pt. 2");
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(12);
        rig.stereo.level = -38;
        double[][] sizes = {{640, 360}, {960, 600}, {1280, 720}, {2560, 1440}};
        for (double[] size : sizes) {
            rig.resize(size[0], size[1]);
            BufferedImage picture = rig.picture();
            FxPictures.keep(picture, "window-" + (int) size[0] + "x" + (int) size[1]);
            int accent = Themes.ICE.colour(org.rustyaudio.faceplate.theme.Token.ACCENT);
            assertTrue(FxPictures.count(picture, accent) > 100, "no illumination at " + size[0] + " by " + size[1]);
        }
        rig.key(KeyCode.Q);
        rig.keepPicture("window-queue");
    }
}
