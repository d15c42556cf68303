package org.rustyaudio.player.queue;

/// Chance from a seed: the same on every host.
///
/// SplitMix64 after G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators"
/// (2014).
public final class SeededRandomness implements Randomness {

    private long state;

    public SeededRandomness(long seed) {
        state = seed;
    }

    @Override
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("no number is below " + bound);
        }
        int limit = Integer.MAX_VALUE - Integer.MAX_VALUE % bound;
        int bits = next31();
        while (bits >= limit) {
            bits = next31();
        }
        return bits % bound;
    }

    private int next31() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) ((z ^ (z >>> 31)) >>> 33);
    }
}
