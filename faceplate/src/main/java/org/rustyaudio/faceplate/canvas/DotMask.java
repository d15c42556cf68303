package org.rustyaudio.faceplate.canvas;

/// A piece of text as a grid of lit and dark dots. Immutable.
public final class DotMask {

    private final int width;
    private final int height;
    private final boolean[] lit;

    /// @param lit row by row, `width × height` long; the mask keeps it
    public DotMask(int width, int height, boolean[] lit) {
        if (lit.length != width * height) {
            throw new IllegalArgumentException(lit.length + " dots do not fill " + width + " by " + height);
        }
        this.width = width;
        this.height = height;
        this.lit = lit;
    }

    /// From the alpha of a picture: a dot is lit where it is covered by more than 46 %.
    public static DotMask ofCoverage(int width, int height, int[] argb) {
        boolean[] lit = new boolean[width * height];
        for (int i = 0; i < lit.length; i++) {
            lit[i] = argb[i] >>> 24 > 117;
        }
        return new DotMask(width, height, lit);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean lit(int column, int row) {
        return lit[row * width + column];
    }
}
