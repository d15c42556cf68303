package org.rustyaudio.player.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last edits' states before them, newest on top.
final class Undo {

    /// How a queue stood.
    record Step(List<QueueEntry> entries, List<QueueEntry> upNext, int cursor) {}

    private final int most;
    private final Deque<Step> steps = new ArrayDeque<>();

    Undo(int most) {
        this.most = most;
    }

    void push(Step step) {
        steps.push(step);
        if (steps.size() > most) {
            steps.removeLast();
        }
    }

    @Nullable
    Step take() {
        return steps.poll();
    }

    void forget() {
        steps.clear();
    }

    boolean possible() {
        return !steps.isEmpty();
    }

    /// An "up next" entry has played: taking back an older edit must not bring it back.
    void forgetUpNext(QueueEntry played) {
        Deque<Step> kept = new ArrayDeque<>();
        for (Step step : steps) {
            kept.addLast(new Step(
                    step.entries(),
                    step.upNext().stream()
                            .filter(entry -> !entry.equals(played))
                            .toList(),
                    step.cursor()));
        }
        steps.clear();
        steps.addAll(kept);
    }
}
