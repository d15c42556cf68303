package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.desktop.library.LibraryFolders;
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
            RecorderSettings before = settings(here);
            assertEquals(OutputFormat.WAV24, before.format());
            here.music.library = watching("/own/");
            Files.copy(backup, here.rig.backups.file);
            take(here);
            here.rig.await("the input is taken", () -> settings(here).deviceId().equals("tone:two"));
            assertEquals(OutputFormat.FLAC24, settings(here).format());
            assertEquals(takes, settings(here).folder());
            assertEquals(List.of("add [" + music + "]"), here.music.asked, "what is there, added to what is watched");
            here.music.library = watching("/own/", music + "/");
            here.rig.click("data-undo");
            here.rig.await("the input is as before", () -> settings(here).equals(before));
            assertEquals(List.of("add [" + music + "]", "forget " + music + "/"), here.music.asked);
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

    @Test
    void aFolderThatHeldAWatchedOneGivesItBackWhenItIsTakenBack() throws Exception {
        Path music = Files.createDirectory(folder.resolve("music"));
        Path jazz = Files.createDirectory(music.resolve("jazz"));
        TestMusic library = new TestMusic();
        library.library = watching(jazz + "/");
        Runnable back = new LibraryFolders(library)
                .take(new JsonObject().add("folders", new JsonArray().add(music.toString())));
        library.library = watching(music + "/");
        back.run();
        assertEquals(List.of("add [" + music + "]", "forget " + music + "/", "add [" + jazz + "]"), library.asked);
    }

    @Test
    void partsNobodyHereKeepsDoNoHarmAndTheOthersAreTaken() throws Exception {
        try (FullWindow window = new FullWindow(folder, 1280, 720)) {
            export(window);
            String text = Files.readString(window.rig.backups.file);
            Files.writeString(
                    window.rig.backups.file,
                    text.replace(
                                    "\"parts\": {",
                                    "\"parts\": {\"tabs\": {\"version\": 9, \"open\": [1, {\"deep\": null}]}, \"cache\": 7,")
                            .replace(OutputFormat.WAV24.label(), OutputFormat.WAV16.label()));
            take(window);
            window.rig.await("the format is taken", () -> settings(window).format() == OutputFormat.WAV16);
            window.rig.click("data-undo");
            window.rig.await("the format is as before", () -> settings(window).format() == OutputFormat.WAV24);
            assertEquals(List.of(), window.music.asked);
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
