package org.rustyaudio.dsp.analysis;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.dsp.math.Exponential;

/// Fits up to eight bands to a curve given in third octaves, up to a constant.
/// One thread.
///
/// Bands are added one at a time, where they help most: a shelf at either end or a peak where most is left. After each,
/// all are moved together by Levenberg and Marquardt's damped least squares over gain, log frequency and log Q, inside
/// their bounds. It ends when another band would not earn its place.
final class CurveFitter {

    static final int MOST_BANDS = 8;

    private static final double RATE_HZ = 48_000;
    private static final double SHELF_Q = 0.71;
    private static final double FIRST_PEAK_Q = 1.4;
    private static final double GOOD_ENOUGH_DB = 0.1;
    /// A further band takes away at least this part of what is left.
    private static final double WORTH = 0.06;
    private static final int ROUNDS = 24;
    private static final double STEP = 1e-4;

    private static final double LOWEST_Q = 0.4;
    private static final double HIGHEST_Q = 2.5;

    private final double[] hz;
    private final double[] wanted;
    private final EqualizerCurve curve = new EqualizerCurve(RATE_HZ);

    /// @param wanted a gain for each third octave, in dB
    /// @param weights 1 where it counts, 0 where it does not
    CurveFitter(double[] wanted, double[] weights) {
        int count = 0;
        for (double weight : weights) {
            count += weight > 0 ? 1 : 0;
        }
        hz = new double[count];
        this.wanted = new double[count];
        int i = 0;
        for (int b = 0; b < weights.length; b++) {
            if (weights[b] > 0) {
                hz[i] = ThirdOctaves.middleHz(b);
                this.wanted[i] = wanted[b];
                i++;
            }
        }
    }

    List<Band> fit() {
        Fit best = new Fit(List.of(), rest(List.of()));
        while (best.bands.size() < MOST_BANDS && best.error() > GOOD_ENOUGH_DB) {
            Fit better = null;
            for (Band candidate : candidates(best)) {
                List<Band> bands = new ArrayList<>(best.bands);
                bands.add(candidate);
                Fit fit = settle(bands);
                if (better == null || fit.error() < better.error()) {
                    better = fit;
                }
            }
            if (better == null || better.error() > best.error() * (1 - WORTH)) {
                break;
            }
            best = better;
        }
        List<Band> sorted = new ArrayList<>(best.bands);
        sorted.sort((a, b) -> Double.compare(a.frequencyHz(), b.frequencyHz()));
        return sorted;
    }

    private List<Band> candidates(Fit fit) {
        List<Band> candidates = new ArrayList<>();
        int highest = 0;
        int lowest = 0;
        boolean lowShelf = false;
        boolean highShelf = false;
        for (Band band : fit.bands) {
            lowShelf |= band.type() == FilterType.LOW_SHELF;
            highShelf |= band.type() == FilterType.HIGH_SHELF;
        }
        for (int i = 1; i < hz.length; i++) {
            highest = fit.rest[i] > fit.rest[highest] ? i : highest;
            lowest = fit.rest[i] < fit.rest[lowest] ? i : lowest;
        }
        candidates.add(band(FilterType.PEAK, hz[highest], fit.rest[highest], FIRST_PEAK_Q));
        candidates.add(band(FilterType.PEAK, hz[lowest], fit.rest[lowest], FIRST_PEAK_Q));
        if (!lowShelf) {
            candidates.add(band(FilterType.LOW_SHELF, 120, fit.rest[0] - fit.rest[hz.length / 2], SHELF_Q));
        }
        if (!highShelf) {
            candidates.add(
                    band(FilterType.HIGH_SHELF, 5_000, fit.rest[hz.length - 1] - fit.rest[hz.length / 2], SHELF_Q));
        }
        return candidates;
    }

