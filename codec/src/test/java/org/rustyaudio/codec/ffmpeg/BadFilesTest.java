package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.Tool;
import org.rustyaudio.testkit.corpus.WavFile;

/// What is no music is refused by name and leaves nothing behind; what is music in part plays in part.
class BadFilesTest {

    private static final int FRAMES = 88_211;
    private static final TestSignal MUSIC = TestSignal.of(44_100, 16, 2, FRAMES, 21);

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("missing.flac");
        CodecException refused = assertThrows(CodecException.class, () -> FfmpegReader.open(file));
        assertEquals(Kind.UNREADABLE, refused.kind());
        assertTrue(refused.toString().contains(": " + file), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 1_000, 100_000})
    void randomBytesAreRefused(int length) throws IOException {
        byte[] bytes = new byte[length];
        SplittableRandom random = new SplittableRandom(length);
        random.nextBytes(bytes);
        Path file = Files.write(folder.resolve("noise.mp3"), bytes);
        CodecException refused = assertThrows(CodecException.class, () -> FfmpegReader.open(file));
        assertTrue(refused.kind() == Kind.UNSUPPORTED || refused.kind() == Kind.MALFORMED, refused.getMessage());
    }

    @Test
    void zeroesAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("zeroes.flac"), new byte[200_000]);
        assertThrows(CodecException.class, () -> FfmpegReader.open(file));
    }

    /// Each of them makes FFmpeg open what is named inside, were it let.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list.m3u8 | #EXTM3U\\n#EXT-X-TARGETDURATION:5\\n#EXTINF:5,\\nOTHER\\n#EXT-X-ENDLIST\\n",
                "list.mp3 | ffconcat version 1.0\\nfile 'OTHER'\\n",
                "dash.m4a | <?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" profiles=\"x\"/>",
                "session.sdp | v=0\\no=- 0 0 IN IP4 127.0.0.1\\ns=x\\nc=IN IP4 127.0.0.1\\nt=0 0\\nm=audio 5004 RTP/AVP 0\\n",
                "words.srt | 1\\n00:00:01,000 --> 00:00:02,000\\nHello\\n"
            })
    void listsThatNameOtherFilesAreRefused(String name, String content) throws IOException {
        Path other = music(Encoding.FLAC);
        String text = content.strip().replace("\\n", "\n").replace("OTHER", other.toString());
        Path file = Files.writeString(folder.resolve(name.strip()), text);
        CodecException refused = assertThrows(CodecException.class, () -> FfmpegReader.open(file));
        assertEquals(Kind.UNSUPPORTED, refused.kind(), refused.getMessage());
    }

    @Test
    void aPictureNamedLikeMusicIsCalledAPicture() throws IOException {
        assumeTrue(Tool.installed("ffmpeg"));
        Path file = folder.resolve("cover.jpg");
        Tool.run(
                "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=c=red:s=64x64", "-frames:v", "1", file.toString());
        Path renamed = Files.copy(file, folder.resolve("song.mp3"));
        CodecException refused = assertThrows(CodecException.class, () -> FfmpegReader.open(renamed));
        assertEquals(Kind.UNSUPPORTED, refused.kind());
        assertTrue(refused.toString().contains("JPEG picture"), refused.getMessage());
    }

    @Test
    void aFilmWithoutSoundHoldsNoAudio() throws IOException {
        assumeTrue(Tool.installed("ffmpeg"));
        Path file = folder.resolve("silent.mp4");
        Tool.run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-c:v", "mpeg4", file.toString());
        CodecException refused = assertThrows(CodecException.class, () -> FfmpegReader.open(file));
        assertEquals(Kind.UNSUPPORTED, refused.kind());
        assertTrue(refused.toString().contains("no audio"), refused.getMessage());
    }

    @Test
    void theSoundOfAFilmIsRead() throws IOException, CodecException {
        Path wav = WavFile.write(MUSIC, folder.resolve("music.wav"));
        Path file = folder.resolve("film.mkv");
        Tool.run(
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc=s=64x64:d=2",
                "-i",
                wav.toString(),
                "-c:v",
                "mpeg4",
                "-c:a",
                "flac",
                file.toString());
        assertEquals(FRAMES, Decoded.of(file).frames());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FLAC", "OGG_FLAC", "MP3_VBR", "MP3_CBR", "VORBIS", "OPUS", "AAC_ADTS", "WAVPACK", "TTA", "WMA"})
    void aFileCutOffPlaysToItsEnd(Encoding encoding) throws IOException, CodecException {
        Path file = music(encoding);
        Decoded whole = Decoded.of(file);
        byte[] bytes = Files.readAllBytes(file);
        Path cut =
                Files.write(folder.resolve("cut." + encoding.extension()), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        try (AudioReader reader = FfmpegReader.open(cut)) {
            Decoded part = Decoded.rest(reader);
            assertTrue(part.frames() > whole.frames() / 3, encoding + " gave " + part.frames());
            assertTrue(part.frames() <= whole.frames(), encoding + " gave " + part.frames());
            assertEquals(part.frames(), reader.info().frames());
            int sure = part.frames() - (encoding == Encoding.TTA ? 46_080 : 5_000); // less the block cut through
            assertTrue(whole.part(0, sure).sameAs(part.part(0, sure)), encoding + " plays something else");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAC", "WAVPACK", "TTA", "OPUS", "VORBIS", "OGG_FLAC"})
    void aHoleIsSilentAndWhatFollowsStaysInItsPlace(Encoding encoding) throws IOException, CodecException {
        Path wav = WavFile.write(TestSignal.of(44_100, 16, 2, 6 * 44_100, 4), folder.resolve("longer.wav"));
        Path file = encoding.encode(wav, folder.resolve("longer." + encoding.extension()));
        Decoded whole = Decoded.of(file);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length * 2 / 5, bytes.length * 2 / 5 + 300, (byte) 0);
        Path holed = Files.write(folder.resolve("holed." + encoding.extension()), bytes);
        try (AudioReader reader = FfmpegReader.open(holed)) {
            Decoded part = Decoded.rest(reader);
            assertEquals(whole.frames(), part.frames(), encoding + " length");
            int tail = 44_100;
            double agreementDb = Decoded.agreementDb(
                    whole.part(whole.frames() - tail, whole.frames()).left(),
                    part.part(whole.frames() - tail, whole.frames()).left());
            assertTrue(agreementDb > 60, encoding + " agrees to " + agreementDb + " dB behind the hole");
            assertTrue(reader.warning().isPresent(), encoding + " says nothing");
        }
    }

    @Test
    void aClosedReaderSaysSo() throws IOException, CodecException {
        AudioReader reader = FfmpegReader.open(music(Encoding.FLAC));
        reader.close();
        reader.close();
        assertEquals(FRAMES, reader.info().frames());
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> reader.read(new float[1], new float[1], 0, 1));
        assertTrue(refused.toString().contains("closed"), refused.getMessage());
        assertThrows(IllegalStateException.class, () -> reader.seek(0));
        assertThrows(IllegalStateException.class, reader::tags);
    }

    @Test
    void aFileThatShrinksWhileItPlaysEndsEarlyAndDoesNotPlayAgain() throws IOException, CodecException {
        Path file = music(Encoding.FLAC);
        try (AudioReader reader = FfmpegReader.open(file)) {
            Decoded.next(reader, 1_000);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1_000));
            assertTrue(Decoded.rest(reader).frames() < FRAMES);
            CodecException refused = assertThrows(CodecException.class, () -> reader.seek(0));
            assertTrue(refused.toString().contains(file.toString()));
            assertThrows(CodecException.class, () -> reader.read(new float[1], new float[1], 0, 1));
            assertThrows(CodecException.class, () -> reader.seek(10));
        }
    }

    @Test
    void thousandsOfFailedAndForgottenOpensLeaveNoMemoryBehind() throws IOException {
        assumeTrue(Memory.isKnown());
        Path[] bad = badFiles();
        openAll(bad, 2_000); // until the Java heap has touched all it will use
        long before = Memory.nativeKb();
        openAll(bad, 2_000);
        long growth = Memory.nativeKb() - before;
        assertTrue(growth < 30_000, "2,000 failed opens grew by " + growth + " kB");
    }

    @Test
    void thousandsOfReadersLeaveNoMemoryBehind() throws IOException, CodecException {
        assumeTrue(Memory.isKnown());
        Path[] good = {music(Encoding.FLAC), music(Encoding.MP3_VBR), music(Encoding.VORBIS), music(Encoding.AAC_M4A)};
        readAll(good, 1_000); // until the Java heap has touched all it will use
        long before = Memory.nativeKb();
        readAll(good, 1_000);
        long growth = Memory.nativeKb() - before;
        assertTrue(growth < 30_000, "1,000 readers grew by " + growth + " kB");
    }

    @Test
    void aForgottenReaderClosesItsFileInTheEnd() throws IOException, CodecException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        Path file = music(Encoding.FLAC);
        long before = openFiles(descriptors);
        for (int i = 0; i < 50; i++) {
            forget(file);
        }
        long patience = System.nanoTime() + 20_000_000_000L;
        while (openFiles(descriptors) > before + 5 && System.nanoTime() < patience) {
            System.gc();
            LockSupport.parkNanos(10_000_000);
        }
        assertTrue(openFiles(descriptors) <= before + 5, "still open: " + (openFiles(descriptors) - before));
    }

    @SuppressWarnings({"resource", "MustBeClosedChecker"}) // forgotten on purpose
    private static void forget(Path file) throws CodecException {
        FfmpegReader.open(file);
    }

    private static long openFiles(Path descriptors) throws IOException {
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.count();
        }
    }

    private static void readAll(Path[] files, int times) throws CodecException {
        for (int i = 0; i < times; i++) {
            try (AudioReader reader = FfmpegReader.open(files[i % files.length])) {
                Decoded.next(reader, 5_000);
                reader.seek(40_000);
                Decoded.next(reader, 5_000);
                assertFalse(reader.info().format().isEmpty());
            }
        }
    }

    private static void openAll(Path[] files, int times) {
        for (int i = 0; i < times; i++) {
            Path file = files[i % files.length];
            assertThrows(CodecException.class, () -> FfmpegReader.open(file));
        }
    }

    private Path[] badFiles() throws IOException {
        byte[] flac = Files.readAllBytes(music(Encoding.FLAC));
        byte[] m4a = Files.readAllBytes(music(Encoding.AAC_M4A));
        byte[] noise = new byte[50_000];
        new SplittableRandom(1).nextBytes(noise);
        return new Path[] {
            Files.write(folder.resolve("head.flac"), Arrays.copyOf(flac, 60)),
            Files.write(folder.resolve("noise.bin"), noise),
            Files.write(folder.resolve("half.m4a"), Arrays.copyOf(m4a, m4a.length / 2)),
            Files.write(folder.resolve("text.ogg"), "OggS but not really".getBytes(StandardCharsets.UTF_8)),
            folder.resolve("missing.mp3")
        };
    }

    private Path music(Encoding encoding) throws IOException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        Path wav = WavFile.write(MUSIC, folder.resolve("music.wav"));
        return encoding.encode(wav, folder.resolve("music_" + encoding + "." + encoding.extension()));
    }
}
