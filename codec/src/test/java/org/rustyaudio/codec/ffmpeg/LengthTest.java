package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.WavFile;

/// How long a file is, whatever way it says so.
class LengthTest {

    private static final int FRAMES = 100_003;
    private static final TestSignal MUSIC = TestSignal.of(44_100, 16, 2, FRAMES, 13);
    private static final int AAC_DELAY = 1_024;

    @TempDir
    Path folder;

    @Test
    void theITunesTagTrimsAFileWithoutEditList() throws IOException, CodecException {
        Path file = music(Encoding.AAC_M4A);
        Decoded wanted = Decoded.of(file);
        byte[] bytes = Mp4Patch.withoutEditList(Files.readAllBytes(file));
        Path untrimmed = Files.write(folder.resolve("untrimmed.m4a"), bytes);
        assertTrue(Decoded.of(untrimmed).frames() > FRAMES);
        String tag = String.format(" 00000000 %08X %08X %016X 00000000", AAC_DELAY, 349, FRAMES);
        Path tagged = Files.write(folder.resolve("tagged.m4a"), Mp4Patch.withTag(bytes, "iTunSMPB", tag));
        try (AudioReader reader = FfmpegReader.open(tagged)) {
            assertEquals(FRAMES, reader.info().frames());
            assertTrue(wanted.sameAs(Decoded.rest(reader)));
            for (int frame : new int[] {0, 1, 777, 50_001, FRAMES - 1}) {
                reader.seek(frame);
                int to = Math.min(frame + 2_000, FRAMES);
                assertTrue(wanted.part(frame, to).sameAs(Decoded.next(reader, 2_000)), "frame " + frame);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // edit list, packets, rate, movie clock: a millisecond clock rounds either way and the packets are right;
        "6615750, 6615777, 44100, 1000, 6615777",
        "221735, 221734, 44100, 1000, 221734",
        // padding beyond the rounding is cut where the list says;
        "8171730, 8172544, 44100, 1000, 8171730",
        // a clock as fine as the samples is believed to the frame;
        "8171730, 8171790, 44100, 44100, 8171730",
        // and a list without an end leaves all of it.
        "0, 5000, 44100, 1000, 5000"
    })
    void theFinerOfEditListAndPacketsWins(long listed, long packets, int rateHz, long movieHz, long frames) {
        assertEquals(frames, Length.mp4(listed, packets, rateHz, movieHz));
    }

    @Test
    void aGaplessTagThatDoesNotFitIsNotBelieved() {
        assertNull(GaplessTag.of(null, 10_000));
        assertNull(GaplessTag.of("00000000 00000840", 10_000));
        assertNull(GaplessTag.of("00000000 00000840 0000 zzzz", 10_000));
        assertNull(GaplessTag.of("00000000 00000840 000001CA 000000000000FFFF", 10_000), "longer than the file");
        GaplessTag tag = GaplessTag.of(" 00000000 00000840 000001CA 0000000000001000 00000000", 10_000);
        assertNotNull(tag);
        assertEquals(0x840, tag.delayFrames());
        assertEquals(0x1000, tag.frames());
    }

    /// ADTS, raw AC-3 and MP3 without a tag do not say how long they are, nor where the music starts in them.
    @ParameterizedTest
    @EnumSource(names = {"AAC_ADTS", "MP3_WITHOUT_TAG", "AC3", "MP2", "AAC_IN_MATROSKA", "OPUS_IN_WEBM", "WMA"})
    void aFileThatDoesNotSayIsCounted(Encoding encoding) throws IOException, CodecException {
        try (AudioReader reader = FfmpegReader.open(music(encoding))) {
            long counted = reader.info().frames();
            assertEquals(Decoded.rest(reader).frames(), counted);
        }
    }

    @Test
    void aTagOfMegabytesBeforeTheMusicDoesNotHideIt() throws IOException, CodecException {
        byte[] music = Files.readAllBytes(music(Encoding.MP3_WITHOUT_TAG));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int size = 5 << 20;
        file.write(new byte[] {'I', 'D', '3', 4, 0, 0, (byte) (size >> 21), (byte) (size >> 14 & 0x7F), 0, 0});
        file.write(new byte[size]);
        file.write(music);
        Path tagged = Files.write(folder.resolve("tagged.bin"), file.toByteArray());
        try (AudioReader reader = FfmpegReader.open(tagged)) {
            assertEquals("MP3", reader.info().format());
            assertEquals(
                    Decoded.of(music(Encoding.MP3_WITHOUT_TAG)).frames(),
                    Decoded.rest(reader).frames());
        }
    }

    @Test
    void anAbsurdLengthIsRefused() throws IOException {
        byte[] flac = Files.readAllBytes(music(Encoding.FLAC));
        flac[21] |= 0x0F; // the upper bits of the number of samples
        Path file = Files.write(folder.resolve("absurd.flac"), flac);
        CodecException refused = assertThrows(CodecException.class, () -> FfmpegReader.open(file));
        assertEquals(Kind.LIMIT, refused.kind(), refused.toString());
    }

    @Test
    void aCallThatTakesTooLongIsGivenUp() throws IOException {
        Path file = music(Encoding.FLAC);
        CodecException refused = assertThrows(CodecException.class, () -> FfmpegReader.open(file, -1));
        assertEquals(Kind.UNREADABLE, refused.kind());
        assertTrue(refused.toString().contains("in time"), refused.toString());
    }

    @Test
    void aRateThatChangesOnTheWayIsHeardAtOneRate() throws IOException, CodecException {
        byte[] first = Files.readAllBytes(music(Encoding.AAC_ADTS));
        Path wav = WavFile.write(TestSignal.of(48_000, 16, 1, 96_000, 1), folder.resolve("other.wav"));
        byte[] second = Files.readAllBytes(Encoding.AAC_ADTS.encode(wav, folder.resolve("other.aac")));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        both.write(second);
        Path file = Files.write(folder.resolve("both.aac"), both.toByteArray());
        try (AudioReader reader = FfmpegReader.open(file)) {
            double seconds =
                    Decoded.rest(reader).frames() / (double) reader.info().sampleRateHz();
            assertEquals(FRAMES / 44_100.0 + 2, seconds, 0.1);
        }
    }

    private Path music(Encoding encoding) throws IOException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        Path wav = WavFile.write(MUSIC, folder.resolve("music.wav"));
        return encoding.encode(wav, folder.resolve("music_" + encoding + "." + encoding.extension()));
    }
}
