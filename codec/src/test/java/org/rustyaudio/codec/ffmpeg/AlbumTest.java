package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.WavFile;

/// An album that runs on across its tracks comes back whole: no frame lost or added at any join.
class AlbumTest {

    /// Where one track ends and the next begins: at no multiple of any block.
    private static final int[] CUTS = {0, 97_003, 180_011, 301_123, 301_123 + 44_101, 480_007};

    private static final TestSignal ALBUM_44 = TestSignal.of(44_100, 16, 2, 480_007, 5);
    private static final TestSignal ALBUM_48 = TestSignal.of(48_000, 16, 2, 480_007, 6);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "FLAC, 44100",
        "FLAC, 48000",
        "WAV, 44100",
        "WAV, 48000",
        "MP3_VBR, 44100",
        "MP3_VBR, 48000",
        "MP3_CBR, 44100",
        "VORBIS, 44100",
        "VORBIS, 48000",
        "OPUS, 48000",
        "AAC_M4A, 44100",
        "AAC_M4A, 48000",
        "ALAC, 44100",
        "WAVPACK, 44100",
        "OGG_FLAC, 44100"
    })
    void noFrameIsLostOrAddedAtAJoin(Encoding encoding, int rateHz) throws IOException, CodecException {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        int total = CUTS[CUTS.length - 1];
        TestSignal album = rateHz == 48_000 ? ALBUM_48 : ALBUM_44;
        float[] joined = new float[total];
        int at = 0;
        for (int track = 0; track + 1 < CUTS.length; track++) {
            Path wav = WavFile.write(album.part(CUTS[track], CUTS[track + 1]), folder.resolve(track + ".wav"));
            Path file = encoding.encode(wav, folder.resolve("track" + track + "." + encoding.extension()));
            try (AudioReader reader = AudioFiles.open(file)) {
                long stated = reader.info().frames();
                float[] samples = Decoded.rest(reader).left();
                assertEquals(CUTS[track + 1] - CUTS[track], samples.length, encoding + " track " + track);
                assertEquals(samples.length, stated, "stated length of track " + track);
                System.arraycopy(samples, 0, joined, at, samples.length);
                at += samples.length;
            }
        }
        assertEquals(total, at);
        for (int track = 1; track + 1 < CUTS.length; track++) {
            assertAligned(album.floats(0), joined, CUTS[track], encoding);
        }
    }

    /// Around a join no shift of the decoded sound fits the original better than none at all.
    private static void assertAligned(float[] wanted, float[] got, int join, Encoding encoding) {
        int from = join - 8_000;
        int to = join + 8_000;
        double here = agreementDb(wanted, got, from, to, 0);
        for (int shift = -5; shift <= 5; shift++) {
            if (shift != 0) {
                double there = agreementDb(wanted, got, from, to, shift);
                assertTrue(here > there, encoding + " fits better " + shift + " frames from the join at " + join);
            }
        }
        assertTrue(!encoding.lossless() || here == Double.POSITIVE_INFINITY, encoding + " agrees to " + here + " dB");
    }

    private static double agreementDb(float[] wanted, float[] got, int from, int to, int shift) {
        return Decoded.agreementDb(
                java.util.Arrays.copyOfRange(wanted, from, to),
                java.util.Arrays.copyOfRange(got, from + shift, to + shift));
    }
}
