package org.rustyaudio.testkit.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A PulseAudio server of the test's own with one null sink: a sound device for a machine without a card.
///
/// It is a direct child process, reached by a socket in a temporary folder; ALSA's default device leads to it, in this
/// process after [#useInThisProcess()] and in child processes with [#environment()]. [#close()] ends it and removes the
/// folder; should the virtual machine end first, it ends too.
public final class PulseServer implements AutoCloseable {

    /// The null sink runs at this rate in 32-bit float stereo.
    public static final int SAMPLE_RATE_HZ = 48_000;

    private static final String SINK = "test";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Thread atExit;
    private @Nullable Process process;

    private PulseServer(Path folder) {
        this.folder = folder;
        this.atExit = new Thread(this::kill);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Skips the calling test by name where the programs are not installed.
    public static void assumeInstalled() {
        for (String program : new String[] {"pulseaudio", "pactl", "parec"}) {
            Assumptions.assumeTrue(
                    onPath(program).isPresent(),
                    program + " is not installed (Debian: pulseaudio pulseaudio-utils libasound2-plugins)");
        }
    }

    private static Optional<Path> onPath(String program) {
        for (String entry : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1)) {
            Path file = Path.of(entry, program);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// Starts a server and waits until it answers.
    public static PulseServer start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(
                "pulse", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var server = new PulseServer(folder);
        Files.writeString(folder.resolve("asound.conf"), """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse server "%s" }
                ctl.!default { type pulse server "%s" }
                """.formatted(server.address(), server.address()));
        server.launch();
        return server;
    }

    private String address() {
        return "unix:" + folder.resolve("native");
    }

    private void launch() throws IOException, InterruptedException {
        Path script = folder.resolve("null.pa");
        Files.writeString(script, """
                load-module module-native-protocol-unix auth-anonymous=1 socket=%s
                load-module module-null-sink sink_name=%s rate=%d channels=2 format=float32le norewinds=1
                set-default-sink %s
                """.formatted(folder.resolve("native"), SINK, SAMPLE_RATE_HZ, SINK));
        var builder = new ProcessBuilder(
                "pulseaudio",
                "--daemonize=no",
                "-n",
                "--file=" + script,
                "--exit-idle-time=-1",
                "--realtime=no",
                "--high-priority=no",
                "--use-pid-file=no",
                "--log-target=file:" + folder.resolve("log"));
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("HOME", folder.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
        process = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                String said = Files.readString(folder.resolve("out"));
                kill();
                throw new IOException("pulseaudio did not start: " + said);
            }
        }
    }

    /// Asks the server for its state; pactl itself waits while it connects.
    private boolean answers() throws IOException, InterruptedException {
        Process pactl = command("pactl", "info")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!pactl.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            pactl.destroyForcibly().waitFor();
            return false;
        }
        return pactl.exitValue() == 0;
    }

    /// What a child process needs in its environment to play into this server through ALSA or PulseAudio.
    public Map<String, String> environment() {
        return Map.of(
                "ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString(),
                "PULSE_SERVER", address(),
                "XDG_RUNTIME_DIR", folder.toString());
    }

    /// Leads the native sound libraries of this process to this server.
    public void useInThisProcess() {
        environment().forEach(NativeEnvironment::set);
    }

    /// A command that reaches this server, such as `pactl`.
    public ProcessBuilder command(String... words) {
        var builder = new ProcessBuilder(words);
        builder.environment().putAll(environment());
        return builder;
    }

    /// Records what the sink plays from now on; it runs when this returns.
    public MonitorRecording record() throws IOException, InterruptedException {
        return MonitorRecording.start(command(
                "parec",
                "--device=" + SINK + ".monitor",
                "--format=float32le",
                "--rate=" + SAMPLE_RATE_HZ,
                "--channels=2",
                "--latency-msec=50"));
    }

    /// Kills the server as a crash would.
    public void kill() {
        Process running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Starts a server anew at the same address.
    public void restart() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(folder.resolve("native"));
        launch();
    }

    @Override
    public void close() throws IOException {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
