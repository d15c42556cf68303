package org.rustyaudio.player.deck;

import org.jspecify.annotations.Nullable;

/// A wait-free mailbox of commands: one thread offers, another polls.
///
/// The array is plain; the two volatile indexes order it. A slot is written before `tail` passes it and read
/// after, and emptied before `head` passes it and reused after.
final class CommandRing {

    private final @Nullable DeckCommand[] slots;
    private final int mask;
    private volatile int head;
    private volatile int tail;

    CommandRing(int capacity) {
        slots = new DeckCommand[Integer.highestOneBit(capacity - 1) << 1];
        mask = slots.length - 1;
    }

    /// Control side. False when full.
    boolean offer(DeckCommand command) {
        int t = tail;
        if (t - head == slots.length) {
            return false;
        }
        slots[t & mask] = command;
        tail = t + 1;
        return true;
    }

    /// Audio side. Null when empty.
    @Nullable
    DeckCommand poll() {
        int h = head;
        if (h == tail) {
            return null;
        }
        DeckCommand command = slots[h & mask];
        slots[h & mask] = null;
        head = h + 1;
        return command;
    }
}
