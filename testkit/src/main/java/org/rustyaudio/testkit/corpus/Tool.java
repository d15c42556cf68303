package org.rustyaudio.testkit.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one program of the machine and waits for it. Any thread.
public final class Tool {

    private static final int PATIENCE_SECONDS = 120;

    private Tool() {}

    /// Whether a program of that name is installed.
    public static boolean installed(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, name)) || Files.isExecutable(Path.of(folder, name + ".exe"))) {
                return true;
            }
        }
        return false;
    }

    /// Runs a command to its end; what it prints is in the message where it fails.
    public static void run(List<String> command) throws IOException {
        Path log = Files.createTempFile("tool", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command + " did not end in " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(command + " failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", e);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(log);
        }
    }

    public static void run(String... command) throws IOException {
        run(List.of(command));
    }
}
