package org.rustyaudio.faceplate.model;

import org.rustyaudio.player.transport.PlayerState;

/// The entry of the queue that the tuning knob stands on, for as long as nobody lets it go.
final class TunedEntry {

    private static final long TUNE_MILLIS = 4000;

    private int index = -1;
    private long at;

    void turn(PlayerState player, int detents, long nowMillis) {
        int size = player.queue().entries().size();
        if (size == 0) {
            return;
        }
        int from = at(nowMillis) >= 0 ? index : Math.max(0, player.queue().currentIndex());
        index = Math.floorMod(from + detents, size);
        at = nowMillis;
    }

    /// Or −1.
    int at(long nowMillis) {
        return nowMillis - at < TUNE_MILLIS ? index : -1;
    }

    void done() {
        index = -1;
    }
}
