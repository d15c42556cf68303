package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.Track;

/// One recording of pseudo-music, cut into tracks at odd places and encoded track by track.
final class Album {

    static final int RATE_HZ = 48_000;

    /// Lengths of the tracks: no multiple of any codec's frame.
    static final int[] LENGTHS = {61_003, 44_101, 52_919};

    final float[] left;
    final float[] right;

    /// @param seed of the noise in it
    Album(long seed) {
        int frames = Arrays.stream(LENGTHS).sum();
        left = new float[frames];
        right = new float[frames];
        var random = new Random(seed);
        for (int i = 0; i < frames; i++) {
            double t = (double) i / RATE_HZ;
            double swell = 0.6 + 0.4 * Math.sin(2 * Math.PI * 1.7 * t);
            double tones = Math.sin(2 * Math.PI * 220 * t)
                    + 0.5 * Math.sin(2 * Math.PI * (660 + 40 * t) * t)
                    + 0.25 * Math.sin(2 * Math.PI * 1_999 * t);
            left[i] = sixteenBits(0.25 * swell * tones + 0.002 * random.nextGaussian() + 0.001);
            right[i] = sixteenBits(
                    0.2 * swell * (tones - Math.sin(2 * Math.PI * 331 * t)) + 0.002 * random.nextGaussian() + 0.001);
        }
        // The first frame and the last of each track must be sound, so that their places are seen.
        left[0] = sixteenBits(0.01);
        int end = 0;
        for (int length : LENGTHS) {
            end += length;
            left[end - 1] = sixteenBits(0.01);
        }
    }

    private static float sixteenBits(double value) {
        // Adding zero turns a negative zero, which no integer format has, into a positive one.
        return (float) (Math.rint(value * 32_768) / 32_768 + 0.0);
    }

    int frames() {
        return left.length;
    }

    /// Writes the tracks as 16-bit WAV, and encodes each with `encoder`, in which IN and OUT stand for the files.
    List<Track> tracks(Path folder, String extension, String... encoder) throws Exception {
        var tracks = new ArrayList<Track>();
        int from = 0;
        for (int i = 0; i < LENGTHS.length; i++) {
            Path wav = folder.resolve("track" + i + ".wav");
            try (AudioWriter writer = AudioFiles.create(wav, OutputFormat.WAV16, RATE_HZ, 2, Tags.NONE, true)) {
                writer.write(left, right, from, from + LENGTHS[i]);
                writer.finish();
            }
            Path file = wav;
            if (encoder.length > 0) {
                file = folder.resolve("track" + i + "." + extension);
                encode(folder, wav, file, encoder);
            }
            tracks.add(Track.ofFile(file.toString(), "Track " + i));
            from += LENGTHS[i];
        }
        return tracks;
    }

    private static void encode(Path folder, Path wav, Path file, String... encoder) throws Exception {
        Assumptions.assumeTrue(installed(encoder[0]), encoder[0] + " is not installed");
        List<String> command = Arrays.stream(encoder)
                .map(word -> word.equals("IN") ? wav.toString() : word.equals("OUT") ? file.toString() : word)
                .toList();
        Path log = folder.resolve("encoder.log");
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "too slow: " + command);
            assertEquals(0, process.exitValue(), command + ": " + Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }
}
