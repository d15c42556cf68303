package org.rustyaudio.faceplate.model;

/// Turns levels into lit cells, with a peak cell per column that is held and then falls.
public final class PeakCells {

    /// The lowest and the highest level a column shows.
    public static final double FLOOR_DB = -85;

    public static final double TOP_DB = -25;

    private static final long HOLD_MILLIS = 500;
    private static final long FALL_MILLIS = 40;

    private double[] peakRows = new double[0];
    private long[] heldSince = new long[0];
    private int rows;
    private long last;

    /// @param levelsDb one level per band, from low to high
    /// @param columns how many columns there are; neighbouring bands share one where there are fewer
    /// @param newRows cells per column
    /// @param still whether motion is unwelcome: peaks are then not shown
    public SpectrumCells cells(float[] levelsDb, int columns, int newRows, boolean still, long nowMillis) {
        if (peakRows.length != columns || rows != newRows) {
            peakRows = new double[columns];
            heldSince = new long[columns];
            rows = newRows;
        }
        int[] lit = new int[columns];
        int[] peaks = new int[columns];
        double fall = Math.max(0, nowMillis - last) / (double) FALL_MILLIS;
        for (int i = 0; i < columns; i++) {
            double row = rowOf(level(levelsDb, i, columns));
            lit[i] = (int) Math.round(row);
            if (lit[i] >= peakRows[i]) {
                peakRows[i] = lit[i];
                heldSince[i] = nowMillis;
            } else if (nowMillis - heldSince[i] > HOLD_MILLIS) {
                peakRows[i] = Math.max(lit[i], peakRows[i] - fall);
            }
            int peak = (int) Math.ceil(peakRows[i]);
            peaks[i] = still || peak == 0 ? -1 : Math.min(rows - 1, peak);
        }
        last = nowMillis;
        return new SpectrumCells(lit, peaks);
    }

    private double rowOf(double db) {
        double part = (db - FLOOR_DB) / (TOP_DB - FLOOR_DB);
        return Math.max(0, Math.min(1, part)) * rows;
    }

    /// The level of a column: its own band where almost every band has a column, the loudest of its bands otherwise.
    private static double level(float[] levelsDb, int column, int columns) {
        int bands = levelsDb.length;
        if (bands == 0) {
            return FLOOR_DB;
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
