package org.rustyaudio.dsp.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.Signals;

class EqualizerTest {

    private static final double RATE = 48_000;
    private static final EqualizerSettings RINGING = new EqualizerSettings(
            true,
            0,
            false,
            List.of(
                    new Band(true, FilterType.PEAK, 30, 12, 30),
                    new Band(true, FilterType.LOW_PASS, 40, 0, 10),
                    new Band(true, FilterType.HIGH_SHELF, 8_000, 6, 0.7)));

    @Test
    void flatEqualizerPassesEveryBit() {
        Band restingBand = new Band(true, FilterType.PEAK, 1_000, 0, 1);
        Band bandOff = new Band(false, FilterType.LOW_PASS, 1_000, 0, 1);
        for (EqualizerSettings settings : List.of(
                EqualizerSettings.FLAT,
                new EqualizerSettings(true, 0, true, List.of(restingBand, bandOff)),
                new EqualizerSettings(false, 12, true, RINGING.bands()))) {
            float[] input = Signals.noise(1, 1, 3_000);
            float[] left = input.clone();
            float[] right = input.clone();
            new Equalizer(RATE, settings).process(left, right, 0, left.length);
            assertEquals(Signals.checksum(input), Signals.checksum(left));
            assertEquals(Signals.checksum(input), Signals.checksum(right));
        }
    }

    @Test
    void preampIsAPlainGain() {
        float[] left = {0.25f, -0.5f};
        float[] right = {0, 1};
        new Equalizer(RATE, new EqualizerSettings(true, -20, false, List.of())).process(left, right, 0, 2);
        assertArrayEquals(new float[] {0.025f, -0.05f}, left, 1e-9f);
        assertArrayEquals(new float[] {0, 0.1f}, right, 1e-9f);
    }

    /// After the fade nothing of the old settings is left: the output meets that of an equalizer that never changed.
    @Test
    void changedEqualizerEndsWhereAFreshOneStands() {
        EqualizerSettings target =
                new EqualizerSettings(true, -6, false, List.of(new Band(true, FilterType.PEAK, 1_000, 9, 2)));
        float[] expected = Signals.noise(2, 0.5, 48_000);
        float[] expectedRight = expected.clone();
        float[] left = expected.clone();
        float[] right = expected.clone();
        new Equalizer(RATE, target).process(expected, expectedRight, 0, expected.length);
        Equalizer equalizer = new Equalizer(RATE, EqualizerSettings.FLAT);
        equalizer.process(left, right, 0, 10_000);
        equalizer.apply(target);
        equalizer.process(left, right, 10_000, left.length);
        for (int i = 20_000; i < left.length; i++) {
            assertEquals(expected[i], left[i], 1e-6);
        }
    }

    @Test
    void settingsThatComeFasterThanTheFadeEndAtTheNewest() {
        Equalizer equalizer = new Equalizer(RATE, EqualizerSettings.FLAT);
        float[] left = Signals.noise(3, 0.5, 9_600);
        float[] right = left.clone();
        for (int i = 0; i < 40; i++) {
            equalizer.apply(new EqualizerSettings(true, -i, false, List.of()));
            equalizer.process(left, right, i * 50, i * 50 + 50);
        }
        float[] input = left.clone();
        equalizer.process(left, right, 2_000, 9_600);
        double gain = StrictMath.pow(10, -39 / 20.0);
        for (int i = 5_000; i < left.length; i++) {
            assertEquals(input[i] * gain, left[i], 1e-7);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void damagedSamplePoisonsNoLaterBlock(float damage) {
        Equalizer equalizer = new Equalizer(RATE, RINGING);
        float[] left = Signals.noise(4, 0.5, 128);
        float[] right = left.clone();
        left[127] = damage;
        equalizer.process(left, right, 0, 128);
        float[] laterLeft = Signals.noise(5, 0.5, 128);
        float[] laterRight = laterLeft.clone();
        equalizer.process(laterLeft, laterRight, 0, 128);
        for (int i = 0; i < 128; i++) {
            assertTrue(Float.isFinite(laterLeft[i]) && Float.isFinite(laterRight[i]));
        }
    }

    @Test
    void damagedSampleBeforeAChangePoisonsNotTheChange() {
        Equalizer equalizer = new Equalizer(RATE, EqualizerSettings.FLAT);
        float[] left = {0, Float.NaN};
        float[] right = {Float.POSITIVE_INFINITY, 0};
        equalizer.process(left, right, 0, 2);
        equalizer.apply(RINGING);
        float[] laterLeft = Signals.noise(5, 0.5, 2_000);
        float[] laterRight = laterLeft.clone();
        equalizer.process(laterLeft, laterRight, 0, 2_000);
        for (int i = 0; i < 2_000; i++) {
            assertTrue(Float.isFinite(laterLeft[i]) && Float.isFinite(laterRight[i]));
        }
    }

    /// Memory that decays for ever would end among the subnormal numbers, where arithmetic is slow.
    @Test
    void memoryEndsAtZeroAfterLongSilence() {
        FilterBank bank = new FilterBank();
        bank.set(RINGING, RATE, 1);
        double[] left = new double[256];
        double[] right = new double[256];
        left[0] = 1;
        right[7] = -1;
        double loudest = 1;
        for (int block = 0; loudest > 0 && block < 20_000; block++) {
            bank.process(left, right, 256);
            bank.settle();
            loudest = bank.loudestMemory();
            assertTrue(loudest == 0 || loudest > Double.MIN_NORMAL);
            java.util.Arrays.fill(left, 0);
            java.util.Arrays.fill(right, 0);
        }
        assertEquals(0, loudest);
    }
}
