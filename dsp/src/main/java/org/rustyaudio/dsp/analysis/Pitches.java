package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.math.Logarithm;

/// Which pitch classes sound, in steps of five cents, gathered from the peaks of power spectra.
/// One thread; after construction it allocates nothing.
///
/// The harmonic pitch class profile of E. Gómez, "Tonal description of music audio signals" (thesis, UPF, 2006): only
/// spectral peaks count, found between the bins by a parabola through their logarithms, and each also speaks for the
/// tones whose second to fifth partial it may be. Every frame counts alike, however loud.
final class Pitches {

    /// Steps of an octave.
    static final int STEPS = 240;

    private static final double LOWEST_HZ = 60;
    private static final double HIGHEST_HZ = 3_000;
    private static final int PARTIALS = 5;
    private static final double PARTIAL_DECAY = 0.8;
    /// Peaks more than 40 dB below the frame's highest are let go, as are those less than 9 dB above their
    /// surroundings.
    private static final double FAINTEST = 1e-4;
    private static final double PROMINENCE = 8;
    private static final int SURROUNDINGS = 12;
    /// Frames whose highest peak is below −70 dBFS are silence.
    private static final double SILENCE = 1e-7;
    private static final double C0_HZ = 16.351_597_831_287_414;
    private static final double ONE_OVER_LN2 = 1.442_695_040_888_963_4;

    private final double binHz;
    private final int first;
    private final int last;
    private final double[] partialSteps = new double[PARTIALS];
    private final double[] partialWeights = new double[PARTIALS];
    private final double[] frame = new double[STEPS];
    private final double[] total = new double[STEPS];

    Pitches(int bins, int sampleRateHz) {
        binHz = 0.5 * sampleRateHz / (bins - 1);
        first = Math.max(SURROUNDINGS / 2, (int) Math.ceil(LOWEST_HZ / binHz));
        last = Math.min(bins - 2, (int) Math.floor(HIGHEST_HZ / binHz));
        double weight = 1;
        for (int p = 0; p < PARTIALS; p++) {
            partialSteps[p] = STEPS * Logarithm.log(p + 1.0) * ONE_OVER_LN2;
            partialWeights[p] = weight;
            weight *= PARTIAL_DECAY;
        }
    }

    /// Takes the power spectrum of one frame.
    void add(double[] power) {
        double highest = 0;
        for (int k = first; k <= last; k++) {
            highest = Math.max(highest, power[k]);
        }
        if (highest < SILENCE) {
            return;
        }
        for (int s = 0; s < STEPS; s++) {
            frame[s] = 0;
        }
        double floor = highest * FAINTEST;
        for (int k = first; k <= last; k++) {
            if (power[k] > floor && power[k] > power[k - 1] && power[k] >= power[k + 1] && standsOut(power, k)) {
                addPeak(power, k, highest);
            }
        }
        double sum = 0;
        for (int s = 0; s < STEPS; s++) {
            sum += frame[s];
        }
        if (sum > 0) {
            for (int s = 0; s < STEPS; s++) {
                total[s] += frame[s] / sum;
            }
        }
    }

    /// Weight of each step so far, not scaled; step 0 is C at A = 440 Hz.
    double[] weights() {
        return total.clone();
    }

    private boolean standsOut(double[] power, int peak) {
        int from = Math.max(1, peak - SURROUNDINGS);
        int to = Math.min(power.length - 1, peak + SURROUNDINGS);
        double sum = 0;
        for (int k = from; k <= to; k++) {
            sum += power[k];
        }
        double own = power[peak - 1] + power[peak] + power[peak + 1];
        return power[peak] * (to - from - 2) > PROMINENCE * (sum - own);
    }

    private void addPeak(double[] power, int k, double highest) {
        double before = Logarithm.log(power[k - 1] + 1e-300);
        double here = Logarithm.log(power[k]);
        double after = Logarithm.log(power[k + 1] + 1e-300);
        double bend = before - 2 * here + after;
        double shift = bend < 0 ? 0.5 * (before - after) / bend : 0;
        double hz = (k + shift) * binHz;
        double step = STEPS * Logarithm.log(hz / C0_HZ) * ONE_OVER_LN2;
        // The fourth root of power: a melody still counts beside a bass.
        double weight = Math.sqrt(Math.sqrt(power[k] / highest));
        for (int p = 0; p < PARTIALS; p++) {
            place(step - partialSteps[p], weight * partialWeights[p]);
        }
    }

    /// Shares a weight between the two steps around a place.
    private void place(double step, double weight) {
        double wrapped = step < 0 ? step + STEPS : step;
        int whole = (int) wrapped;
        double part = wrapped - whole;
        frame[whole % STEPS] += weight * (1 - part);
        frame[(whole + 1) % STEPS] += weight * part;
    }
}
