package org.rustyaudio.codec.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;

class TakeWriterTest {

    private static final int FRAMES = 20_000;

    @TempDir
    private Path folder;

    private final float[] left = noise(1);
    private final float[] right = noise(2);

    private static float[] noise(long seed) {
        var random = new Random(seed);
        float[] samples = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            // Louder than full scale now and then: a take keeps that.
            samples[i] = 3 * random.nextFloat() - 1.5f;
        }
        return samples;
    }

    private void assertHolds(Path take, int frames) throws CodecException {
        try (AudioReader reader = AudioFiles.open(take)) {
            assertEquals(96_000, reader.info().sampleRateHz());
            assertEquals(frames, reader.info().frames());
            assertTrue(reader.warning().isEmpty(), () -> reader.warning().toString());
            float[] leftBack = new float[frames];
            float[] rightBack = new float[frames];
            int at = 0;
            for (int count = 0; count >= 0; at += count) {
                count = at == frames ? -1 : reader.read(leftBack, rightBack, at, frames);
                if (count < 0) {
                    break;
                }
            }
            assertArrayEquals(java.util.Arrays.copyOf(left, frames), leftBack);
            assertArrayEquals(java.util.Arrays.copyOf(right, frames), rightBack);
        }
    }

    @Test
    void whatWasAppendedUpToASyncIsInTheFileWhileItStillGrows() throws Exception {
        Path take = folder.resolve("take.wav");
        try (TakeWriter writer = TakeWriter.create(take, 96_000)) {
            writer.write(left, right, 0, 12_345);
            writer.sync();
            Path copy = Files.copy(take, folder.resolve("copy.wav"));
            assertHolds(copy, 12_345);
            writer.write(left, right, 12_345, FRAMES);
            writer.sync();
            assertEquals(FRAMES, writer.frames());
        }
        assertHolds(take, FRAMES);
    }

    @Test
    void anInterruptedTakeIsRecoveredToItsLastWholeFrame() throws Exception {
        Path take = folder.resolve("take.wav");
        try (TakeWriter writer = TakeWriter.create(take, 96_000)) {
            writer.write(left, right, 0, FRAMES);
        }
        // The header tells of nothing yet, and the last frame is half there.
        try (FileChannel channel = FileChannel.open(take, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 3);
        }
        assertEquals(FRAMES - 1, TakeWriter.recover(take));
        assertHolds(take, FRAMES - 1);
        assertEquals(FRAMES - 1, TakeWriter.recover(take));
    }

    @Test
    void aTakeWithoutSoundHoldsNothing() throws Exception {
        Path take = folder.resolve("take.wav");
        TakeWriter.create(take, 48_000).close();
        assertEquals(0, TakeWriter.recover(take));
        assertEquals(0, TakeWriter.recover(Files.write(folder.resolve("cut.wav"), new byte[20])));
        assertEquals(0, TakeWriter.recover(Files.createFile(folder.resolve("empty.wav"))));
    }

    @Test
    void aTakeThatIsBeingMadeIsLeftAlone() throws Exception {
        Path take = folder.resolve("take.wav");
        try (TakeWriter writer = TakeWriter.create(take, 96_000)) {
            writer.write(left, right, 0, 100);
            assertEquals(-1, TakeWriter.recover(take));
        }
        assertEquals(100, TakeWriter.recover(take));
    }

    @Test
    void noFileIsOverwritten() throws Exception {
        Path take = Files.writeString(folder.resolve("take.wav"), "mine");
        assertThrows(CodecException.class, () -> TakeWriter.create(take, 48_000));
        assertEquals("mine", Files.readString(take));
    }
}
