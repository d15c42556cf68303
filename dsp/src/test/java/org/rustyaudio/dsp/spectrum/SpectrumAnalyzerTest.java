package org.rustyaudio.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.dsp.measure.Allocation;
import org.rustyaudio.dsp.measure.Checksum;
import org.rustyaudio.dsp.window.WindowShape;

class SpectrumAnalyzerTest {

    private static final int RATE = 48_000;
    private static final double FRAME = 1 / 60.0;
    private static final SpectrumSettings SETTINGS = SpectrumSettings.STANDARD.withSmoothing(0);

    @ParameterizedTest
    @EnumSource(BandMode.class)
    void fullScaleSineReadsZeroDbInItsBandWhereverItStands(BandMode mode) {
        long seed = 468;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (WindowShape window : WindowShape.values()) {
            for (int size : new int[] {1_024, 8_192, 16_384}) {
                var analyzer = new SpectrumAnalyzer(
                        SETTINGS.withWindow(window).withFftSize(size).withBands(mode, FrequencyScale.LOGARITHMIC),
                        RATE);
                for (int trial = 0; trial < 12; trial++) {
                    // Below four bins the sine meets its own mirror image at the other side of zero.
                    double lowest = Math.max(30, 4.5 * RATE / size);
                    double hz = lowest * Math.pow(18_000 / lowest, random.nextDouble());
                    analyzer.update(tapWith(sine(hz, 1, size)), 0, FRAME);
                    double reading = analyzer.levelDb(bandOf(analyzer.layout(), hz));
                    assertEquals(0, reading, 0.1, hz + " Hz, " + window + ", " + size + ", band " + mode);
                }
            }
        }
    }

    @Test
    void distantBandsStayQuiet() {
        var analyzer = new SpectrumAnalyzer(SETTINGS, RATE);
        analyzer.update(tapWith(sine(1_000, 1, 8_192)), 0, FRAME);
        for (int band = 0; band < analyzer.bandCount(); band++) {
            double octaves = Math.abs(Math.log(analyzer.layout().middleHz(band) / 1_000) / Math.log(2));
            if (octaves > 0.7) {
                assertTrue(analyzer.levelDb(band) < -65, analyzer.layout().label(band) + ": " + analyzer.levelDb(band));
            }
        }
    }

