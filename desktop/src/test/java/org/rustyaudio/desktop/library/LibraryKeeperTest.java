package org.rustyaudio.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.library.LibraryStore;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.faceplate.library.LibraryWork;

class LibraryKeeperTest {

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    private static Path song(Path file, String title) throws Exception {
        Files.createDirectories(file.getParent());
        Tags tags = new Tags(Map.of("title", title, "artist", "Somebody", "album", "Some"), List.of());
        float[] sound = new float[22_050];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.1 * Math.sin(2 * Math.PI * 997 * i / 44_100));
        }
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.WAV16, 44_100, 2, tags, true)) {
            writer.write(sound, sound, 0, sound.length);
            writer.finish();
        }
        return file;
    }

    private LibraryKeeper keeper() {
        LibraryKeeper keeper = new LibraryKeeper(new LibraryStore(folder.resolve("data")), said::add);
        keeper.start();
        return keeper;
    }

    @Test
    void aFolderIsReadMeasuredKeptOverAStartAndForgotten() throws Exception {
        Path music = folder.resolve("music");
        Path one = song(music.resolve("a/1.wav"), "One");
        song(music.resolve("a/2.wav"), "Two");
        try (LibraryKeeper keeper = keeper()) {
            keeper.add(List.of(music));
            keeper.awaitIdle();
            assertEquals(2, keeper.library().size());
            keeper.measure();
            keeper.awaitIdle();
            // A change that the watcher tells may have interrupted it; the measuring that goes on is behind.
            keeper.awaitIdle();
            assertTrue(keeper.gain(one.toString()).hasTrackGain());
            assertFalse(keeper.gain("/none").hasTrackGain());
            assertEquals(LibraryWork.NONE, keeper.work());
        }
        try (LibraryKeeper keeper = keeper()) {
            keeper.awaitIdle();
            assertEquals(2, keeper.library().size());
            assertTrue(keeper.gain(one.toString()).hasTrackGain());
            Files.delete(one);
            keeper.scan();
            keeper.awaitIdle();
            assertTrue(keeper.library().missing(keeper.library().find(one.toString())));
            keeper.forget(keeper.library().watched().get(0));
            keeper.awaitIdle();
            assertEquals(0, keeper.library().size());
            assertTrue(Files.exists(music.resolve("a/2.wav")), "the files stay");
        }
    }

    @Test
    void whatIsNoFolderIsNamedAndNothingElseHappens() throws Exception {
        Path file = song(folder.resolve("1.wav"), "One");
        try (LibraryKeeper keeper = keeper()) {
            keeper.add(List.of(file));
            keeper.awaitIdle();
            assertEquals(0, keeper.library().size());
            assertTrue(said.get(0).contains("is no folder"), said.toString());
        }
    }
}
