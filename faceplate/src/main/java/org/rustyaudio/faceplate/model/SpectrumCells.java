package org.rustyaudio.faceplate.model;

import java.util.Arrays;

/// How many cells of each column of the spectrum are lit, and where its peak stands. Immutable.
public final class SpectrumCells {

    /// No columns at all: nothing is painted.
    public static final SpectrumCells NONE = new SpectrumCells(new int[0], new int[0]);

    private final int[] lit;
    private final int[] peaks;

    /// @param lit lit cells per column, from the bottom
    /// @param peaks the row of each column's peak cell, from 0 at the bottom; −1 where there is none
    public SpectrumCells(int[] lit, int[] peaks) {
        if (lit.length != peaks.length) {
            throw new IllegalArgumentException(lit.length + " columns but " + peaks.length + " peaks");
        }
        this.lit = lit.clone();
        this.peaks = peaks.clone();
    }

    public int columns() {
        return lit.length;
    }

    public int lit(int column) {
        return lit[column];
    }

    public int peak(int column) {
        return peaks[column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpectrumCells that && Arrays.equals(lit, that.lit) && Arrays.equals(peaks, that.peaks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lit) * 31 + Arrays.hashCode(peaks);
    }
}