    @Test
    void whiteNoiseRisesThreeDbAnOctaveAndItsPowerAddsUp() {
        var random = new Random(5);
        var analyzer = new SpectrumAnalyzer(SETTINGS.withBands(BandMode.FULL_OCTAVE, FrequencyScale.LOGARITHMIC), RATE);
        double[] sum = new double[analyzer.bandCount()];
        int rounds = 60;
        var tap = new AnalyserTap(8_192);
        for (int r = 0; r < rounds; r++) {
            float[] noise = new float[8_192];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (0.1 * random.nextGaussian());
            }
            tap.write(noise, noise, 0, noise.length);
            analyzer.update(tap, 0, FRAME);
            for (int band = 0; band < sum.length; band++) {
                sum[band] += Math.pow(10, analyzer.levelDb(band) / 10) / rounds;
            }
        }
        for (int band = 3; band < 9; band++) {
            double width = analyzer.layout().highHz(band) - analyzer.layout().lowHz(band);
            // Noise of power p in all reads 3 dB above its mean square, as a sine does.
            double wanted = 10 * Math.log10(2 * 0.01 * width / (RATE / 2.0));
            assertEquals(
                    wanted, 10 * Math.log10(sum[band]), 0.7, analyzer.layout().label(band));
        }
    }

    @Test
    void leftAndRightAreMeasuredApartAndNeverCancel() {
        var tap = new AnalyserTap(8_192);
        float[] sine = sine(1_000, 1, 8_192);
        float[] inverted = new float[8_192];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = -sine[i];
        }
        tap.write(sine, inverted, 0, 8_192);
        assertEquals(0, levelAt(tap, SETTINGS), 0.3);
        var oneSided = new AnalyserTap(8_192);
        oneSided.write(sine, new float[8_192], 0, 8_192);
        assertEquals(-3, levelAt(oneSided, SETTINGS), 0.3);
        assertEquals(0, levelAt(oneSided, SETTINGS.withChannels(SpectrumChannels.LEFT)), 0.3);
        assertEquals(-200, levelAt(oneSided, SETTINGS.withChannels(SpectrumChannels.RIGHT)));
    }

    @Test
    void showsWhatIsHeardNotWhatWasJustWritten() {
        var tap = new AnalyserTap(40_000);
        float[] sine = sine(1_000, 1, 8_192);
        tap.write(sine, sine, 0, 8_192);
        tap.write(new float[20_000], new float[20_000], 0, 20_000);
        var analyzer = new SpectrumAnalyzer(SETTINGS, RATE);
        int band = bandOf(analyzer.layout(), 1_000);
        analyzer.update(tap, 0, FRAME);
        assertEquals(-200, analyzer.levelDb(band));
        analyzer.update(tap, 20_000, FRAME);
        assertEquals(0, analyzer.levelDb(band), 0.3);
    }

    @ParameterizedTest
    @CsvSource({"60", "30", "144"})
    void smoothingHalvesTheDifferenceEverySixtiethOfASecondAtAnyPictureRate(double picturesPerSecond) {
        var tap = new AnalyserTap(8_192);
        float[] sine = sine(1_000, 1, 8_192);
        float[] silence = new float[16_384];
        tap.write(sine, sine, 0, 8_192);
        var analyzer = new SpectrumAnalyzer(SETTINGS.withSmoothing(0.5), RATE);
        int band = bandOf(analyzer.layout(), 1_000);
        for (int i = 0; i < 10; i++) {
            analyzer.update(tap, 0, 0.02);
        }
        double before = analyzer.levelDb(band);
        int pictures = (int) Math.round(picturesPerSecond / 10);
        for (int i = 0; i < pictures; i++) {
            tap.write(silence, silence, 0, 16_384);
            analyzer.update(tap, 0, 1 / picturesPerSecond);
        }
        double wanted = 20 * Math.log10(Math.pow(0.5, 60 * pictures / picturesPerSecond));
        assertEquals(wanted, analyzer.levelDb(band) - before, 0.1);
    }

    @Test
    void peakStandsHalfASecondThenFalls() {
        var tap = new AnalyserTap(8_192);
        float[] sine = sine(1_000, 1, 8_192);
        float[] silence = new float[16_384];
        tap.write(sine, sine, 0, 8_192);
        var analyzer = new SpectrumAnalyzer(SETTINGS, RATE);
        int band = bandOf(analyzer.layout(), 1_000);
        analyzer.update(tap, 0, 0.01);
        double top = analyzer.peakDb(band);
        double seconds = 0;
        while (seconds < 0.995) {
            tap.write(silence, silence, 0, 16_384);
            analyzer.update(tap, 0, 0.01);
            seconds += 0.01;
            double fallen = Math.max(0, seconds - 0.5) * 115;
            assertEquals(top - fallen, analyzer.peakDb(band), 0.02, seconds + " s");
        }
    }

    @Test
    void heightGoesFromTheFloorToTheCeiling() {
        var analyzer = new SpectrumAnalyzer(SETTINGS, RATE);
        int band = bandOf(analyzer.layout(), 1_000);
        analyzer.update(tapWith(sine(1_000, Math.pow(10, -55 / 20.0), 8_192)), 0, FRAME);
        assertEquals(0.5, analyzer.level(band), 0.01);
        analyzer.update(tapWith(sine(1_000, 1, 8_192)), 0, FRAME);
        assertEquals(1, analyzer.level(band));
        assertEquals(1, analyzer.peak(band));
        analyzer.update(tapWith(new float[8_192]), 0, FRAME);
        assertEquals(0, analyzer.level(band));
    }

    @Test
    void columnsFallWhenTheSoundStops() {
        var tap = tapWith(sine(1_000, 1, 8_192));
        var analyzer = new SpectrumAnalyzer(SpectrumSettings.STANDARD, RATE);
        int band = bandOf(analyzer.layout(), 1_000);
        for (int i = 0; i < 10; i++) {
            analyzer.update(tap, 0, FRAME);
        }
        assertTrue(analyzer.levelDb(band) > -1);
        for (int i = 0; i < 60; i++) {
            analyzer.update(tap, 0, FRAME);
        }
        assertEquals(0, analyzer.level(band));
    }

    @Test
    void weightingOnlyShiftsTheDisplay() {
        var tap = tapWith(sine(100, 1, 8_192));
        var plain = new SpectrumAnalyzer(SETTINGS, RATE);
        var weighted = new SpectrumAnalyzer(SETTINGS.withWeighting(Weighting.A), RATE);
        plain.update(tap, 0, FRAME);
        weighted.update(tap, 0, FRAME);
        int band = bandOf(plain.layout(), 100);
        assertEquals(-19.1, weighted.levelDb(band) - plain.levelDb(band), 0.1);
    }

    @Test
    void notANumberAndInfinityCountAsSilence() {
        float[] bad = new float[8_192];
        bad[100] = Float.NaN;
        bad[200] = Float.POSITIVE_INFINITY;
        var analyzer = new SpectrumAnalyzer(SpectrumSettings.STANDARD, RATE);
        var tap = tapWith(bad);
        analyzer.update(tap, 0, FRAME);
        tap.write(sine(1_000, 1, 8_192), sine(1_000, 1, 8_192), 0, 8_192);
        analyzer.update(tap, 0, 1);
        assertEquals(0, analyzer.levelDb(bandOf(analyzer.layout(), 1_000)), 0.3);
    }

    @Test
    void updateAllocatesNothing() {
        var tap = tapWith(sine(1_000, 1, 2_048));
        var analyzer = new SpectrumAnalyzer(SpectrumSettings.STANDARD.withFftSize(1_024), RATE);
        float[] block = new float[64];
        Allocation.assertNone(() -> {
            tap.write(block, block, 0, 64);
            analyzer.update(tap, 0, FRAME);
        });
    }

    @Test
    void bitsAreTheRecordedOnes() {
        var random = new Random(9);
        float[] noise = new float[8_192];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat() - 0.5f;
        }
        var analyzer = new SpectrumAnalyzer(SpectrumSettings.STANDARD, RATE);
        analyzer.update(tapWith(noise), 0, FRAME);
        var checksum = new Checksum();
        for (int band = 0; band < analyzer.bandCount(); band++) {
            checksum.add(analyzer.levelDb(band));
        }
        assertEquals("b85924e314793d7b", checksum.hex());
    }

    @Test
    void refusesSettingsOutOfRangeAndNamesThem() {
        var size = assertThrows(IllegalArgumentException.class, () -> SETTINGS.withFftSize(1_000));
        assertEquals("FFT size 1000 is not a power of two from 1024 to 16384", size.getMessage());
        var smoothing = assertThrows(IllegalArgumentException.class, () -> SETTINGS.withSmoothing(1));
        assertEquals("smoothing 1.0 is outside 0.0 to 0.99", smoothing.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withLevels(-25, -25));
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withFrequencies(0, 20_000));
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.withFrequencies(20, Double.NaN));
    }

    private static double levelAt(AnalyserTap tap, SpectrumSettings settings) {
        var analyzer = new SpectrumAnalyzer(settings, RATE);
        analyzer.update(tap, 0, FRAME);
        return analyzer.levelDb(bandOf(analyzer.layout(), 1_000));
    }

    private static AnalyserTap tapWith(float[] samples) {
        var tap = new AnalyserTap(samples.length);
        tap.write(samples, samples, 0, samples.length);
        return tap;
    }

    private static float[] sine(double hz, double amplitude, int frames) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz * i / RATE));
        }
        return x;
    }

    private static int bandOf(BandLayout layout, double hz) {
        for (int band = 0; band < layout.count(); band++) {
            if (hz >= layout.lowHz(band) && hz < layout.highHz(band)) {
                return band;
            }
        }
        throw new AssertionError(hz + " Hz is in no band");
    }
}
