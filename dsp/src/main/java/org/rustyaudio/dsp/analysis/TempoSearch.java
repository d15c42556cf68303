package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;
import org.rustyaudio.dsp.math.Rounding;

/// From the autocorrelation of onsets to a tempo.
/// Any thread.
///
/// A period is as good as its multiples are strong (a comb, after E. Scheirer, "Tempo and beat analysis of acoustic
/// musical signals", JASA 103, 1998) and the places between them are weak, weighed by how readily people tap it: a bell
/// over log tempo around 120 BPM (L. van Noorden, D. Moelants, "Resonance in the perception of musical pulse", 1999; D.
/// Ellis, "Beat tracking by dynamic programming", 2007). What lies between decides between a tempo, its half and its
/// double.
final class TempoSearch {

    private static final double SLOWEST_BPM = 45;
    private static final double FASTEST_BPM = 240;
    private static final double STEP = 1.0025;
    private static final double TAPPED_BPM = 120;
    private static final double BELL_OCTAVES = 1.1;
    private static final int TEETH = 4;
    private static final double BETWEEN = 0.5;
    /// The bass has its own say: a loud off-beat above it is not a beat.
    private static final double BASS_SHARE = 1 / 3.0;
    private static final double BASS_SILENCE = 0.05;
    /// Strength of a comb that is not by chance, in a piece that is not short.
    private static final double WEAKEST = 0.12;
    private static final double STRONG = 0.6;
    private static final double FRAMES_A_MINUTE = 60.0 * Rhythm.RATE_HZ;

    /// Seven seconds: with fewer beats than these hold, chance is as good.
    private static final long FEWEST_FRAMES = 7 * Rhythm.RATE_HZ;
    /// Mean onset strength of what has onsets at all; of a drone it is far less.
    private static final double SILENCE = 0.001;

    private final double[] correlation;
    private final long frames;

    private TempoSearch(double[] correlation, long frames) {
        this.correlation = correlation;
        this.frames = frames;
    }

    static Tempo tempo(Rhythm all, Rhythm bass) {
        if (all.mean() < SILENCE) {
            return Tempo.NONE;
        }
        double[] correlation = all.autocorrelation();
        if (bass.mean() > BASS_SILENCE * all.mean()) {
            double[] ofBass = bass.autocorrelation();
            for (int i = 0; i < correlation.length; i++) {
                correlation[i] += BASS_SHARE * (ofBass[i] - correlation[i]);
            }
        }
        return new TempoSearch(correlation, all.frames()).search();
    }

    private Tempo search() {
        if (frames < FEWEST_FRAMES) {
            return Tempo.NONE;
        }
        double best = 0;
        double bestLag = 0;
        for (double bpm = SLOWEST_BPM; bpm <= FASTEST_BPM; bpm *= STEP) {
            double lag = FRAMES_A_MINUTE / bpm;
            if (3 * lag > frames) {
                continue;
            }
            double score = (teeth(lag) - BETWEEN * between(lag)) * readiness(bpm);
            if (score > best) {
                best = score;
                bestLag = lag;
            }
        }
        if (bestLag == 0) {
            return Tempo.NONE;
        }
        double lag = refine(bestLag);
        double strength = teeth(lag);
        // The largest of many chance values grows as a short piece leaves fewer frames to average.
        double chance = Math.max(WEAKEST, 5 / Math.sqrt((double) frames));
        double confidence = Math.max(0, Math.min(1, (strength - chance / 2) / (STRONG - chance / 2)));
        if (strength < chance) {
            return new Tempo(0, Math.min(confidence, 0.25));
        }
        return new Tempo(Rounding.toEven(10 * FRAMES_A_MINUTE / lag) / 10, confidence);
    }

    /// Mean strength at the first multiples of a lag.
    private double teeth(double lag) {
        double sum = 0;
        int teeth = 0;
        for (int k = 1; k <= TEETH && k * lag + 1 < Math.min(Rhythm.LAGS, 0.75 * frames); k++) {
            sum += highestNear(k * lag);
            teeth++;
        }
        return teeth == 0 ? 0 : sum / teeth;
    }

    /// The strongest of the halves and the thirds of a lag, as the mean over its first beats; at least 0.
    private double between(double lag) {
        double half = 0;
        double third = 0;
        for (int k = 0; k < 2; k++) {
            half += highestNear((k + 0.5) * lag) / 2;
            third += (highestNear((k + 1 / 3.0) * lag) + highestNear((k + 2 / 3.0) * lag)) / 4;
        }
        return Math.max(0, Math.max(half, third));
    }

    private double readiness(double bpm) {
        double octaves = Logarithm.log(bpm / TAPPED_BPM) / Logarithm.log(2) / BELL_OCTAVES;
        return Exponential.exp(-0.5 * octaves * octaves);
    }

    /// Follows the peak of a lag out to its longest multiple that still stands out: the further, the finer.
    private double refine(double roughLag) {
        double lag = peakNear(roughLag, 3);
        double needed = 0.5 * at(lag);
        for (int k = 2; k * lag + 4 < Math.min(Rhythm.LAGS, 0.75 * frames); k++) {
            double peak = peakNear(k * lag, 2.5);
            if (at(peak) >= needed) {
                lag = peak / k;
            }
        }
        return lag;
    }

    /// The top of the parabola through the highest point within `reach` frames of a lag and its neighbours.
    private double peakNear(double lag, double reach) {
        int from = (int) Math.ceil(lag - reach);
        int to = (int) Math.floor(lag + reach);
        int top = Math.max(1, from);
        for (int i = top; i <= to && i < Rhythm.LAGS; i++) {
            if (correlation[i] > correlation[top]) {
                top = i;
            }
        }
        double before = correlation[top - 1];
        double after = correlation[top + 1];
        double bend = before - 2 * correlation[top] + after;
        double shift = bend < 0 ? 0.5 * (before - after) / bend : 0;
        return top + Math.max(-0.5, Math.min(0.5, shift));
    }

    private double highestNear(double lag) {
        return Math.max(at(lag), Math.max(at(lag - 1), at(lag + 1)));
    }

    private double at(double lag) {
        int i = (int) lag;
        if (i < 0 || i >= Rhythm.LAGS) {
            return 0;
        }
        return correlation[i] + (lag - i) * (correlation[i + 1] - correlation[i]);
    }
}
