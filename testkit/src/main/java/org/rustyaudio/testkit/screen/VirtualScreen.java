package org.rustyaudio.testkit.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.rustyaudio.testkit.corpus.Tool;

/// An X server of the test's own that paints into memory: a screen for a machine without one. [#close()] ends it.
public final class VirtualScreen implements AutoCloseable {

    private final Process process;
    private final String display;

    private VirtualScreen(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /// Skips the calling test by name where the programs are not installed.
    public static void assumeInstalled() {
        Assumptions.assumeTrue(Tool.installed("Xvfb"), "Xvfb is not installed (Debian: xvfb)");
        Assumptions.assumeTrue(Tool.installed("import"), "import is not installed (Debian: imagemagick)");
    }

    /// Starts a screen and waits until it can be drawn on. The server itself picks a free display.
    public static VirtualScreen start(int width, int height) throws IOException {
        Process process = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String number = reader.readLine();
        if (number == null) {
            process.destroyForcibly();
            throw new IOException("Xvfb ended before it named its display");
        }
        return new VirtualScreen(process, ":" + number.strip());
    }

    /// What a child process needs as `DISPLAY`.
    public String display() {
        return display;
    }

    /// Saves what the screen shows.
    public void photograph(Path png) throws IOException {
        Tool.run("import", "-display", display, "-window", "root", png.toString());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
