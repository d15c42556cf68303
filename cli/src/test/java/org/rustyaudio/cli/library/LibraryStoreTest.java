package org.rustyaudio.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;

class LibraryStoreTest {

    private static final long SEED = 5;

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsThereAfterARestart() throws Exception {
        LibraryStore first = filled(1_000);
        first.save(new LibraryChanges(List.of(), List.of("/m/0.flac"), List.of("/m/")));
        LibraryStore second = new LibraryStore(folder);
        assertEquals("", second.load());
        assertEquals(999, second.library().size());
        assertEquals(List.of("/m/"), second.library().watched());
    }

    @Test
    void aProcessKilledAtAnyMomentLosesNothingItSaidWasKept() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        int kept = 0;
        for (int round = 0; round < 4; round++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SavingChild.class.getName(),
                            folder.toString(),
                            Integer.toString(kept))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
                int until = kept + 20 + random.nextInt(200);
                String line = said.readLine();
                while (line != null && Integer.parseInt(line) < until) {
                    line = said.readLine();
                }
                child.toHandle().destroyForcibly(); // unlike the process itself, it leaves the stream to be read
                assertTrue(child.waitFor(60, TimeUnit.SECONDS));
                while (line != null && !line.isEmpty()) {
                    kept = Integer.parseInt(line) + 1;
                    line = said.readLine();
                }
            } finally {
                child.destroyForcibly();
            }
            LibraryStore store = new LibraryStore(folder);
            assertEquals("", store.load(), "round " + round);
            assertTrue(kept > 0);
            for (int i = 0; i < kept; i++) {
                LibraryTrack track = SavingChild.track(i);
                int index = store.library().find(track.location());
                assertTrue(index >= 0, "track " + i + " of " + kept + " in round " + round);
                assertEquals(track, store.library().track(index));
            }
        }
    }

    @Test
    void aDamagedLibraryIsSetAsideAndRestoredWithWhatWasBefore() throws Exception {
        LibraryStore store = filled(2_000);
        // Enough changes to make a new snapshot, so that there is one before it.
        for (int round = 0; round < 30; round++) {
            store.save(LibraryChanges.put(store(2_000)));
        }
        store.publish();
        assertTrue(Files.exists(folder.resolve("library.previous.db")));
        Path file = folder.resolve("library.db");
        byte[] whole = Files.readAllBytes(file);
        for (int cut : new int[] {0, 1, 1_000, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, cut));
            LibraryStore next = new LibraryStore(folder);
            String message = next.load();
            assertTrue(message.contains("damaged") && message.contains("2000 tracks were restored"), message);
            assertEquals(2_000, next.library().size(), "cut at " + cut);
            assertEquals("", new LibraryStore(folder).load(), "it is whole again");
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 4;
        Files.write(file, flipped);
        LibraryStore next = new LibraryStore(folder);
        assertTrue(next.load().contains("library.db.damaged"));
        assertEquals(2_000, next.library().size());
    }

    @Test
    void twoWritersKeepWhatBothSaved() throws Exception {
        LibraryStore one = filled(10);
        LibraryStore two = new LibraryStore(folder);
        two.load();
        for (int i = 0; i < 20; i++) {
            (i % 2 == 0 ? one : two).save(LibraryChanges.put(List.of(track("/both/" + i + ".mp3"))));
        }
        assertEquals(30, one.refresh().size());
        assertEquals(30, two.refresh().size());
        LibraryStore three = new LibraryStore(folder);
        assertEquals("", three.load());
        assertEquals(30, three.library().size());
    }

    @Test
    void aLibraryOfALaterVersionIsLeftAlone() throws Exception {
        filled(3);
        Path file = folder.resolve("library.db");
        byte[] bytes = Files.readAllBytes(file);
        bytes["Rusty Audio library ".length()] = '7';
        Files.write(file, bytes);
        Failure refused = assertThrows(Failure.class, () -> new LibraryStore(folder).load());
        assertTrue(String.valueOf(refused.getMessage()).contains("later version"));
        assertEquals(bytes.length, Files.size(file));
    }

    @Test
    void anEmptyPlaceIsAnEmptyLibrary() throws Exception {
        LibraryStore store = new LibraryStore(folder.resolve("none"));
        assertEquals("", store.load());
        assertEquals(Library.EMPTY.size(), store.library().size());
    }

    private LibraryStore filled(int count) throws Failure {
        LibraryStore store = new LibraryStore(folder);
        store.load();
        store.save(LibraryChanges.put(store(count)));
        store.publish();
        return store;
    }

    private static List<LibraryTrack> store(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> track("/m/" + i + ".flac"))
                .toList();
    }

    private static LibraryTrack track(String location) {
        return LibraryTrack.ofFile(new FileStamp(location, 7, 8), 9);
    }
}
