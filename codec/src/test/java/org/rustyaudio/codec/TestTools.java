package org.rustyaudio.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.rustyaudio.testkit.corpus.Tool;

/// Runs the independent programs that our results are held against.
public final class TestTools {

    private TestTools() {}

    /// Runs a program to its end; the test is skipped where the program is not installed.
    public static void run(Path folder, String... command) throws Exception {
        Assumptions.assumeTrue(Tool.installed(command[0]), command[0] + " is not installed");
        Path log = folder.resolve("tool.log");
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "too slow: " + Arrays.toString(command));
            String said = Files.readString(log);
            assertEquals(0, process.exitValue(), () -> Arrays.toString(command) + ": " + said);
        } finally {
            process.destroyForcibly();
        }
    }

    /// What a program prints.
    public static String output(Path folder, String... command) throws Exception {
        run(folder, command);
        return Files.readString(folder.resolve("tool.log"));
    }
}
