package org.rustyaudio.codec.aiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.TestAudio;
import org.rustyaudio.codec.TestBytes;
import org.rustyaudio.codec.TestTools;

class AiffReaderTest {

    @TempDir
    Path folder;

    @Test
    void everySampleOfASixteenBitFileIsExact() throws Exception {
        AiffBuilder aiff = new AiffBuilder();
        aiff.sound = AiffBuilder.ramp(32_768);
        aiff.offset = 6;
        try (AudioReader reader = AudioFiles.open(aiff.write(folder.resolve("a.aiff")))) {
            assertEquals(new StreamInfo("AIFF", 44_100, 2, 16, false, 32_768, 1_411_200), reader.info());
            float[][] sound = TestAudio.readAll(reader);
            for (int frame = 0; frame < 32_768; frame++) {
                assertEquals(frame / 32_768f, sound[0][frame]);
                assertEquals(-frame / 32_768f, sound[1][frame]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aiff,pcm_s8,AIFF,8",
        "aiff,pcm_s16be,AIFF,16",
        "aiff,pcm_s24be,AIFF,24",
        "aiff,pcm_s32be,AIFF,32",
        "aifc,pcm_s16le,AIFF-C,16",
        "aifc,pcm_f32be,AIFF-C,32",
        "aifc,pcm_f64be,AIFF-C,64",
        "aifc,pcm_alaw,AIFF-C (A-law),0",
        "aifc,pcm_mulaw,AIFF-C (µ-law),0"
    })
    void everyEncodingGivesWhatFfmpegGives(String extension, String codec, String format, int bits) throws Exception {
        String name = "x." + extension;
        TestTools.run(
                folder,
                "sox",
                "-R",
                "-n",
                "-r",
                "96000",
                "-c",
                "2",
                "-b",
                "32",
                "src.wav",
                "synth",
                "0.25",
                "sine",
                "440",
                "whitenoise",
                "gain",
                "-3");
        TestTools.run(folder, "ffmpeg", "-v", "error", "-i", "src.wav", "-c:a", codec, "-f", "aiff", name);
        TestTools.run(folder, "ffmpeg", "-v", "error", "-i", name, "-c:a", "pcm_f32le", "ref.wav");
        float[][] ours = TestAudio.readAll(folder.resolve(name));
        float[][] theirs = TestAudio.readAll(folder.resolve("ref.wav"));
        assertEquals(24_000, ours[0].length);
        for (int side = 0; side < 2; side++) {
            for (int frame = 0; frame < 24_000; frame++) {
                assertEquals(theirs[side][frame], ours[side][frame], "frame " + frame);
            }
        }
        try (AudioReader reader = AudioFiles.open(folder.resolve(name))) {
            assertEquals(format, reader.info().format());
            assertEquals(bits, reader.info().bitsPerSample());
            assertEquals(96_000, reader.info().sampleRateHz());
        }
    }

    @ParameterizedTest
    @CsvSource({"in24,24,3", "in32,32,4", "raw ,8,1", "NONE,20,3", "NONE,12,2", "twos,16,2"})
    void theRarerKindsFillWholeBytes(String kind, int bits, int bytes) throws Exception {
        AiffBuilder aiff = new AiffBuilder();
        aiff.kind = kind.length() == 4 ? kind : kind + " ";
        aiff.bits = bits;
        aiff.channels = 1;
        aiff.frames = 2;
        long half = 1L << (bytes * 8 - 2);
        boolean offsetBinary = aiff.kind.equals("raw ");
        aiff.sound = TestBytes.big()
                .number(offsetBinary ? half + 128 : half, bytes)
                .number(offsetBinary ? 0 : -2 * half, bytes)
                .bytes();
        Path file = aiff.write(folder.resolve("x.aifc"));
        float[][] sound = TestAudio.readAll(file);
        assertEquals(0.5f, sound[0][0]);
        assertEquals(-1f, sound[1][1]);
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(bits, reader.info().bitsPerSample());
        }
    }

    @Test
    void eightyBitRatesAreReadToTheNearestHertz() {
        Map<Long, String> rates = Map.of(
                44_100L, "400EAC44000000000000",
                48_000L, "400EBB80000000000000",
                192_000L, "4010BB80000000000000",
                8_000L, "400BFA00000000000000",
                22_255L, "400DADDD1745D1745800",
                0L, "00000000000000000000",
                -1L, "C00EAC44000000000000",
                1L, "3FFF8000000000000000");
        rates.forEach((rate, hex) -> {
            ByteBuffer bytes = ByteBuffer.wrap(java.util.HexFormat.of().parseHex(hex));
            assertEquals(rate, Extended.round(bytes, 0), hex);
        });
        assertEquals(-1, Extended.round(ByteBuffer.wrap(java.util.HexFormat.of().parseHex("7FFF8000000000000000")), 0));
    }

    @Test
    void textChunksAndId3BecomeTags() throws Exception {
        AiffBuilder aiff = new AiffBuilder();
        aiff.before = TestBytes.big()
                .chunk("NAME", "Song!".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .chunk("AUTH", "Müller".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .chunk("ANNO", "Note".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .bytes();
        aiff.sound = AiffBuilder.ramp(10);
        try (AudioReader reader = AudioFiles.open(aiff.write(folder.resolve("a.aiff")))) {
            assertEquals(
                    Map.of("title", "Song!", "artist", "Müller", "comment", "Note"),
                    reader.tags().values());
        }
        TestTools.run(
                folder,
                "ffmpeg",
                "-v",
                "error",
                "-i",
                "a.aiff",
                "-write_id3v2",
                "1",
                "-metadata",
                "title=Ünï",
                "-metadata",
                "album=Disc",
                "-metadata",
                "track=2/9",
                "t.aiff");
        try (AudioReader reader = AudioFiles.open(folder.resolve("t.aiff"))) {
            assertEquals("Ünï", reader.tags().get("title").orElseThrow());
            assertEquals("Disc", reader.tags().get("album").orElseThrow());
            assertEquals("9", reader.tags().get("tracktotal").orElseThrow());
        }
    }

    @Test
    void seekingToAnyFrameGivesExactlyThatFrame() throws Exception {
        AiffBuilder aiff = new AiffBuilder();
        aiff.sound = AiffBuilder.ramp(30_000);
        Random random = new Random(3);
        try (AudioReader reader = AudioFiles.open(aiff.write(folder.resolve("a.aiff")))) {
            float[] left = new float[10];
            float[] right = new float[10];
            for (int i = 0; i < 100; i++) {
                int frame = random.nextInt(30_000);
                reader.seek(frame);
                assertTrue(reader.read(left, right, 0, 10) >= 1);
                assertEquals(frame / 32_768f, left[0]);
            }
        }
    }

    @Test
    void aLengthLeftOpenReachesToTheEnd() throws Exception {
        AiffBuilder aiff = new AiffBuilder();
        aiff.sound = AiffBuilder.ramp(1_000);
        aiff.frames = 0;
        aiff.soundSize = 0;
        assertEquals(1_000, TestAudio.readAll(aiff.write(folder.resolve("open.aiff")))[0].length);
    }

    @Test
    void aMissingEndPlaysWhatIsThereAndSaysSo() throws Exception {
        AiffBuilder aiff = new AiffBuilder();
        aiff.sound = AiffBuilder.ramp(22_050);
        aiff.frames = 44_100;
        aiff.soundSize = 8 + 4 * 44_100;
        try (AudioReader reader = AudioFiles.open(aiff.write(folder.resolve("cut.aiff")))) {
            assertEquals(22_050, reader.info().frames());
            assertTrue(reader.warning().orElseThrow().contains("0.5 s of 1.0 s"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,2,16,MALFORMED,0 Hz",
        "16408,-6052837899185946624,2,16,LIMIT,Hz",
        "65535,-1,2,16,MALFORMED,-1 Hz",
        "16398,-6033641871262089216,0,16,MALFORMED,0 channels",
        "16398,-6033641871262089216,-1,16,LIMIT,65535 channels",
        "16398,-6033641871262089216,2,0,MALFORMED,0 bits",
        "16398,-6033641871262089216,2,33,MALFORMED,33 bits"
    })
    void anAbsurdHeaderIsRefusedWithItsNumber(
            int exponent, long mantissa, int channels, int bits, Kind kind, String expected) {
        AiffBuilder aiff = new AiffBuilder();
        aiff.rateExponent = exponent;
        aiff.rateMantissa = mantissa;
        aiff.channels = channels;
        aiff.bits = bits;
        aiff.frames = 10;
        aiff.sound = new byte[100];
        CodecException e = TestAudio.refused(aiff.write(folder.resolve("absurd.aiff")), kind);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void aHeaderCutAnywhereIsRefused() {
        AiffBuilder aiff = new AiffBuilder();
        aiff.sound = AiffBuilder.ramp(10);
        byte[] whole = aiff.bytes();
        for (int length = 12; length < 58; length++) {
            Path file = TestBytes.big().raw(Arrays.copyOf(whole, length)).write(folder.resolve("cut.aiff"));
            CodecException e = assertThrows(
                    CodecException.class, () -> AudioFiles.open(file).close(), "at " + length);
            TestAudio.holdsHouseForm(e, file);
        }
    }
}
