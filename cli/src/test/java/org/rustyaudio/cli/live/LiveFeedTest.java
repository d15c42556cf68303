package org.rustyaudio.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.testkit.sound.Heard;

/// Both clocks are simulated: nothing here waits for time to pass.
class LiveFeedTest {

    private static final int BLOCK = 512;
    private static final double TONE_HZ = 997;

    /// What comes out while an input whose clock runs by `drift` too fast gives bursts of uneven length.
    private static final class Clocks {

        final LiveFeed feed;
        final int inputHz;
        final int outputHz;
        final double drift;
        final Random random;
        final float[] heard;
        final float[] block = new float[4_096];
        int done;
        long fed;
        double stalledFrom = Double.MAX_VALUE;
        double stalledTo;

        Clocks(int inputHz, int outputHz, double drift, double seconds, long seed) {
            this.inputHz = inputHz;
            this.outputHz = outputHz;
            this.drift = drift;
            feed = new LiveFeed(inputHz);
            feed.begin(outputHz);
            random = new Random(seed);
            System.out.println("seed " + seed);
            heard = new float[(int) (seconds * outputHz) / BLOCK * BLOCK];
        }

        void run() {
            float[] other = new float[heard.length];
            long due = 0;
            for (; done < heard.length; done += BLOCK) {
                double now = (double) done / outputHz;
                long clock = (long) (now * inputHz * (1 + drift));
                // The device gives up to 20 ms at a time.
                while (clock - fed > due && (now < stalledFrom || now > stalledTo)) {
                    int count = (int) Math.min(block.length, clock - fed);
                    for (int i = 0; i < count; i++) {
                        block[i] = (float) (0.5 * Math.sin(2 * Math.PI * TONE_HZ * fed++ / inputHz));
                    }
                    feed.put(block, block, 0, count, 0);
                    due = random.nextInt(inputHz / 50);
                }
                feed.fill(heard, other, done, done + BLOCK);
            }
        }
    }

    /// The best sine of a second, by a search of its frequency; what is left, in dB.
    private static double distortionDb(float[] samples, int from, int count, double aboutCycles) {
        double best = 0;
        double width = 1.0 / count;
        double centre = aboutCycles;
        for (int round = 0; round < 12; round++) {
            double found = centre;
            for (int i = -5; i <= 5; i++) {
                double cycles = centre + i * width / 5;
                double left = left(samples, from, count, cycles);
                if (left < best) {
                    best = left;
                    found = cycles;
                }
            }
            centre = found;
            width /= 3;
        }
        return best;
    }

    private static double left(float[] samples, int from, int count, double cycles) {
        double cc = 0;
        double cs = 0;
        double ss = 0;
        double xc = 0;
        double xs = 0;
        double xx = 0;
        for (int i = 0; i < count; i++) {
            double c = Math.cos(2 * Math.PI * cycles * i);
            double s = Math.sin(2 * Math.PI * cycles * i);
            double x = samples[from + i];
            cc += c * c;
            cs += c * s;
            ss += s * s;
            xc += x * c;
            xs += x * s;
            xx += x * x;
        }
        double determinant = cc * ss - cs * cs;
        double a = (xc * ss - xs * cs) / determinant;
        double b = (xs * cc - xc * cs) / determinant;
        double fit = a * xc + b * xs;
        return 10 * Math.log10(Math.max(1e-16, xx - fit) / fit);
    }

    @ParameterizedTest
    @CsvSource({"48000, 48000, 0", "48000, 48000, 0.0003", "44100, 48000, -0.0002", "48000, 44100, 0.0001"})
    void aSineStaysCleanWhileTheClocksDriftApart(int inputHz, int outputHz, double drift) {
        var clocks = new Clocks(inputHz, outputHz, drift, 60, 3);
        clocks.run();
        int from = clocks.heard.length - outputHz - 1;
        double distortion = distortionDb(clocks.heard, from, outputHz, TONE_HZ / outputHz * (1 + drift));
        System.out.println("THD+N " + distortion + " dB at a drift of " + drift);
        assertTrue(distortion < -55, distortion + " dB");
        assertEquals(0, clocks.feed.gaps());
        assertEquals(drift, clocks.feed.drift(), 2e-4);
        int start = Heard.firstSound(clocks.heard) + outputHz / 10;
        assertEquals(
                0,
                Heard.breaksInSine(clocks.heard, start, clocks.heard.length, TONE_HZ, outputHz, 1e-3),
                "breaks in the tone");
    }

    @Test
    void theLatencyIsTheTargetAndHalfTheFilterAndTheToneArrivesThatLate() {
        var clocks = new Clocks(48_000, 48_000, 0, 30, 4);
        clocks.run();
        assertEquals(0.064, clocks.feed.latencySeconds(), 0.015);
    }

    @Test
    void aStallFadesOutAndInAndIsCounted() {
        var clocks = new Clocks(48_000, 48_000, 0, 10, 5);
        clocks.stalledFrom = 5;
        clocks.stalledTo = 5.3;
        clocks.run();
        assertEquals(1, clocks.feed.gaps());
        double step = 0;
        for (int i = 48_000; i < clocks.heard.length; i++) {
            step = Math.max(step, Math.abs(clocks.heard[i] - clocks.heard[i - 1]));
        }
        // The steepest step of the tone itself is 0.5 * 2 pi 997 / 48000 = 0.065.
        assertTrue(step < 0.068, "a step of " + step);
        float[] end = java.util.Arrays.copyOfRange(clocks.heard, clocks.heard.length - 48_000, clocks.heard.length);
        assertEquals(TONE_HZ, Heard.frequencyHz(end, 0, end.length, 48_000), 5);
    }

    @Test
    void nobodyListensAndNothingGrows() {
        var feed = new LiveFeed(48_000);
        float[] block = new float[1_000];
        for (int i = 0; i < 200; i++) {
            feed.put(block, block, 0, 1_000, 0);
        }
        assertTrue(feed.droppedFrames() > 100_000, feed.droppedFrames() + " frames");
    }
}
