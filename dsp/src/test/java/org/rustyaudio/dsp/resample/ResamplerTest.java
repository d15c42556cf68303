package org.rustyaudio.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.dsp.measure.Allocation;
import org.rustyaudio.dsp.measure.Checksum;
import org.rustyaudio.dsp.measure.SineFit;

class ResamplerTest {

    /// The common pairs, up and down by a lot, and pairs whose ratio needs interpolated rows.
    private static final String PAIRS = """
            44100, 48000
            48000, 44100
            44100, 96000
            96000, 44100
            192000, 48000
            44100, 192000
            384000, 44100
            8000, 48000
            48000, 8000
            11025, 384000
            44101, 48000
            47999, 44100
            384000, 8001
            """;

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void oneKilohertzStaysCleanTo120Db(int inRate, int outRate) {
        double rest = sineThrough(inRate, outRate, 1_000).thdPlusNoiseDb();
        System.out.println("figure: " + inRate + " to " + outRate + " Hz, 1 kHz: THD+N " + rest + " dB");
        assertTrue(rest < -120, rest + " dB");
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void bandEdgeStaysCleanTo120DbAndFlatWithinAHundredth(int inRate, int outRate) {
        double edge = 0.907 * 0.5 * Math.min(inRate, outRate);
        SineFit fit = sineThrough(inRate, outRate, edge);
        System.out.println("figure: " + inRate + " to " + outRate + " Hz, " + edge + " Hz: THD+N "
                + fit.thdPlusNoiseDb() + " dB, gain " + fit.amplitudeDb() + " dB");
        assertTrue(fit.thdPlusNoiseDb() < -120, fit.thdPlusNoiseDb() + " dB");
        assertEquals(0, fit.amplitudeDb(), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "48000, 44100"})
    void passbandIsFlatWithinAHundredthDbTo20Kilohertz(int inRate, int outRate) {
        for (double hz : new double[] {20, 100, 997, 5_000, 10_000, 15_000, 18_000, 19_000, 19_500, 20_000}) {
            assertEquals(0, sineThrough(inRate, outRate, hz).amplitudeDb(), 0.01, hz + " Hz");
        }
    }

    @ParameterizedTest
    @CsvSource({"48000, 44100", "96000, 44100", "192000, 48000", "48000, 8000", "47999, 44100", "384000, 8001"})
    void whatLiesAboveTheOutputsNyquistIsGone(int inRate, int outRate) {
        for (double part : new double[] {0, 0.1, 0.3, 0.7, 0.99}) {
            double hz = 0.5 * (outRate + 1e-6 + part * (inRate - outRate));
            float[] out = through(inRate, outRate, sine(inRate, hz, inRate / 5));
            double alias = 20 * Math.log10(rms(out, out.length / 4, out.length * 3 / 4) * Math.sqrt(2));
            System.out.println(
                    "figure: " + inRate + " to " + outRate + " Hz, alias of " + hz + " Hz: " + alias + " dB");
            assertTrue(alias < -120, hz + " Hz: " + alias + " dB");
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "44100, 192000", "44101, 48000", "8000, 48000"})
    void imagesAboveTheInputsNyquistAreGone(int inRate, int outRate) {
        // Whatever is not the sine itself, at the very edge of what passes, is image or noise.
        double hz = 0.96 * 0.5 * inRate;
        float[] out = through(inRate, outRate, sine(inRate, hz, inRate / 5));
        SineFit fit = SineFit.of(out, out.length / 4, out.length * 3 / 4, hz, outRate);
        assertTrue(20 * Math.log10(fit.restRms() * Math.sqrt(2)) < -120, fit.toString());
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void outputFrameZeroStandsOnInputFrameZero(int inRate, int outRate) {
        double hz = 0.05 * Math.min(inRate, outRate);
        float[] out = through(inRate, outRate, sine(inRate, hz, inRate / 5));
        int from = out.length / 4;
        SineFit fit = SineFit.of(out, from, out.length * 3 / 4, hz, outRate);
        double wanted = 2 * Math.PI * hz * from / outRate;
        double error = Math.IEEEremainder(fit.phase() - wanted, 2 * Math.PI);
        assertEquals(0, error, 1e-6, "phase error in radians");
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void lengthIsExact(int inRate, int outRate) {
        for (int frames : new int[] {0, 1, 2, 147, 1_000, 12_345}) {
            long wanted = Math.round((double) frames * outRate / inRate);
            assertEquals(wanted, Resampler.outputFrames(frames, inRate, outRate));
            assertEquals(wanted, through(inRate, outRate, new float[frames]).length, frames + " frames");
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "96000, 44100", "44101, 48000", "384000, 8000"})
    void cuttingTheStreamIntoBlocksChangesNoBit(int inRate, int outRate) {
        float[] in = noise(20_000, 5);
        float[] whole = through(inRate, outRate, in);
        long seed = 99;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var resampler = new Resampler(inRate, outRate);
        float[] out = new float[whole.length];
        int from = 0;
        int done = 0;
        while (!resampler.isDrained()) {
            int inTo = Math.min(in.length, from + random.nextInt(300));
            int outTo = Math.min(out.length, done + random.nextInt(300));
            resampler.process(in, in, from, inTo, out, out, done, outTo);
            from += resampler.consumedFrames();
            done += resampler.producedFrames();
            if (from == in.length) {
                resampler.finish();
            }
        }
        assertArrayEquals(whole, out);
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "96000, 44100", "44101, 48000", "384000, 8000", "48000, 48000"})
    void seekGivesTheSameBitsAsPlayingThrough(int inRate, int outRate) {
        float[] in = noise(60_000, 6);
        float[] whole = through(inRate, outRate, in);
        var resampler = new Resampler(inRate, outRate);
        for (int target : new int[] {0, 1, 77, whole.length / 2, whole.length - 5}) {
            int from = (int) resampler.seek(target);
            float[] out = new float[whole.length - target];
            run(resampler, Arrays.copyOfRange(in, from, in.length), out);
            assertArrayEquals(Arrays.copyOfRange(whole, target, whole.length), out, "frame " + target);
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "44101, 47999", "8001, 384000"})
    void nothingDriftsInTwoDays(int inRate, int outRate) {
        // After a whole number of seconds an input frame and an output frame stand on the same instant again.
        long seconds = 48 * 3_600;
        var resampler = new Resampler(inRate, outRate);
        long first = resampler.seek(outRate * seconds - 1);
        float[] in = new float[3_000];
        in[(int) (inRate * seconds - first)] = 1;
        float[] out = new float[3];
        resampler.process(in, in, 0, in.length, out, out, 0, 3);
        assertEquals(3, resampler.producedFrames());
        assertTrue(out[1] > 0.9 * Math.min(1, (double) outRate / inRate), "peak " + out[1]);
        assertEquals(out[0], out[2], 1e-6, "the impulse stands in the middle of its neighbours");
        assertEquals(outRate * seconds, Resampler.outputFrames(inRate * seconds, inRate, outRate));
    }

    @Test
    void equalRatesCopyEveryBit() {
        float[] in = {1e-40f, Float.NaN, -0.0f, 3, Float.NEGATIVE_INFINITY, 0.1f};
        float[] out = through(48_000, 48_000, in);
        for (int i = 0; i < in.length; i++) {
            assertEquals(Float.floatToRawIntBits(in[i]), Float.floatToRawIntBits(out[i]));
        }
        assertEquals(in.length, out.length);
    }

    @Test
    void channelsStayApart() {
        float[] left = noise(5_000, 1);
        float[] right = noise(5_000, 2);
        float[] outLeft = new float[5_442];
        float[] outRight = new float[5_442];
        var resampler = new Resampler(44_100, 48_000);
        resampler.process(left, right, 0, 5_000, outLeft, outRight, 0, 5_442);
        int done = resampler.producedFrames();
        assertTrue(done > 5_000);
        assertArrayEquals(Arrays.copyOf(through(44_100, 48_000, left), done), Arrays.copyOf(outLeft, done));
        assertArrayEquals(Arrays.copyOf(through(44_100, 48_000, right), done), Arrays.copyOf(outRight, done));
    }

    @Test
    void notANumberAndInfinityCountAsSilence() {
        float[] bad = noise(4_000, 3);
        float[] clean = bad.clone();
        bad[1_000] = Float.NaN;
        bad[2_000] = Float.POSITIVE_INFINITY;
        clean[1_000] = 0;
        clean[2_000] = 0;
        assertArrayEquals(through(44_100, 48_000, clean), through(44_100, 48_000, bad));
    }

    @Test
    void processAllocatesNothing() {
        for (int inRate : new int[] {44_100, 44_101}) {
            var resampler = new Resampler(inRate, 48_000);
            float[] in = noise(512, 4);
            float[] out = new float[2_048];
            Allocation.assertNone(() -> resampler.process(in, in, 0, 512, out, out, 0, 2_048));
        }
    }

    @Test
    void refusesRatesItWasNotMadeForAndNamesThem() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Resampler(44_100, 7_999));
        assertEquals("output rate 7999 Hz is outside 8000 to 384000 Hz", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Resampler(0, 48_000));
        assertThrows(IllegalArgumentException.class, () -> new Resampler(44_100, 48_000).seek(-1));
    }

