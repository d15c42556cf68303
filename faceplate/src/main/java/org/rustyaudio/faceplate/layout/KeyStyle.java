package org.rustyaudio.faceplate.layout;

/// How large the print on the keys is, in logical pixels.
///
/// @param legend capitals on a key
/// @param numeral the figure on a preset key
/// @param icon the box of a transport icon
/// @param bank the letters A B C
/// @param radius of a key's corners
/// @param name of the preset under its figure, 0 where it stands on the glass instead
public record KeyStyle(double legend, double numeral, double icon, double bank, double radius, double name) {

    public KeyStyle(double legend, double numeral, double icon, double bank, double radius) {
        this(legend, numeral, icon, bank, radius, 0);
    }
}
