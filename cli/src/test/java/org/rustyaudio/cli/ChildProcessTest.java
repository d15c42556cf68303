package org.rustyaudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program as a process of its own: what only shows there.
class ChildProcessTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private ProcessBuilder program(Object... words) {
        return new ProcessBuilder(ProgramProcess.command(words))
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
    }

    private String said(String stream) throws Exception {
        return Files.readString(folder.resolve(stream), StandardCharsets.UTF_8);
    }

    private static int end(Process process) throws Exception {
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it hangs");
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void versionGoesToStandardOutput() throws Exception {
        assertEquals(0, end(program("--version").start()));
        assertEquals(Version.LINE, said("stdout").strip());
        assertEquals("", said("stderr"));
    }

    @Test
    void exitCodesReachTheSystem() throws Exception {
        assertEquals(2, end(program("redner").start()));
        assertTrue(said("stderr").startsWith("rusty-audio: unknown command"), said("stderr"));
        assertEquals(1, end(program("analyze", folder.resolve("missing.flac")).start()));
        assertEquals("", said("stdout"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalStopsARenderAndLeavesNothing(String signal, int code) throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/env")) || Files.isExecutable(Path.of("/bin/kill")),
                "no signals here");
        double[] long44 = Wave.sine(44_100, 440, 0.2, 44_100 * 300);
        Path in = Wave.of(44_100, 16, long44, long44).write(folder.resolve("in.wav"));
        Path out = Files.createDirectory(folder.resolve("out"));
        WatchService watcher = out.getFileSystem().newWatchService();
        out.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
        Process process = program("render", in, "-o", out.resolve("out.flac"), "--rate", "384000")
                .start();
        try {
            WatchKey begun = watcher.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(begun, "it wrote nothing: " + said("stderr"));
            assertTrue(process.isAlive(), "it ended before it was stopped: " + said("stderr"));
            Tools.run("kill", "-" + signal, process.pid());
            assertEquals(code, end(process));
        } finally {
            process.destroyForcibly();
            watcher.close();
        }
        assertEquals(List.of(), files(out));
        assertEquals("", said("stderr"));
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aMachineWithoutSoundConfigurationHasTheSilentDevice() throws Exception {
        ProcessBuilder devices = program("devices");
        devices.environment()
                .put("ALSA_CONFIG_PATH", folder.resolve("missing.conf").toString());
        assertEquals(0, end(devices.start()), said("stderr"));
        assertTrue(said("stdout").contains("null:silence"), said("stdout"));
    }

    @Test
    void dataThatNobodyTakesIsAFailure() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full");
        Path in = Wave.of(44_100, 16, Wave.sine(44_100, 440, 0.2, 44_100)).write(folder.resolve("in.wav"));
        assertEquals(1, end(program("analyze", in).redirectOutput(full.toFile()).start()));
        assertTrue(said("stderr").contains("standard output"), said("stderr"));
    }
}
