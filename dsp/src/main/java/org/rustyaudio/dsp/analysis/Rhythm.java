package org.rustyaudio.dsp.analysis;

/// Autocorrelation of the onset strength, gathered as it comes, so that memory does not grow with the piece.
/// One thread; after construction it allocates nothing.
///
/// Ahead of it the strength is smoothed by a binomial kernel of five frames, lowered by its mean over the second around
/// it, and cut off at zero.
final class Rhythm {

    /// Frames in a second.
    static final int RATE_HZ = 100;

    /// Longest lag, 10 s.
    static final int LAGS = 1_000;

    private static final int NEAR = 50;
    private static final int WINDOW = 2 * NEAR + 1;

    private final double[] recent = new double[WINDOW];
    private final double[] past = new double[2 * (LAGS + 1)];
    private final double[] products = new double[LAGS + 1];
    private long seen;
    private int pastAt;
    private long count;
    private double sum;

    /// Takes the strength of one frame.
    void add(double strength) {
        recent[(int) (seen % WINDOW)] = strength;
        seen++;
        if (seen < WINDOW) {
            return;
        }
        double mean = 0;
        for (int i = 0; i < WINDOW; i++) {
            mean += recent[i];
        }
        mean /= WINDOW;
        double middle = (6 * ago(NEAR) + 4 * (ago(NEAR - 1) + ago(NEAR + 1)) + ago(NEAR - 2) + ago(NEAR + 2)) / 16;
        gather(middle > mean ? middle - mean : 0);
    }

    /// Frames that count so far.
    long frames() {
        return count;
    }

    /// Mean of the strength above its surroundings.
    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /// The covariance at lags 0 to [#LAGS] as a part of that at lag 0; all 0 where nothing stands out. A lag as long as
    /// the piece has nothing to compare and is 0.
    double[] autocorrelation() {
        double[] result = new double[LAGS + 1];
        double mean = mean();
        double variance = count == 0 ? 0 : products[0] / count - mean * mean;
        if (!(variance > 1e-9)) {
            return result;
        }
        for (int lag = 0; lag <= LAGS && lag < count; lag++) {
            result[lag] = (products[lag] / (count - lag) - mean * mean) / variance;
        }
        return result;
    }

    private double ago(int frames) {
        return recent[(int) ((seen - 1 - frames) % WINDOW)];
    }

    /// `past` holds everything twice, so that the newest lags always lie in one piece.
    private void gather(double value) {
        int length = LAGS + 1;
        pastAt = pastAt == 0 ? length - 1 : pastAt - 1;
        past[pastAt] = value;
        past[pastAt + length] = value;
        count++;
        sum += value;
        if (value > 0) {
            int at = pastAt;
            for (int lag = 0; lag < length; lag++) {
                products[lag] += value * past[at + lag];
            }
        }
    }
}
