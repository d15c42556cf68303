package org.rustyaudio.dsp.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.Signals;

/// What the running equalizer does to an impulse, against physics and against the analytic curve.
class EqualizerResponseTest {

    private static final double RATE = 48_000;
    private static final double BUTTERWORTH = Math.sqrt(0.5);

    @Test
    void peakingBandLiftsItsCentreBySixDb() {
        Band band = new Band(true, FilterType.PEAK, 1_000, 6, 1);
        assertEquals(6, measuredDb(band, 1_000), 0.001);
        assertEquals(0, measuredDb(band, 100), 0.15);
        assertEquals(0, measuredDb(band, 10_000), 0.15);
        // Half the gain at the band edges: Q 1 means a bandwidth of 1.39 octaves.
        assertEquals(3, measuredDb(band, 618), 0.1);
    }

    @Test
    void peakingBandCutsAsItLifts() {
        for (double hz : new double[] {50, 500, 900, 1_000, 3_000}) {
            double lift = measuredDb(new Band(true, FilterType.PEAK, 1_000, 9, 2), hz);
            double cut = measuredDb(new Band(true, FilterType.PEAK, 1_000, -9, 2), hz);
            assertEquals(0, lift + cut, 0.001);
        }
    }

    @Test
    void lowShelfLiftsTheLowsWhollyAndItsMiddleByHalf() {
        Band band = new Band(true, FilterType.LOW_SHELF, 500, 8, BUTTERWORTH);
        assertEquals(8, measuredDb(band, 20), 0.01);
        assertEquals(4, measuredDb(band, 500), 0.001);
        assertEquals(0, measuredDb(band, 8_000), 0.01);
    }

    @Test
    void highShelfLiftsTheHighsWhollyAndItsMiddleByHalf() {
        Band band = new Band(true, FilterType.HIGH_SHELF, 2_000, -8, BUTTERWORTH);
        assertEquals(0, measuredDb(band, 100), 0.01);
        assertEquals(-4, measuredDb(band, 2_000), 0.001);
        assertEquals(-8, measuredDb(band, 20_000), 0.05);
    }

    /// Equalizer APO: `LS 12dB` has slope 1 and its middle lies a factor 10^(gain/80) above the corner.
    @Test
    void shelvesOfTwelveDbBeginAtTheirCorner() {
        double spread = StrictMath.pow(10, 12.0 / 80);
        Band low = new Band(true, FilterType.LOW_SHELF_12DB, 200, 12, 1);
        Band high = new Band(true, FilterType.HIGH_SHELF_12DB, 4_000, 12, 1);
        assertEquals(6, measuredDb(low, 200 * spread), 0.001);
        assertEquals(6, measuredDb(high, 4_000 / spread), 0.001);
        assertEquals(12, measuredDb(low, 5), 0.01);
        assertEquals(12, measuredDb(high, 23_000), 0.01);
        // At its corner the gain is within 3 dB of the whole.
        assertEquals(9, measuredDb(low, 200), 0.7);
        assertEquals(9, measuredDb(high, 4_000), 0.7);
    }

    /// Equalizer APO: `LS 6dB` has slope ½.
    @Test
    void shelvesOfSixDbAreHalfAsSteep() {
        double spread = StrictMath.pow(10, 12.0 / 40);
        Band low = new Band(true, FilterType.LOW_SHELF_6DB, 200, 12, 1);
        Band high = new Band(true, FilterType.HIGH_SHELF_6DB, 4_000, -12, 1);
        assertEquals(6, measuredDb(low, 200 * spread), 0.001);
        assertEquals(-6, measuredDb(high, 4_000 / spread), 0.001);
        double octaveDb =
                measuredDb(low, 200 * spread / StrictMath.sqrt(2)) - measuredDb(low, 200 * spread * StrictMath.sqrt(2));
        Band steep = new Band(true, FilterType.LOW_SHELF_12DB, 200, 12, 1);
        double middle = 200 * StrictMath.sqrt(spread);
        double steepDb =
                measuredDb(steep, middle / StrictMath.sqrt(2)) - measuredDb(steep, middle * StrictMath.sqrt(2));
        assertEquals(0.5, octaveDb / steepDb, 0.08);
    }

    @Test
    void lowPassFallsTwelveDbAnOctave() {
        Band band = new Band(true, FilterType.LOW_PASS, 1_000, 0, BUTTERWORTH);
        assertEquals(-3.01, measuredDb(band, 1_000), 0.01);
        assertEquals(0, measuredDb(band, 100), 0.01);
        assertEquals(-24.1, measuredDb(band, 4_000), 0.6);
    }

    @Test
    void highPassFallsTwelveDbAnOctave() {
        Band band = new Band(true, FilterType.HIGH_PASS, 1_000, 0, BUTTERWORTH);
        assertEquals(-3.01, measuredDb(band, 1_000), 0.01);
        assertEquals(0, measuredDb(band, 10_000), 0.01);
        assertEquals(-40, measuredDb(band, 100), 0.1);
    }

    @Test
    void bandPassPeaksAtZeroDbAndFallsToBothSides() {
        Band band = new Band(true, FilterType.BAND_PASS, 1_000, 0, 2);
        assertEquals(0, measuredDb(band, 1_000), 0.001);
        // Q 2: the edges, 3 dB down, lie at 781 and 1281 Hz.
        assertEquals(-3.01, measuredDb(band, 781), 0.05);
        assertEquals(-3.01, measuredDb(band, 1_281), 0.05);
        assertTrue(measuredDb(band, 100) < -25);
    }

