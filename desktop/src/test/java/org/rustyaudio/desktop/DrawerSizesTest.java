package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.faceplate.control.Drawer;

/// Drawers in windows from the smallest on: what they are for is in sight, nothing leaves the window.
class DrawerSizesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"640, 360", "960, 540", "960, 640", "1280, 720", "2560, 1440"})
    void everyDrawerShowsWhatItIsForAtOnce(int width, int height) {
        try (FullWindow full = new FullWindow(folder, width, height)) {
            WindowRig rig = full.rig;
            rig.stereo.load("Night Ferry", "Green Corridor", "Blue Hour, Pt. 2");
            rig.stereo.tell(player -> player.jumpTo(0));
            rig.stereo.pass(12);
            rig.stereo.level = -38;
            for (Drawer drawer : FxRunner.call(rig.window::drawers)) {
                rig.showDrawer(drawer);
                rig.keepPicture("drawer-" + drawer.id() + "-" + width + "x" + height);
                if (drawer == Drawer.RECORDER) {
                    rig.await("it listens", () -> full.recorder.desk.view().roomSeconds() > 0);
                    assertInSight(rig, "recorder-record");
                    assertInSight(rig, "recorder-meter");
                } else if (drawer == Drawer.GENERATOR) {
                    assertInSight(rig, "generator-play");
                } else if (drawer == Drawer.QUEUE) {
                    assertInSight(rig, "queue-list");
                }
                assertInSight(rig, "drawer-close");
                assertInSight(rig, "play");
                assertInSight(rig, "volume");
                FxRunner.run(rig.window::hideDrawer);
            }
        }
    }

    private static void assertInSight(WindowRig rig, String id) {
        FxRunner.run(() -> {
            Node node = rig.node(id);
            Bounds at = node.localToScene(node.getLayoutBounds());
            assertTrue(Hand.inSight(node), id);
            assertTrue(
                    at.getMinX() >= 0
                            && at.getMinY() >= 0
                            && at.getMaxX() <= rig.scene().getWidth()
                            && at.getMaxY() <= rig.scene().getHeight(),
                    id + " is at " + at);
        });
    }
}
