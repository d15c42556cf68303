package org.rustyaudio.dsp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.Equalizer;
import org.rustyaudio.dsp.filter.EqualizerCurve;

class EqualizerMatchTest {

    private static final int RATE_HZ = 48_000;

    private static SpectralBalance balanceOf(float[] left, float[] right) {
        MusicMeter meter = new MusicMeter(RATE_HZ);
        meter.process(left, right, 0, left.length);
        return meter.balance();
    }

    /// One to three bands within 4 dB.
    private static EqualizerSettings curve(long seed) {
        Random random = new Random(seed);
        List<Band> bands = new ArrayList<>();
        FilterType[] types = {FilterType.PEAK, FilterType.LOW_SHELF, FilterType.HIGH_SHELF};
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            FilterType type = types[(random.nextInt(3) + i) % 3];
            double hz = type == FilterType.HIGH_SHELF ? 4_000 : type == FilterType.LOW_SHELF ? 150 : 300 + 2_000 * i;
            bands.add(new Band(true, type, hz, 8 * random.nextDouble() - 4, 0.7 + random.nextDouble()));
        }
        return new EqualizerSettings(true, 0, false, bands);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aFilteredTrackIsGivenBackTheInverseWithinADecibel(long seed) {
        EqualizerSettings known = curve(seed);
        Random random = new Random(seed);
        float[] sound = new float[8 * RATE_HZ];
        double slow = 0;
        for (int i = 0; i < sound.length; i++) {
            double white = random.nextGaussian();
            slow += 0.05 * (white - slow);
            sound[i] = (float) (0.05 * white + 0.3 * slow);
        }
        float[] left = sound.clone();
        float[] right = sound.clone();
        new Equalizer(RATE_HZ, known).process(left, right, 0, left.length);
        EqualizerSuggestion suggestion = EqualizerMatch.suggest(balanceOf(left, right), balanceOf(sound, sound));
        // Both curves together are level, wherever their level is.
        EqualizerCurve response = new EqualizerCurve(RATE_HZ);
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (double hz = 40; hz < 16_000; hz *= 1.06) {
            double both = response.totalDb(known, hz) + response.totalDb(suggestion.settings(), hz);
            highest = Math.max(highest, both);
            lowest = Math.min(lowest, both);
        }
        System.out.println("seed " + seed + ": " + known.bands().size() + " bands, answered by "
                + suggestion.settings().bands().size() + ", within ±" + (highest - lowest) / 2 + " dB");
        assertTrue((highest - lowest) / 2 < 1, "uneven by ±" + (highest - lowest) / 2 + " dB");
        assertTrue(suggestion.deviationDb() < 0.3, "predicts " + suggestion.deviationDb() + " dB");
    }

    @Test
    void aTrackAgainstItselfIsLeftAlone() {
        SpectralBalance balance = ReferenceBalance.popular();
        EqualizerSuggestion suggestion = EqualizerMatch.suggest(balance, balance);
        assertEquals(EqualizerSettings.FLAT, suggestion.settings());
        assertEquals(0, suggestion.deviationDb(), 1e-9);
    }

    @Test
    void levelAloneIsNotADifference() {
        assertEquals(
                EqualizerSettings.FLAT,
                EqualizerMatch.suggest(ReferenceBalance.popular(), raised(ReferenceBalance.popular(), 12))
                        .settings());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySuggestionKeepsItsBoundsAndItsHeadroom(long seed) {
        Random random = new Random(seed);
        double[] levels = new double[ThirdOctaves.COUNT];
        double walk = 0;
        for (int b = 0; b < levels.length; b++) {
            walk += 4 * random.nextGaussian();
            levels[b] = walk;
        }
        SpectralBalance track = new SpectralBalance(levels, 0);
        EqualizerSuggestion suggestion = EqualizerMatch.suggest(track, ReferenceBalance.popular());
        EqualizerSettings settings = suggestion.settings();
        assertTrue(settings.bands().size() <= 8);
        for (Band band : settings.bands()) {
            assertTrue(Math.abs(band.gainDb()) <= EqualizerMatch.MOST_DB, band.toString());
        }
        EqualizerSettings level = new EqualizerSettings(true, 0, false, settings.bands());
        for (double hz = 20; hz < 20_000; hz *= 1.03) {
            double totalDb = new EqualizerCurve(48_000).totalDb(level, hz);
            assertTrue(Math.abs(totalDb) < 6.5, () -> totalDb + " dB in all");
        }
        EqualizerSettings bare = new EqualizerSettings(true, settings.preampDb(), false, settings.bands());
        for (int rateHz : new int[] {44_100, 48_000, 96_000}) {
            EqualizerCurve curve = new EqualizerCurve(rateHz);
            for (double hz = 10; hz < 0.49 * rateHz; hz *= 1.03) {
                assertTrue(curve.totalDb(bare, hz) < 0.05, "lifts " + hz + " Hz at " + rateHz);
            }
        }
        System.out.println("seed " + seed + ": from " + suggestion.deviationBeforeDb() + " to "
                + suggestion.deviationDb() + " dB with " + settings.bands().size() + " bands");
        assertTrue(suggestion.deviationDb() <= suggestion.deviationBeforeDb() + 1e-9);
        assertEquals(
                settings,
                EqualizerMatch.suggest(track, ReferenceBalance.popular()).settings());
    }

    @Test
    void whatALowPassCutOffIsNotBoosted() {
        double[] levels = new double[ThirdOctaves.COUNT];
        for (int b = 0; b < levels.length; b++) {
            levels[b] = ReferenceBalance.popular().levelDb(b) - (b > 27 ? 90 : 0);
        }
        assertEquals(
                EqualizerSettings.FLAT,
                EqualizerMatch.suggest(new SpectralBalance(levels, 0), ReferenceBalance.popular())
                        .settings());
    }

    @Test
    void silenceGetsNoSuggestion() {
        double[] levels = new double[ThirdOctaves.COUNT];
        java.util.Arrays.fill(levels, Double.NEGATIVE_INFINITY);
        EqualizerSuggestion suggestion =
                EqualizerMatch.suggest(new SpectralBalance(levels, 0), ReferenceBalance.popular());
        assertEquals(EqualizerSettings.FLAT, suggestion.settings());
        assertEquals(0, suggestion.deviationDb());
    }

    private static SpectralBalance raised(SpectralBalance balance, double db) {
        double[] levels = new double[ThirdOctaves.COUNT];
        for (int b = 0; b < levels.length; b++) {
            levels[b] = balance.levelDb(b) + db;
        }
        return new SpectralBalance(levels, 0);
    }
}
