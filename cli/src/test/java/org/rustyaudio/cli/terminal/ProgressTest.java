package org.rustyaudio.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nanos;

    private Progress progress(boolean isTerminal) {
        Screen screen = new Screen() {
            @Override
            public boolean isTerminal(int stream) {
                return isTerminal;
            }

            @Override
            public int columns() {
                return 80;
            }
        };
        PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), err, err, Map.of(), screen);
        return new Progress(terminal, "song.flac", true, () -> nanos);
    }

    @Test
    void showsRateAndTimeLeftAfterHalfASecondAndDisappearsAtTheEnd() {
        try (Progress progress = progress(true)) {
            nanos = 400_000_000L;
            progress.show(0.1, 60);
            assertEquals(0, shown.size());
            nanos = 2_000_000_000L;
            progress.show(0.5, 300);
            String line = shown.toString(StandardCharsets.UTF_8);
            assertTrue(line.contains("song.flac"), line);
            assertTrue(line.contains(" 50%  150x  ETA 0:02"), line);
        }
        assertTrue(shown.toString(StandardCharsets.UTF_8).endsWith("\r\033[K"));
    }

    @Test
    void saysNothingIntoAPipe() {
        try (Progress progress = progress(false)) {
            nanos = 2_000_000_000L;
            progress.show(0.5, 300);
        }
        assertEquals(0, shown.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 40, 60, 80, 200})
    void lineStaysInsideTheTerminal(int columns) {
        String label = "a very long name of a file that does not fit into any terminal of this width.flac";
        String line = Progress.line(label, 0.333, 1000, 7, columns);
        assertTrue(line.length() < Math.max(2, columns), columns + ": " + line);
    }

    @Test
    void unknownLengthShowsHowFarItIs() {
        assertEquals("song.flac  1:40  12x", Progress.line("song.flac", -1, 100, 8, 40));
    }

    @Test
    void longNamesKeepTheirEnds() {
        assertEquals("abc...xyz", Progress.shortened("abcdefghijklmnopqrstuvwxyz", 9));
        assertEquals("a?b", Progress.shortened("a\nb", 9));
    }

    @Test
    void timesReadLikeAStereo() {
        assertEquals("0:05", Clock.text(5.9));
        assertEquals("1:02:03", Clock.text(3723));
    }
}
