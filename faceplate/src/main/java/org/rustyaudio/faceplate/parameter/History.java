package org.rustyaudio.faceplate.parameter;

import java.util.ArrayDeque;
import java.util.Deque;

/// What something is and was: every change can be taken back, a drag as one. The user interface's thread only.
public final class History<T> {

    private static final int STEPS = 100;

    private final Deque<T> undo = new ArrayDeque<>();
    private final Deque<T> redo = new ArrayDeque<>();
    private T now;
    private boolean gesture;

    public History(T first) {
        now = first;
    }

    public T now() {
        return now;
    }

    /// A change that can be taken back.
    ///
    /// @return whether it is one
    public boolean step(T next) {
        if (next.equals(now)) {
            return false;
        }
        if (!gesture) {
            remember();
        }
        now = next;
        return true;
    }

    /// A change that is not worth a step, such as what is selected.
    public void replace(T next) {
        now = next;
    }

    /// From here to [#endGesture()] every change is one step.
    public void beginGesture() {
        if (!gesture) {
            remember();
            gesture = true;
        }
    }

    public void endGesture() {
        if (gesture) {
            gesture = false;
            if (!undo.isEmpty() && undo.peekLast().equals(now)) {
                undo.removeLast();
            }
        }
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    public boolean undo() {
        return move(undo, redo);
    }

    public boolean redo() {
        return move(redo, undo);
    }

    private boolean move(Deque<T> from, Deque<T> to) {
        T next = from.pollLast();
        if (next == null) {
            return false;
        }
        gesture = false;
        to.addLast(now);
        now = next;
        return true;
    }

    private void remember() {
        redo.clear();
        undo.addLast(now);
        if (undo.size() > STEPS) {
            undo.removeFirst();
        }
    }
}
