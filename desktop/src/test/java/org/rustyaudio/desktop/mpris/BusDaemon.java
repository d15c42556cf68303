package org.rustyaudio.desktop.mpris;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.rustyaudio.testkit.corpus.Tool;

/// A session bus of the test's own; [#close()] ends it and every client it started.
public final class BusDaemon implements AutoCloseable {

    private final Process daemon;
    private final String address;
    private final List<Process> clients = new ArrayList<>();

    private BusDaemon(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    public static void assumeInstalled() {
        Assumptions.assumeTrue(Tool.installed("dbus-daemon"), "dbus-daemon is not installed (Debian: dbus-daemon)");
        Assumptions.assumeTrue(Tool.installed("playerctl"), "playerctl is not installed (Debian: playerctl)");
    }

    public static BusDaemon start(Path folder) throws IOException {
        Path config = folder.resolve("bus.conf");
        Files.writeString(config, """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>unix:path=%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(folder.resolve("bus")));
        Process daemon = new ProcessBuilder(
                        "dbus-daemon", "--config-file=" + config, "--nofork", "--nopidfile", "--print-address=1")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String address = daemon.inputReader().readLine();
        if (address == null) {
            throw new IOException("dbus-daemon ended before it named its address");
        }
        return new BusDaemon(daemon, address);
    }

    public String address() {
        return address;
    }

    /// Runs a client to its end and gives what it said on both streams.
    public String run(String... command) throws IOException, InterruptedException {
        Process process = launch(command);
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return said.strip();
    }

    /// Starts a client that goes on, to read what it says.
    BufferedReader follow(String... command) throws IOException {
        return launch(command).inputReader(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Process launch(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        clients.add(process);
        return process;
    }

    @Override
    public void close() {
        for (Process client : clients) {
            client.destroyForcibly().onExit().join();
        }
        daemon.destroy();
        daemon.onExit().join();
    }
}
