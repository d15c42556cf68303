package org.rustyaudio.web.parity;

import java.util.Arrays;

/// Collects results as bits, so that they can be compared exactly.
final class Bits {

    private int[] words = new int[4096];
    private int count;

    void add(int word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = word;
    }

    void add(float value) {
        add(Float.floatToIntBits(value));
    }

    void add(double value) {
        long bits = Double.doubleToLongBits(value);
        add((int) bits);
        add((int) (bits >>> 32));
    }

    /// Left and right in turn.
    void add(float[] left, float[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            add(left[i]);
            add(right[i]);
        }
    }

    int[] words() {
        return Arrays.copyOf(words, count);
    }
}
