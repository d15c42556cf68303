package org.rustyaudio.faceplate.theme;

/// Arithmetic on colours written as `0xAARRGGBB`.
public final class Argb {

    private Argb() {}

    /// Reads `#RRGGBB` or `#RRGGBBAA`.
    ///
    /// @throws IllegalArgumentException naming what is not a colour
    public static int parse(String hex) {
        if ((hex.length() != 7 && hex.length() != 9) || hex.charAt(0) != '#') {
            throw new IllegalArgumentException("'" + hex + "' is no colour: write #RRGGBB or #RRGGBBAA");
        }
        int value = 0;
        for (int i = 1; i < hex.length(); i++) {
            int digit = Character.digit(hex.charAt(i), 16);
            if (digit < 0) {
                throw new IllegalArgumentException("'" + hex + "' is no colour: write #RRGGBB or #RRGGBBAA");
            }
            value = (value << 4) | digit;
        }
        return hex.length() == 7 ? value | 0xFF000000 : (value >>> 8) | (value << 24);
    }

    /// The same colour with another alpha, 0 to 1.
    public static int alpha(int argb, double alpha) {
        return (argb & 0xFFFFFF) | ((int) Math.round(alpha * 255) << 24);
    }

    /// What lies between two colours; 0 is `from`, 1 is `to`.
    public static int mix(int from, int to, double amount) {
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int a = (from >>> shift) & 255;
            int b = (to >>> shift) & 255;
            mixed |= (int) Math.round(a + (b - a) * amount) << shift;
        }
        return mixed;
    }

    /// Contrast after WCAG 2.2, 1 to 21; alpha is not looked at.
    public static double contrast(int a, int b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear((argb >> 16) & 255) + 0.7152 * linear((argb >> 8) & 255) + 0.0722 * linear(argb & 255);
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
