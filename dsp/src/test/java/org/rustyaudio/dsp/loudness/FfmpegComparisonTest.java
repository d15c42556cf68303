package org.rustyaudio.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our meter beside the `ebur128` filter of FFmpeg, where that is installed.
class FfmpegComparisonTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"44100, 2", "48000, 2", "48000, 1", "96000, 2"})
    void agreesWithFfmpegWithinATenth(int rate, int channels) throws Exception {
        Assumptions.assumeTrue(ffmpegRuns(), "ffmpeg is not installed: nothing to compare with");
        long seed = 1_770;
        System.out.println("seed " + seed);
        float[][] programme = programme(rate, channels, seed);
        var meter = channels == 1 ? LoudnessMeter.mono(rate) : LoudnessMeter.stereo(rate);
        meter.process(programme, 0, programme[0].length);
        meter.finish();

        Path raw = folder.resolve("programme.f32");
        Files.write(raw, interleaved(programme));
        List<String> lines = run(List.of(
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-f",
                "f32le",
                "-ar",
                "" + rate,
                "-ac",
                "" + channels,
                "-i",
                raw.toString(),
                "-af",
                "ebur128=metadata=1:peak=true,ametadata=print:file=-",
                "-f",
                "null",
                "-"));
        assertEquals(last(lines, "lavfi.r128.I="), meter.integratedLufs(), 0.1);
        assertEquals(last(lines, "lavfi.r128.LRA="), meter.loudnessRangeLu(), 0.1);
        assertEquals(last(lines, "lavfi.r128.M="), meter.momentaryLufs(), 0.1);
        assertEquals(last(lines, "lavfi.r128.S="), meter.shortTermLufs(), 0.1);
        double truePeak = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < channels; c++) {
            truePeak = Math.max(truePeak, 20 * Math.log10(last(lines, "lavfi.r128.true_peaks_ch" + c + "=")));
        }
        assertEquals(truePeak, meter.truePeakDbtp(), 0.2);
    }

    /// Thirty seconds of noise without its top octave, whose level wanders over 8 dB; the ends are silent.
    private static float[][] programme(int rate, int channels, long seed) {
        var random = new Random(seed);
        float[][] x = new float[channels][30 * rate];
        for (float[] channel : x) {
            double low = 0;
            double lower = 0;
            for (int i = 0; i < channel.length; i++) {
                low += 0.3 * (random.nextGaussian() - low);
                lower += 0.3 * (low - lower);
                double level = Math.pow(10, (-20 + 4 * Math.sin(2 * Math.PI * i / (7.0 * rate))) / 20);
                boolean silent = i < rate / 10 || i > channel.length - rate / 10;
                channel[i] = silent ? 0 : (float) (level * lower);
            }
        }
        return x;
    }

    private static byte[] interleaved(float[][] channels) {
        var bytes =
                ByteBuffer.allocate(4 * channels.length * channels[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < channels[0].length; i++) {
            for (float[] channel : channels) {
                bytes.putFloat(channel[i]);
            }
        }
        return bytes.array();
    }

    private static double last(List<String> lines, String key) {
        double value = Double.NaN;
        for (String line : lines) {
            if (line.startsWith(key)) {
                value = Double.parseDouble(line.substring(key.length()));
            }
        }
        assertTrue(!Double.isNaN(value), "ffmpeg printed no " + key);
        return value;
    }

    private static boolean ffmpegRuns() throws InterruptedException {
        try {
            return run(List.of("ffmpeg", "-version")).size() > 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            var lines = new ArrayList<String>();
            process.inputReader().lines().forEach(lines::add);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), command.getFirst() + " does not end");
            assertEquals(0, process.exitValue(), lines.toString());
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
