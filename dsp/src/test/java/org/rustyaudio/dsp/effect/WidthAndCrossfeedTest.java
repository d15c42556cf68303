package org.rustyaudio.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;

class WidthAndCrossfeedTest {

    private static final double RATE = Rig.RATE;

    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 100, 200})
    void widthScalesTheSideAndLeavesTheMiddle(double percent) {
        float[] left = Signals.noise(1, 0.4, 5_000);
        float[] right = Signals.noise(2, 0.4, 5_000);
        float[] inLeft = left.clone();
        float[] inRight = right.clone();
        Rig.play(new WidthSettings(percent, 0), left, right);
        for (int i = 0; i < left.length; i++) {
            assertEquals(inLeft[i] + inRight[i], left[i] + right[i], 1e-7);
            assertEquals((inLeft[i] - inRight[i]) * percent / 100, left[i] - right[i], 2e-7);
        }
        if (percent == 100) {
            assertArrayEquals(inLeft, left);
            assertArrayEquals(inRight, right);
        }
    }

    @Test
    void theBassIsMonoBelowItsCorner() {
        float[] left = Signals.impulse(48_000);
        float[] right = new float[48_000];
        Rig.play(new WidthSettings(100, 120), left, right);
        float[] side = new float[left.length];
        float[] middle = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            side[i] = left[i] - right[i];
            middle[i] = left[i] + right[i];
        }
        // Butterworth of second order.
        for (double hz : new double[] {15, 30, 60, 120, 240, 1_000, 10_000}) {
            double ratio = StrictMath.pow(120 / hz, 4);
            assertEquals(-10 * StrictMath.log10(1 + ratio), Signals.magnitudeDb(side, hz, RATE), 0.05, hz + " Hz");
            assertEquals(0, Signals.magnitudeDb(middle, hz, RATE), 0.001);
        }
    }

    /// Against the two one-poles computed in the frequency domain.
    @Test
    void crossfeedHasTheResponseOfItsTwoFilters() {
        for (CrossfeedSettings settings :
                List.of(CrossfeedSettings.BAUER, CrossfeedSettings.MOY, CrossfeedSettings.MEIER)) {
            float[] left = Signals.impulse(16_384);
            float[] right = new float[left.length];
            Rig.play(settings, left, right);
            double lowDb = -5 * settings.levelDb() / 6 - 3;
            double low = StrictMath.pow(10, lowDb / 20);
            double high = 1 - StrictMath.pow(10, (settings.levelDb() / 6 - 3) / 20);
            double highHz = settings.cutHz() * StrictMath.pow(2, (lowDb - 20 * StrictMath.log10(high)) / 12);
            double gainDb = -20 * StrictMath.log10(1 - high + low);
            for (double hz = 30; hz < 20_000; hz *= 1.7) {
                assertEquals(
                        gainDb + 20 * StrictMath.log10(low) + onePoleDb(settings.cutHz(), hz, 1, 0),
                        Signals.magnitudeDb(right, hz, RATE),
                        0.01);
                assertEquals(gainDb + onePoleDb(highHz, hz, -high, 1), Signals.magnitudeDb(left, hz, RATE), 0.01);
            }
        }
    }

    /// |through + gain · H| of the one-pole low pass H, in decibels.
    private static double onePoleDb(double cornerHz, double hz, double gain, double through) {
        double pole = StrictMath.exp(-2 * Math.PI * cornerHz / RATE);
        double re = 1 - pole * StrictMath.cos(2 * Math.PI * hz / RATE);
        double im = pole * StrictMath.sin(2 * Math.PI * hz / RATE);
        double square = re * re + im * im;
        double hRe = (1 - pole) * re / square;
        double hIm = -(1 - pole) * im / square;
        double sumRe = through + gain * hRe;
        double sumIm = gain * hIm;
        return 10 * StrictMath.log10(sumRe * sumRe + sumIm * sumIm);
    }

    @Test
    void crossfeedKeepsTheColourOfTheMiddle() {
        for (CrossfeedSettings settings :
                List.of(CrossfeedSettings.BAUER, CrossfeedSettings.MOY, CrossfeedSettings.MEIER)) {
            float[] left = Signals.impulse(16_384);
            float[] right = left.clone();
            Rig.play(settings, left, right);
            assertArrayEquals(left, right);
            double lowest = 1_000;
            double highest = -1_000;
            for (double hz = 20; hz < 20_000; hz *= 1.1) {
                double db = Signals.magnitudeDb(left, hz, RATE);
                lowest = Math.min(lowest, db);
                highest = Math.max(highest, db);
            }
            assertEquals(0, Signals.magnitudeDb(left, 20, RATE), 0.05);
            assertTrue(highest - lowest < 2.0, settings + ": " + lowest + " to " + highest + " dB");
        }
    }
}