    @Test
    void isNotDrainedBeforeItsLastFrameIsTaken() {
        var resampler = new Resampler(44_100, 48_000);
        float[] in = new float[441];
        float[] out = new float[480];
        resampler.process(in, in, 0, 441, out, out, 0, 480);
        assertEquals(441, resampler.consumedFrames());
        resampler.finish();
        int done = resampler.producedFrames();
        assertFalse(resampler.isDrained());
        resampler.process(in, in, 0, 0, out, out, done, 479);
        assertFalse(resampler.isDrained());
        resampler.process(in, in, 0, 0, out, out, 479, 480);
        assertTrue(resampler.isDrained());
    }

    /// The bits every host must give; recorded from the first run and only ever changed together with the filter.
    @ParameterizedTest
    @CsvSource({"44100, 48000, e51df51260d8b97a", "48000, 44100, 9a60a619ca28a4a1", "44101, 48000, 1ee8078b885258ff"})
    void bitsAreTheRecordedOnes(int inRate, int outRate, String wanted) {
        float[] out = through(inRate, outRate, noise(10_000, 11));
        assertEquals(wanted, new Checksum().add(out, 0, out.length).hex());
    }

    private static SineFit sineThrough(int inRate, int outRate, double hz) {
        float[] out = through(inRate, outRate, sine(inRate, hz, inRate / 5));
        return SineFit.of(out, out.length / 4, out.length * 3 / 4, hz, outRate);
    }

    private static float[] through(int inRate, int outRate, float[] in) {
        float[] out = new float[(int) ((long) in.length * outRate / inRate) + 64];
        int length = run(new Resampler(inRate, outRate), in, out);
        return Arrays.copyOf(out, length);
    }

    private static int run(Resampler resampler, float[] in, float[] out) {
        resampler.process(in, in, 0, in.length, out, out, 0, out.length);
        int done = resampler.producedFrames();
        assertEquals(in.length, resampler.consumedFrames());
        resampler.finish();
        resampler.process(in, in, 0, 0, out, out, done, out.length);
        assertTrue(resampler.isDrained());
        return done + resampler.producedFrames();
    }

    private static float[] sine(int rate, double hz, int frames) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) Math.sin(2 * Math.PI * hz * i / rate);
        }
        return x;
    }

    private static float[] noise(int frames, long seed) {
        var random = new Random(seed);
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = random.nextFloat() * 2 - 1;
        }
        return x;
    }

    private static double rms(float[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) x[i] * x[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
