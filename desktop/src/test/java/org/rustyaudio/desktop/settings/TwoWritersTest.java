package org.rustyaudio.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two stereos that keep the same file: whenever it is read it is one of theirs, and whole.
@Timeout(90)
class TwoWritersTest {

    private static final int ROUNDS = 200;
    private static final int LENGTH = 60_000;

    @TempDir
    Path folder;

    @Test
    void aFileWrittenByTwoProcessesIsAlwaysWhole() throws Exception {
        Path path = folder.resolve("window.json");
        List<Process> writers = new ArrayList<>();
        try {
            for (String letter : List.of("a", "b")) {
                writers.add(write(path, letter));
            }
            StateFile file = new StateFile(path);
            Set<String> seen = new HashSet<>();
            while (writers.stream().anyMatch(Process::isAlive)) {
                if (file.exists()) {
                    String text = file.read();
                    assertEquals(LENGTH, text.length());
                    assertEquals(text.substring(0, 1).repeat(LENGTH), text);
                    seen.add(text.substring(0, 1));
                }
            }
            for (Process writer : writers) {
                assertEquals(0, writer.waitFor());
            }
            assertEquals(Set.of("a", "b"), seen, "both have written");
            try (var files = Files.list(folder)) {
                assertEquals(List.of(path), files.toList(), "nothing half-written stays");
            }
        } finally {
            for (Process writer : writers) {
                assertTrue(writer.destroyForcibly().waitFor(20, TimeUnit.SECONDS));
            }
        }
    }

    private static Process write(Path path, String letter) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        path.toString(),
                        letter)
                .inheritIO()
                .start();
    }

    /// Writes the file again and again.
    static final class Writer {

        private Writer() {}

        public static void main(String[] words) throws IOException {
            StateFile file = new StateFile(Path.of(words[0]));
            for (int i = 0; i < ROUNDS; i++) {
                file.write(words[1].repeat(LENGTH));
            }
        }
    }
}
