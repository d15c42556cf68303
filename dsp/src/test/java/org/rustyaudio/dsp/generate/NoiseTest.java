package org.rustyaudio.dsp.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.dsp.generate.GeneratorSettings.Noise;
import org.rustyaudio.dsp.spectrum.RealFft;

class NoiseTest {

    /// Slopes over the octaves from 62.5 Hz to 16 kHz, measured on 40 seconds.
    @ParameterizedTest
    @CsvSource({
        "WHITE, 44100, 0", "PINK, 44100, -3.01", "BROWN, 44100, -6.02", "BLUE, 44100, 3.01",
        "WHITE, 96000, 0", "PINK, 96000, -3.01", "BROWN, 96000, -6.02", "BLUE, 96000, 3.01"
    })
    void powerDensityChangesByItsColorsDbAnOctave(NoiseColor color, int rate, double slopeDb) {
        double[] density = density(SignalGeneratorTest.make(new Noise(color, -20, 1_234), rate, 40 * rate), rate);
        double worst = 0;
        double first = density[0];
        for (int octave = 0; octave < density.length; octave++) {
            worst = Math.max(worst, Math.abs(density[octave] - first - slopeDb * octave));
        }
        System.out.println("figure: " + color + " at " + rate + " Hz off its slope by at most " + worst + " dB");
        assertTrue(worst < 0.5, color + " off by " + worst + " dB: " + Arrays.toString(density));
        double fitted = (density[density.length - 1] - density[0]) / (density.length - 1);
        assertEquals(slopeDb, fitted, 0.06, "dB an octave");
    }

    @ParameterizedTest
    @CsvSource({"WHITE, 0.1", "PINK, 0.3", "BROWN, 1", "BLUE, 0.1"})
    void levelIsTheRootMeanSquare(NoiseColor color, double toleranceDb) {
        float[] x = SignalGeneratorTest.make(new Noise(color, -20, 99), 48_000, 60 * 48_000);
        double sum = 0;
        double mean = 0;
        double highest = 0;
        for (float sample : x) {
            sum += (double) sample * sample / x.length;
            mean += (double) sample / x.length;
            highest = Math.max(highest, Math.abs(sample));
        }
        assertEquals(-20, 10 * Math.log10(sum), toleranceDb);
        assertEquals(0, mean, 0.01);
        System.out.println("figure: " + color + " peaks " + (20 * Math.log10(highest) + 20) + " dB above its level");
    }

    @Test
    void sameSeedGivesTheSameNoiseAnotherSeedAnother() {
        float[] once = SignalGeneratorTest.make(new Noise(NoiseColor.PINK, -20, 7), 48_000, 1_000);
        float[] again = SignalGeneratorTest.make(new Noise(NoiseColor.PINK, -20, 7), 48_000, 1_000);
        float[] other = SignalGeneratorTest.make(new Noise(NoiseColor.PINK, -20, 8), 48_000, 1_000);
        assertArrayEquals(once, again);
        assertTrue(!Arrays.equals(once, other));
    }

    @Test
    void neighboursInWhiteNoiseKnowNothingOfEachOther() {
        float[] x = SignalGeneratorTest.make(new Noise(NoiseColor.WHITE, 0, 5), 48_000, 200_000);
        for (int lag : new int[] {1, 2, 3, 100}) {
            double sum = 0;
            for (int i = lag; i < x.length; i++) {
                sum += (double) x[i] * x[i - lag] / x.length;
            }
            assertEquals(0, sum, 0.01, "lag " + lag);
        }
    }

    /// Mean power density in dB in the octaves around 62.5 Hz, 125 Hz … 16 kHz.
    private static double[] density(float[] x, int rate) {
        int size = 32_768;
        var fft = new RealFft(size);
        double[] samples = new double[size];
        double[] re = new double[fft.bins()];
        double[] im = new double[fft.bins()];
        double[] power = new double[fft.bins()];
        for (int at = 0; at + size <= x.length; at += size / 2) {
            for (int i = 0; i < size; i++) {
                samples[i] = x[at + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
            }
            fft.transform(samples, re, im);
            for (int k = 0; k < power.length; k++) {
                power[k] += re[k] * re[k] + im[k] * im[k];
            }
        }
        double[] density = new double[9];
        for (int octave = 0; octave < density.length; octave++) {
            double middle = 62.5 * Math.pow(2, octave);
            // A narrow band around the middle, wide enough to average over.
            int low = (int) (middle / 1.15 * size / rate);
            int high = (int) Math.ceil(middle * 1.15 * size / rate);
            double sum = 0;
            for (int k = low; k <= high; k++) {
                sum += power[k];
            }
            density[octave] = 10 * Math.log10(sum / (high - low + 1));
        }
        return density;
    }
}
