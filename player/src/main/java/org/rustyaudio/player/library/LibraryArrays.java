package org.rustyaudio.player.library;

import java.util.List;

/// A library as plain arrays, in one order: for places that share no objects, such as a browser's page and its worker.
/// What was made once, order and index among it, need not be made again.
public final class LibraryArrays {

    /// Takes the arrays, one after the other; they still belong to the library and are not changed.
    public interface Sink {
        void bytes(byte[] array);

        void shorts(short[] array);

        void ints(int[] array);

        void longs(long[] array);

        void floats(float[] array);
    }

    /// Gives arrays in the order in which [Sink] took them; they belong to the library from then on.
    public interface Source {
        byte[] bytes();

        short[] shorts();

        int[] ints();

        long[] longs();

        float[] floats();
    }

    private LibraryArrays() {}

    public static void write(Library library, Sink to) {
        library.columns().write(to);
        to.ints(library.byLocation());
        Columns.write(to, TextPool.of(library.watched().toArray(new String[0])));
    }

    public static Library read(Source from) {
        Columns columns = new Columns(from);
        int[] byLocation = from.ints();
        TextPool watched = new TextPool(from.bytes(), from.ints());
        return new Library(columns, List.of(watched.toArray()), byLocation);
    }
}
