package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.math.Trig;

/// Discrete Fourier transform of 256 to 65,536 real samples, a power of two.
/// One thread; [#transform] allocates nothing.
///
/// Xₖ = Σ xₙ e^(−2πi·kn/size) for k = 0 … size/2, unscaled. The even and the odd samples form one complex signal of
/// half the size, whose transform (radix 2, decimation in time) is then taken apart.
public final class RealFft {

    public static final int SMALLEST = 256;
    public static final int LARGEST = 65_536;

    private final int size;
    private final int half;
    // cos and −sin of 2πk/size for k < size/2.
    private final double[] cosines;
    private final double[] sines;
    private final int[] reversed;

    public RealFft(int size) {
        if (size < SMALLEST || size > LARGEST || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(
                    "FFT size " + size + " is not a power of two from " + SMALLEST + " to " + LARGEST);
        }
        this.size = size;
        half = size / 2;
        cosines = new double[half];
        sines = new double[half];
        for (int k = 0; k < half; k++) {
            double angle = 2 * Math.PI * k / size;
            cosines[k] = Trig.cos(angle);
            sines[k] = -Trig.sin(angle);
        }
        reversed = new int[half];
        int shift = 32 - Integer.numberOfTrailingZeros(half);
        for (int i = 0; i < half; i++) {
            reversed[i] = Integer.reverse(i) >>> shift;
        }
    }

    public int size() {
        return size;
    }

    /// Number of results: size / 2 + 1, from direct current to the Nyquist frequency.
    public int bins() {
        return half + 1;
    }

    /// Transforms `samples` (at least `size` of them, unchanged) into the first `bins` of `re` and `im`.
    public void transform(double[] samples, double[] re, double[] im) {
        for (int i = 0; i < half; i++) {
            int from = 2 * reversed[i];
            re[i] = samples[from];
            im[i] = samples[from + 1];
        }
        transformsOfFour(re, im);
        for (int span = 4; span < half; span *= 2) {
            butterflies(re, im, span);
        }
        takeApart(re, im);
    }

    /// The first two rounds at once: their factors are only 1 and −i.
    private void transformsOfFour(double[] re, double[] im) {
        for (int i = 0; i < half; i += 4) {
            double sumRe = re[i] + re[i + 1];
            double sumIm = im[i] + im[i + 1];
            double differenceRe = re[i] - re[i + 1];
            double differenceIm = im[i] - im[i + 1];
            double otherSumRe = re[i + 2] + re[i + 3];
            double otherSumIm = im[i + 2] + im[i + 3];
            double otherDifferenceRe = re[i + 2] - re[i + 3];
            double otherDifferenceIm = im[i + 2] - im[i + 3];
            re[i] = sumRe + otherSumRe;
            im[i] = sumIm + otherSumIm;
            re[i + 1] = differenceRe + otherDifferenceIm;
            im[i + 1] = differenceIm - otherDifferenceRe;
            re[i + 2] = sumRe - otherSumRe;
            im[i + 2] = sumIm - otherSumIm;
            re[i + 3] = differenceRe - otherDifferenceIm;
            im[i + 3] = differenceIm + otherDifferenceRe;
        }
    }

    /// Joins transforms of `span` points in pairs.
    private void butterflies(double[] re, double[] im, int span) {
        int stride = half / span;
        for (int first = 0; first < half; first += 2 * span) {
            for (int k = 0; k < span; k++) {
                double cos = cosines[k * stride];
                double sin = sines[k * stride];
                int a = first + k;
                int b = a + span;
                double turnedRe = re[b] * cos - im[b] * sin;
                double turnedIm = re[b] * sin + im[b] * cos;
                re[b] = re[a] - turnedRe;
                im[b] = im[a] - turnedIm;
                re[a] += turnedRe;
                im[a] += turnedIm;
            }
        }
    }

    // From Z, the transform of even + i·odd, to X[k] = E[k] + e^(−2πik/size) O[k] with E[k] = (Z[k] + Z*[half − k]) / 2
    // and O[k] = (Z[k] − Z*[half − k]) / 2i.
    private void takeApart(double[] re, double[] im) {
        double sum = re[0] + im[0];
        double difference = re[0] - im[0];
        re[0] = sum;
        im[0] = 0;
        re[half] = difference;
        im[half] = 0;
        for (int k = 1; k <= half / 2; k++) {
            int mirror = half - k;
            double evenRe = 0.5 * (re[k] + re[mirror]);
            double evenIm = 0.5 * (im[k] - im[mirror]);
            double oddRe = 0.5 * (im[k] + im[mirror]);
            double oddIm = 0.5 * (re[mirror] - re[k]);
            double turnedRe = oddRe * cosines[k] - oddIm * sines[k];
            double turnedIm = oddRe * sines[k] + oddIm * cosines[k];
            re[k] = evenRe + turnedRe;
            im[k] = evenIm + turnedIm;
            re[mirror] = evenRe - turnedRe;
            im[mirror] = turnedIm - evenIm;
        }
    }
}
