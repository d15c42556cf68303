package org.rustyaudio.player.deck;

/// A wait-free mailbox of events, held as numbers so that posting allocates nothing: the audio thread posts, the
/// control thread drains.
final class EventRing {

    private static final int STARTED = 0;
    private static final int FINISHED = 1;
    private static final int BROKEN = 2;
    private static final int RELEASED = 3;
    private static final int EMPTIED = 4;

    private final int[] kinds;
    private final long[] cues;
    private final long[] frames;
    private final int mask;
    private volatile int head;
    private volatile int tail;

    EventRing(int capacity) {
        int size = Integer.highestOneBit(capacity - 1) << 1;
        kinds = new int[size];
        cues = new long[size];
        frames = new long[size];
        mask = size - 1;
    }

    /// Audio side: how many events can be posted now.
    int room() {
        return kinds.length - (tail - head);
    }

    void started(long cue) {
        post(STARTED, cue, 0);
    }

    void finished(long cue, long frame, boolean failed) {
        post(failed ? BROKEN : FINISHED, cue, frame);
    }

    void released(long cue) {
        post(RELEASED, cue, 0);
    }

    void emptied() {
        post(EMPTIED, 0, 0);
    }

    private void post(int kind, long cue, long frame) {
        int t = tail;
        int slot = t & mask;
        kinds[slot] = kind;
        cues[slot] = cue;
        frames[slot] = frame;
        tail = t + 1;
    }

    /// Control side: hands over everything posted so far.
    void drain(DeckEvents events) {
        int h = head;
        while (h != tail) {
            int slot = h & mask;
            int kind = kinds[slot];
            long cue = cues[slot];
            long frame = frames[slot];
            h++;
            head = h;
            switch (kind) {
                case STARTED -> events.started(cue);
                case FINISHED -> events.finished(cue, frame, false);
                case BROKEN -> events.finished(cue, frame, true);
                case RELEASED -> events.released(cue);
                default -> events.emptied();
            }
        }
    }
}
