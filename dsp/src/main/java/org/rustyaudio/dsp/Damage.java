package org.rustyaudio.dsp;

/// What no sound can be: NaN, infinity, and samples above +240 dBFS.
/// Any thread.
public final class Damage {

    private static final float LOUDEST = 0x1p40f;

    private Damage() {}

    /// Puts silence in the place of every damaged sample from `from` (inclusive) to `to` (exclusive).
    public static void silence(float[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(samples[i]) <= LOUDEST)) {
                samples[i] = 0;
            }
        }
    }
}
