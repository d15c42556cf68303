package org.rustyaudio.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Other programs the tests hold ours against.
public final class Tools {

    private Tools() {}

    /// Runs a program to its end and returns what it said on both streams; a failure of it fails the test.
    public static String run(Object... words) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(Arrays.stream(words).map(Object::toString).toList());
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", line) + " failed: " + said);
        }
        return said;
    }

    /// Runs ffmpeg quietly.
    public static void ffmpeg(Object... words) throws IOException, InterruptedException {
        List<Object> line = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        line.addAll(List.of(words));
        run(line.toArray());
    }
}
