package org.rustyaudio.codec.flac;

/// Turns residuals back into samples: each is the error of a prediction from those before it (RFC 9639, 9.2.5 and
/// 9.2.6).
/// Any thread.
///
/// The loops are written out for the orders that encoders use. Unused weights are 0 and weigh whatever precedes the
/// block, so [#MOST_WEIGHTS] readable values must.
final class Predictor {

    static final int MOST_WEIGHTS = 32;

    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private Predictor() {}

    /// The weights of the fixed predictor of an order of 0 to 4, for the newest sample first.
    static void fixed(int order, long[] weights) {
        for (int i = 0; i < MOST_WEIGHTS; i++) {
            weights[i] = i < order ? FIXED[order][i] : 0;
        }
    }

    /// Restores `x[from]` to `x[to - 1]` in place.
    ///
    /// @param weights [#MOST_WEIGHTS] numbers for the newest sample first, 0 from `order` on
    static void restore(int order, long[] weights, int shift, int[] x, int from, int to) {
        if (order == 0) {
            return;
        }
        if (order <= 4) {
            restore4(weights, shift, x, from, to);
        } else if (order <= 8) {
            restore8(weights, shift, x, from, to);
        } else if (order <= 12) {
            restore12(weights, shift, x, from, to);
        } else {
            restoreAny(order, weights, shift, x, from, to);
        }
    }

    private static void restore4(long[] w, int shift, int[] x, int from, int to) {
        long w0 = w[0];
        long w1 = w[1];
        long w2 = w[2];
        long w3 = w[3];
        long x0 = x[from - 1];
        long x1 = x[from - 2];
        long x2 = x[from - 3];
        long x3 = x[from - 4];
        for (int i = from; i < to; i++) {
            long sum = w3 * x3 + w2 * x2 + w1 * x1 + w0 * x0;
            int sample = x[i] + (int) (sum >> shift);
            x[i] = sample;
            x3 = x2;
            x2 = x1;
            x1 = x0;
            x0 = sample;
        }
    }

    private static void restore8(long[] w, int shift, int[] x, int from, int to) {
        long w0 = w[0];
        long w1 = w[1];
        long w2 = w[2];
        long w3 = w[3];
        long w4 = w[4];
        long w5 = w[5];
        long w6 = w[6];
        long w7 = w[7];
        long x0 = x[from - 1];
        long x1 = x[from - 2];
        for (int i = from; i < to; i++) {
            long older = w7 * x[i - 8] + w6 * x[i - 7] + w5 * x[i - 6] + w4 * x[i - 5];
            long newer = w3 * x[i - 4] + w2 * x[i - 3] + w1 * x1;
            int sample = x[i] + (int) ((older + newer + w0 * x0) >> shift);
            x[i] = sample;
            x1 = x0;
            x0 = sample;
        }
    }

    private static void restore12(long[] w, int shift, int[] x, int from, int to) {
        long w0 = w[0];
        long w1 = w[1];
        for (int i = from; i < to; i++) {
            long oldest = w[11] * x[i - 12] + w[10] * x[i - 11] + w[9] * x[i - 10] + w[8] * x[i - 9];
            long older = w[7] * x[i - 8] + w[6] * x[i - 7] + w[5] * x[i - 6] + w[4] * x[i - 5];
            long newer = w[3] * x[i - 4] + w[2] * x[i - 3] + w1 * x[i - 2];
            x[i] += (int) ((oldest + older + newer + w0 * x[i - 1]) >> shift);
        }
    }

    private static void restoreAny(int order, long[] w, int shift, int[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            long sum = 0;
            for (int k = order - 1; k >= 0; k--) {
                sum += w[k] * x[i - 1 - k];
            }
            x[i] += (int) (sum >> shift);
        }
    }
}
