package org.rustyaudio.desktop;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.faceplate.control.Drawer;

class PicsProbeTest {
    @TempDir
    Path folder;

    @Test
    void pics() {
        String[] sizes = System.getProperty("sizes", "640x360").split(",");
        try (FullWindow full = new FullWindow(folder, 640, 360)) {
            WindowRig rig = full.rig;
            rig.stereo.load("Night Ferry", "Green Corridor", "Blue Hour, Pt. 2");
            rig.stereo.tell(player -> player.jumpTo(0));
            rig.stereo.pass(12);
            rig.stereo.level = -38;
            for (String size : sizes) {
                String[] p = size.split("x");
                rig.resize(Integer.parseInt(p[0]), Integer.parseInt(p[1]));
                if (Boolean.getBoolean("car")) FxRunner.run(rig.window::toggleCarMode);
                if (Boolean.getBoolean("car")) rig.keepPicture("p-" + size + "-face");
                for (Drawer drawer : FxRunner.call(rig.window::drawers)) {
                    rig.showDrawer(drawer);
                    if (drawer == Drawer.RECORDER)
                        rig.await("listens", () -> full.desk.view().roomSeconds() > 0);
                    rig.settle();
                    rig.keepPicture("p-" + size + "-" + drawer.id());
                    FxRunner.run(rig.window::hideDrawer);
                }
                if (Boolean.getBoolean("car")) FxRunner.run(rig.window::toggleCarMode);
            }
        }
    }
}
