package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.WavFile;

/// A frame is the same samples whether reached by reading or by seeking.
class SeekTest {

    private static final int SEEKS = 100;
    private static final int FRAMES = 3_000;
    private static final TestSignal MUSIC = TestSignal.of(44_100, 16, 2, 12 * 44_100 + 501, 3);

    /// Their decoders fill bands with noise that is new each time.
    private static final Set<Encoding> NOISY = EnumSet.of(Encoding.AC3, Encoding.EAC3);

    @TempDir
    static Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"AC3", "EAC3"})
    void aHundredRandomFramesAreTheSameAsInLinearReading(Encoding encoding) throws IOException, CodecException {
        Path file = encode(encoding);
        Decoded whole = Decoded.of(file);
        long seed = encoding.name().hashCode();
        SplittableRandom random = new SplittableRandom(seed);
        try (AudioReader reader = FfmpegReader.open(file)) {
            for (int i = 0; i < SEEKS; i++) {
                int frame = random.nextInt(whole.frames());
                reader.seek(frame);
                assertEquals(frame, reader.position(), "position, seed " + seed);
                Decoded part = Decoded.next(reader, FRAMES);
                Decoded wanted = whole.part(frame, Math.min(frame + FRAMES, whole.frames()));
                assertTrue(wanted.sameAs(part), encoding + " differs at frame " + frame + ", seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AC3", "EAC3"})
    void decodersThatAddNoiseStillFindTheirPlace(Encoding encoding) throws IOException, CodecException {
        assertTrue(NOISY.contains(encoding));
        Path file = encode(encoding);
        Decoded whole = Decoded.of(file);
        SplittableRandom random = new SplittableRandom(17);
        int window = 44_100;
        try (AudioReader reader = FfmpegReader.open(file)) {
            for (int i = 0; i < 20; i++) {
                int frame = 10 + random.nextInt(whole.frames() - window - 20);
                reader.seek(frame);
                float[] got = Decoded.next(reader, window).left();
                double here =
                        Decoded.agreementDb(whole.part(frame, frame + window).left(), got);
                for (int shift : new int[] {-2, -1, 1, 2}) {
                    float[] beside = Arrays.copyOfRange(whole.left(), frame + shift, frame + shift + window);
                    assertTrue(here > Decoded.agreementDb(beside, got), encoding + " is off by " + shift);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"AC3", "EAC3"})
    void startEndAndBeyondAreReached(Encoding encoding) throws IOException, CodecException {
        Path file = encode(encoding);
        Decoded whole = Decoded.of(file);
        int frames = whole.frames();
        try (AudioReader reader = FfmpegReader.open(file)) {
            assertTrue(whole.sameAs(Decoded.rest(reader)), "first pass");
            assertEquals(-1, reader.read(new float[8], new float[8], 0, 8), "after the end");
            reader.seek(0);
            assertTrue(whole.part(0, FRAMES).sameAs(Decoded.next(reader, FRAMES)), "start");
            reader.seek(frames - 1L);
            assertTrue(whole.part(frames - 1, frames).sameAs(Decoded.rest(reader)), "last frame");
            reader.seek(frames + 5_000L);
            assertEquals(-1, reader.read(new float[8], new float[8], 0, 8), "beyond the end");
            reader.seek(7);
            assertTrue(whole.part(7, FRAMES).sameAs(Decoded.next(reader, FRAMES - 7)), "back from beyond");
            reader.seek(7);
            reader.seek(7);
            assertTrue(whole.part(7, FRAMES).sameAs(Decoded.next(reader, FRAMES - 7)), "sought twice");
            assertEquals(frames, reader.info().frames());
        }
    }

    @Test
    void anUnfinishedSeekTableDoesNotMatter() throws IOException, CodecException {
        assumeTrue(Encoding.FLAC.available());
        Path wav = WavFile.write(MUSIC, folder.resolve("music.wav"));
        Path file = Encoding.FLAC.encode(wav, folder.resolve("noseek.flac"), "--no-seektable", "--no-padding");
        Decoded whole = Decoded.of(file);
        try (AudioReader reader = FfmpegReader.open(file)) {
            for (int frame : new int[] {300_000, 44_100, 0, 500_000}) {
                reader.seek(frame);
                assertTrue(whole.part(frame, frame + FRAMES).sameAs(Decoded.next(reader, FRAMES)), "frame " + frame);
            }
        }
    }

    /// Encodes once for all tests of this class.
    private static Path encode(Encoding encoding) throws IOException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        Path file = folder.resolve("music_" + encoding + "." + encoding.extension());
        if (Files.exists(file)) {
            return file;
        }
        Path wav = WavFile.write(MUSIC, folder.resolve("music.wav"));
        return encoding.encode(wav, file);
    }
}
