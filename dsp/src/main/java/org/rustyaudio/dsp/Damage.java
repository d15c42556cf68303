package org.rustyaudio.dsp;

/// What no sound can be: NaN, infinity, and samples above +240 dBFS.
/// Any thread.
public final class Damage {

    private static final float LOUDEST = 0x1p40f;

    private Damage() {}

    /// The loudest magnitude of a healthy stretch from `from` (inclusive) to `to` (exclusive); damaged samples become
    /// silence first.
    public static float loudest(float[] samples, int from, int to) {
        float loudest = loudestOrDamage(samples, from, to);
        if (loudest <= LOUDEST) {
            return loudest;
        }
        silence(samples, from, to);
        return loudestOrDamage(samples, from, to);
    }

    /// NaN where there is one: [Math#max(float, float)] keeps it.
    private static float loudestOrDamage(float[] samples, int from, int to) {
        float loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }

    /// Puts silence in the place of every damaged sample from `from` (inclusive) to `to` (exclusive).
    public static void silence(float[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(samples[i]) <= LOUDEST)) {
                samples[i] = 0;
            }
        }
    }
}
