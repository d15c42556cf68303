package org.rustyaudio.player.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LibraryFormatTest {

    private static final long SEED = 4_711;

    private final List<LibraryTrack> tracks = new RandomLibrary(SEED).tracks(1_500);
    private final Library library = RandomLibrary.library(tracks, "/music/");
    private final byte[] file = LibraryFormat.snapshot(library);

    @Test
    void aSnapshotAndTheChangesAfterItComeBackExactly() {
        LibraryTrack strange = RandomLibrary.track("/m/\uD800\n", "t".repeat(10_000) + "\u0000🎵", "", "", "", 0);
        LibraryChanges changes = new LibraryChanges(
                List.of(strange, tracks.get(5).withMissing(true)),
                List.of(tracks.get(6).location()),
                List.of("/music/", "/m/"));
        byte[] both = joined(file, LibraryFormat.changes(changes));
        LibraryBuilder builder = new LibraryBuilder();
        LibraryFormat.Reading reading = LibraryFormat.read(both, builder);
        assertEquals("", reading.damage());
        assertEquals(both.length, reading.goodBytes());
        assertSame(library.with(changes), builder.build());
    }

    @Test
    void aChangeByItselfIsAppliedAndADamagedOneRefused() {
        LibraryChanges changes = new LibraryChanges(
                List.of(tracks.get(5).withMissing(true)), List.of(tracks.get(6).location()), List.of("/m/"));
        byte[] bytes = LibraryFormat.changes(changes);
        LibraryBuilder builder = new LibraryBuilder(library);
        LibraryFormat.apply(bytes, builder);
        assertSame(library.with(changes), builder.build());
        bytes[bytes.length - 1] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> LibraryFormat.apply(bytes, new LibraryBuilder()));
    }

    @Test
    void howFarAFileIsReadIsToldToItsEnd() {
        int[] told = new int[2];
        LibraryFormat.read(file, new LibraryBuilder(), doneBytes -> {
            assertTrue(doneBytes > told[0] && doneBytes <= file.length, "at " + doneBytes);
            told[0] = doneBytes;
            told[1]++;
        });
        assertEquals((tracks.size() + 255) / 256, told[1]);
        assertEquals(file.length, told[0]);
    }

    @Test
    void aChangeThatWasNotFinishedIsLeftOutWithoutComplaint() {
        byte[] more = LibraryFormat.changes(LibraryChanges.put(new RandomLibrary(1).tracks(40)));
        for (int cut = 1; cut < more.length; cut++) {
            LibraryBuilder builder = new LibraryBuilder();
            byte[] broken = joined(file, Arrays.copyOf(more, cut));
            LibraryFormat.Reading reading = LibraryFormat.read(broken, builder);
            assertEquals("", reading.damage(), "cut after " + cut);
            assertEquals(file.length, reading.goodBytes(), "cut after " + cut);
            assertEquals(library.size(), builder.size());
        }
    }

    @Test
    void aSnapshotCutAnywhereIsCalledDamagedAndLosesOnlyWhatIsMissing() {
        Map<String, LibraryTrack> known = known();
        for (int cut = 0; cut < file.length; cut += 1_000) {
            LibraryBuilder builder = new LibraryBuilder();
            LibraryFormat.Reading reading = LibraryFormat.read(Arrays.copyOf(file, cut), builder);
            assertTrue(reading.damaged(), "cut at " + cut);
            Library rest = builder.build();
            assertTrue(rest.size() >= cut / (file.length / tracks.size()) - 600, "cut at " + cut + ": " + rest.size());
            assertKnown(known, rest);
        }
    }

    @Test
    void aFlippedBitIsFoundAndCostsOneBlock() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Map<String, LibraryTrack> known = known();
        for (int i = 0; i < 70; i++) {
            byte[] flipped = file.clone();
            int at = i < 30 ? i : random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            LibraryBuilder builder = new LibraryBuilder();
            LibraryFormat.Reading reading = LibraryFormat.read(flipped, builder);
            assertTrue(reading.damaged() || LibraryFormat.isLater(flipped), "byte " + at + " of seed " + SEED);
            Library rest = builder.build();
            assertTrue(rest.size() >= library.size() - 256, "byte " + at + ": " + rest.size());
            assertKnown(known, rest);
        }
    }

    @Test
    void whatIsNoLibraryIsDamageAndALaterVersionIsLeftAlone() {
        assertTrue(LibraryFormat.read(new byte[0], new LibraryBuilder()).damaged());
        assertTrue(LibraryFormat.read(new byte[5_000], new LibraryBuilder()).damaged());
        byte[] later = file.clone();
        later["Rusty Audio library ".length()] = '2';
        assertTrue(LibraryFormat.isLater(later));
        assertFalse(LibraryFormat.isLater(file));
    }

    private Map<String, LibraryTrack> known() {
        Map<String, LibraryTrack> known = new HashMap<>();
        tracks.forEach(track -> known.put(track.location(), track));
        return known;
    }

    private static void assertKnown(Map<String, LibraryTrack> known, Library rest) {
        for (int i = 0; i < rest.size(); i++) {
            assertEquals(known.get(rest.location(i)), rest.track(i));
        }
    }

    private static void assertSame(Library expected, Library actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.track(i), actual.track(i));
        }
        assertEquals(expected.watched(), actual.watched());
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
