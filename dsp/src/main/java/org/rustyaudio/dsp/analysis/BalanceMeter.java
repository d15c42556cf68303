package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.loudness.KWeightingCurve;
import org.rustyaudio.dsp.math.Decibels;

/// Long-term average spectrum in third octaves, gated as ITU-R BS.1770-5 gates loudness: frames below −70 LUFS, and
/// those more than 10 LU below the mean of the others, do not count.
/// One thread; after construction only [#balance()] allocates.
///
/// The relative gate is known only at the end, so powers are kept apart by loudness in steps of half a unit.
final class BalanceMeter {

    private static final double OFFSET_LU = -0.691;
    private static final double ABSOLUTE_GATE_LUFS = -70;
    private static final double RELATIVE_GATE_LU = 10;
    private static final int STEPS_PER_LU = 2;
    private static final int STEPS = 100 * STEPS_PER_LU;

    /// Per step: a power for each band, then the power from 20 Hz up and the same weighted with frequency.
    private static final int ROW = ThirdOctaves.COUNT + 2;

    private final double binHz;
    private final double[] loudnessWeights;
    private final int[] firstBin = new int[ThirdOctaves.COUNT];
    private final int[] lastBin = new int[ThirdOctaves.COUNT];
    private final double[] firstShare = new double[ThirdOctaves.COUNT];
    private final double[] lastShare = new double[ThirdOctaves.COUNT];
    private final int bands;
    private final long[] counts = new long[STEPS];
    private final double[] energies = new double[STEPS];
    private final double[] sums = new double[STEPS * ROW];

    BalanceMeter(int bins, int sampleRateHz) {
        binHz = 0.5 * sampleRateHz / (bins - 1);
        loudnessWeights = KWeightingCurve.powers(sampleRateHz, bins);
        int inside = 0;
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            // Bin k stands for the frequencies from k − ½ to k + ½.
            double low = ThirdOctaves.lowHz(b) / binHz + 0.5;
            double high = ThirdOctaves.lowHz(b + 1) / binHz + 0.5;
            if (high > bins - 0.5) {
                break;
            }
            firstBin[b] = (int) low;
            lastBin[b] = (int) high;
            firstShare[b] = firstBin[b] + 1 - low;
            lastShare[b] = high - lastBin[b];
            inside++;
        }
        bands = inside;
    }

    /// Takes the power spectrum of one frame.
    void add(double[] power) {
        double loudness = 0;
        int lowest = firstBin[0] + 1;
        for (int k = lowest; k < power.length; k++) {
            loudness += loudnessWeights[k] * power[k];
        }
        // A bin of power 1 is a sine of mean square ½ on each of two channels; the Hann window shows it as 1.5 bins.
        loudness /= 1.5;
        double lufs = OFFSET_LU + Decibels.ofPower(loudness);
        if (!(lufs >= ABSOLUTE_GATE_LUFS)) {
            return;
        }
        int step = (int) Math.min(STEPS - 1, (lufs - ABSOLUTE_GATE_LUFS) * STEPS_PER_LU);
        counts[step]++;
        energies[step] += loudness;
        int row = step * ROW;
        for (int b = 0; b < bands; b++) {
            sums[row + b] += bandPower(power, b);
        }
        double all = 0;
        double moment = 0;
        for (int k = lowest; k < power.length; k++) {
            all += power[k];
            moment += k * power[k];
        }
        sums[row + ThirdOctaves.COUNT] += all;
        sums[row + ThirdOctaves.COUNT + 1] += moment * binHz;
    }

    /// The balance of all so far.
    SpectralBalance balance() {
        double[] total = new double[ROW];
        long frames = 0;
        for (int step = gateStep(); step < STEPS; step++) {
            frames += counts[step];
            for (int i = 0; i < ROW; i++) {
                total[i] += sums[step * ROW + i];
            }
        }
        double[] levelsDb = new double[ThirdOctaves.COUNT];
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            // The spectrum reads a full-scale sine on both channels as power 1, which the Hann window shows as 1.5
            // bins.
            levelsDb[b] = frames == 0 ? Double.NEGATIVE_INFINITY : Decibels.ofPower(total[b] / frames / 1.5);
        }
        double all = total[ThirdOctaves.COUNT];
        return new SpectralBalance(levelsDb, all > 0 ? total[ThirdOctaves.COUNT + 1] / all : 0);
    }

    private double bandPower(double[] power, int band) {
        int first = firstBin[band];
        int last = lastBin[band];
        if (first == last) {
            return power[first] * (lastShare[band] - (1 - firstShare[band]));
        }
        double sum = firstShare[band] * power[first] + lastShare[band] * power[last];
        for (int k = first + 1; k < last; k++) {
            sum += power[k];
        }
        return sum;
    }

    private int gateStep() {
        long count = 0;
        double energy = 0;
        for (int step = 0; step < STEPS; step++) {
            count += counts[step];
            energy += energies[step];
        }
        if (count == 0) {
            return 0;
        }
        double gate = OFFSET_LU + Decibels.ofPower(energy / count) - RELATIVE_GATE_LU;
        return (int) Math.max(0, (gate - ABSOLUTE_GATE_LUFS) * STEPS_PER_LU);
    }
}
