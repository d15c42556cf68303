package org.rustyaudio.faceplate.canvas;

/// The three weights of the one family, Inter.
public enum FontWeight {
    REGULAR(400),
    MEDIUM(500),
    SEMIBOLD(600);

    private final int css;

    FontWeight(int css) {
        this.css = css;
    }

    /// The number CSS and OpenType call it by.
    public int css() {
        return css;
    }
}
