package org.rustyaudio.desktop.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Starts in processes of their own meet, as a person's starts do.
@Timeout(90)
class FirstStartTest {

    /// Short, because a socket's name must be.
    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void makeRuntimeFolder() throws IOException {
        Files.createDirectory(folder.resolve("run"));
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void theSecondStartHandsItsPathsToTheFirst() throws Exception {
        Probe first = start(5_000);
        assertEquals("alone", first.line());
        Probe second = start(5_000, "/music/Blå ø.flac", "relative.flac");
        assertEquals("handed over", second.line());
        assertEquals("got [/music/Blå ø.flac, " + Path.of("relative.flac").toAbsolutePath() + "]", first.line());
        assertEquals("handed over", start(5_000).line());
        assertEquals("got []", first.line());
    }

    @Test
    void afterTheFirstHasEndedTheNextIsTheOne() throws Exception {
        Probe first = start(5_000);
        assertEquals("alone", first.line());
        first.process.getOutputStream().close();
        assertTrue(first.process.waitFor(20, TimeUnit.SECONDS));
        assertEquals("alone", start(5_000).line());
    }

    @Test
    void whatAKilledStereoLeftIsInNobodysWay() throws Exception {
        Probe first = start(5_000);
        assertEquals("alone", first.line());
        first.process.destroyForcibly().waitFor();
        assertEquals(1, sockets(), "a killed stereo leaves its socket, else this test shows nothing");
        Probe second = start(5_000);
        assertEquals("alone", second.line());
        assertEquals("handed over", start(5_000, "/a").line());
        assertEquals("got [/a]", second.line());
    }

    @Test
    void ofStartsAtTheSameMomentOneWinsAndGetsThePathsOfTheOthers() throws Exception {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            probes.add(start(20_000, "/" + i));
        }
        List<String> said = new ArrayList<>();
        @Nullable Probe winner = null;
        for (Probe probe : probes) {
            String word = probe.line();
            said.add(word);
            if (word.equals("alone")) {
                winner = probe;
            }
        }
        said.sort(null);
        assertEquals(List.of("alone", "handed over", "handed over", "handed over"), said);
        for (int i = 0; i < 3 && winner != null; i++) {
            assertTrue(winner.line().startsWith("got [/"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStereoThatHangsIsNotWaitedForLong() throws Exception {
        Probe first = start(5_000);
        assertEquals("alone", first.line());
        signal(first, "-STOP");
        long begin = System.nanoTime();
        assertEquals("no answer", start(1_000, "/a").line());
        assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(30));
        signal(first, "-CONT");
        assertEquals("handed over", start(20_000, "/b").line());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayEnterTheMeetingPlace() throws Exception {
        Path runtime = folder.resolve("run");
        Path own = Files.createDirectory(
                runtime.resolve("rusty-audio"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        MeetingPlace.of(folder.resolve("state"), runtime);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
    }

    @Test
    void aLongNameOfTheRuntimeFolderIsNoObstacle() throws Exception {
        Path runtime = Files.createDirectories(folder.resolve("x".repeat(120)));
        MeetingPlace place = MeetingPlace.of(folder.resolve("state"), runtime);
        assertTrue(place.socket().toString().length() < 104, place.toString());
    }

    private long sockets() throws IOException {
        try (var files = Files.list(folder.resolve("run").resolve("rusty-audio"))) {
            return files.filter(file -> file.toString().endsWith(".socket")).count();
        }
    }

    private static void signal(Probe probe, String signal) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", signal, String.valueOf(probe.process.pid()))
                        .start()
                        .waitFor());
    }

    private record Probe(Process process, BufferedReader out) {

        /// What it says next.
        String line() throws IOException {
            return String.valueOf(out.readLine());
        }
    }

    private Probe start(int patienceMillis, String... paths) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                StartProbe.class.getName(),
                folder.resolve("state").toString(),
                folder.resolve("run").toString(),
                String.valueOf(patienceMillis)));
        command.addAll(List.of(paths));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        started.add(process);
        return new Probe(process, process.inputReader(java.nio.charset.StandardCharsets.UTF_8));
    }
}