    /// Moves all bands to where the squares of what is left are least.
    private Fit settle(List<Band> start) {
        Fit fit = new Fit(start, rest(start));
        double damping = 0.1;
        for (int round = 0; round < ROUNDS; round++) {
            double[] move = move(fit, damping);
            List<Band> moved = new ArrayList<>();
            int p = 0;
            for (Band band : fit.bands) {
                boolean peak = band.type() == FilterType.PEAK;
                moved.add(moved(band, move[p], move[p + 1], peak ? move[p + 2] : 0));
                p += peak ? 3 : 2;
            }
            Fit next = new Fit(moved, rest(moved));
            if (next.error() < fit.error()) {
                boolean settled = fit.error() - next.error() < 1e-4;
                fit = next;
                damping *= 0.3;
                if (settled) {
                    break;
                }
            } else {
                damping *= 6;
            }
        }
        return fit;
    }

    /// One damped Gauss-Newton step; means are left out of it, for the level is free.
    private double[] move(Fit fit, double damping) {
        List<double[]> slopes = new ArrayList<>();
        for (Band band : fit.bands) {
            slopes.add(slope(moved(band, -STEP, 0, 0), moved(band, STEP, 0, 0)));
            slopes.add(slope(moved(band, 0, -STEP, 0), moved(band, 0, STEP, 0)));
            if (band.type() == FilterType.PEAK) {
                slopes.add(slope(moved(band, 0, 0, -STEP), moved(band, 0, 0, STEP)));
            }
        }
        int n = slopes.size();
        double[][] rows = new double[n][n + 1];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                rows[r][c] = dot(slopes.get(r), slopes.get(c));
            }
            rows[r][n] = dot(slopes.get(r), fit.rest);
            rows[r][r] += damping * (rows[r][r] + 1e-3) + 1e-9;
        }
        return solve(rows);
    }

    /// The central slope between two neighbours of a band; half of it at a bound.
    private double[] slope(Band below, Band above) {
        double[] up = responses(above);
        double[] down = responses(below);
        for (int i = 0; i < up.length; i++) {
            up[i] = (up[i] - down[i]) / (2 * STEP);
        }
        center(up);
        return up;
    }

    private static Band moved(Band band, double gainDb, double logHz, double logQ) {
        boolean peak = band.type() == FilterType.PEAK;
        double q = peak ? band.q() * Exponential.exp(within(logQ, -1, 1)) : SHELF_Q;
        return band(band.type(), band.frequencyHz() * Exponential.exp(within(logHz, -1, 1)), band.gainDb() + gainDb, q);
    }

    private static Band band(FilterType type, double hz, double gainDb, double q) {
        double lowest = type == FilterType.HIGH_SHELF ? 1_000 : 25;
        double highest = type == FilterType.LOW_SHELF ? 800 : 16_000;
        return new Band(
                true,
                type,
                within(hz, lowest, highest),
                within(gainDb, -EqualizerMatch.MOST_DB, EqualizerMatch.MOST_DB),
                within(q, LOWEST_Q, HIGHEST_Q));
    }

    private double[] responses(Band band) {
        double[] db = new double[hz.length];
        curve.totalsDb(new EqualizerSettings(true, 0, false, List.of(band)), hz, db);
        return db;
    }

    /// What the bands leave of the wanted curve, less its mean.
    private double[] rest(List<Band> bands) {
        double[] rest = new double[hz.length];
        curve.totalsDb(new EqualizerSettings(true, 0, false, bands), hz, rest);
        for (int i = 0; i < hz.length; i++) {
            rest[i] = wanted[i] - rest[i];
        }
        center(rest);
        return rest;
    }

    private static void center(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Gauss elimination; damping keeps the matrix positive definite, so the diagonal serves as pivot.
    private static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int pivot = 0; pivot < n; pivot++) {
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

    private static double within(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }

    /// Bands and what they leave.
    private static final class Fit {

        final List<Band> bands;
        final double[] rest;

        Fit(List<Band> bands, double[] rest) {
            this.bands = bands;
            this.rest = rest;
        }

        double error() {
            return Math.sqrt(dot(rest, rest) / rest.length);
        }
    }
}
