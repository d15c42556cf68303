package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.Reference;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.WavFile;

/// Every format gives back what went in: lossless ones bit by bit, lossy ones as the reference decoder hears them.
class FormatsTest {

    private static final TestSignal STEREO = TestSignal.of(48_000, 16, 2, 3 * 48_000 + 1_234, 11);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFormatAgreesWithTheReferenceDecoder(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        Path file = encode(STEREO, encoding);
        Decoded decoded = Decoded.of(file);
        float[][] reference = Reference.decode(file, 2);
        int common = Math.min(decoded.frames(), reference[0].length);
        assertTrue(common > STEREO.frames() / 4, "only " + common + " frames");
        double agreementDb = Decoded.agreementDb(
                java.util.Arrays.copyOf(reference[0], common), java.util.Arrays.copyOf(decoded.left(), common));
        double wantedDb = encoding == Encoding.MP2 ? 75 : 120; // the reference decodes MP2 to 16 bits
        assertTrue(agreementDb >= wantedDb, encoding + " agrees to " + agreementDb + " dB");
    }

    @ParameterizedTest
    @EnumSource
    void losslessFormatsGiveBackEverySample(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.lossless() && encoding.available());
        for (int bits : new int[] {16, 24}) {
            TestSignal signal = TestSignal.of(96_000, bits, 2, 96_000 + 77, bits);
            Path file = encode(signal, encoding);
            Decoded decoded = Decoded.of(file);
            assertArrayEquals(signal.floats(0), decoded.left(), encoding + " left, " + bits + " bits");
            assertArrayEquals(signal.floats(1), decoded.right(), encoding + " right, " + bits + " bits");
        }
    }

    @ParameterizedTest
    @EnumSource
    void gaplessFormatsGiveBackEveryFrameAndNoMore(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.kind() != Encoding.Kind.PADDED && encoding.available());
        try (AudioReader reader = FfmpegReader.open(encode(STEREO, encoding))) {
            long stated = reader.info().frames();
            long read = Decoded.rest(reader).frames();
            assertEquals(STEREO.frames(), read, encoding + " read");
            assertTrue(stated == read || stated == -1, encoding + " stated " + stated);
            assertEquals(read, reader.info().frames());
        }
    }

    private Path encode(TestSignal signal, Encoding encoding) throws IOException {
        Path wav = WavFile.write(signal, folder.resolve("source.wav"));
        return encoding.encode(wav, folder.resolve(encoding + "." + encoding.extension()));
    }
}
