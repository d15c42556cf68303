package org.rustyaudio.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.ProgramProcess;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.testkit.sound.PulseServer;

/// A recording process that is killed, and one that is asked to stop.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordProcessTest {

    @TempDir
    private Path folder;

    private ProcessBuilder record(PulseServer server, String... words) {
        var line = new ArrayList<String>(ProgramProcess.command("record"));
        line.addAll(List.of(words));
        ProcessBuilder builder = server.command(line.toArray(String[]::new))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        return builder;
    }

    private long takeBytes() {
        try (Stream<Path> files = Files.list(folder.resolve("data/rusty-audio/takes"))) {
            Path take = files.findFirst().orElse(null);
            return take == null ? 0 : Files.size(take);
        } catch (IOException e) {
            return 0;
        }
    }

    /// Waits until so many seconds of sound are in the take.
    private void awaitTake(Process process, double seconds) {
        while (takeBytes() < seconds * 48_000 * 8) {
            assertTrue(process.isAlive(), "the recorder ended early");
            Thread.onSpinWait();
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    @Test
    void aKilledRecordingIsSavedByTheNextRun() throws Exception {
        PulseServer.assumeInstalled();
        try (PulseServer server = PulseServer.start()) {
            Process process = record(server, "-o", "take.wav").start();
            try {
                awaitTake(process, 1);
            } finally {
                process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            }
            long frames = (takeBytes() - 100) / 8;
            Process recovery = record(server, "--recover").start();
            assertTrue(recovery.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, recovery.exitValue(), said());
            Path saved =
                    folder.resolve(Files.readString(folder.resolve("stdout")).split(" {2}", 2)[0]);
            try (AudioReader reader = AudioFiles.open(saved)) {
                assertTrue(
                        reader.info().frames() >= frames,
                        reader.info().frames() + " frames of at least " + frames + " were saved");
                assertTrue(reader.warning().isEmpty());
            }
            assertEquals(0, takeBytes());
        }
    }

    @Test
    void theUsersInterruptSavesTheFile() throws Exception {
        PulseServer.assumeInstalled();
        try (PulseServer server = PulseServer.start()) {
            Process process = record(server, "-o", "take.flac").start();
            try {
                awaitTake(process, 0.5);
                Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
                assertTrue(kill.waitFor(10, TimeUnit.SECONDS));
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
            } finally {
                process.destroyForcibly();
            }
            assertTrue(said().contains("recorded"), said());
            try (AudioReader reader = AudioFiles.open(folder.resolve("take.flac"))) {
                assertTrue(reader.info().frames() >= 24_000);
            }
            assertEquals(0, takeBytes());
        }
    }
}
