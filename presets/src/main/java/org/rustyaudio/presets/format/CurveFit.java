package org.rustyaudio.presets.format;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;

/// Bands that follow a drawn curve: 30 third-octave peaks between two shelves, their gains found by damped
/// Gauss-Newton steps on the difference in decibels.
///
/// @param settings preamp and bands
/// @param largestErrorDb between 20 Hz and 20 kHz, at the curve's own points and between them
/// @param worstHz where that is
record CurveFit(EqualizerSettings settings, double largestErrorDb, double worstHz) {

    private static final double RATE_HZ = 48_000;
    private static final int TARGETS = 240;
    private static final int PEAKS = 30;
    /// Half an octave wide at a third of an octave apart: neighbours overlap, so that no ripple stands between them.
    private static final double PEAK_Q = 2.8;
    private static final int STEPS = 8;
    private static final double DAMPING = 0.02;
    private static final double PROBE_DB = 1;
    private static final double MAX_GAIN_DB = 40;
    /// Less than this is not heard and not written.
    private static final double NOTHING_DB = 0.04;

    static CurveFit of(double[] frequenciesHz, double[] gainsDb) {
        double[] hz = new double[TARGETS];
        double[] target = new double[TARGETS];
        double low = Logarithm.log(20);
        double high = Logarithm.log(20_000);
        double mean = 0;
        for (int i = 0; i < TARGETS; i++) {
            hz[i] = Exponential.exp(low + (high - low) * i / (TARGETS - 1));
            target[i] = at(frequenciesHz, gainsDb, hz[i]);
            mean += target[i] / TARGETS;
        }
        double preamp = Math.rint(mean * 10) / 10;
        double[] gains = fitGains(hz, target, preamp);
        EqualizerSettings settings = settings(preamp, gains, true);
        double worst = 0;
        double worstHz = hz[0];
        double[] reached = new double[TARGETS];
        new EqualizerCurve(RATE_HZ).totalsDb(settings, hz, reached);
        for (int i = 0; i < TARGETS; i++) {
            double error = Math.abs(reached[i] - target[i]);
            if (error > worst) {
                worst = error;
                worstHz = hz[i];
            }
        }
        return new CurveFit(settings, worst, worstHz);
    }

    private static double[] fitGains(double[] hz, double[] target, double preamp) {
        int n = PEAKS + 2;
        double[] gains = new double[n];
        EqualizerCurve curve = new EqualizerCurve(RATE_HZ);
        double[] now = new double[TARGETS];
        double[] probed = new double[TARGETS];
        double[][] slope = new double[n][TARGETS];
        for (int step = 0; step < STEPS; step++) {
            curve.totalsDb(settings(preamp, gains, false), hz, now);
            for (int b = 0; b < n; b++) {
                gains[b] += PROBE_DB;
                curve.totalsDb(settings(preamp, gains, false), hz, probed);
                gains[b] -= PROBE_DB;
                for (int i = 0; i < TARGETS; i++) {
                    slope[b][i] = (probed[i] - now[i]) / PROBE_DB;
                }
            }
            double[][] normal = new double[n][n + 1];
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    normal[r][c] = dot(slope[r], slope[c], null);
                }
                normal[r][r] += DAMPING * TARGETS / n;
                normal[r][n] = dot(slope[r], target, now);
            }
            double[] change = solve(normal);
            for (int b = 0; b < n; b++) {
                gains[b] = Math.max(-MAX_GAIN_DB, Math.min(MAX_GAIN_DB, gains[b] + change[b]));
            }
        }
        return gains;
    }

    private static double dot(double[] a, double[] b, double @org.jspecify.annotations.Nullable [] minus) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * (minus == null ? b[i] : b[i] - minus[i]);
        }
        return sum;
    }

    /// Gauss elimination with pivoting; the matrix is positive definite by its damping.
    private static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int pivot = 0; pivot < n; pivot++) {
            int best = pivot;
            for (int r = pivot + 1; r < n; r++) {
                if (Math.abs(rows[r][pivot]) > Math.abs(rows[best][pivot])) {
                    best = r;
                }
            }
            double[] swap = rows[pivot];
            rows[pivot] = rows[best];
            rows[best] = swap;
            for (int r = pivot + 1; r < n; r++) {
                double factor = rows[r][pivot] / rows[pivot][pivot];
                for (int c = pivot; c <= n; c++) {
                    rows[r][c] -= factor * rows[pivot][c];
                }
            }
        }
        double[] x = new double[n];
        for (int r = n - 1; r >= 0; r--) {
            double sum = rows[r][n];
            for (int c = r + 1; c < n; c++) {
                sum -= rows[r][c] * x[c];
            }
            x[r] = sum / rows[r][r];
        }
        return x;
    }

    private static EqualizerSettings settings(double preamp, double[] gains, boolean rounded) {
        List<Band> bands = new ArrayList<>();
        add(bands, FilterType.LOW_SHELF, 22, gains[0], Bands.DEFAULT_Q, rounded);
        double ratio = Exponential.exp10(0.1);
        double hz = 25;
        for (int i = 0; i < PEAKS; i++) {
            add(bands, FilterType.PEAK, rounded ? Math.rint(hz) : hz, gains[i + 1], PEAK_Q, rounded);
            hz *= ratio;
        }
        add(bands, FilterType.HIGH_SHELF, 18_000, gains[PEAKS + 1], Bands.DEFAULT_Q, rounded);
        return new EqualizerSettings(true, preamp, false, bands);
    }

    private static void add(List<Band> bands, FilterType type, double hz, double gainDb, double q, boolean rounded) {
        double gain = rounded ? Math.rint(gainDb * 100) / 100 : gainDb;
        if (!rounded || Math.abs(gain) >= NOTHING_DB) {
            bands.add(new Band(true, type, hz, Math.max(-60, Math.min(60, gain)), q));
        }
    }

    /// The drawn curve at a frequency: level beyond its ends.
    private static double at(double[] frequenciesHz, double[] gainsDb, double hz) {
        int last = frequenciesHz.length - 1;
        if (hz <= frequenciesHz[0]) {
            return gainsDb[0];
        }
        if (hz >= frequenciesHz[last]) {
            return gainsDb[last];
        }
        int i = 1;
        while (frequenciesHz[i] < hz) {
            i++;
        }
        double part = Logarithm.log(hz / frequenciesHz[i - 1]) / Logarithm.log(frequenciesHz[i] / frequenciesHz[i - 1]);
        return gainsDb[i - 1] + part * (gainsDb[i] - gainsDb[i - 1]);
    }
}
