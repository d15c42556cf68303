package org.rustyaudio.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.library.Library;

class ScannerTest {

    private static final ScanListener NOBODY = new ScanListener() {
        @Override
        public void folder(String folder, int found) {}

        @Override
        public void file(int read, int total, String current) {}
    };

    @TempDir
    Path folder;

    private LibraryStore store() throws Exception {
        LibraryStore store = new LibraryStore(folder.resolve("data"));
        store.load();
        return store;
    }

    private Path music() throws Exception {
        return Files.createDirectories(folder.resolve("music"));
    }

    static void song(Path file, String title, double level) throws Exception {
        Files.createDirectories(file.getParent());
        Tags tags = new Tags(
                Map.of("title", title, "artist", "Somebody", "album", "Some", "track", "3/9", "date", "1999-05-01"),
                List.of());
        float[] sound = new float[44_100];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (level * Math.sin(2 * Math.PI * 997 * i / 44_100));
        }
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.WAV16, 44_100, 2, tags, true)) {
            writer.write(sound, sound, 0, sound.length);
            writer.finish();
        }
    }

    private ScanReport scan(LibraryStore store) throws Exception {
        return new Scanner(store, () -> 1_000, 2)
                .scan(List.of(Scanner.asFolder(folder.resolve("music"))), NOBODY, () -> false);
    }

    @Test
    void newChangedGoneAndReturnedFilesAreTold() throws Exception {
        LibraryStore store = store();
        song(music().resolve("a/1.wav"), "One", 0.1);
        song(music().resolve("a/2.wav"), "Two", 0.1);
        Files.writeString(music().resolve("notes.txt"), "no music");
        ScanReport first = scan(store);
        assertEquals(List.of(2, 2, 0), List.of(first.found(), first.read(), first.unchanged()));
        Library library = store.library();
        int one = library.find(music().resolve("a/1.wav").toString());
        assertEquals("One", library.title(one));
        assertEquals(3, library.trackNumber(one));
        assertEquals(1999, library.year(one));
        assertEquals(1, library.durationSeconds(one), 1e-6);

        song(music().resolve("a/1.wav"), "One again", 0.1);
        Files.setLastModifiedTime(music().resolve("a/1.wav"), FileTime.fromMillis(5_000));
        Files.move(music().resolve("a/2.wav"), folder.resolve("2.wav"));
        ScanReport second = scan(store);
        assertEquals(List.of(1, 1, 0), List.of(second.read(), second.missing(), second.returned()));
        library = store.library();
        assertEquals(
                "One again",
                library.title(library.find(music().resolve("a/1.wav").toString())));
        assertTrue(library.missing(library.find(music().resolve("a/2.wav").toString())));

        Files.move(folder.resolve("2.wav"), music().resolve("a/2.wav"));
        ScanReport third = scan(store);
        assertEquals(List.of(0, 0, 1), List.of(third.read(), third.missing(), third.returned()));

        Files.move(music(), folder.resolve("elsewhere"));
        assertEquals(2, scan(store).missing());
        assertEquals(2, store.library().size());
        Files.move(folder.resolve("elsewhere"), folder.resolve("music"));
        assertEquals(List.of(0, 2), List.of(scan(store).read(), store.library().size()));
        assertFalse(store.library().missing(0));
    }

    @Test
    void circlesOfLinksEndAndDamagedFilesAreNamed() throws Exception {
        song(music().resolve("a/1.wav"), "One", 0.1);
        Files.createSymbolicLink(music().resolve("a/up"), music());
        Files.createSymbolicLink(music().resolve("dead.mp3"), folder.resolve("nothing.mp3"));
        Files.writeString(music().resolve("bad.flac"), "this is no music at all");
        LibraryStore store = store();
        ScanReport report = scan(store);
        assertEquals(1, store.library().size());
        assertEquals(1, report.troubles().size(), report.troubles()::toString);
        assertTrue(report.troubles().getFirst().contains("bad.flac"));
    }

    @Test
    void aStoppedScanGoesOnWhereItWas() throws Exception {
        for (int i = 0; i < 12; i++) {
            song(music().resolve(i + ".wav"), "Song " + i, 0.1);
        }
        LibraryStore store = store();
        AtomicInteger read = new AtomicInteger();
        ScanListener counting = new ScanListener() {
            @Override
            public void folder(String name, int found) {}

            @Override
            public void file(int done, int total, String current) {
                read.set(done);
            }
        };
        ScanReport first = new Scanner(store, () -> 1_000, 1)
                .scan(List.of(Scanner.asFolder(music())), counting, () -> read.get() >= 5);
        assertTrue(first.stopped());
        assertEquals(5, store.library().size());
        assertEquals(7, scan(store).read());
        assertEquals(12, store.library().size());
    }

    @Test
    void loudnessOfTracksAndAlbumsIsMeasuredOnceAndFilesAreNotTouched() throws Exception {
        song(music().resolve("1.wav"), "Loud", 0.5);
        song(music().resolve("2.wav"), "Quiet", 0.05);
        FileTime before = Files.getLastModifiedTime(music().resolve("1.wav"));
        LibraryStore store = store();
        scan(store);
        assertEquals(2, new GainScan(store, 2).run(NOBODY, () -> false).read());
        Library library = store.library();
        int loud = library.find(music().resolve("1.wav").toString());
        int quiet = library.find(music().resolve("2.wav").toString());
        // A sine of 997 Hz on both sides at amplitude 0.5 (−6.02 dBFS peak) is −6.02 LUFS.
        assertEquals(-18 + 6.02, library.gain(loud).trackGainDb(), 0.1);
        assertEquals(20, library.gain(quiet).trackGainDb() - library.gain(loud).trackGainDb(), 0.05);
        // The quiet one lies below the album's gate.
        assertEquals(library.gain(loud).trackGainDb(), library.gain(quiet).albumGainDb(), 0.05);
        assertEquals(0.5, library.gain(quiet).albumPeak(), 0.01);
        assertEquals(0, new GainScan(store, 2).run(NOBODY, () -> false).read());
        assertEquals(before, Files.getLastModifiedTime(music().resolve("1.wav")));
    }

    @Test
    void aCoverIsFoundBesideTheMusic() throws Exception {
        song(music().resolve("1.wav"), "One", 0.1);
        CoverFinder covers = new CoverFinder();
        assertEquals(null, covers.cover(music().resolve("1.wav").toString()));
        Files.write(music().resolve("front.png"), new byte[] {2});
        Files.write(music().resolve("Cover.JPG"), new byte[] {1});
        byte[] cover = covers.cover(music().resolve("1.wav").toString());
        assertTrue(cover != null && cover[0] == 1);
    }
}
