package org.rustyaudio.devices.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.nulls.HandClock;

class SinkOutputTest {

    private final float[] left = {0.25f, -1, 0.5f};
    private final float[] right = {-0.125f, 1, 0};

    @TempDir
    Path folder;

    @Test
    void memoryKeepsEveryFrameInOrder() {
        var sink = new MemorySink(2);
        try (var output = SinkOutput.unpaced("memory", 48_000, sink)) {
            assertTrue(output.write(left, right, 0, 3));
            assertTrue(output.write(left, right, 1, 2));
        }
        assertArrayEquals(new float[] {0.25f, -1, 0.5f, -1}, sink.left());
        assertArrayEquals(new float[] {-0.125f, 1, 0, 1}, sink.right());
    }

    @Test
    void aPacedSinkTakesAsLongAsTheSound() {
        var clock = new HandClock();
        var block = new float[480];
        try (var output = SinkOutput.paced("memory", 48_000, new MemorySink(0), 960, clock)) {
            for (int i = 0; i < 100; i++) {
                output.write(block, block, 0, block.length);
            }
            output.drain();
        }
        assertEquals(1.0, clock.nanos() / 1e9, 0.001);
    }

    @Test
    void aWavFileIsReadBackByAnotherProgramAsItWasWritten() throws Exception {
        Path file = folder.resolve("out.wav");
        try (Devices devices = new Devices(List.of(new FileHost()));
                AudioOutput output = devices.open(new OutputRequest("file:" + file, 44_100, 20, false))
                        .output()) {
            assertTrue(output.write(left, right, 0, 3));
            assertFalse(Files.exists(file), "a half-written file is in place");
        }
        try (var in = AudioSystem.getAudioInputStream(file.toFile())) {
            assertEquals(AudioFormat.Encoding.PCM_FLOAT, in.getFormat().getEncoding());
            assertEquals(44_100, in.getFormat().getSampleRate());
            assertEquals(2, in.getFormat().getChannels());
            assertEquals(3, in.getFrameLength());
            var samples = ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            for (int i = 0; i < 3; i++) {
                assertEquals(left[i], samples.get());
                assertEquals(right[i], samples.get());
            }
        }
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void aBareFileHoldsTheSamplesAlone() throws IOException {
        Path file = folder.resolve("out.raw");
        try (var output = SinkOutput.unpaced("out.raw", 48_000, FileSink.create(file, 48_000))) {
            output.write(left, right, 0, 3);
        }
        var samples = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(24, samples.remaining());
        assertEquals(0.25f, samples.getFloat());
        assertEquals(-0.125f, samples.getFloat());
    }

    @Test
    void aFullDiskLosesTheDeviceAndLeavesNothing() throws IOException {
        var discarded = new boolean[1];
        var full = new SampleSink() {
            @Override
            public void write(float[] l, float[] r, int from, int to) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void close() {}

            @Override
            public void discard() {
                discarded[0] = true;
            }
        };
        try (var output = SinkOutput.unpaced("tape.wav", 48_000, full)) {
            assertFalse(output.write(left, right, 0, 3));
            assertFalse(output.write(left, right, 0, 3));
            assertTrue(discarded[0]);
            assertEquals(
                    "tape.wav cannot be written (No space left on device): free some space or choose another place.",
                    output.failure());
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefusedByName() {
        Path file = folder.resolve("missing").resolve("out.wav");
        try (var devices = new Devices(List.of(new FileHost()))) {
            var refusal = assertThrows(
                    DeviceException.class, () -> devices.open(new OutputRequest("file:" + file, 44_100, 20, false)));
            String said = String.valueOf(refusal.getMessage());
            assertTrue(said.startsWith(file + " cannot be written"), said);
        }
    }
}
