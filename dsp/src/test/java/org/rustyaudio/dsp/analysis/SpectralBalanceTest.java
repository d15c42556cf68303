package org.rustyaudio.dsp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;

class SpectralBalanceTest {

    private static SpectralBalance balanceOf(float[] left, float[] right, int rateHz) {
        MusicMeter meter = new MusicMeter(rateHz);
        meter.process(left, right, 0, left.length);
        return meter.balance();
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 192_000})
    void aFullScaleSineReadsZeroInItsBandAlone(int rateHz) {
        float[] sine = Signals.sine(1_000, 1, rateHz, 3 * rateHz);
        SpectralBalance balance = balanceOf(sine, sine, rateHz);
        assertEquals(0, balance.levelDb(ThirdOctaves.ONE_KILOHERTZ), 0.05);
        assertTrue(balance.levelDb(ThirdOctaves.ONE_KILOHERTZ - 1) < -60);
        assertTrue(balance.levelDb(ThirdOctaves.ONE_KILOHERTZ + 1) < -60);
        assertEquals(1_000, balance.centroidHz(), 1);
        assertEquals(1, balance.midShare(), 1e-3);
    }

    @Test
    void whiteNoiseRisesByThreeDecibelsAnOctave() {
        int rateHz = 48_000;
        float[] noise = Signals.noise(31, 0.3, 25 * rateHz);
        SpectralBalance balance = balanceOf(noise, noise, rateHz);
        assertEquals(3.01, balance.tiltDbPerOctave(), 0.05);
        // Power in a third octave: its width against the 24 kHz of all, whose mean square is 0.3² / 3.
        double all = 10 * Math.log10(2 * 0.09 / 3);
        for (int b = 5; b < ThirdOctaves.COUNT; b++) {
            double width = ThirdOctaves.lowHz(b + 1) - ThirdOctaves.lowHz(b);
            assertEquals(all + 10 * Math.log10(width / 24_000), balance.levelDb(b), 0.5, "band " + b);
        }
        assertEquals(12_000, balance.centroidHz(), 100);
    }

    @Test
    void silenceBetweenDoesNotCount() {
        int rateHz = 44_100;
        float[] noise = Signals.noise(32, 0.3, 10 * rateHz);
        float[] broken = Arrays.copyOf(noise, 30 * rateHz);
        SpectralBalance whole = balanceOf(noise, noise, rateHz);
        SpectralBalance gated = balanceOf(broken, broken, rateHz);
        for (int b = 3; b < ThirdOctaves.COUNT; b++) {
            assertEquals(whole.levelDb(b), gated.levelDb(b), 0.2);
        }
    }

    @Test
    void passagesMoreThanTenUnitsBelowDoNotCount() {
        int rateHz = 44_100;
        float[] low = Signals.sine(250, 0.5, rateHz, 10 * rateHz);
        float[] high = Signals.sine(4_000, 0.05, rateHz, 10 * rateHz);
        float[] both = Arrays.copyOf(low, 20 * rateHz);
        System.arraycopy(high, 0, both, 10 * rateHz, high.length);
        SpectralBalance balance = balanceOf(both, both, rateHz);
        assertTrue(balance.levelDb(23) < balance.levelDb(11) - 35, "4 kHz at " + balance.levelDb(23));
    }

    @Test
    void oppositeChannelsDoNotCancel() {
        float[] left = Signals.sine(1_000, 0.5, 44_100, 88_200);
        float[] right = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            right[i] = -left[i];
        }
        assertEquals(-6.02, balanceOf(left, right, 44_100).levelDb(ThirdOctaves.ONE_KILOHERTZ), 0.05);
    }

    @Test
    void bandsBeyondTheRateAreEmpty() {
        float[] noise = Signals.noise(33, 0.3, 80_000);
        SpectralBalance balance = balanceOf(noise, noise, 8_000);
        assertEquals(Double.NEGATIVE_INFINITY, balance.levelDb(24));
        assertFalse(balance.carries(24));
        assertTrue(balance.carries(21));
    }

    @Test
    void sharesAddUpToOne() {
        float[] noise = Signals.noise(34, 0.3, 441_000);
        SpectralBalance balance = balanceOf(noise, noise, 44_100);
        assertEquals(1, balance.lowShare() + balance.midShare() + balance.highShare(), 1e-9);
        // The band at 20 kHz reaches beyond half the rate and is left out.
        assertEquals(4_467.0 / 17_783, balance.lowShare() + balance.midShare(), 0.02);
    }

    @Test
    void aBalanceThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SpectralBalance(new double[30], 0));
        double[] levels = new double[ThirdOctaves.COUNT];
        levels[3] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> new SpectralBalance(levels, 0));
    }
}
