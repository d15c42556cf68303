package org.rustyaudio.desktop.library;

import javafx.collections.ObservableListBase;

/// The numbers 0 to `size` − 1 as a list that takes no memory: a row is only made for a number in view.
final class RowNumbers extends ObservableListBase<Integer> {

    private final int size;

    RowNumbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("row " + index + " of " + size);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object number) {
        return number instanceof Integer index && index >= 0 && index < size ? index : -1;
    }

    @Override
    public boolean contains(Object number) {
        return indexOf(number) >= 0;
    }
}
