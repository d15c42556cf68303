package org.rustyaudio.codec.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.TestAudio;
import org.rustyaudio.codec.TestTools;
import org.rustyaudio.dsp.dither.Dither;

class WritersTest {

    private static final int FRAMES = 30_011;

    @TempDir
    Path folder;

    /// Random samples on the grid of `bits` bits, both ends of the range among them.
    private static float[][] grid(int bits, int frames) {
        Random random = new Random(bits);
        float[][] sound = new float[2][frames];
        float scale = 1L << (bits - 1);
        for (float[] side : sound) {
            for (int i = 0; i < frames; i++) {
                side[i] = (random.nextInt(1 << bits) - (1 << (bits - 1))) / scale;
            }
            side[0] = -1;
            side[1] = (scale - 1) / scale;
        }
        return sound;
    }

    private static void write(AudioWriter writer, float[][] sound) throws CodecException {
        try (writer) {
            Random sizes = new Random(2);
            int at = 0;
            while (at < sound[0].length) {
                int to = Math.min(sound[0].length, at + 1 + sizes.nextInt(20_000));
                writer.write(sound[0], sound[1], at, to);
                at = to;
            }
            writer.finish();
        }
    }

    private void assertSame(float[][] expected, float[][] actual) {
        assertArrayEquals(expected[0], actual[0]);
        assertArrayEquals(expected[1], actual[1]);
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"WAV16,16", "WAV24,24", "WAV32F,24"})
    void whatAWavFileHoldsComesBackBitForBit(OutputFormat format, int bits) throws Exception {
        Path file = folder.resolve("a.wav");
        float[][] sound = grid(bits, FRAMES);
        write(AudioFiles.create(file, format, 48_000, 2, Tags.NONE, false), sound);
        assertSame(sound, TestAudio.readAll(file));
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(format.bits(), reader.info().bitsPerSample());
            assertEquals(FRAMES, reader.info().frames());
            assertTrue(reader.warning().isEmpty());
        }
        Path copy = folder.resolve("b.wav");
        write(AudioFiles.create(copy, format, 48_000, 2, Tags.NONE, false), TestAudio.readAll(file));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(copy));
        assertEquals(List.of("a.wav", "b.wav"), names());
    }

    @ParameterizedTest
    @CsvSource({"FLAC16,16,1", "FLAC16,16,2", "FLAC24,24,1", "FLAC24,24,2"})
    void theFlacToolFindsOurFlacWholeAndBitExact(OutputFormat format, int bits, int channels) throws Exception {
        float[][] sound = grid(bits, FRAMES);
        if (channels == 1) {
            sound[1] = sound[0];
        }
        write(AudioFiles.create(folder.resolve("a.flac"), format, 44_100, channels, Tags.NONE, false), sound);
        TestTools.run(folder, "flac", "-t", "-w", "-s", "a.flac");
        TestTools.run(folder, "flac", "-d", "-s", "a.flac", "-o", "decoded.wav");
        assertSame(sound, TestAudio.readAll(folder.resolve("decoded.wav")));
        assertEquals(
                "" + FRAMES,
                TestTools.output(folder, "metaflac", "--show-total-samples", "a.flac")
                        .strip());
        assertFalse(
                TestTools.output(folder, "metaflac", "--show-md5sum", "a.flac").startsWith("0000000000000000"));
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void soxReadsEveryFormatToItsLastFrame(OutputFormat format) throws Exception {
        String name = "x" + format.extension();
        write(AudioFiles.create(folder.resolve(name), format, 44_100, 1, Tags.NONE, false), grid(16, 12_345));
        assertEquals("12345", TestTools.output(folder, "soxi", "-s", name).strip());
        assertEquals("1", TestTools.output(folder, "soxi", "-c", name).strip());
        TestTools.run(folder, "ffmpeg", "-v", "error", "-xerror", "-i", name, "-f", "null", "-");
    }

    @Test
    void aSeekTablePointsAtFrames() throws Exception {
        float[][] sound = grid(16, 44_100 * 31);
        write(AudioFiles.create(folder.resolve("a.flac"), OutputFormat.FLAC16, 44_100, 2, Tags.NONE, false), sound);
        String table = TestTools.output(folder, "metaflac", "--list", "--block-type=SEEKTABLE", "a.flac");
        assertTrue(table.contains("seek points: 4"), table);
        TestTools.run(folder, "flac", "-d", "-s", "--skip=1000001", "a.flac", "-o", "tail.wav");
        float[][] tail = TestAudio.readAll(folder.resolve("tail.wav"));
        assertArrayEquals(Arrays.copyOfRange(sound[0], 1_000_001, sound[0].length), tail[0]);
    }

    @Test
    void tagsAndPicturesComeBackFromWav() throws Exception {
        Tags tags = tags();
        Path file = folder.resolve("a.wav");
        write(AudioFiles.create(file, OutputFormat.WAV16, 44_100, 1, tags, false), grid(16, 1_001));
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(tags.values(), reader.tags().values());
            assertEquals(2, reader.tags().pictures().size());
            assertArrayEquals(
                    tags.pictures().get(0).bytes(),
                    reader.tags().pictures().get(0).bytes());
            assertEquals("image/png", reader.tags().pictures().get(0).mimeType());
            assertEquals(1_001, reader.info().frames());
        }
        String seen = TestTools.output(
                folder, "ffprobe", "-v", "error", "-show_entries", "format_tags=title,artist,track", "a.wav");
        assertTrue(seen.contains("TAG:title=Grüße, 世界"), seen);
        assertTrue(seen.contains("TAG:track=3"), seen);
    }

    @Test
    void tagsAndPicturesComeBackFromFlac() throws Exception {
        write(
                AudioFiles.create(folder.resolve("a.flac"), OutputFormat.FLAC16, 44_100, 1, tags(), false),
                grid(16, 1_001));
        TestTools.run(folder, "flac", "-t", "-w", "-s", "a.flac");
        String seen = TestTools.output(folder, "metaflac", "--no-utf8-convert", "--export-tags-to=-", "a.flac");
        assertTrue(seen.contains("TITLE=Grüße, 世界"), seen);
        assertTrue(seen.contains("TRACKNUMBER=3"), seen);
        assertTrue(seen.contains("TRACKTOTAL=12"), seen);
        assertTrue(seen.contains("REPLAYGAIN_TRACK_GAIN=-6.50 dB"), seen);
        TestTools.run(folder, "metaflac", "--export-picture-to=cover", "a.flac");
        assertArrayEquals(tags().pictures().get(0).bytes(), Files.readAllBytes(folder.resolve("cover")));
    }

    private static Tags tags() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, (byte) 0xFF, 0, (byte) 0xE0};
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        return new Tags(
                Map.of(
                        "title",
                        "Grüße, 世界",
                        "artist",
                        "A; B",
                        "track",
                        "3",
                        "tracktotal",
                        "12",
                        "comment",
                        "odd",
                        "lyrics",
                        "one\ntwo",
                        "date",
                        "2024-05-01",
                        "replaygain_track_gain",
                        "-6.50 dB",
                        "mood",
                        "bright"),
                List.of(new Picture("image/png", png), new Picture("image/jpeg", jpeg)));
    }

    @Test
    void aFilePastTheRiffLimitBecomesWide() throws Exception {
        Path file = folder.resolve("wide.wav");
        float[][] sound = grid(24, FRAMES);
        write(Writers.create(file, OutputFormat.WAV24, 96_000, 2, tags(), false, Dither.TPDF, 100_000), sound);
        assertEquals("RF64", new String(Files.readAllBytes(file), 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertSame(sound, TestAudio.readAll(file));
        assertEquals(
                "" + FRAMES, TestTools.output(folder, "soxi", "-s", "wide.wav").strip());
        TestTools.run(folder, "ffmpeg", "-v", "error", "-xerror", "-i", "wide.wav", "-c:a", "pcm_s24le", "out.wav");
        assertSame(sound, TestAudio.readAll(folder.resolve("out.wav")));
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void closingAnUnfinishedFileLeavesNothing(OutputFormat format) throws Exception {
        Path file = folder.resolve("x" + format.extension());
        AudioWriter writer = AudioFiles.create(file, format, 44_100, 2, Tags.NONE, false);
        float[][] sound = grid(16, 20_000);
        writer.write(sound[0], sound[1], 0, 20_000);
        assertEquals(1, names().size());
        assertTrue(names().get(0).startsWith("."), "hidden while it grows");
        writer.close();
        writer.close();
        assertEquals(List.of(), names());
        CodecException e = assertThrows(CodecException.class, () -> writer.write(sound[0], sound[1], 0, 20_000));
        TestAudio.holdsHouseForm(e, file);
        assertThrows(CodecException.class, writer::finish);
        assertEquals(List.of(), names());
    }

    /// As a shutdown hook does it when Ctrl+C comes.
    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void closingFromAnotherThreadEndsTheWriteAndLeavesNothing(OutputFormat format) throws Exception {
        Path file = folder.resolve("x" + format.extension());
        float[][] sound = grid(16, 50_000);
        AudioWriter writer = AudioFiles.create(file, format, 44_100, 2, Tags.NONE, false);
        CountDownLatch begun = new CountDownLatch(3);
        CompletableFuture<CodecException> ended = CompletableFuture.supplyAsync(() -> {
            while (true) {
                try {
                    writer.write(sound[0], sound[1], 0, 50_000);
                    begun.countDown();
                } catch (CodecException e) {
                    return e;
                }
            }
        });
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        writer.close();
        CodecException e = ended.get(20, TimeUnit.SECONDS);
        assertEquals(CodecException.Kind.UNWRITABLE, e.kind());
        assertEquals(List.of(), names());
    }

    @Test
    void anInterruptedWriteLeavesNothing() throws Exception {
        Path file = folder.resolve("x.wav");
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.WAV16, 44_100, 2, Tags.NONE, false)) {
            Thread.currentThread().interrupt();
            CodecException e =
                    assertThrows(CodecException.class, () -> writer.write(new float[10], new float[10], 0, 10));
            assertTrue(Thread.interrupted(), "the interrupt stays to be seen");
            assertTrue(e.getMessage().contains("interrupted"), e.getMessage());
            assertEquals(List.of(), names());
        }
    }

    @Test
    void anExistingFileIsRefusedUnlessItMayBeReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.wav"), "precious");
        CodecException e = assertThrows(
                CodecException.class, () -> AudioFiles.create(file, OutputFormat.WAV16, 44_100, 2, Tags.NONE, false));
        assertEquals(CodecException.Kind.UNWRITABLE, e.kind());
        assertEquals(file + ": exists already. Choose another name or allow it to be replaced.", e.getMessage());
        assertEquals("precious", Files.readString(file));
        AudioWriter writer = AudioFiles.create(file, OutputFormat.WAV16, 44_100, 2, Tags.NONE, true);
        assertEquals("precious", Files.readString(file), "until the new one is whole");
        write(writer, grid(16, 100));
        assertEquals(100, TestAudio.readAll(file)[0].length);
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotOverwritten() throws Exception {
        Path file = folder.resolve("race.wav");
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.WAV16, 44_100, 2, Tags.NONE, false)) {
            writer.write(new float[10], new float[10], 0, 10);
            Files.writeString(file, "precious");
            CodecException e = assertThrows(CodecException.class, writer::finish);
            assertEquals(CodecException.Kind.UNWRITABLE, e.kind());
        }
        assertEquals("precious", Files.readString(file));
        assertEquals(List.of("race.wav"), names());
    }

    @Test
    void replacingThroughALinkKeepsTheLink() throws Exception {
        Path real = Files.writeString(folder.resolve("real.wav"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), real);
        write(AudioFiles.create(link, OutputFormat.WAV16, 44_100, 2, Tags.NONE, true), grid(16, 100));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(100, TestAudio.readAll(real)[0].length);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        Path dead = Files.createSymbolicLink(folder.resolve("dead.wav"), folder.resolve("nowhere"));
        Map<Path, String> cases = Map.of(
                folder,
                "is a folder",
                folder.resolve("no/such/out.wav"),
                "does not exist",
                plain.resolve("out.wav"),
                "is a file, not a folder",
                dead,
                "is a link that leads to no file",
                Path.of("/dev/null"),
                "is a device");
        for (Map.Entry<Path, String> wrong : cases.entrySet()) {
            CodecException e = assertThrows(
                    CodecException.class,
                    () -> AudioFiles.create(wrong.getKey(), OutputFormat.WAV16, 44_100, 2, Tags.NONE, true));
            assertEquals(CodecException.Kind.UNWRITABLE, e.kind());
            assertTrue(e.getMessage().contains(wrong.getValue()), e.getMessage());
            TestAudio.holdsHouseForm(e, wrong.getKey());
        }
        assertEquals(List.of("dead.wav", "plain"), names());
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void aRatePastTheLimitIsRefusedWithItsNumber(OutputFormat format) throws Exception {
        Path file = folder.resolve("x" + format.extension());
        CodecException e =
                assertThrows(CodecException.class, () -> AudioFiles.create(file, format, 768_001, 2, Tags.NONE, false));
        assertTrue(e.getMessage().contains("768001 Hz"), e.getMessage());
        TestAudio.holdsHouseForm(e, file);
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @CsvSource({"1000", "11025", "44100", "352800", "705600", "768000"})
    void flacTakesEveryRateWithinTheLimits(int rate) throws Exception {
        write(
                AudioFiles.create(folder.resolve("r.flac"), OutputFormat.FLAC24, rate, 2, Tags.NONE, false),
                grid(24, 10_000));
        TestTools.run(folder, "flac", "-t", "-w", "-s", "r.flac");
    }
}
