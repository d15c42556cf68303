package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Trig;
import org.rustyaudio.dsp.window.Kaiser;

/// What a band-limited corner differs from an ideal one by: tables for a unit step and for a unit change of slope.
/// Immutable; any thread.
///
/// The corner is seen through a Kaiser-windowed sinc of 128 samples, 100 dB deep, that passes up to 0.45 of the sample
/// rate and has stopped at half of it. Its first integral is the step, its second the bend (E. Brandt, "Hard sync
/// without aliasing", 2001). Between table points each is a cubic whose slopes are the next table: exact to −140 dB.
final class CornerTable {

    /// Samples either side of a corner that differ from the ideal.
    private static final int REACH = 64;

    private static final int POINTS = 32;
    private static final double STOPBAND_DB = 100;

    /// Half-amplitude frequency in units of the Nyquist frequency: the transition ends at 1.
    private static final double CUTOFF = 1 - Kaiser.transitionWidth(STOPBAND_DB, 2 * REACH);

    // At x = i / POINTS samples after the corner: the impulse response, minus its integral from x on, and the same
    // again.
    private final double[] impulse = new double[REACH * POINTS + 1];
    private final double[] step = new double[REACH * POINTS + 1];
    private final double[] bend = new double[REACH * POINTS + 1];

    CornerTable() {
        Kaiser window = Kaiser.forStopband(STOPBAND_DB);
        int last = REACH * POINTS;
        double width = 1.0 / POINTS;
        double[] middle = new double[last];
        for (int i = 0; i <= last; i++) {
            impulse[i] = response(i * width, window);
            if (i < last) {
                middle[i] = response((i + 0.5) * width, window);
            }
        }
        // Simpson's rule from the far end inwards; the middle of the step follows from the cubic.
        for (int i = last - 1; i >= 0; i--) {
            step[i] = step[i + 1] - width / 6 * (impulse[i] + 4 * middle[i] + impulse[i + 1]);
        }
        // Half of the impulse response's area lies on this side.
        double scale = -0.5 / step[0];
        for (int i = 0; i <= last; i++) {
            impulse[i] *= scale;
            step[i] *= scale;
        }
        for (int i = last - 1; i >= 0; i--) {
            double half = 0.5 * (step[i] + step[i + 1]) + width / 8 * (impulse[i] - impulse[i + 1]);
            bend[i] = bend[i + 1] - width / 6 * (step[i] + 4 * half + step[i + 1]);
        }
    }

    /// Band-limited minus ideal step from 0 to 1, `x` samples after it (before it where negative).
    double stepRest(double x) {
        double distance = Math.abs(x);
        if (distance >= REACH) {
            return 0;
        }
        double rest = between(step, impulse, distance);
        return x < 0 ? -rest : rest;
    }

    /// Band-limited minus ideal change of slope by 1 per sample, `x` samples after it.
    double bendRest(double x) {
        double distance = Math.abs(x);
        return distance >= REACH ? 0 : between(bend, step, distance);
    }

    /// Cubic Hermite interpolation.
    private static double between(double[] values, double[] slopes, double distance) {
        double place = distance * POINTS;
        int i = (int) place;
        double t = place - i;
        double s = 1 - t;
        double slopeShare = t * s / POINTS;
        return values[i] * s * s * (1 + 2 * t)
                + values[i + 1] * t * t * (1 + 2 * s)
                + slopeShare * (slopes[i] * s - slopes[i + 1] * t);
    }

    private static double response(double x, Kaiser window) {
        double angle = Math.PI * CUTOFF * x;
        double sinc = x == 0 ? CUTOFF : Trig.sin(angle) / (Math.PI * x);
        return sinc * window.at(x / REACH);
    }
}