    @Test
    void notchTakesItsCentreOut() {
        Band band = new Band(true, FilterType.NOTCH, 1_000, 0, 5);
        assertTrue(measuredDb(band, 1_000) < -100);
        assertEquals(0, measuredDb(band, 100), 0.01);
        assertEquals(0, measuredDb(band, 10_000), 0.02);
    }

    @Test
    void allPassChangesNoMagnitudeEvenWhereItsFirstCoefficientVanishes() {
        for (double q : new double[] {0.3, 0.5, 0.7, 4}) {
            Band band = new Band(true, FilterType.ALL_PASS, RATE / 4, 0, q);
            for (double hz : new double[] {20, 1_000, 12_000, 20_000}) {
                assertEquals(0, measuredDb(band, hz), 0.001);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {8_000, 44_100, 48_000, 96_000, 192_000, 384_000})
    void responseFollowsTheAnalyticCurveAtEveryRate(double rate) {
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            EqualizerSettings settings = randomSettings(random, 1 + random.nextInt(10));
            float[] response = respond(settings, rate);
            EqualizerCurve curve = new EqualizerCurve(rate);
            for (double hz = 20; hz <= Math.min(20_000, rate * 0.499); hz *= 1.19) {
                assertEquals(
                        curve.totalDb(settings, hz),
                        Signals.magnitudeDb(response, hz, rate),
                        0.05,
                        "at " + hz + " Hz of " + rate + " Hz with " + settings + ", seed 7");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FilterType.class)
    void everyTypeStaysStableAtTheEndsOfItsRanges(FilterType type) {
        for (double rate : new double[] {8_000, 44_100, 384_000}) {
            for (double hz : new double[] {1, 20, rate / 4, rate * 0.4999999, rate / 2, 200_000}) {
                for (double q : new double[] {0.01, 0.5, 1_000}) {
                    for (double gainDb : new double[] {-60, 60}) {
                        Band band = new Band(true, type, hz, gainDb, q);
                        Coefficients c = Coefficients.of(band, rate);
                        assertTrue(Math.abs(c.a2()) < 1, () -> band + " at " + rate + " Hz");
                        assertTrue(Math.abs(c.a1()) < 1 + c.a2(), () -> band + " at " + rate + " Hz");
                    }
                }
            }
        }
    }

    @Test
    void thirtyTwoHarshBandsStayFinite() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            bands.add(new Band(true, FilterType.LOW_PASS, 1, 0, 1_000));
        }
        Equalizer equalizer = new Equalizer(384_000, new EqualizerSettings(true, 60, false, bands));
        float[] left = Signals.noise(1, 1, 20_000);
        float[] right = left.clone();
        equalizer.process(left, right, 0, left.length);
        for (float sample : left) {
            assertTrue(Float.isFinite(sample));
        }
    }

    @Test
    void bandsAtOrAboveNyquistRest() {
        for (FilterType type : FilterType.values()) {
            Band band = new Band(true, type, 24_000, 12, 1);
            assertEquals(Coefficients.IDENTITY, Coefficients.of(band, 48_000));
            float[] input = Signals.noise(3, 1, 500);
            float[] left = input.clone();
            float[] right = input.clone();
            new Equalizer(48_000, settings(List.of(band))).process(left, right, 0, left.length);
            assertEquals(Signals.checksum(input), Signals.checksum(left), type.toString());
        }
    }

    @Test
    void automaticHeadroomBringsTheHighestPointToZeroDb() {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            EqualizerSettings drawn = randomSettings(random, 1 + random.nextInt(12));
            EqualizerSettings plain = new EqualizerSettings(true, drawn.preampDb(), false, drawn.bands());
            EqualizerSettings settings = new EqualizerSettings(true, drawn.preampDb(), true, drawn.bands());
            EqualizerCurve curve = new EqualizerCurve(RATE);
            double highestPlain = Double.NEGATIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (double hz = 1; hz < RATE / 2; hz *= 1.002) {
                highestPlain = Math.max(highestPlain, curve.totalDb(plain, hz));
                highest = Math.max(highest, curve.totalDb(settings, hz));
            }
            String what = settings + ", seed 11";
            assertEquals(Math.max(0, highestPlain), curve.headroomDb(settings), 0.02, what);
            assertEquals(Math.min(0, highestPlain), highest, 0.02, what);
            assertEquals(curve.headroomDb(settings), new Equalizer(RATE, settings).headroomDb(), what);
        }
    }

    private static EqualizerSettings randomSettings(Random random, int count) {
        FilterType[] types = FilterType.values();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double hz = 20 * StrictMath.pow(1_000, random.nextDouble());
            double q = 0.3 * StrictMath.pow(20, random.nextDouble());
            FilterType type = types[random.nextInt(types.length)];
            bands.add(new Band(random.nextInt(8) > 0, type, hz, random.nextDouble(-12, 12), q));
        }
        return new EqualizerSettings(true, random.nextDouble(-12, 6), random.nextBoolean(), bands);
    }

    private static EqualizerSettings settings(List<Band> bands) {
        return new EqualizerSettings(true, 0, false, bands);
    }

    private static double measuredDb(Band band, double frequencyHz) {
        return Signals.magnitudeDb(respond(settings(List.of(band)), RATE), frequencyHz, RATE);
    }

    private static float[] respond(EqualizerSettings settings, double rate) {
        float[] left = Signals.impulse((int) rate);
        float[] right = new float[left.length];
        new Equalizer(rate, settings).process(left, right, 0, left.length);
        assertEquals(0, Signals.peak(right, 0, right.length), "nothing leaks into the other channel");
        return left;
    }
}
