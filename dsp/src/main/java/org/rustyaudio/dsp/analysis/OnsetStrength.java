package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.math.Logarithm;
import org.rustyaudio.dsp.spectrum.FrequencyScale;

/// How strongly something new begins, from one power spectrum to the next: in all, and in the bass.
/// One thread; after construction it allocates nothing.
///
/// Spectral flux over half octaves, each compressed by ln(1 + C · amplitude / level) as in A. Klapuri, A. Eronen, J.
/// Astola, "Analysis of the meter of acoustic musical signals" (IEEE TASLP 14, 2006), where the level is the loudest of
/// the last ten seconds or so: a soft onset counts beside a loud one, and a quiet piece is as a loud one. The rise is
/// taken over two frames, and a slow swell counts nothing.
final class OnsetStrength {

    private static final int BANDS = 18;
    /// To about 200 Hz: kick drum and bass.
    private static final int BASS_BANDS = 5;

    private static final double LOWEST_HZ = 30;
    private static final double HIGHEST_HZ = 16_000;
    private static final double COMPRESSION = 3;
    private static final int RISE_FRAMES = 2;
    /// What a band may rise in two frames without being an onset.
    private static final double SWELL = 0.02;
    /// Falls to 1/e in ten seconds.
    private static final double LEVEL_DECAY = 0.999;
    /// −80 dBFS; below, everything is silence.
    private static final double LOWEST_LEVEL = 1e-4;

    private final int[] edges = new int[BANDS + 1];
    private final double[] amplitudes = new double[BANDS];
    private final double[] compressed = new double[BANDS * RISE_FRAMES];
    private double level = LOWEST_LEVEL;
    private double all;
    private double bass;
    private int slot;
    private int warmUp = RISE_FRAMES;

    OnsetStrength(int bins, int sampleRateHz) {
        double binHz = 0.5 * sampleRateHz / (bins - 1);
        double low = FrequencyScale.LOGARITHMIC.of(LOWEST_HZ);
        double high = FrequencyScale.LOGARITHMIC.of(HIGHEST_HZ);
        edges[0] = 1;
        for (int b = 1; b <= BANDS; b++) {
            double hz = FrequencyScale.LOGARITHMIC.toHz(low + (high - low) * b / BANDS);
            edges[b] = Math.min(bins - 1, Math.max(edges[b - 1] + 1, (int) Math.floor(hz / binHz) + 1));
        }
    }

    /// Takes the newest frame.
    void add(double[] power) {
        double sum = 0;
        for (int b = 0; b < BANDS; b++) {
            double inBand = 0;
            for (int k = edges[b]; k < edges[b + 1]; k++) {
                inBand += power[k];
            }
            amplitudes[b] = Math.sqrt(inBand);
            sum += inBand;
        }
        level = Math.max(LOWEST_LEVEL, Math.max(Math.sqrt(sum), level * LEVEL_DECAY));
        double rises = 0;
        double bassRises = 0;
        int from = slot * BANDS;
        for (int b = 0; b < BANDS; b++) {
            double now = Logarithm.log(1 + COMPRESSION * amplitudes[b] / level);
            double rise = Math.max(0, now - compressed[from + b] - SWELL);
            compressed[from + b] = now;
            rises += rise;
            bassRises += b < BASS_BANDS ? rise : 0;
        }
        slot = (slot + 1) % RISE_FRAMES;
        if (warmUp > 0) {
            warmUp--;
            return;
        }
        all = rises / BANDS;
        bass = bassRises / BASS_BANDS;
    }

    /// The strength at the newest frame, 0 or more; 0 for the first two.
    double all() {
        return all;
    }

    /// The same of the bass alone.
    double bass() {
        return bass;
    }
}
