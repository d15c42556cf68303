package org.rustyaudio.player.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class LibraryArraysTest {

    private static final long SEED = 8_128;

    private final Library library = RandomLibrary.library(new RandomLibrary(SEED).tracks(3_000), "/music/");

    @Test
    void aLibraryComesThroughItsArraysAsItWas() {
        System.out.println("seed " + SEED);
        Library copy = copy(library);
        assertEquals(library.size(), copy.size());
        assertEquals(library.watched(), copy.watched());
        assertEquals(library.albums(), copy.albums());
        assertEquals(library.artists(), copy.artists());
        assertEquals(library.genres(), copy.genres());
        assertEquals(library.folders(), copy.folders());
        for (int i = 0; i < library.size(); i++) {
            assertEquals(library.track(i), copy.track(i));
            assertEquals(library.albumOf(i), copy.albumOf(i));
            assertEquals(i, copy.find(library.location(i)));
        }
        assertArrayEquals(library.search("a"), copy.search("a"));
        assertEquals(-1, copy.find("/music/not there"));
        assertEquals(0, copy(Library.EMPTY).size());
    }

    @Test
    void ranksThatWereMadeElsewhereSortTheSame() {
        Library copy = copy(library);
        int[] all = library.search("");
        for (Column column : Column.values()) {
            copy.takeRanks(column, library.ranks(column));
            assertArrayEquals(library.sorted(all, column, true), copy.sorted(all, column, true), column.name());
        }
        assertThrows(IllegalArgumentException.class, () -> copy.takeRanks(Column.TITLE, new int[2]));
    }

    private static Library copy(Library library) {
        Deque<Object> arrays = new ArrayDeque<>();
        LibraryArrays.write(library, new LibraryArrays.Sink() {
            @Override
            public void bytes(byte[] array) {
                arrays.add(array.clone());
            }

            @Override
            public void shorts(short[] array) {
                arrays.add(array.clone());
            }

            @Override
            public void ints(int[] array) {
                arrays.add(array.clone());
            }

            @Override
            public void longs(long[] array) {
                arrays.add(array.clone());
            }

            @Override
            public void floats(float[] array) {
                arrays.add(array.clone());
            }
        });
        return LibraryArrays.read(new LibraryArrays.Source() {
            @Override
            public byte[] bytes() {
                return (byte[]) arrays.remove();
            }

            @Override
            public short[] shorts() {
                return (short[]) arrays.remove();
            }

            @Override
            public int[] ints() {
                return (int[]) arrays.remove();
            }

            @Override
            public long[] longs() {
                return (long[]) arrays.remove();
            }

            @Override
            public float[] floats() {
                return (float[]) arrays.remove();
            }
        });
    }
}
