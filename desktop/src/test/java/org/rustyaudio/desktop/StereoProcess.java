package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The desktop program as a process of its own, headless and silent, worked through [WorkedStereo].
final class StereoProcess implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    private final Process process;
    private final Path log;

    /// @param home where all of the user's folders lie
    StereoProcess(Path home, String name) throws IOException {
        log = home.resolve(name + ".log");
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WorkedStereo.class.getName()));
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(folder, home.resolve(folder).toString());
        }
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("no-bus"));
        File out = log.toFile();
        process = builder.redirectErrorStream(true).redirectOutput(out).start();
    }

    /// Where settings are kept in a home.
    static Path settings(Path home) {
        return home.resolve("XDG_CONFIG_HOME").resolve("rusty-audio");
    }

    /// Where the library is kept in a home.
    static Path library(Path home) {
        return home.resolve("XDG_DATA_HOME").resolve("rusty-audio").resolve("library");
    }

    /// Has it done, one word a line; see [WorkedStereo].
    void tell(String... words) throws IOException {
        var out = process.getOutputStream();
        for (String word : words) {
            out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /// Waits until it has said a line that begins so.
    ///
    /// @return the line's rest
    String said(String begin) throws Exception {
        List<String> found = new ArrayList<>();
        await("says " + begin, () -> {
            Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(begin))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst().substring(begin.length());
    }

    void await(String what, Callable<Boolean> sight) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!sight.call()) {
            assertTrue(process.isAlive(), () -> "it ended: " + log());
            assertTrue(System.nanoTime() < end, () -> "it never " + what + ": " + log());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// SIGKILL: nothing in it runs any more.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
