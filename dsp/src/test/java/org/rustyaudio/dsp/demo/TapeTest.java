package org.rustyaudio.dsp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TapeTest {

    static List<Piece> pieces() {
        return Piece.all();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aPieceIsLoudEnoughNeverClipsAndHasNoHole(Piece piece) {
        float[][] sound = Tape.render(piece);
        int second = Tape.RATE_HZ;
        for (float[] channel : sound) {
            double peak = 0;
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
            assertTrue(peak > 0.2 && peak <= 1, piece.title() + " peaks at " + peak);
            for (int at = 0; at + second <= channel.length - 3 * second; at += second) {
                assertTrue(rms(channel, at, second) > 0.01, piece.title() + " is silent at " + at / second + " s");
            }
            assertTrue(rms(channel, channel.length - 100, 100) < 0.005, piece.title() + " ends with a cut");
        }
    }

    private static double rms(float[] samples, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / count);
    }

    @Test
    void theTapeIsAboutAMinuteLong() {
        double seconds = 0;
        for (Piece piece : Piece.all()) {
            seconds += piece.beats() * piece.secondsPerBeat();
        }
        assertTrue(seconds > 50 && seconds < 100, "the tape is " + seconds + " s long");
    }

    /// The web player's test holds its WebAssembly against the same file.
    @Test
    void theSamplesAreTheSameOnEveryHost() throws IOException {
        StringBuilder told = new StringBuilder();
        for (Piece piece : Piece.all()) {
            int[] samples = Tape.samples(piece);
            long hash = 0xcbf29ce484222325L;
            for (int sample : samples) {
                hash = (hash ^ (sample & 0xff)) * 0x100000001b3L;
                hash = (hash ^ (sample >> 8 & 0xff)) * 0x100000001b3L;
            }
            told.append(piece.title()).append('\t').append(samples.length / 2).append('\t');
            told.append(Long.toHexString(hash)).append('\n');
        }
        assertEquals(golden(), told.toString());
    }

    private static String golden() throws IOException {
        try (InputStream file = TapeTest.class.getResourceAsStream("tape.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
