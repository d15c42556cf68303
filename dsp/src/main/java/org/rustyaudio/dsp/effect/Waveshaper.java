package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Trig;

/// The curves of the distortion; each leaves small signals as they are.
/// Any thread.
final class Waveshaper {

    /// How far from the middle the tube's curve is used.
    private static final double BIAS = 0.6;

    private static final double AT_BIAS = BIAS / Math.sqrt(1 + BIAS * BIAS);
    /// One over the slope there.
    private static final double OVER_SLOPE = (1 + BIAS * BIAS) * Math.sqrt(1 + BIAS * BIAS);

    /// Beyond any sound: keeps angles small.
    private static final double MOST = 1e4;

    /// Level the loudness is compared at: a sine of −12 dBFS.
    private static final double REFERENCE = 0.25;

    private static final int POINTS = 64;

    private Waveshaper() {}

    static double bend(DistortionCurve curve, double x) {
        return switch (curve) {
            case SOFT -> x / Math.sqrt(1 + x * x);
            case TUBE -> {
                double y = x + BIAS;
                yield (y / Math.sqrt(1 + y * y) - AT_BIAS) * OVER_SLOPE;
            }
            case HARD -> Math.max(-1, Math.min(1, x));
            case FOLD -> Trig.sin(Math.max(-MOST, Math.min(MOST, x)));
        };
    }

    /// Gain behind the curve by which a sine of −12 dBFS keeps its RMS.
    static double compensation(DistortionCurve curve, double drive) {
        double sum = 0;
        double squares = 0;
        double input = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = REFERENCE * Trig.sin(2 * Math.PI * (i + 0.5) / POINTS);
            double y = bend(curve, drive * x);
            input += x * x;
            sum += y;
            squares += y * y;
        }
        return Math.sqrt(input / (squares - sum * sum / POINTS));
    }
}
