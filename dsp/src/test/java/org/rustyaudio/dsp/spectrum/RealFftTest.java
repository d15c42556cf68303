package org.rustyaudio.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.measure.Allocation;
import org.rustyaudio.dsp.measure.Checksum;

class RealFftTest {

    @ParameterizedTest
    @ValueSource(ints = {256, 512, 1_024, 4_096, 65_536})
    void equalsTheTextbookSum(int size) {
        long seed = 41L + size;
        System.out.println("seed " + seed);
        double[] x = noise(size, seed);
        var fft = new RealFft(size);
        double[] re = new double[fft.bins()];
        double[] im = new double[fft.bins()];
        fft.transform(x, re, im);
        // All bins of the small sizes, every 401st of the large ones.
        for (int k = 0; k < fft.bins(); k += size <= 1_024 ? 1 : 401) {
            double sumRe = 0;
            double sumIm = 0;
            for (int n = 0; n < size; n++) {
                double angle = 2 * Math.PI * ((long) k * n % size) / size;
                sumRe += x[n] * Math.cos(angle);
                sumIm -= x[n] * Math.sin(angle);
            }
            assertEquals(sumRe, re[k], 1e-10 * Math.sqrt(size), "real part of bin " + k);
            assertEquals(sumIm, im[k], 1e-10 * Math.sqrt(size), "imaginary part of bin " + k);
        }
        double energy = 0;
        double spectral = 0;
        for (int n = 0; n < size; n++) {
            energy += x[n] * x[n];
        }
        for (int k = 0; k < fft.bins(); k++) {
            double both = k == 0 || k == size / 2 ? 1 : 2;
            spectral += both * (re[k] * re[k] + im[k] * im[k]) / size;
        }
        assertEquals(energy, spectral, 1e-9 * energy, "Parseval");
    }

    @Test
    void leavesItsInputAlone() {
        double[] x = noise(256, 1);
        double[] copy = x.clone();
        var fft = new RealFft(256);
        fft.transform(x, new double[129], new double[129]);
        for (int i = 0; i < 256; i++) {
            assertEquals(copy[i], x[i]);
        }
    }

    @Test
    void transformAllocatesNothing() {
        double[] x = noise(1_024, 1);
        var fft = new RealFft(1_024);
        double[] re = new double[513];
        double[] im = new double[513];
        Allocation.assertNone(() -> fft.transform(x, re, im));
    }

    @Test
    void bitsAreTheRecordedOnes() {
        var fft = new RealFft(4_096);
        double[] re = new double[fft.bins()];
        double[] im = new double[fft.bins()];
        fft.transform(noise(4_096, 5), re, im);
        var checksum = new Checksum();
        for (int k = 0; k < fft.bins(); k++) {
            checksum.add(re[k]).add(im[k]);
        }
        assertEquals("682517ce986f7d4f", checksum.hex());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -256, 128, 1_000, 131_072})
    void refusesSizesItCannotDo(int size) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new RealFft(size));
        assertEquals("FFT size " + size + " is not a power of two from 256 to 65536", refusal.getMessage());
    }

    private static double[] noise(int size, long seed) {
        var random = new Random(seed);
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = random.nextDouble() * 2 - 1;
        }
        return x;
    }
}
