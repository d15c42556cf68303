package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.mix.Downmix;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.Reference;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.WavFile;

/// Every format gives back what went in: lossless ones bit by bit, lossy ones as the reference decoder hears them.
class FormatsTest {

    private static final TestSignal STEREO = TestSignal.of(48_000, 16, 2, 3 * 48_000 + 1_234, 11);

    @TempDir
    static Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFormatAgreesWithTheReferenceDecoder(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        Path file = stereo(encoding);
        Decoded decoded = Decoded.of(file);
        float[][] reference = Reference.decode(file, 2);
        int common = Math.min(decoded.frames(), reference[0].length);
        assertTrue(common > STEREO.frames() / 4, "only " + common + " frames");
        double agreementDb =
                Decoded.agreementDb(Arrays.copyOf(reference[0], common), Arrays.copyOf(decoded.left(), common));
        double wantedDb = encoding == Encoding.MP2 ? 75 : 120; // the reference decodes MP2 to 16 bits
        assertTrue(agreementDb >= wantedDb, encoding + " agrees to " + agreementDb + " dB");
    }

    @ParameterizedTest
    @MethodSource("lossless")
    void losslessFormatsGiveBackEverySample(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        for (int bits : new int[] {16, 24}) {
            TestSignal signal = TestSignal.of(96_000, bits, 2, 96_000 + 77, bits);
            Path file = encode(signal, encoding);
            Decoded decoded = Decoded.of(file);
            assertArrayEquals(signal.floats(0), decoded.left(), encoding + " left, " + bits + " bits");
            assertArrayEquals(signal.floats(1), decoded.right(), encoding + " right, " + bits + " bits");
        }
    }

    @ParameterizedTest
    @MethodSource("gapless")
    void gaplessFormatsGiveBackEveryFrameAndNoMore(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        try (AudioReader reader = FfmpegReader.open(stereo(encoding))) {
            long stated = reader.info().frames();
            long read = Decoded.rest(reader).frames();
            assertEquals(STEREO.frames(), read, encoding + " read");
            assertEquals(read, stated, encoding + " stated");
            assertEquals(read, reader.info().frames());
        }
    }

    static Stream<Encoding> lossless() {
        return Stream.of(Encoding.values()).filter(Encoding::lossless);
    }

    static Stream<Encoding> gapless() {
        return Stream.of(Encoding.values()).filter(encoding -> encoding.kind() != Encoding.Kind.PADDED);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheFileIsSaidToHoldIsWhatItHolds(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        try (AudioReader reader = FfmpegReader.open(stereo(encoding))) {
            assertEquals(2, reader.info().channels());
            assertTrue(
                    reader.info().bitRate() > 8_000, "bit rate " + reader.info().bitRate());
            boolean lossless = encoding.lossless() || encoding == Encoding.WAVE64;
            assertEquals(lossless ? 16 : 0, reader.info().bitsPerSample(), "bits");
            assertEquals(reader.info().frames(), Decoded.rest(reader).frames(), encoding + " frames");
        }
    }

    @ParameterizedTest
    @MethodSource("lossless")
    void surroundIsFoldedToStereo(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        boolean ownOrder = encoding == Encoding.ALAC || encoding == Encoding.TTA; // of 8 channels: other speakers
        for (int channels : ownOrder ? new int[] {6} : new int[] {6, 8}) {
            TestSignal signal = TestSignal.of(48_000, 16, channels, 48_000, channels);
            float[][] planes = new float[channels][];
            for (int channel = 0; channel < channels; channel++) {
                planes[channel] = signal.floats(channel);
            }
            float[] left = new float[48_000];
            float[] right = new float[48_000];
            Downmix.of(channels, 0).fold(planes, 0, 48_000, left, right, 0);
            Decoded decoded = Decoded.of(encode(signal, encoding));
            assertArrayEquals(left, decoded.left(), 1e-6f, encoding + " left, " + channels + " channels");
            assertArrayEquals(right, decoded.right(), 1e-6f, encoding + " right, " + channels + " channels");
        }
    }

    @ParameterizedTest
    @EnumSource
    void monoIsGivenOnBothSides(Encoding encoding) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        Path file = encode(TestSignal.of(44_100, 16, 1, 44_100, 1), encoding);
        Decoded decoded = Decoded.of(file);
        assertTrue(decoded.frames() > 10_000);
        assertArrayEquals(decoded.left(), decoded.right());
        try (AudioReader reader = FfmpegReader.open(file)) {
            assertEquals(1, reader.info().channels());
        }
    }

    /// The stereo signal, encoded once for all tests of this class.
    private static Path stereo(Encoding encoding) throws IOException {
        Path file = folder.resolve("stereo_" + encoding + "." + encoding.extension());
        return Files.exists(file) ? file : encoding.encode(WavFile.write(STEREO, folder.resolve("stereo.wav")), file);
    }

    private static Path encode(TestSignal signal, Encoding encoding) throws IOException {
        Path wav = WavFile.write(signal, folder.resolve("source.wav"));
        return encoding.encode(wav, folder.resolve(encoding + "." + encoding.extension()));
    }
}
