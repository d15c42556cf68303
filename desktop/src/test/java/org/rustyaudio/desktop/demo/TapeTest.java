package org.rustyaudio.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;

class TapeTest {

    static List<Piece> pieces() {
        return Piece.all();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aPieceIsLoudEnoughNeverClipsAndHasNoHole(Piece piece) {
        float[][] sound = Tape.render(piece);
        int second = Tape.RATE;
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

    @Test
    void theFilesCarryTheirNamesAndAreNotMadeTwice(@TempDir Path folder) throws Exception {
        List<Path> files = Tape.make(folder);
        assertEquals(3, files.size());
        try (AudioReader reader = AudioFiles.open(files.get(2))) {
            assertEquals("Night Ferry", reader.tags().get("title").orElse(""));
            assertEquals("Demo Tape", reader.tags().get("album").orElse(""));
            assertEquals(Tape.RATE, reader.info().sampleRateHz());
        }
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(files.get(0), old);
        Tape.make(folder);
        assertEquals(old, Files.getLastModifiedTime(files.get(0)));
    }
}
