package org.rustyaudio.dsp.window;

/// Kaiser window: the sharpest transition for a wanted stop-band depth, near enough.
/// Any thread; built from the four operations and square root alone, so that every host agrees on each bit.
///
/// J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function" (1974): w(x) = I0(β √(1 − x²))
/// / I0(β) for −1 ≤ x ≤ 1.
public final class Kaiser {

    private final double beta;
    private final double scale;

    /// @param beta shape, 0 (rectangle) to about 20
    public Kaiser(double beta) {
        if (!(beta >= 0 && beta <= 40)) {
            throw new IllegalArgumentException("Kaiser beta " + beta + " is outside 0 to 40");
        }
        this.beta = beta;
        this.scale = 1 / besselI0(beta);
    }

    /// The shape whose filter stops by `stopbandDb` (above 50 dB) and ripples by as much in the pass band.
    public static Kaiser forStopband(double stopbandDb) {
        return new Kaiser(0.1102 * (stopbandDb - 8.7));
    }

    /// Width of a filter's transition from pass to stop band, as a part of the sample rate, when its windowed sinc is
    /// `taps` samples long.
    public static double transitionWidth(double stopbandDb, double taps) {
        return (stopbandDb - 7.95) / (14.36 * taps);
    }

    /// The window at x: 1 in the middle, small at ±1, 0 beyond.
    public double at(double x) {
        double inside = 1 - x * x;
        return inside < 0 ? 0 : besselI0(beta * Math.sqrt(inside)) * scale;
    }

    /// Modified Bessel function of the first kind and order 0, by its power series Σ ((x/2)ᵏ / k!)².
    static double besselI0(double x) {
        double quarter = 0.25 * x * x;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 0x1p-55; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
