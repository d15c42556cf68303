package org.rustyaudio.player.transport;

/// A part of the current track that repeats; `bFrame` is −1 while only A is set.
///
/// @param aFrame first frame of the loop
/// @param bFrame the frame after its last
public record AbLoop(long aFrame, long bFrame) {

    public AbLoop {
        if (aFrame < 0 || (bFrame != -1 && bFrame <= aFrame)) {
            throw new IllegalArgumentException("loop from frame " + aFrame + " to " + bFrame + " is empty");
        }
    }

    public boolean complete() {
        return bFrame >= 0;
    }

    /// The same loop when a second has `ratio` times as many frames.
    AbLoop scaled(double ratio) {
        long a = Math.round(aFrame * ratio);
        return new AbLoop(a, complete() ? Math.max(a + 1, Math.round(bFrame * ratio)) : -1);
    }
}
