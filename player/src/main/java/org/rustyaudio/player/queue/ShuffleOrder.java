package org.rustyaudio.player.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A random order in which nothing comes twice before everything came once, and which can be walked back.
///
/// `order` holds what was played, up to `reached`, and behind it what is already drawn; `pool` holds what this
/// round has still to draw from. Walking back moves `at` below `reached`, and forward again along the same path.
final class ShuffleOrder {

    private static final int REMEMBERED = 10_000;

    private final Randomness randomness;
    private final List<QueueEntry> order = new ArrayList<>();
    private final List<QueueEntry> pool = new ArrayList<>();
    private int at = -1;
    private int reached = -1;

    ShuffleOrder(Randomness randomness, List<QueueEntry> entries, @Nullable QueueEntry playing) {
        this.randomness = randomness;
        for (QueueEntry entry : entries) {
            if (entry.equals(playing)) {
                order.add(entry);
                at = 0;
                reached = 0;
            } else {
                pool.add(entry);
            }
        }
    }

    /// The entry that comes `steps` after the present one, drawn now if it was not before; null when a round ends
    /// first and `newRounds` is false.
    @Nullable
    QueueEntry ahead(int steps, boolean newRounds, List<QueueEntry> entries) {
        while (order.size() <= at + steps) {
            if (pool.isEmpty()) {
                if (!newRounds || entries.isEmpty()) {
                    return null;
                }
                pool.addAll(entries);
            }
            draw();
        }
        return order.get(at + steps);
    }

    private void draw() {
        int chosen = randomness.below(pool.size());
        QueueEntry last = order.isEmpty() ? null : order.getLast();
        if (pool.size() > 1 && pool.get(chosen).equals(last)) {
            chosen = (chosen + 1 + randomness.below(pool.size() - 1)) % pool.size();
        }
        QueueEntry end = pool.removeLast();
        order.add(chosen == pool.size() ? end : pool.set(chosen, end));
    }

    /// Goes on to an entry that [#ahead] gave, or else jumps to it.
    void advanceTo(QueueEntry entry) {
        for (int i = at + 1; i < order.size(); i++) {
            if (order.get(i).equals(entry)) {
                at = i;
                reached = Math.max(reached, at);
                forgetOldest();
                return;
            }
        }
        jumpTo(entry);
    }

    /// Plays an entry a person chose: what was drawn goes back into the pool.
    void jumpTo(QueueEntry entry) {
        for (int i = order.size() - 1; i > at; i--) {
            QueueEntry dropped = order.removeLast();
            if (i > reached) {
                pool.add(dropped);
            }
        }
        pool.remove(entry);
        order.add(entry);
        at = order.size() - 1;
        reached = at;
    }

    @Nullable
    QueueEntry present() {
        return at < 0 ? null : order.get(at);
    }

    /// Walks one step back; null at the beginning.
    @Nullable
    QueueEntry back() {
        if (at <= 0) {
            return null;
        }
        at--;
        return order.get(at);
    }

    /// Follows an edit: what is gone is forgotten, what is new can be drawn.
    void reconcile(List<QueueEntry> entries) {
        Set<Long> present = new HashSet<>();
        for (QueueEntry entry : entries) {
            present.add(entry.id());
        }
        Set<Long> known = new HashSet<>();
        List<QueueEntry> kept = new ArrayList<>();
        int newAt = -1;
        int newReached = -1;
        for (int i = 0; i < order.size(); i++) {
            QueueEntry entry = order.get(i);
            known.add(entry.id());
            if (present.contains(entry.id())) {
                kept.add(entry);
            }
            if (i == at) {
                newAt = kept.size() - 1;
            }
            if (i == reached) {
                newReached = kept.size() - 1;
            }
        }
        order.clear();
        order.addAll(kept);
        at = newAt;
        reached = newReached;
        pool.removeIf(entry -> !present.contains(entry.id()));
        for (QueueEntry entry : pool) {
            known.add(entry.id());
        }
        for (QueueEntry entry : entries) {
            if (!known.contains(entry.id())) {
                pool.add(entry);
            }
        }
    }

    private void forgetOldest() {
        int surplus = at - 2 * REMEMBERED;
        if (surplus > 0) {
            order.subList(0, surplus + REMEMBERED).clear();
            at -= surplus + REMEMBERED;
            reached -= surplus + REMEMBERED;
        }
    }
}
