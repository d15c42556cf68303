package org.rustyaudio.faceplate.paint;

import org.rustyaudio.faceplate.canvas.FontWeight;

/// How a line of text is set.
///
/// @param weight of the one family
/// @param size in logical pixels
/// @param tracking extra space after every letter, as a part of the size
/// @param tabular whether every figure is as wide as a zero, so that running values stand still
public record TextStyle(FontWeight weight, double size, double tracking, boolean tabular) {

    /// Height of a capital as a part of the size.
    public static final double CAP = 0.727;

    public static TextStyle medium(double size) {
        return new TextStyle(FontWeight.MEDIUM, size, 0, false);
    }

    public static TextStyle regular(double size) {
        return new TextStyle(FontWeight.REGULAR, size, 0, false);
    }

    public static TextStyle semibold(double size) {
        return new TextStyle(FontWeight.SEMIBOLD, size, 0, false);
    }

    public TextStyle tracked(double newTracking) {
        return new TextStyle(weight, size, newTracking, tabular);
    }

    public TextStyle withTabularFigures() {
        return new TextStyle(weight, size, tracking, true);
    }

    public double capHeight() {
        return size * CAP;
    }
}
