package org.rustyaudio.dsp.resample;

/// Continues a signal past its edge the way it was going, so that a resampler's filter meets no cliff there: two files
/// cut from one recording then join without a click at any rate.
/// Not for the audio thread: it allocates.
///
/// Linear prediction by Burg's method (J. P. Burg, 1975; the recursion as in S. M. Kay, "Modern Spectral Estimation",
/// 1988, section 7.3). Its reflection coefficients never pass 1, so what it predicts never grows without bound.
public final class Extrapolation {

    /// How many samples before the edge it is worth to hand in.
    public static final int USEFUL_FRAMES = 1_024;

    private static final int ORDER = 32;

    private Extrapolation() {}

    /// Writes the `count` samples that would follow `samples[from..to)` to the front of `result`. Fewer than 128
    /// samples
    /// tell too little: then silence follows.
    public static void forwards(float[] samples, int from, int to, float[] result, int count) {
        int known = to - from;
        double[] line = new double[known + count];
        for (int i = 0; i < known; i++) {
            float sample = samples[from + i];
            line[i] = Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
        }
        if (known >= 4 * ORDER) {
            predict(line, known, burg(line, known));
        }
        for (int i = 0; i < count; i++) {
            result[i] = (float) line[known + i];
        }
    }

    /// Writes the `count` samples that would lead up to `samples[from..to)` to the front of `result`, in their order.
    public static void backwards(float[] samples, int from, int to, float[] result, int count) {
        float[] mirrored = new float[to - from];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = samples[to - 1 - i];
        }
        float[] ahead = new float[count];
        forwards(mirrored, 0, mirrored.length, ahead, count);
        for (int i = 0; i < count; i++) {
            result[i] = ahead[count - 1 - i];
        }
    }

    private static void predict(double[] line, int known, double[] a) {
        for (int n = known; n < line.length; n++) {
            double sum = 0;
            for (int i = 1; i < a.length; i++) {
                sum -= a[i] * line[n - i];
            }
            line[n] = sum;
        }
    }

    /// The prediction error filter a[0] = 1, a[1] … a[ORDER].
    private static double[] burg(double[] x, int length) {
        double[] forward = new double[length];
        double[] backward = new double[length];
        System.arraycopy(x, 0, forward, 0, length);
        System.arraycopy(x, 0, backward, 0, length);
        double[] a = new double[ORDER + 1];
        double[] previous = new double[ORDER + 1];
        a[0] = 1;
        for (int m = 1; m <= ORDER; m++) {
            double cross = 0;
            double power = 0;
            for (int n = m; n < length; n++) {
                cross += forward[n] * backward[n - 1];
                power += forward[n] * forward[n] + backward[n - 1] * backward[n - 1];
            }
            if (!(power > 1e-30)) {
                break;
            }
            double reflection = -2 * cross / power;
            System.arraycopy(a, 0, previous, 0, m);
            for (int i = 1; i < m; i++) {
                a[i] = previous[i] + reflection * previous[m - i];
            }
            a[m] = reflection;
            for (int n = length - 1; n >= m; n--) {
                double f = forward[n];
                double b = backward[n - 1];
                forward[n] = f + reflection * b;
                backward[n] = b + reflection * f;
            }
        }
        return a;
    }
}
