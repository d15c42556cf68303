package org.rustyaudio.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.write.TakeWriter;
import org.rustyaudio.devices.input.Inputs;
import org.rustyaudio.testkit.sound.PulseServer;

@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordTest {

    @TempDir
    private Path folder;

    private Run record(Object... words) {
        var command = new RecordCommand(Inputs::ofSystem, () -> new Takes(folder.resolve("takes")));
        Object[] line = new Object[words.length + 1];
        line[0] = "record";
        System.arraycopy(words, 0, line, 1, words.length);
        return Run.with(List.of(command), Map.of(), new StopSignal(), line);
    }

    @Test
    void whatTheSoundServerPlaysIsRecorded() throws Exception {
        PulseServer.assumeInstalled();
        Path out = folder.resolve("heard.flac");
        Path tone = folder.resolve("tone.wav");
        assertEquals(
                0, Run.of("generate", "sine", "-o", tone, "--duration", "20").code());
        try (PulseServer server = PulseServer.start()) {
            server.useInThisProcess();
            Process player = server.command("paplay", tone.toString()).start();
            try {
                Run run = record("-o", out, "--duration", "1.5");
                assertEquals(0, run.code(), run.err());
                assertTrue(run.err().contains("0:01 recorded"), run.err());
            } finally {
                player.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
        try (AudioReader reader = AudioFiles.open(out)) {
            assertEquals(48_000, reader.info().sampleRateHz());
            assertTrue(
                    reader.info().frames() >= 72_000, "frames " + reader.info().frames());
            float[] left = new float[72_000];
            float[] right = new float[72_000];
            for (int at = 0; at < 72_000; ) {
                at += reader.read(left, right, at, 72_000);
            }
            float peak = 0;
            for (float sample : left) {
                peak = Math.max(peak, Math.abs(sample));
            }
            assertEquals(0.1, peak, 0.005, "a sine of -20 dBFS");
        }
        assertEquals(0, new Takes(folder.resolve("takes")).unsaved().size());
    }

    @Test
    void aCrashedTakeIsSavedOnRequest() throws Exception {
        Takes takes = new Takes(folder.resolve("takes"));
        try (TakeWriter take = takes.begin(LocalDateTime.of(2026, 3, 1, 21, 5, 9), 48_000)) {
            float[] sound = new float[96_000];
            take.write(sound, sound, 0, 96_000);
        }
        Path target = Path.of("Recording 2026-03-01 21.05.09.wav");
        try {
            Run run = record("--recover");
            assertEquals(0, run.code(), run.err());
            assertEquals(target + "  0:02\n", run.out());
            try (AudioReader reader = AudioFiles.open(target)) {
                assertEquals(96_000, reader.info().frames());
            }
        } finally {
            Files.deleteIfExists(target);
        }
        assertEquals("", record("--recover").out());
    }

    @Test
    void wrongWordsAndExistingFilesAreRefusedBeforeAnythingIsHeard() throws Exception {
        assertEquals(2, record("-o", "a.flac", "--format", "wav16").code());
        assertEquals(2, record("a.wav").code());
        assertEquals(2, record("--duration", "-1").code());
        Path there = Files.writeString(folder.resolve("there.wav"), "mine");
        Run run = record("-o", there);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("--force"), run.err());
        Run absent = record("-o", folder.resolve("x.wav"), "--device", "javasound:Nowhere");
        assertEquals(1, absent.code());
        assertTrue(absent.err().contains("\"Nowhere\" is not connected"), absent.err());
        assertFalse(Files.exists(folder.resolve("x.wav")));
        assertFalse(Files.exists(folder.resolve("takes")), "no take was begun");
    }
}
