package org.rustyaudio.codec;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.codec.aiff.AiffReader;
import org.rustyaudio.codec.wav.WavReader;

/// A thousand damaged files of each own format: each plays or is refused in the house form, soon and in
/// little memory.
class OwnReadersMutationTest {

    private static final int FILES = 1_000;
    private static final long SEED = 20_261_122;
    /// More than any of the small originals could honestly need.
    private static final long MAX_BYTES_A_FILE = 64L << 20;
    private static final long MAX_FRAMES = 100_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"WAV", "RF64", "AIFF", "AIFF-C"})
    void aDamagedFilePlaysOrIsRefused(String format) throws Exception {
        System.out.println(format + " mutations, seed " + SEED);
        byte[] original = original(format);
        Random random = new Random(SEED);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < FILES; i++) {
                Path file = Files.write(folder.resolve("m" + i), mutate(original, random));
                long before = allocated();
                try {
                    play(file, format.startsWith("A"));
                } catch (CodecException e) {
                    TestAudio.holdsHouseForm(e, file);
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    fail(format + " file " + i + " of seed " + SEED, e);
                }
                long used = allocated() - before;
                assertTrue(used < MAX_BYTES_A_FILE, format + " file " + i + " took " + used + " bytes");
                Files.delete(file);
            }
        });
    }

    private static void play(Path file, boolean aiff) throws CodecException {
        try (AudioReader reader = aiff ? AiffReader.open(file) : WavReader.open(file)) {
            if (reader == null) {
                return;
            }
            float[] left = new float[4_096];
            float[] right = new float[4_096];
            long frames = 0;
            int read;
            while ((read = reader.read(left, right, 0, 4_096)) > 0) {
                frames += read;
                assertTrue(frames <= MAX_FRAMES, "more frames than bytes");
            }
            reader.seek(frames / 2);
            reader.read(left, right, 0, 10);
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(8);
        int headEnd = Math.min(bytes.length, 600);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(random.nextBoolean() ? headEnd : bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 ->
                    Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) (random.nextBoolean() ? -1 : 0));
                case 3 -> {
                    int length = Math.min(random.nextInt(64), bytes.length - at);
                    System.arraycopy(original, random.nextInt(original.length - length + 1), bytes, at, length);
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        bytes = Arrays.copyOf(bytes, Math.max(13, at));
                        headEnd = Math.min(bytes.length, headEnd);
                    }
                }
            }
        }
        return bytes;
    }

    private byte[] original(String format) throws Exception {
        Tags tags = new Tags(
                Map.of("title", "Title", "artist", "Artist", "comment", "Comment", "mood", "odd"),
                List.of(new Picture("image/jpeg", new byte[] {-1, -40, -1, 1, 2, 3, 4, 5})));
        Path file = folder.resolve("original");
        float[] sound = new float[2_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = i / 4_000f;
        }
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.WAV24, 44_100, 2, tags, true)) {
            writer.write(sound, sound, 0, sound.length);
            writer.finish();
        }
        byte[] wav = Files.readAllBytes(file);
        byte[] id3 = org.rustyaudio.codec.tags.Id3v2Writer.bytes(tags);
        byte[] samples = new byte[8_000];
        new Random(1).nextBytes(samples);
        byte[] common = TestBytes.big()
                .int16(2)
                .int32(2_000)
                .int16(16)
                .int16(0x400E)
                .int64(0xAC44L << 48)
                .bytes();
        byte[] ssnd = TestBytes.big().int64(0).raw(samples).bytes();
        return switch (format) {
            case "WAV" -> wav;
            case "RF64" ->
                TestBytes.little()
                        .text("RF64")
                        .int32(-1)
                        .text("WAVEds64")
                        .int32(40)
                        .int64(9_000)
                        .int64(8_000)
                        .int64(2_000)
                        .int32(1)
                        .text("id3 ")
                        .int64(id3.length)
                        .chunk(
                                "fmt ",
                                TestBytes.little()
                                        .int16(1)
                                        .int16(2)
                                        .int32(44_100)
                                        .int32(176_400)
                                        .int16(4)
                                        .int16(16)
                                        .bytes())
                        .text("data")
                        .int32(-1)
                        .raw(samples)
                        .text("id3 ")
                        .int32(-1)
                        .raw(id3)
                        .bytes();
            case "AIFF" ->
                form(
                        "AIFF",
                        TestBytes.big()
                                .chunk("NAME", new byte[] {65})
                                .chunk("COMM", common)
                                .chunk("SSND", ssnd)
                                .chunk("ID3 ", id3)
                                .bytes());
            default ->
                form(
                        "AIFC",
                        TestBytes.big()
                                .chunk("FVER", new byte[4])
                                .chunk(
                                        "COMM",
                                        TestBytes.big()
                                                .raw(common)
                                                .text("sowt")
                                                .int16(0)
                                                .bytes())
                                .chunk("CHAN", new byte[12])
                                .chunk("SSND", ssnd)
                                .chunk("ID3 ", id3)
                                .bytes());
        };
    }

    private static byte[] form(String kind, byte[] chunks) {
        return TestBytes.big()
                .text("FORM")
                .int32(4 + chunks.length)
                .text(kind)
                .raw(chunks)
                .bytes();
    }

    /// Bytes that this thread has allocated so far.
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
