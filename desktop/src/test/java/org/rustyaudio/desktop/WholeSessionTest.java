package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.library.LibraryStore;
import org.rustyaudio.cli.library.Scanner;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.desktop.mpris.BusDaemon;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.testkit.corpus.Tool;
import org.rustyaudio.testkit.screen.VirtualScreen;
import org.rustyaudio.testkit.sound.PulseServer;

/// A whole session of the real program, every system call for the network recorded: it starts with a folder, scans and
/// watches its library, plays, is worked by the session bus and by keys, recalls a preset, gets a file from a second
/// start, and is ended.
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class WholeSessionTest {

    private static final int RATE_HZ = 48_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path home;

    @Test
    void aWholeSessionReachesForNoNetwork() throws Exception {
        PulseServer.assumeInstalled();
        VirtualScreen.assumeInstalled();
        BusDaemon.assumeInstalled();
        Assumptions.assumeTrue(Tool.installed("strace"), "strace is not installed (Debian: strace)");
        Assumptions.assumeTrue(Tool.installed("xdotool"), "xdotool is not installed (Debian: xdotool)");
        Path music = Files.createDirectory(home.resolve("music"));
        write(music.resolve("first.flac"));
        write(music.resolve("second.flac"));
        write(home.resolve("third.flac"));
        Path shelf = Files.createDirectory(home.resolve("shelf"));
        write(shelf.resolve("fourth.flac"));
        library().save(new LibraryChanges(List.of(), List.of(), List.of(Scanner.asFolder(shelf))));
        Files.createDirectory(home.resolve("run"));
        Path record = home.resolve("calls");
        try (PulseServer server = PulseServer.start();
                VirtualScreen screen = VirtualScreen.start(1280, 800);
                BusDaemon bus = BusDaemon.start(home)) {
            Process traced = start(server, screen, bus, record, music);
            try {
                live(server, screen, bus);
                assertTrue(traced.waitFor(30, TimeUnit.SECONDS), "the program did not end when asked to");
                assertEquals(0, traced.exitValue());
            } finally {
                traced.descendants().forEach(ProcessHandle::destroyForcibly);
                traced.destroyForcibly().waitFor();
            }
        }
        assertTrue(Files.readString(record, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("AF_UNIX"));
        assertEquals(List.of(), InetCalls.in(record));
    }

    private void live(PulseServer server, VirtualScreen screen, BusDaemon bus) throws Exception {
        await("plays", () -> bus.run("playerctl", "status").equals("Playing"));
        await("knows the title", () -> bus.run("playerctl", "metadata", "title").equals("first"));
        await("scans its library", () -> knows("fourth.flac"));
        write(home.resolve("shelf").resolve("fifth.flac"));
        await("sees what is new in it", () -> knows("fifth.flac"));
        bus.run("playerctl", "next");
        await("plays the next", () -> bus.run("playerctl", "metadata", "title").equals("second"));
        bus.run("playerctl", "volume", "0.25");
        await("turns the knob", () -> bus.run("playerctl", "volume").equals("0.250000"));
        // The third preset, by its key; what is in circuit is kept within a second.
        Path settings = home.resolve("XDG_CONFIG_HOME").resolve("rusty-audio").resolve("window.json");
        await("recalls a preset", () -> {
            Tool.run("env", "DISPLAY=" + screen.display(), "xdotool", "key", "--clearmodifiers", "3");
            return Files.exists(settings) && Files.readString(settings).contains("\"slot\": 2");
        });
        long begin = System.nanoTime();
        Process second = builder(server, screen, bus, List.of(), home.resolve("third.flac"))
                .start();
        assertTrue(second.waitFor(60, TimeUnit.SECONDS), "the second start went on");
        assertEquals(0, second.exitValue());
        System.out.println("the second start took " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        await(
                "plays what the second start named",
                () -> bus.run("playerctl", "metadata", "title").equals("third"));
        bus.run("playerctl", "pause");
        await("pauses", () -> bus.run("playerctl", "status").equals("Paused"));
        bus.run(
                "dbus-send",
                "--session",
                "--type=method_call",
                "--dest=org.mpris.MediaPlayer2.rustyaudio",
                "/org/mpris/MediaPlayer2",
                "org.mpris.MediaPlayer2.Quit");
    }

    private LibraryStore library() {
        return new LibraryStore(
                home.resolve("XDG_DATA_HOME").resolve("rusty-audio").resolve("library"));
    }

    private boolean knows(String name) throws Exception {
        LibraryStore store = library();
        store.load();
        return store.library().find(home.resolve("shelf").resolve(name).toString()) >= 0;
    }

    @Test
    void aCallForTheNetworkIsFound() {
        String unix = "1 connect(5<UNIX-STREAM:[8]>, {sa_family=AF_UNIX, sun_path=\"/run/bus\"}, 110) = 0";
        List<String> network = List.of(
                "1 connect(5<TCP:[8]>, {sa_family=AF_INET, sin_port=htons(80)}, 16) = -1 EINPROGRESS",
                "1 sendto(7<UDPv6:[9]>, \"x\", 1, 0, NULL, 0) = 1",
                "1 bind(6<TCPv6:[9]>, {sa_family=AF_INET6}, 28) = 0",
                "1 listen(6<TCP:[127.0.0.1:4000]>, 50) = 0");
        List<String> all = new ArrayList<>(network);
        all.add(unix);
        assertEquals(network, InetCalls.in(all));
    }

    private static void await(String what, Callable<Boolean> sight) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!sight.call()) {
            assertTrue(System.nanoTime() < end, "it never " + what);
        }
    }

    private Process start(PulseServer server, VirtualScreen screen, BusDaemon bus, Path record, Path music)
            throws IOException {
        List<String> trace =
                List.of("strace", "-f", "-yy", "-qq", "--seccomp-bpf", "-e", "trace=network", "-o", record.toString());
        return builder(server, screen, bus, trace, music).start();
    }

    private ProcessBuilder builder(
            PulseServer server, VirtualScreen screen, BusDaemon bus, List<String> before, Path path) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rustyaudio.desktop.Main",
                path.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(server.environment());
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        builder.environment().put("XDG_RUNTIME_DIR", home.resolve("run").toString());
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(folder, home.resolve(folder).toString());
        }
        File log = Path.of("target", "whole-session.log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    }

    private static void write(Path file) throws Exception {
        var random = new SplittableRandom(file.getFileName().hashCode());
        float[] sound = new float[120 * RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = random.nextInt(64) / 32_768f;
        }
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.FLAC16, RATE_HZ, 2, Tags.NONE, false)) {
            writer.write(sound, sound, 0, sound.length);
            writer.finish();
        }
    }
}
