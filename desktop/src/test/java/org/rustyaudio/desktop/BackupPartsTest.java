package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.desktop.recorder.RecorderSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;

/// The recorder's settings and the library's folders leave with a backup and come in with it.
@Timeout(60)
class BackupPartsTest {

    @TempDir
    Path folder;

    private static Library watching(String... folders) {
        return Library.EMPTY.with(new LibraryChanges(List.of(), List.of(), List.of(folders)));
    }

    @Test
    void recorderAndLibraryFoldersComeAlongAndWhatIsMissingHereStays() throws Exception {
        Path takes = Files.createDirectory(folder.resolve("takes of mine"));
        Path music = Files.createDirectory(folder.resolve("music"));
        Path backup;
        try (FullWindow there = new FullWindow(Files.createDirectory(folder.resolve("there")), 1280, 720)) {
            there.music.library = watching(music + "/", "/not/here/");
            there.recorder.desk.chooseFormat(OutputFormat.FLAC24);
            there.recorder.desk.chooseFolder(takes);
            there.recorder.desk.chooseDevice("tone:two");
            there.rig.await("it is chosen", () -> settings(there).deviceId().equals("tone:two"));
            export(there);
            backup = there.rig.backups.file;
        }
        assertTrue(Files.readString(backup).contains("takes of mine"));
        try (FullWindow here = new FullWindow(Files.createDirectory(folder.resolve("here")), 1280, 720)) {
            assertEquals(OutputFormat.WAV24, settings(here).format());
            here.music.library = watching("/own/");
            Files.copy(backup, here.rig.backups.file);
            take(here);
            here.rig.await("the input is taken", () -> settings(here).deviceId().equals("tone:two"));
            assertEquals(OutputFormat.FLAC24, settings(here).format());
            assertEquals(takes, settings(here).folder());
            assertEquals(List.of("add [" + music + "]"), here.music.asked, "what is there, added to what is watched");
        }
    }

    @Test
    void aFileWithoutThePartsAndOneWithStrangePartsChangeNothingOfThem() throws Exception {
        try (FullWindow window = new FullWindow(folder, 1280, 720)) {
            export(window);
            RecorderSettings before = settings(window);
            String text = Files.readString(window.rig.backups.file);
            for (String parts : List.of(
                    "\"older\"",
                    "\"parts\": {\"recorder\": {\"format\": [], \"input\": 7}, \"library\": {\"folders\": [1, null]}}, \"was\"")) {
                Files.writeString(window.rig.backups.file, text.replace("\"parts\"", parts));
                take(window);
                assertEquals(before, settings(window));
                assertEquals(List.of(), window.music.asked);
            }
            assertFalse(text.isEmpty());
        }
    }

    private static RecorderSettings settings(FullWindow window) {
        return window.recorder.desk.view().settings();
    }

    private static void export(FullWindow window) {
        window.rig.showDrawer(Drawer.SETUP);
        window.rig.click("setup-part-4");
        window.rig.click("data-export");
        window.rig.await("it is exported", () -> window.rig.text("data-status").startsWith("Saved as"));
    }

    private static void take(FullWindow window) {
        window.rig.showDrawer(Drawer.SETUP);
        window.rig.click("setup-part-4");
        window.rig.click("data-import");
        window.rig.await("it is taken", () -> window.rig.text("data-status").startsWith("Taken from"));
        window.rig.settle();
    }
}
