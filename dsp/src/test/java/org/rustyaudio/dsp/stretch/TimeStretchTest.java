package org.rustyaudio.dsp.stretch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;

class TimeStretchTest {

    private static final int RATE = 48_000;

    /// The whole of a signal at a speed, in odd blocks.
    private static float[][] play(double speed, float[] left, float[] right) {
        var stretch = new TimeStretch(RATE);
        stretch.setSpeed(speed);
        float[] outLeft = new float[(int) (left.length / speed) + 5_000];
        float[] outRight = new float[outLeft.length];
        int fed = 0;
        int got = 0;
        while (true) {
            int n = stretch.read(outLeft, outRight, got, got + 333);
            if (n < 0) {
                return new float[][] {Arrays.copyOf(outLeft, got), Arrays.copyOf(outRight, got)};
            }
            got += n;
            if (n < 333) {
                int count = Math.min(stretch.room(), left.length - fed);
                stretch.feed(left, right, fed, count);
                fed += count;
                if (fed == left.length) {
                    stretch.end();
                }
            }
        }
    }

    @Test
    void atSpeedOneEveryBitPasses() {
        float[] left = Signals.noise(1, 1, 50_001);
        float[] right = Signals.noise(2, 1, 50_001);
        left[7] = -0.0f;
        float[][] out = play(1, left, right);
        assertArrayEquals(left, out[0]);
        assertArrayEquals(right, out[1]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.8, 1.25, 1.7, 2, 4})
    void theLengthFollowsTheSpeedWithinAHop(double speed) {
        float[] left = Signals.noise(1, 1, 144_000);
        assertEquals(144_000 / speed, play(speed, left, left.clone())[0].length, 960);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 440",
        "0.5, 440",
        "0.5, 993.3",
        "0.8, 110",
        "1.25, 440",
        "1.25, 3170",
        "1.5, 993.3",
        "2, 440",
        "4, 220"
    })
    void aSineKeepsItsPitchWithinACentAndItsLevel(double speed, double hz) {
        float[] left = Signals.sine(hz, 0.5, RATE, 192_000);
        float[] right = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            right[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hz * i / RATE + 1));
        }
        float[][] out = play(speed, left, right);
        int from = 4_800;
        int to = out[0].length - 4_800;
        double cents = 1200 * StrictMath.log(pitch(out[0], hz, from, to) / hz) / StrictMath.log(2);
        assertEquals(0, cents, 1, "cents");
        assertTrue(Signals.peak(out[0], from, to) < 0.51);
        for (int at = from; at + 2_400 < to; at += 2_400) {
            assertTrue(Signals.peak(out[0], at, at + 2_400) > 0.45, "a hole at " + at);
            assertEquals(1, phase(out[1], hz, at) - phase(out[0], hz, at), 0.02, "phase between the channels");
        }
    }

    /// Mean frequency from the advance of the phase, hop by hop.
    private static double pitch(float[] x, double hz, int from, int to) {
        int step = 480;
        double turned = 0;
        double last = phase(x, hz, from);
        int at = from;
        for (int next = from + step; next + 2_400 < to; next += step) {
            double now = phase(x, hz, next);
            double expected = 2 * Math.PI * hz * step / RATE;
            double off = now - last - expected;
            off -= 2 * Math.PI * Math.rint(off / (2 * Math.PI));
            turned += expected + off;
            last = now;
            at = next;
        }
        return turned / (2 * Math.PI) * RATE / (at - from);
    }

    private static double phase(float[] x, double hz, int from) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < 2_400; i++) {
            double window = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / 2_400);
            re += window * x[from + i] * StrictMath.cos(2 * Math.PI * hz * i / RATE);
            im += window * x[from + i] * StrictMath.sin(2 * Math.PI * hz * i / RATE);
        }
        double angle = StrictMath.atan2(re, im);
        return angle < -1 ? angle + 2 * Math.PI : angle;
    }

    /// Clicks every 0.3 s over soft noise.
    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.8, 1.25, 2, 4})
    void beatsStandOnceAndNearTheirPlaces(double speed) {
        float[] left = Signals.noise(3, 0.003, 288_000);
        for (int at = 7_200; at < left.length; at += 14_400) {
            for (int i = 0; i < 200; i++) {
                left[at + i] += (float) (0.9 * StrictMath.exp(-i / 30.0) * StrictMath.cos(i * 0.5));
            }
        }
        float[] out = play(speed, left, left.clone())[0];
        List<Integer> beats = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            if (Math.abs(out[i]) > 0.3) {
                beats.add(i);
                i += 240;
            }
        }
        assertEquals(20, beats.size(), beats.toString());
        for (int k = 0; k < 20; k++) {
            double wanted = (7_200 + 14_400 * k) / speed;
            assertEquals(wanted, beats.get(k), 0.05 * RATE * Math.max(1, 1 / speed), "beat " + k);
        }
    }

    @Test
    void anotherSpeedInMidPlayDoesNotClick() {
        float[] left = Signals.sine(200, 0.5, RATE, 200_000);
        float[] right = left.clone();
        var stretch = new TimeStretch(RATE);
        float[] outLeft = new float[100_000];
        float[] outRight = new float[outLeft.length];
        int fed = 0;
        int got = 0;
        double[] speeds = {1, 1.5, 1, 0.7, 2.5, 1, 0.3};
        while (got < 90_000) {
            stretch.setSpeed(speeds[got / 14_000]);
            int n = stretch.read(outLeft, outRight, got, got + 500);
            got += n;
            if (n < 500) {
                int room = stretch.room();
                stretch.feed(left, right, fed, room);
                fed += room;
            }
        }
        double roughest = Signals.roughness(outLeft, 10, 90_000);
        assertTrue(roughest < 1e-4, "roughness " + roughest);
    }

    @Test
    void theSourcesFrameIsTold() {
        float[] left = Signals.noise(4, 0.5, 100_000);
        var stretch = new TimeStretch(RATE);
        stretch.setSpeed(1.5);
        float[] out = new float[40_000];
        int fed = 0;
        int got = 0;
        while (got < 40_000) {
            int n = stretch.read(out, out.clone(), got, Math.min(40_000, got + 100));
            got += n;
            assertEquals(1.5 * got, stretch.sourceFrame(), 1e-6);
            int room = stretch.room();
            stretch.feed(left, left, fed, room);
            fed += room;
        }
        assertTrue(stretch.framesAhead() <= 0.2 * RATE, stretch.framesAhead() + " frames");
    }

    @Test
    void anImpossibleSpeedIsRefused() {
        for (double speed : new double[] {0.2, 4.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new TimeStretch(RATE).setSpeed(speed));
        }
    }
}
