package org.rustyaudio.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Reads whole files and checks failures.
public final class TestAudio {

    private TestAudio() {}

    /// Both sides of the whole file, read in blocks of changing size.
    public static float[][] readAll(Path file) throws CodecException {
        try (AudioReader reader = AudioFiles.open(file)) {
            return readAll(reader);
        }
    }

    public static float[][] readAll(AudioReader reader) throws CodecException {
        return readAll(reader, 0);
    }

    /// The rest of a reader that stands at `start`.
    public static float[][] readAll(AudioReader reader, long start) throws CodecException {
        Random sizes = new Random(1);
        float[] left = new float[1 << 16];
        float[] right = new float[1 << 16];
        int filled = 0;
        while (true) {
            if (filled == left.length) {
                left = Arrays.copyOf(left, filled * 2);
                right = Arrays.copyOf(right, filled * 2);
            }
            int to = Math.min(left.length, filled + 1 + sizes.nextInt(10_000));
            int read = reader.read(left, right, filled, to);
            if (read < 0) {
                break;
            }
            assertTrue(read >= 1 && read <= to - filled, "read gave " + read);
            filled += read;
            assertEquals(start + filled, reader.position());
        }
        return new float[][] {Arrays.copyOf(left, filled), Arrays.copyOf(right, filled)};
    }

    /// Opens a file that has to be refused, and holds the message against the house form.
    public static CodecException refused(Path file, CodecException.Kind kind) {
        CodecException e =
                assertThrows(CodecException.class, () -> AudioFiles.open(file).close());
        assertEquals(kind, e.kind(), e.getMessage());
        holdsHouseForm(e, file);
        return e;
    }

    /// File, reason, remedy.
    public static void holdsHouseForm(CodecException e, Path file) {
        String message = e.getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        String rest = message.substring(file.toString().length() + 2);
        assertTrue(rest.contains(". ") && rest.endsWith("."), message);
    }
}
