package org.rustyaudio.player.transport;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;

/// Tracks that could not be played, and when it is time to give up.
/// Control thread only.
final class Setbacks {

    private static final int MOST_IN_A_ROW = 100;

    private @Nullable Trouble last;
    private int inARow;

    void skipped(Track track, String reason) {
        last = new Trouble(track, reason, last == null ? 1 : last.count() + 1);
    }

    /// Counts a failure before anything worth hearing was played.
    void failedAtOnce() {
        inARow++;
    }

    void played() {
        inARow = 0;
    }

    boolean any() {
        return inARow > 0;
    }

    /// Whether every entry of a queue of this size, or a hundred in a row, failed.
    boolean hopeless(int playable) {
        return inARow > 0 && inARow >= Math.min(Math.max(1, playable), MOST_IN_A_ROW);
    }

    @Nullable
    Trouble last() {
        return last;
    }

    String giveUp() {
        String cause = last == null ? "" : last.reason();
        return inARow == 1
                ? cause
                : inARow + " tracks in a row could not be played, so playing was stopped. The last one: " + cause;
    }
}
