package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.library.LibraryStore;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.desktop.face.FaceView;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.library.LibraryChanges;

/// The running program is killed without a word: what was set and what the library knows is there at the next start.
@Timeout(300)
class KilledStereoTest {

    @TempDir
    Path home;

    private Settings saved() {
        SettingsStore.Loaded loaded = new SettingsStore(StereoProcess.settings(home)).load();
        assertEquals("", loaded.complaint());
        return loaded.settings();
    }

    private boolean isSaved(double volume, String theme) {
        return Files.exists(StereoProcess.settings(home).resolve("window.json"))
                && saved().volume() == volume
                && saved().theme().equals(theme);
    }

    @Test
    void aKilledStereoLosesAtMostItsLastSecondAndNothingOfTheLibrary() throws Exception {
        Path music = Files.createDirectory(home.resolve("music"));
        for (String name : List.of("one", "two", "three")) {
            try (AudioWriter writer = AudioFiles.create(
                    music.resolve(name + ".flac"), OutputFormat.FLAC16, 48_000, 2, Tags.NONE, false)) {
                writer.write(new float[4_800], new float[4_800], 0, 4_800);
                writer.finish();
            }
        }
        LibraryStore store = new LibraryStore(StereoProcess.library(home));
        store.save(new LibraryChanges(List.of(), List.of(), List.of(music + "/")));
        try (StereoProcess stereo = new StereoProcess(home, "first")) {
            stereo.said("ready");
            stereo.tell("key DOWN", "key DOWN", "key DOWN", "key Q", "press tab-setup");
            stereo.tell("press setup-part-2", "press illumination-1", "volume");
            assertEquals("17.0", stereo.said("volume "));
            long changed = System.nanoTime();
            stereo.await("saves", () -> isSaved(17, "amber"));
            System.out.println("saved " + (System.nanoTime() - changed) / 1_000_000 + " ms after the change");
            stereo.await("reads the library's folder", () -> tracks() == 3);
            stereo.kill();
        }
        assertTrue(isSaved(17, "amber"));
        assertEquals(3, tracks());
        try (StereoProcess again = new StereoProcess(home, "second")) {
            again.said("ready");
            again.tell("volume", "body");
            assertEquals("17.0", again.said("volume "));
            assertEquals(
                    FaceView.style(Themes.AMBER).strip(), again.said("body ").strip());
            again.kill();
        }
        assertEquals(3, tracks());
        assertNothingSetAside();
    }

    @Test
    void twoAtOnceLeaveWholeFilesEvenWhenKilled() throws Exception {
        try (StereoProcess one = new StereoProcess(home, "one");
                StereoProcess two = new StereoProcess(home, "two")) {
            one.said("ready");
            two.said("ready");
            for (int i = 0; i < 6; i++) {
                one.tell("key DOWN");
                two.tell("key UP");
            }
            one.tell("volume");
            two.tell("volume");
            assertEquals("14.0", one.said("volume "));
            assertEquals("26.0", two.said("volume "));
            one.await("saves", () -> isSaved(14, "ice") || isSaved(26, "ice"));
            one.kill();
            two.kill();
        }
        double volume = saved().volume();
        assertTrue(volume == 14 || volume == 26, "volume " + volume);
        assertNothingSetAside();
    }

    private int tracks() throws Exception {
        LibraryStore store = new LibraryStore(StereoProcess.library(home));
        assertEquals("", store.load());
        return store.library().size();
    }

    /// A damaged file would have been kept beside the new one.
    private void assertNothingSetAside() throws Exception {
        for (Path folder : List.of(StereoProcess.settings(home), StereoProcess.library(home))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    assertEquals(
                            List.of(),
                            files.filter(file -> file.toString().contains("damaged"))
                                    .toList());
                }
            }
        }
    }
}
