package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.control.Drawer;

/// What another program drags in and lets go over the window is opened, watched or taken up as a preset.
@Timeout(60)
class DroppedFilesTest {

    @TempDir
    Path folder;

    @Test
    void musicIsOpenedOverTheFaceAndOverEveryDrawer() {
        try (FullWindow full = new FullWindow(folder, 1280, 720)) {
            WindowRig rig = full.rig;
            Path first = folder.resolve("first.flac");
            assertEquals(TransferMode.COPY, DroppedFiles.on(rig.scene().getRoot(), first));
            assertEquals(List.of(first), rig.stereo.opened);
            for (Drawer drawer : FxRunner.call(rig.window::drawers)) {
                rig.showDrawer(drawer);
                rig.stereo.opened.clear();
                Path music = folder.resolve(drawer.id() + ".flac");
                assertEquals(TransferMode.COPY, DroppedFiles.on(rig.node("drawer"), music, first), drawer.id());
                assertEquals(List.of(music, first), rig.stereo.opened, drawer.id());
            }
            assertFalse(rig.shows(".drop-frame"), "the frame that shows where to let go");
        }
    }

    @Test
    void aFolderOverTheLibraryIsWatchedAndMusicBesideItOpened() throws Exception {
        try (FullWindow full = new FullWindow(folder, 1280, 720)) {
            WindowRig rig = full.rig;
            Path music = Files.createDirectory(folder.resolve("music"));
            Path track = folder.resolve("track.flac");
            rig.showDrawer(Drawer.QUEUE);
            FxRunner.run(() -> rig.node("library-places", ListView.class)
                    .getSelectionModel()
                    .clearAndSelect(1));
            rig.settle();
            assertEquals(TransferMode.COPY, DroppedFiles.on(rig.node("library-list"), music, track));
            assertEquals(List.of("add [" + music + "]"), full.music.asked);
            assertEquals(List.of(track), rig.stereo.opened);
        }
    }

    @Test
    void presetsAreTakenUpAndHeardOverTheirListTheFaceAndOtherDrawers() throws Exception {
        try (FullWindow full = new FullWindow(folder, 1280, 720)) {
            WindowRig rig = full.rig;
            rig.showDrawer(Drawer.EQUALIZER);
            drop(rig, "preset-more", 3);
            drop(rig, "equalizer-plot", 4);
            rig.showDrawer(Drawer.QUEUE);
            drop(rig, "drawer", 5);
            FxRunner.run(rig.window::hideDrawer);
            drop(rig, ".root", 6);
            assertEquals(List.of(), rig.stereo.opened, "none of it as music");
        }
    }

    private void drop(WindowRig rig, String where, double gainDb) throws Exception {
        Path file = folder.resolve("Headphones " + gainDb + ".txt");
        Files.writeString(file, "Preamp: -6.0 dB\nFilter 1: ON PK Fc 500 Hz Gain " + gainDb + " dB Q 1.00\n");
        assertEquals(TransferMode.COPY, DroppedFiles.on(rig.node(where), file), where);
        Band band = new Band(true, FilterType.PEAK, 500, gainDb, 1);
        rig.await(
                "it is heard, let go over " + where,
                () -> rig.stereo.chain.equalizer().bands().contains(band));
    }
}
