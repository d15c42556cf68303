package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.player.transport.AbLoop;

/// Speed and the part that repeats, by mouse and by keys.
class SpeedTest {

    @TempDir
    Path folder;

    private WindowRig rig;

    @BeforeEach
    void open() {
        rig = WindowRig.open(folder);
        rig.stereo.load("One");
        rig.stereo.tell(player -> player.jumpTo(0));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private double speed() {
        return rig.stereo.state().speed();
    }

    private AbLoop loop() {
        return Objects.requireNonNull(rig.stereo.state().loop());
    }

    @Test
    void theDrawersSliderFieldAndKeysSetTheSpeed() {
        rig.showDrawer(Drawer.EFFECTS);
        Slider slider = rig.node("#dial-speed .slider", Slider.class);
        assertEquals("Playing: Speed", slider.getAccessibleText());
        rig.click("speed-150");
        assertEquals(1.5, speed());
        assertEquals("Speed 1.5\u00d7", rig.node("speed-150").getAccessibleText());
        FxRunner.run(() -> slider.setValue(0.507));
        assertEquals(1, speed(), "the slider rests at 1");
        rig.hand.drag(slider, 0.5, 0.5, 0.2, 0.5);
        assertTrue(speed() < 0.6, "speed " + speed());
        rig.hand.doubleClick(slider);
        assertEquals(1, speed());
        rig.hand.walkTo(slider);
        rig.key(KeyCode.END);
        assertEquals(4, speed());
        rig.key(KeyCode.LEFT);
        assertEquals(3.75, speed());
        rig.key(KeyCode.HOME);
        assertEquals(0.25, speed());
        rig.key(KeyCode.DELETE);
        assertEquals(1, speed());
        rig.click("#dial-speed .text-field");
        rig.key(KeyCode.A, KeyCode.CONTROL);
        rig.hand.write("1.35x");
        rig.key(KeyCode.ENTER);
        assertEquals(1.35, speed());
        rig.keyOn("speed-200", KeyCode.SPACE);
        assertEquals(2, speed());
    }

    @Test
    void keysOfTheWindowSetTheSpeed() {
        rig.key(KeyCode.CLOSE_BRACKET);
        assertEquals(1.1, speed());
        rig.key(KeyCode.CLOSE_BRACKET);
        assertEquals(1.2, speed());
        rig.key(KeyCode.OPEN_BRACKET);
        assertEquals(1.1, speed());
        rig.key(KeyCode.BACK_SPACE);
        assertEquals(1, speed());
    }

    @Test
    void aPartRepeatsByMouse() {
        rig.stereo.pass(1);
        rig.showDrawer(Drawer.EFFECTS);
        rig.click("loop-a");
        assertFalse(loop().complete());
        rig.stereo.pass(1);
        rig.click("loop-b");
        assertEquals(1, (loop().bFrame() - loop().aFrame()) / 48_000.0, 0.1);
        rig.stereo.pass(5);
        assertTrue(rig.stereo.state().positionFrames() <= loop().bFrame());
        rig.click("loop-clear");
        assertNull(rig.stereo.state().loop());
    }

    @Test
    void aPartRepeatsByKeys() {
        rig.stereo.pass(1);
        rig.key(KeyCode.A, KeyCode.SHIFT);
        rig.stereo.pass(0.5);
        rig.key(KeyCode.B, KeyCode.SHIFT);
        assertTrue(loop().complete());
        rig.key(KeyCode.L, KeyCode.SHIFT);
        assertNull(rig.stereo.state().loop());
        rig.showDrawer(Drawer.EFFECTS);
        rig.keyOn("loop-a", KeyCode.SPACE);
        rig.stereo.pass(0.5);
        rig.keyOn("loop-b", KeyCode.SPACE);
        assertTrue(loop().complete());
        rig.stereo.tell(player -> player.setSpeed(1.25));
        rig.keepPicture("effects-speed");
        rig.keyOn("loop-clear", KeyCode.SPACE);
        assertNull(rig.stereo.state().loop());
    }
}
