package org.rustyaudio.codec.wav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Path;
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

class WavReaderTest {

    @TempDir
    Path folder;

    @Test
    void everySampleOfASixteenBitFileIsExact() throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.data = WavBuilder.ramp(32_768);
        Path file = wav.write(folder.resolve("ramp.wav"));
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(new StreamInfo("WAV", 44_100, 2, 16, false, 32_768, 1_411_200), reader.info());
            float[][] sound = TestAudio.readAll(reader);
            assertEquals(32_768, sound[0].length);
            for (int frame = 0; frame < 32_768; frame++) {
                assertEquals(frame / 32_768f, sound[0][frame]);
                assertEquals(-frame / 32_768f, sound[1][frame]);
            }
            assertTrue(reader.warning().isEmpty());
        }
    }

    /// sox writes the same sound in every encoding; ours agrees within half a step of the coarser one.
    @ParameterizedTest
    @CsvSource({
        "8,unsigned-integer,8",
        "16,signed-integer,16",
        "24,signed-integer,24",
        "32,signed-integer,32",
        "32,floating-point,32",
        "64,floating-point,64",
        "8,a-law,0",
        "8,mu-law,0"
    })
    void everyEncodingGivesWhatFfmpegGives(int bits, String encoding, int significant) throws Exception {
        TestTools.run(
                folder,
                "sox",
                "-R",
                "-n",
                "-r",
                "48000",
                "-c",
                "2",
                "-b",
                "" + bits,
                "-e",
                encoding,
                "x.wav",
                "synth",
                "0.5",
                "sine",
                "440",
                "whitenoise",
                "gain",
                "-3");
        TestTools.run(folder, "ffmpeg", "-v", "error", "-i", "x.wav", "-c:a", "pcm_f32le", "ref.wav");
        float[][] ours = TestAudio.readAll(folder.resolve("x.wav"));
        float[][] theirs = TestAudio.readAll(folder.resolve("ref.wav"));
        assertEquals(24_000, ours[0].length);
        for (int side = 0; side < 2; side++) {
            for (int frame = 0; frame < 24_000; frame++) {
                assertEquals(theirs[side][frame], ours[side][frame], "frame " + frame);
            }
        }
        try (AudioReader reader = AudioFiles.open(folder.resolve("x.wav"))) {
            assertEquals(significant, reader.info().bitsPerSample());
            assertEquals(encoding.startsWith("float"), reader.info().floatSamples());
        }
    }

    @ParameterizedTest
    @CsvSource({"5.1", "5.1(side)", "7.1", "quad", "5.0", "4.0", "3.0"})
    void aSurroundFileFoldsAsFfmpegFoldsIt(String layout) throws Exception {
        TestTools.run(
                folder,
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "anoisesrc=d=0.2:c=white:seed=5:a=0.9",
                "-af",
                "aformat=channel_layouts=" + layout + ",aeval=val(0)*sin(n/(10+ch)):c=same",
                "-c:a",
                "pcm_s24le",
                "multi.wav");
        TestTools.run(
                folder,
                "ffmpeg",
                "-v",
                "error",
                "-i",
                "multi.wav",
                "-ac",
                "2",
                "-c:a",
                "pcm_s24le",
                "-sample_fmt",
                "s32",
                "-af",
                "aresample=rematrix_maxval=1:osf=flt",
                "fold.wav");
        float[][] ours = TestAudio.readAll(folder.resolve("multi.wav"));
        float[][] theirs = TestAudio.readAll(folder.resolve("fold.wav"));
        assertEquals(theirs[0].length, ours[0].length);
        for (int side = 0; side < 2; side++) {
            for (int frame = 0; frame < ours[0].length; frame++) {
                assertEquals(theirs[side][frame], ours[side][frame], 1e-5, layout + " frame " + frame);
            }
        }
    }

    @Test
    void seekingToAnyFrameGivesExactlyThatFrame() throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.data = WavBuilder.ramp(30_000);
        Random random = new Random(3);
        try (AudioReader reader = AudioFiles.open(wav.write(folder.resolve("ramp.wav")))) {
            float[] left = new float[100];
            float[] right = new float[100];
            for (int i = 0; i < 100; i++) {
                int frame = random.nextInt(30_000);
                reader.seek(frame);
                assertEquals(frame, reader.position());
                assertTrue(reader.read(left, right, 7, 100) >= 1);
                assertEquals(frame / 32_768f, left[7]);
                assertEquals(-frame / 32_768f, right[7]);
            }
            reader.seek(30_000);
            assertEquals(-1, reader.read(left, right, 0, 100));
            reader.seek(Long.MAX_VALUE);
            assertEquals(-1, reader.read(left, right, 0, 100));
            reader.seek(29_999);
            assertEquals(1, reader.read(left, right, 0, 100));
            assertEquals(-1, reader.read(left, right, 0, 100));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "4294967295", "2147479588"})
    void aSizeThatAPipeLeftOpenReachesToTheEnd(long size) throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.data = WavBuilder.ramp(1_000);
        wav.dataSize = size;
        try (AudioReader reader = AudioFiles.open(wav.write(folder.resolve("piped.wav")))) {
            assertEquals(1_000, reader.info().frames());
            assertTrue(reader.warning().isEmpty());
        }
    }

    @Test
    void chunksMayComeInAnyOrderAndBeOdd() throws Exception {
        byte[] sound = WavBuilder.ramp(500);
        byte[] body = TestBytes.little()
                .text("WAVE")
                .chunk("junk", new byte[3])
                .chunk("data", sound)
                .chunk("LIST", new byte[] {1, 2, 3, 4, 5})
                .chunk("fmt ", new WavBuilder().formatChunk())
                .bytes();
        Path file = TestBytes.little().text("RIFF").int32(body.length).raw(body).write(folder.resolve("order.wav"));
        assertEquals(500, TestAudio.readAll(file)[0].length);
    }

    @Test
    void aForgottenPaddingByteLosesNoChunk() throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.before = TestBytes.little().text("junk").int32(3).raw(new byte[3]).bytes();
        wav.data = WavBuilder.ramp(500);
        assertEquals(500, TestAudio.readAll(wav.write(folder.resolve("odd.wav")))[0].length);
    }

    @Test
    void aMissingEndPlaysWhatIsThereAndSaysSo() throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.data = TestBytes.little().raw(WavBuilder.ramp(44_100)).int16(5).bytes();
        wav.dataSize = 4 * 88_200;
        Path file = wav.write(folder.resolve("cut.wav"));
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(44_100, reader.info().frames());
            assertEquals(
                    file + ": the end is cut off: 1.0 s of 2.0 s are there and play. Copy or download it again.",
                    reader.warning().orElseThrow());
            assertEquals(44_100, TestAudio.readAll(reader)[0].length);
        }
    }

    @Test
    void aFileThatShrinksWhilePlayingEndsInANamedFailure() throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.data = WavBuilder.ramp(100_000);
        Path file = wav.write(folder.resolve("shrinks.wav"));
        float[] left = new float[1_000];
        float[] right = new float[1_000];
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(1_000, reader.read(left, right, 0, 1_000));
            try (RandomAccessFile shrink = new RandomAccessFile(file.toFile(), "rw")) {
                shrink.setLength(44 + 4 * 50_000);
            }
            CodecException e = assertThrows(CodecException.class, () -> TestAudio.readAll(reader, 1_000));
            assertEquals(Kind.TRUNCATED, e.kind());
            assertEquals(50_000, reader.position());
            TestAudio.holdsHouseForm(e, file);
            reader.seek(10);
            assertTrue(reader.read(left, right, 0, 1) == 1, "what is still there stays readable");
        }
    }

    @Test
    void wideFilesPastFourGibibytesAreReadToTheirLastFrame() throws Exception {
        long frames = (1L << 32) / 4 + 1_000;
        byte[] head = TestBytes.little()
                .text("RF64")
                .int32(-1)
                .text("WAVE")
                .text("ds64")
                .int32(28)
                .int64(frames * 4 + 72)
                .int64(frames * 4)
                .int64(frames)
                .int32(0)
                .chunk("fmt ", new WavBuilder().formatChunk())
                .text("data")
                .int32(-1)
                .bytes();
        Path file = folder.resolve("wide.wav");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(head);
            sparse.seek(head.length + (frames - 1) * 4);
            sparse.write(TestBytes.little().int16(123).int16(-456).bytes());
        }
        try (AudioReader reader = AudioFiles.open(file)) {
            assertEquals(frames, reader.info().frames());
            reader.seek(frames - 1);
            float[] left = new float[8];
            float[] right = new float[8];
            assertEquals(1, reader.read(left, right, 0, 8));
            assertEquals(123 / 32_768f, left[0]);
            assertEquals(-456 / 32_768f, right[0]);
            assertEquals(-1, reader.read(left, right, 0, 8));
        }
    }

    @Test
    void bigEndianRifxIsRead() throws Exception {
        byte[] format = TestBytes.big()
                .int16(1)
                .int16(1)
                .int32(8_000)
                .int32(16_000)
                .int16(2)
                .int16(16)
                .bytes();
        byte[] body = TestBytes.big()
                .text("WAVE")
                .chunk("fmt ", format)
                .chunk("data", TestBytes.big().int16(0x1234).int16(-2).bytes())
                .bytes();
        Path file = TestBytes.big().text("RIFX").int32(body.length).raw(body).write(folder.resolve("x.wav"));
        float[][] sound = TestAudio.readAll(file);
        assertEquals(0x1234 / 32_768f, sound[0][0]);
        assertEquals(-2 / 32_768f, sound[1][1]);
    }

    @Test
    void oneSampleIsASound() throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.channels = 1;
        wav.data = TestBytes.little().int16(-32_768).bytes();
        float[][] sound = TestAudio.readAll(wav.write(folder.resolve("one.wav")));
        assertEquals(1, sound[0].length);
        assertEquals(-1f, sound[0][0]);
        assertEquals(-1f, sound[1][0]);
    }

    @Test
    void noSampleAtAllIsRefused() {
        Path file = new WavBuilder().write(folder.resolve("none.wav"));
        assertTrue(TestAudio.refused(file, Kind.MALFORMED).getMessage().contains("holds no samples"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,2,16,-1,MALFORMED,0 Hz",
        "999,2,16,-1,LIMIT,999 Hz",
        "4000000000,2,16,-1,LIMIT,4000000000 Hz",
        "44100,0,16,4,MALFORMED,0 channels",
        "44100,65,16,-1,LIMIT,65 channels",
        "44100,65535,8,-1,LIMIT,65535 channels",
        "44100,2,16,0,MALFORMED,0 bytes",
        "44100,2,16,5,MALFORMED,5 bytes",
        "44100,2,24,4,MALFORMED,24 bits in 2 bytes"
    })
    void anAbsurdHeaderIsRefusedWithItsNumber(
            long rate, int channels, int bits, int align, Kind kind, String expected) {
        WavBuilder wav = new WavBuilder();
        wav.rate = rate;
        wav.channels = channels;
        wav.bits = bits;
        wav.blockAlign = align;
        wav.data = new byte[70_000];
        CodecException e = TestAudio.refused(wav.write(folder.resolve("absurd.wav")), kind);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void aHeaderCutAnywhereIsRefused() {
        WavBuilder wav = new WavBuilder();
        wav.data = WavBuilder.ramp(10);
        byte[] whole = wav.bytes();
        for (int length = 12; length < 48; length++) {
            Path file = TestBytes.little()
                    .raw(java.util.Arrays.copyOf(whole, length))
                    .write(folder.resolve("cut.wav"));
            CodecException e = assertThrows(
                    CodecException.class, () -> AudioFiles.open(file).close(), "at " + length);
            TestAudio.holdsHouseForm(e, file);
            assertFalse(e.kind() == Kind.UNREADABLE, e.getMessage());
        }
    }
}
