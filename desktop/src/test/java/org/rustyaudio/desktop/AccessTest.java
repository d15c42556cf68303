package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.transport.Playback;

/// The window without a mouse, without eyes, without motion, and when nobody sees it.
class AccessTest {

    @TempDir
    Path folder;

    private WindowRig rig;

    @BeforeEach
    void open() {
        rig = WindowRig.open(folder);
        rig.stereo.load("One", "Two", "Three");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void mediaKeysWorkTheTransport() {
        rig.key(KeyCode.PLAY);
        rig.stereo.pass(0.3);
        assertTrue(rig.stereo.state().playing());
        rig.key(KeyCode.TRACK_NEXT);
        rig.stereo.pass(0.3);
        assertEquals(1, rig.stereo.state().queue().currentIndex());
        rig.key(KeyCode.TRACK_PREV);
        rig.stereo.pass(0.3);
        assertEquals(0, rig.stereo.state().queue().currentIndex());
        rig.key(KeyCode.FAST_FWD);
        rig.stereo.pass(0.1);
        assertEquals(5.4, rig.stereo.state().positionSeconds(), 0.5);
        rig.key(KeyCode.REWIND);
        rig.stereo.pass(0.1);
        assertEquals(0.5, rig.stereo.state().positionSeconds(), 0.5);
        rig.key(KeyCode.PAUSE);
        rig.stereo.pass(0.3);
        assertTrue(rig.stereo.state().playback() instanceof Playback.Paused);
        rig.key(KeyCode.STOP);
        rig.stereo.pass(0.3);
        assertTrue(rig.stereo.state().playback() instanceof Playback.Stopped);
        double before = rig.stereo.chain.volumeDb();
        rig.key(KeyCode.MUTE);
        assertTrue(rig.stereo.chain.volumeDb() <= -120);
        rig.key(KeyCode.MUTE);
        assertEquals(before, rig.stereo.chain.volumeDb());
    }

    @Test
    void everyTrackIsAnnouncedOnce() {
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(0.3);
        rig.settle();
        assertEquals("Now playing: One, Lumen Coast  ·  Harbour Lights", announced());
        rig.key(KeyCode.PAGE_UP);
        assertEquals("Now playing: One, Lumen Coast  ·  Harbour Lights", announced());
        rig.click("next");
        rig.stereo.pass(0.3);
        rig.settle();
        assertEquals("Now playing: Two, Lumen Coast  ·  Harbour Lights", announced());
    }

    private String announced() {
        return FxRunner.call(
                () -> String.valueOf(rig.node("now-playing").queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    @Test
    void tabWalksTheFaceInItsOrderAndEachControlShowsThatItHasTheKeyboard() {
        rig.await("the transport can be used", () -> !rig.node("play").isDisabled());
        List<String> wanted = new ArrayList<>();
        for (Control control : Control.values()) {
            String id = control.name().toLowerCase(Locale.ROOT);
            if (rig.shows(id) && !FxRunner.call(() -> rig.node(id).isDisabled())) {
                wanted.add(id);
            }
        }
        assertTrue(wanted.size() >= 20, wanted.toString());
        rig.hand.walkTo(rig.node("volume"));
        List<String> way = new ArrayList<>();
        BufferedImage before = rig.picture();
        for (int i = 0; i < wanted.size(); i++) {
            way.add(rig.focusId());
            assertTrue(FxRunner.call(() -> rig.node(rig.focusId()).isFocusVisible()));
            rig.key(KeyCode.TAB);
            BufferedImage now = rig.picture();
            // A ring left one control and came to another; three pixels wide, so hundreds of them.
            double changed = FxPictures.differing(before, now, 40) * 1280 * 720;
            assertTrue(changed > 150, "after " + way + " only " + changed + " pixels changed");
            before = now;
        }
        assertEquals(wanted, way);
    }

    @Test
    void highContrastHasItsColoursAndRefusesNightPanel() {
        FxRunner.run(() -> rig.window.illuminate(Themes.HIGH_CONTRAST));
        rig.showDrawer(Drawer.SETUP);
        BufferedImage picture = rig.picture();
        int body = picture.getRGB(2, 600);
        assertEquals(0xFF000000, body);
        rig.key(KeyCode.N);
        assertNotEquals(
                Theme.Mode.NIGHT,
                FxRunner.call(() -> rig.window
                        .controller()
                        .model()
                        .theme(rig.window.controller().now())
                        .mode()));
    }

    @Test
    void withReducedMotionADrawerIsThereAtOnce() {
        FxRunner.run(() -> {
            rig.window.setReducedMotion(false);
            rig.window.showDrawer(Drawer.QUEUE);
        });
        rig.await("it comes out from under the face", () -> drawerShift() != 0);
        rig.await("it has come to rest", () -> drawerShift() == 0);
        FxRunner.run(() -> {
            rig.window.hideDrawer();
            rig.window.setReducedMotion(true);
            rig.window.showDrawer(Drawer.QUEUE);
        });
        for (int frame = 0; frame < 5; frame++) {
            assertEquals(0, FxRunner.call(this::drawerShift));
            rig.settle();
        }
    }

    private double drawerShift() {
        return ((javafx.scene.Parent) rig.node("drawer"))
                .getChildrenUnmodifiable().stream()
                        .mapToDouble(Node::getTranslateY)
                        .sum();
    }

    @Test
    void nothingIsMeasuredOrPaintedWhileTheWindowIsHidden() {
        rig.key(KeyCode.SPACE);
        rig.stereo.pass(0.3);
        assertTrue(framesInASecond() > 5, "it does not move while it plays");
        FxRunner.run(() -> rig.stage.setIconified(true));
        FxRunner.run(() -> {});
        assertEquals(0, framesInASecond(), "minimised");
        FxRunner.run(() -> rig.stage.setIconified(false));
        assertTrue(framesInASecond() > 5, "it does not go on");
        FxRunner.run(() -> rig.stage.hide());
        FxRunner.run(() -> {});
        assertEquals(0, framesInASecond(), "hidden");
        assertFalse(FxRunner.call(() -> rig.stage.isShowing()));
    }

    /// How often the spectrum was asked for: once in every frame of the face.
    private int framesInASecond() {
        int before = FxRunner.call(() -> rig.stereo.spectra);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return FxRunner.call(() -> rig.stereo.spectra) - before;
    }
}
