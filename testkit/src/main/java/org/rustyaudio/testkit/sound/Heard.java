package org.rustyaudio.testkit.sound;

/// Looks at a recording: where the sound lies, where a tone breaks, how alike two recordings are.
public final class Heard {

    private Heard() {}

    /// The first frame that is not digital silence, or −1.
    public static int firstSound(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (samples[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    /// The last frame that is not digital silence, or −1.
    public static int lastSound(float[] samples) {
        for (int i = samples.length - 1; i >= 0; i--) {
            if (samples[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    /// How often a sine breaks between two frames.
    ///
    /// A sine obeys `x[n] = 2 cos(ω) x[n−1] − x[n−2]`. Where what is left over passes `tolerance`,
    /// frames were lost, added or changed; leftovers closer than 10 ms count as one break.
    public static int breaksInSine(
            float[] samples, int from, int to, double frequencyHz, int sampleRateHz, double tolerance) {
        double factor = 2 * Math.cos(2 * Math.PI * frequencyHz / sampleRateHz);
        int breaks = 0;
        int last = Integer.MIN_VALUE / 2;
        for (int n = from + 2; n < to; n++) {
            double left = samples[n] - factor * samples[n - 1] + samples[n - 2];
            if (Math.abs(left) > tolerance) {
                if (n - last > sampleRateHz / 100) {
                    breaks++;
                }
                last = n;
            }
        }
        return breaks;
    }

    /// The frequency of a clean sine, by its first and last rising zero crossing.
    public static double frequencyHz(float[] samples, int from, int to, int sampleRateHz) {
        double first = -1;
        double last = -1;
        int periods = -1;
        for (int n = from + 1; n < to; n++) {
            if (samples[n - 1] < 0 && samples[n] >= 0) {
                last = n - samples[n] / ((double) samples[n] - samples[n - 1]);
                first = first < 0 ? last : first;
                periods++;
            }
        }
        return periods < 1 ? 0 : periods * sampleRateHz / (last - first);
    }

    /// Where `wanted` begins in `recording`: the lag from 0 to `maxLag` with the greatest correlation over the first
    /// `window` frames of `wanted`.
    public static int bestLag(float[] recording, float[] wanted, int window, int maxLag) {
        int best = 0;
        double bestSum = Double.NEGATIVE_INFINITY;
        for (int lag = 0; lag <= maxLag; lag++) {
            double correlation = correlation(recording, lag, wanted, 0, Math.min(window, recording.length - lag));
            if (correlation > bestSum) {
                bestSum = correlation;
                best = lag;
            }
        }
        return best;
    }

    /// Pearson's correlation of two stretches of `count` frames; 1 where one is a positive multiple of the other.
    public static double correlation(float[] a, int fromA, float[] b, int fromB, int count) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < count; i++) {
            double x = a[fromA + i];
            double y = b[fromB + i];
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
