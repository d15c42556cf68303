package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;

/// SRC goes from the files to a playlist and back, by mouse and by keys.
class PlaylistSourceTest {

    @TempDir
    Path folder;

    private WindowRig rig;

    @BeforeEach
    void open() {
        rig = WindowRig.open(folder);
        rig.stereo.load("One", "Two");
        rig.stereo.tell(player -> player.jumpTo(1));
        rig.stereo.pass(1);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void openRoad() {
        rig.stereo.tell(player ->
                player.openPlaylist("Road", List.of(Track.ofFile("/r/1", "Bend"), Track.ofFile("/r/2", "Straight"))));
        rig.settle();
    }

    private Source source() {
        return FxRunner.call(() -> rig.window.controller().sources().source());
    }

    private List<String> queued() {
        return rig.stereo.state().queue().entries().stream()
                .map(QueueEntry::track)
                .map(Track::title)
                .toList();
    }

    private List<String> menu() {
        return FxRunner.call(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList());
    }

    @Test
    void theKeyGoesFromFilesToPlaylistAndBackByMouse() {
        openRoad();
        assertEquals(Source.PLAYLIST, source());
        assertEquals(List.of("Bend", "Straight"), queued());
        rig.click("src");
        assertEquals(Source.GENERATOR, source());
        rig.click("src");
        assertEquals(Source.FILES, source());
        assertEquals(List.of("One", "Two"), queued());
        assertEquals("Two", rig.stereo.state().details().title());
        assertTrue(rig.stereo.state().playing());
        rig.click("src");
        assertEquals(Source.PLAYLIST, source());
        assertEquals(List.of("Bend", "Straight"), queued());
    }

    @Test
    void andByKeys() {
        openRoad();
        rig.keyOn("src", KeyCode.SPACE);
        rig.keyOn("src", KeyCode.SPACE);
        assertEquals(List.of("One", "Two"), queued());
        rig.keyOn("src", KeyCode.ENTER);
        assertEquals(List.of("Bend", "Straight"), queued());
    }

    @Test
    void withoutAPlaylistTheListOffersToOpenOne() {
        FxRunner.run(rig.window::showSources);
        assertTrue(menu().contains("Files"), String.valueOf(menu()));
        assertTrue(menu().contains("Open playlist…"), String.valueOf(menu()));
        assertTrue(!menu().contains("Playlist"), String.valueOf(menu()));
        rig.key(KeyCode.ESCAPE);
    }
}
