package org.rustyaudio.faceplate.model;

import java.util.Arrays;

/// A row of numbers, equal to another with the same ones. Immutable.
public final class Row {

    static final Row EMPTY = new Row(new float[0]);

    private final float[] numbers;

    public Row(float[] numbers) {
        this.numbers = numbers.clone();
    }

    public int count() {
        return numbers.length;
    }

    public float at(int index) {
        return numbers[index];
    }

    /// The highest of a stretch.
    public float highest(int from, int to) {
        float highest = numbers[from];
        for (int i = from + 1; i < to; i++) {
            highest = Math.max(highest, numbers[i]);
        }
        return highest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
