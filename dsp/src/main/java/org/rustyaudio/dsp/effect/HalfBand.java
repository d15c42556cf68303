package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Trig;
import org.rustyaudio.dsp.window.Kaiser;

/// Half-band filter of one channel, in the two forms that double and halve the rate.
/// Audio thread only; an instance is used one way.
///
/// A Kaiser-windowed sinc with its corner at half of Nyquist: every other weight but the middle one is zero. Doubling
/// and halving together delay by `centre` frames of the lower rate.
final class HalfBand {

    private final int centre;
    /// Weights beside the middle one, summing up to a half.
    private final double[] sides;
    /// What came in, twice, so that the newest are always in a row.
    private final double[] even;

    private final double[] odd;
    private int at;

    /// The second frame that [#up] made.
    double second;

    /// @param centre index of the middle weight, odd
    HalfBand(int centre, double stopbandDb) {
        this.centre = centre;
        this.sides = new double[centre + 1];
        this.even = new double[2 * (centre + 1)];
        this.odd = new double[2 * (centre + 1)];
        Kaiser window = Kaiser.forStopband(stopbandDb);
        double sum = 0;
        for (int i = 0; i <= centre; i++) {
            int offset = 2 * i - centre;
            sides[i] = Trig.sin(Math.PI / 2 * offset) / offset * window.at((double) offset / (centre + 1));
            sum += sides[i];
        }
        for (int i = 0; i <= centre; i++) {
            sides[i] *= 0.5 / sum;
        }
    }

    /// Takes a frame and gives the first of two; the other is [#second].
    double up(double x) {
        remember(even, x);
        second = even[at + (centre - 1) / 2];
        double first = 2 * weighted();
        step();
        return first;
    }

    /// Takes two frames and gives one.
    double down(double first, double then) {
        remember(even, first);
        remember(odd, then);
        double y = weighted() + 0.5 * odd[at + (centre + 1) / 2];
        step();
        return y;
    }

    void clear() {
        for (int i = 0; i < even.length; i++) {
            even[i] = 0;
            odd[i] = 0;
        }
        at = 0;
        second = 0;
    }

    private void remember(double[] past, double x) {
        past[at] = x;
        past[at + centre + 1] = x;
    }

    private void step() {
        at = at == 0 ? centre : at - 1;
    }

    /// Weights are the same from either end.
    private double weighted() {
        double[] w = sides;
        double[] x = even;
        int head = at;
        int tail = at + centre;
        double sum = 0;
        for (int i = 0; head < tail; i++) {
            sum += w[i] * (x[head] + x[tail]);
            head++;
            tail--;
        }
        return sum;
    }
}
