package org.rustyaudio.faceplate.equalizer;

import org.rustyaudio.faceplate.layout.Rect;

/// Where a frequency and a gain stand in the plot: frequencies by octave, decibels evenly.
///
/// @param area of the plot, in logical pixels
/// @param rangeDb the highest gain that has a line of its own
public record CurvePlot(Rect area, double rangeDb) {

    public static final double LOWEST_HZ = 20;
    public static final double HIGHEST_HZ = 20_000;

    /// The lines for ±range take this part of the height, so that a handle on them is seen whole.
    private static final double USED = 0.94;

    private static final double OCTAVES = Math.log(HIGHEST_HZ / LOWEST_HZ);

    public CurvePlot {
        if (!(rangeDb > 0)) {
            throw new IllegalArgumentException("a plot of ±" + rangeDb + " dB shows nothing");
        }
    }

    public double x(double frequencyHz) {
        return area.x() + area.width() * Math.log(frequencyHz / LOWEST_HZ) / OCTAVES;
    }

    public double y(double gainDb) {
        return area.centreY() - gainDb / rangeDb * area.height() / 2 * USED;
    }

    /// The frequency at a place, never outside the plot.
    public double frequencyHz(double x) {
        double part = Math.max(0, Math.min(1, (x - area.x()) / area.width()));
        return LOWEST_HZ * Math.exp(part * OCTAVES);
    }

    /// The gain at a place, never outside the range.
    public double gainDb(double y) {
        double gain = (area.centreY() - y) / (area.height() / 2 * USED) * rangeDb;
        return Math.max(-rangeDb, Math.min(rangeDb, gain));
    }
}
