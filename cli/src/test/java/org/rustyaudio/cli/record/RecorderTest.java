package org.rustyaudio.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.record.RecorderState.Phase;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.write.TakeWriter;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecorderTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 21, 5, 9);

    @TempDir
    private Path folder;

    private final ScriptedInput input = new ScriptedInput();

    private Takes takes() {
        return new Takes(folder.resolve("takes"));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /// A device goes on hearing until it is let go, and a recorder that ends waits for what it hears next.
    private Thread hearUntilLetGo() {
        return Thread.ofPlatform().start(() -> {
            while (!input.isClosed()) {
                input.hear(1);
                LockSupport.parkNanos(1_000_000);
            }
        });
    }

    private static void assertRamp(Path file, long frames, double tolerance) throws CodecException {
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(frames, reader.info().frames());
            float[] left = new float[(int) frames];
            float[] right = new float[(int) frames];
            for (int at = 0; at < frames; ) {
                at += reader.read(left, right, at, (int) frames);
            }
            for (int i = 0; i < frames; i++) {
                float wanted = tolerance == 0 ? ScriptedInput.sample(i) : Math.min(1, ScriptedInput.sample(i));
                assertEquals(wanted, left[i], tolerance, "frame " + i);
                assertEquals(-wanted, right[i], tolerance, "frame " + i);
            }
        }
    }

    @Test
    void everyFrameThatWasHeardIsInTheTakeAndInTheFile() throws Exception {
        TakeWriter take = takes().begin(NOW, 48_000);
        int frames;
        try (Recorder recorder = Recorder.start(input, take)) {
            input.hear(100_000);
            await(() -> recorder.state().frames() == 100_000);
            assertEquals(Phase.RECORDING, recorder.state().phase());
            Thread device = hearUntilLetGo();
            RecorderState end = recorder.stop();
            device.join();
            frames = (int) end.frames();
            assertTrue(frames >= 100_000 && frames < 105_000, frames + " frames");
            assertEquals(new RecorderState(Phase.ENDED, 48_000, frames, 3 * 9_999, 0, 0, ""), end);
        }
        assertTrue(input.isClosed());
        assertEquals("2026-03-01 21.05.09.wav", take.file().getFileName().toString());
        assertRamp(take.file(), frames, 0);
        Path target = folder.resolve("out.flac");
        takes().save(take.file(), target, OutputFormat.FLAC24, false, done -> {}, new StopSignal());
        assertRamp(target, frames, 1e-6);
        assertFalse(Files.exists(take.file()));
        assertEquals(List.of(), takes().unsaved());
    }

    @Test
    void aPauseKeepsNothingAndStillShowsLevels() throws Exception {
        TakeWriter take = takes().begin(NOW, 48_000);
        try (Recorder recorder = Recorder.start(input, take)) {
            input.hear(5_000);
            await(() -> recorder.state().frames() == 5_000);
            recorder.setPaused(true);
            input.hear(1);
            await(() -> recorder.tap().writtenFrames() == 5_001);
            input.hear(3_000);
            await(() -> recorder.tap().writtenFrames() == 8_001);
            assertEquals(Phase.PAUSED, recorder.state().phase());
            assertTrue(recorder.state().frames() <= 5_001);
            Thread device = hearUntilLetGo();
            recorder.stop();
            device.join();
        }
    }

    @Test
    void aDeviceThatGoesAwayEndsTheTakeAndKeepsIt() throws Exception {
        TakeWriter take = takes().begin(NOW, 48_000);
        try (Recorder recorder = Recorder.start(input, take)) {
            input.hear(7_000);
            await(() -> recorder.state().frames() == 7_000);
            input.unplug();
            await(() -> recorder.state().phase() == Phase.ENDED);
            assertEquals(7_000, recorder.state().frames());
            assertTrue(recorder.state().failure().contains("connect it again"));
        }
        assertRamp(take.file(), 7_000, 0);
    }

    @Test
    void aTakeOfACrashIsFoundAgainAndOneInTheMakingIsNot() throws Exception {
        Takes takes = takes();
        Path crashed;
        try (TakeWriter take = takes.begin(NOW, 48_000)) {
            float[] sound = new float[12_000];
            take.write(sound, sound, 0, 12_000);
            crashed = take.file();
        }
        TakeWriter.create(folder.resolve("takes/nothing.wav"), 48_000).close();
        try (TakeWriter running = takes.begin(NOW, 48_000)) {
            float[] sound = new float[100];
            running.write(sound, sound, 0, 100);
            assertEquals(
                    "2026-03-01 21.05.09 (2).wav", running.file().getFileName().toString());
            List<Takes.Take> unsaved = takes.unsaved();
            assertEquals(List.of(new Takes.Take(crashed, "2026-03-01 21.05.09", 0.25)), unsaved);
        }
    }

    @Test
    void stoppedOrFailedSavingLeavesTheTakeAndNoHalfFile() throws Exception {
        Takes takes = takes();
        Path file;
        try (TakeWriter take = takes.begin(NOW, 48_000)) {
            float[] sound = new float[50_000];
            take.write(sound, sound, 0, 50_000);
            take.sync();
            file = take.file();
        }
        var stop = new StopSignal();
        Path target = folder.resolve("out.wav");
        assertThrows(
                Stopped.class, () -> takes.save(file, target, OutputFormat.WAV16, false, done -> stop.raise(), stop));
        assertFalse(Files.exists(target));
        Files.writeString(target, "mine");
        assertThrows(
                CodecException.class,
                () -> takes.save(file, target, OutputFormat.WAV16, false, done -> {}, new StopSignal()));
        assertEquals("mine", Files.readString(target));
        assertEquals(1, takes.unsaved().size());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            assertTrue(channel.size() > 400_000);
        }
    }
}
