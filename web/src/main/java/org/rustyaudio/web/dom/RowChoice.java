package org.rustyaudio.web.dom;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Which rows of a list are chosen, and on which the keyboard is. Page's thread.
public final class RowChoice {

    private final IntUnaryOperator key;
    private final Set<Integer> keys = new TreeSet<>();
    private int active;
    private int anchor;

    /// @param key what a chosen row is remembered by
    public RowChoice(IntUnaryOperator key) {
        this.key = key;
    }

    /// The row the keyboard is on.
    public int active() {
        return active;
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /// What is chosen, lowest first.
    public Set<Integer> keys() {
        return Collections.unmodifiableSet(keys);
    }

    public boolean has(int row) {
        return keys.contains(key.applyAsInt(row));
    }

    /// Chooses this row and no other.
    public void choose(int row) {
        keys.clear();
        keys.add(key.applyAsInt(row));
        active = row;
        anchor = row;
    }

    /// Chooses all rows from the last one that was chosen by itself to this one.
    public void chooseTo(int row) {
        keys.clear();
        for (int i = Math.min(anchor, row); i <= Math.max(anchor, row); i++) {
            keys.add(key.applyAsInt(i));
        }
        active = row;
    }

    public void chooseAll(int rows) {
        anchor = 0;
        chooseTo(Math.max(0, rows - 1));
    }

    /// Chooses as a press asks for: with Shift a range, with Ctrl one more or less, else only this row.
    ///
    /// @return whether this row alone was asked for, and was the only one chosen before
    public boolean press(int row, Ev event) {
        if (event.isShiftKey()) {
            chooseTo(row);
            return false;
        }
        if (event.isCtrlKey() || event.isMetaKey()) {
            int pressed = key.applyAsInt(row);
            if (!keys.remove(pressed)) {
                keys.add(pressed);
            }
            active = row;
            anchor = row;
            return false;
        }
        boolean again = keys.size() == 1 && has(row);
        choose(row);
        return again;
    }

    /// These have moved together, with the keyboard; they are chosen.
    public void moved(Iterable<Integer> block, int by) {
        keys.clear();
        for (int each : block) {
            keys.add(each + by);
        }
        active += by;
        anchor += by;
    }

    /// Nothing is chosen; the keyboard stays.
    public void clear() {
        keys.clear();
    }

    /// Nothing is chosen, and the keyboard is on the first row.
    public void reset() {
        keys.clear();
        active = 0;
        anchor = 0;
    }

    /// There are so many rows now.
    ///
    /// @param gone which keys are there no longer
    public void fit(int rows, IntPredicate gone) {
        keys.removeIf(gone::test);
        active = Math.max(0, Math.min(active, rows - 1));
        anchor = Math.max(0, Math.min(anchor, rows - 1));
    }
}
