package org.rustyaudio.dsp.loudness;

import org.rustyaudio.dsp.math.Decibels;

/// How often each loudness occurred, in steps of 0.01 LU from −70 to +30 LUFS, with the exact energy of each step.
/// One thread writes; others may read through [LoudnessMeter].
///
/// Its size does not grow with the programme, and a mean over it is exact but for one thing: a gate inside a step takes
/// or leaves that step as a whole, so blocks within 0.01 LU of the gate may fall on its other side. A percentile is the
/// middle of its step: within 0.005 LU. Louder than +30 LUFS counts in the last step, with its exact energy.
final class LoudnessHistogram {

    /// BS.1770 writes loudness as −0.691 + 10 log10(energy).
    private static final double OFFSET_LU = -0.691;

    private static final double GATE_LUFS = -70;
    private static final int STEPS_PER_LU = 100;
    private static final int STEPS = 100 * STEPS_PER_LU;
    private static final double GATE_ENERGY = Decibels.toPower(GATE_LUFS - OFFSET_LU);

    private final long[] counts = new long[STEPS];
    private final double[] energies = new double[STEPS];

    /// Loudness of a weighted mean square, summed over the channels; −infinity for silence.
    static double lufs(double energy) {
        return OFFSET_LU + Decibels.ofPower(energy);
    }

    /// Counts a block, unless it lies below the absolute gate of −70 LUFS.
    void add(double energy) {
        if (!(energy >= GATE_ENERGY)) {
            return;
        }
        int step = stepOf(lufs(energy));
        counts[step]++;
        energies[step] += energy;
    }

    /// Counts all that another one has counted.
    void addAll(LoudnessHistogram other) {
        for (int i = 0; i < STEPS; i++) {
            counts[i] += other.counts[i];
            energies[i] += other.energies[i];
        }
    }

    /// Mean energy of the blocks whose loudness is not below the mean of all by more than `gateLu`; 0 if there are
    /// none.
    double gatedMeanEnergy(double gateLu) {
        return mean(gateStep(gateLu));
    }

    /// Loudness that the part `high` of the gated blocks does not exceed, less the same for `low`, in LU.
    double spread(double gateLu, double low, double high) {
        int first = gateStep(gateLu);
        long inside = 0;
        for (int i = first; i < STEPS; i++) {
            inside += counts[i];
        }
        return inside == 0 ? 0 : percentile(first, inside, high) - percentile(first, inside, low);
    }

    void reset() {
        for (int i = 0; i < STEPS; i++) {
            counts[i] = 0;
            energies[i] = 0;
        }
    }

    private int gateStep(double gateLu) {
        double energy = mean(0);
        return energy > 0 ? stepOf(lufs(energy) - gateLu) : 0;
    }

    private double mean(int first) {
        long count = 0;
        double sum = 0;
        for (int i = first; i < STEPS; i++) {
            count += counts[i];
            sum += energies[i];
        }
        return count == 0 ? 0 : sum / count;
    }

    /// The value of rank round((n − 1) · part), as in EBU Tech 3342.
    private double percentile(int first, long inside, double part) {
        long rank = (long) Math.floor((inside - 1) * part + 0.5);
        long below = 0;
        int step = first;
        for (int i = first; i < STEPS && below <= rank; i++) {
            below += counts[i];
            step = i;
        }
        return GATE_LUFS + (step + 0.5) / STEPS_PER_LU;
    }

    private static int stepOf(double lufs) {
        return (int) Math.max(0, Math.min(STEPS - 1, Math.floor((lufs - GATE_LUFS) * STEPS_PER_LU)));
    }
}
