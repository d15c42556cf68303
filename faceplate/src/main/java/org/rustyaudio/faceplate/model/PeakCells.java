package org.rustyaudio.faceplate.model;

import org.rustyaudio.dsp.spectrum.SpectrumSettings;

/// Turns levels into lit cells, with a peak cell per column that is held and then falls.
public final class PeakCells {

    /// The lowest and the highest level a column shows unless it is set otherwise.
    public static final double FLOOR_DB = -85;

    public static final double TOP_DB = -25;

    private double[] peakRows = new double[0];
    private long[] heldSince = new long[0];
    private int rows;
    private long last;

    /// @param levelsDb one level per band, from low to high
    /// @param settings what is floor and ceiling, how long a peak is held and how fast it falls
    /// @param columns how many columns there are; neighbouring bands share one where there are fewer
    /// @param newRows cells per column
    /// @param still whether motion is unwelcome: peaks are then not shown
    public SpectrumCells cells(
            float[] levelsDb, SpectrumSettings settings, int columns, int newRows, boolean still, long nowMillis) {
        if (peakRows.length != columns || rows != newRows) {
            peakRows = new double[columns];
            heldSince = new long[columns];
            rows = newRows;
        }
        int[] lit = new int[columns];
        int[] peaks = new int[columns];
        double floor = settings.floorDb();
        double range = settings.ceilingDb() - floor;
        double fall = Math.max(0, nowMillis - last) / 1000.0 * settings.peakFallDbPerSecond() / range * rows;
        for (int i = 0; i < columns; i++) {
            double row = Math.max(0, Math.min(1, (level(levelsDb, i, columns, floor) - floor) / range)) * rows;
            lit[i] = (int) Math.round(row);
            if (lit[i] >= peakRows[i]) {
                peakRows[i] = lit[i];
                heldSince[i] = nowMillis;
            } else if (nowMillis - heldSince[i] > settings.peakHoldSeconds() * 1000) {
                peakRows[i] = Math.max(lit[i], peakRows[i] - fall);
            }
            int peak = (int) Math.ceil(peakRows[i]);
            peaks[i] = still || peak == 0 ? -1 : Math.min(rows - 1, peak);
        }
        last = nowMillis;
        return new SpectrumCells(lit, peaks);
    }

    /// The level of a column: its own band where almost every band has a column, the loudest of its bands otherwise.
    private static double level(float[] levelsDb, int column, int columns, double floor) {
        int bands = levelsDb.length;
        if (bands == 0) {
            return floor;
        }
        if (columns <= bands && bands - columns <= 2) {
            return levelsDb[column + (bands - columns) / 2];
        }
        int from = column * bands / columns;
        int to = Math.max(from + 1, (column + 1) * bands / columns);
        float most = levelsDb[Math.min(from, bands - 1)];
        for (int i = from + 1; i < Math.min(to, bands); i++) {
            most = Math.max(most, levelsDb[i]);
        }
        return most;
    }
}
