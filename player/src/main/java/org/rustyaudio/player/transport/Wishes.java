package org.rustyaudio.player.transport;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.queue.PlaylistSide;

/// What a listener has asked for and what the host has said, as the control side goes by it.
/// Control thread only.
final class Wishes {

    int rateHz;
    RatePolicy policy = RatePolicy.RESAMPLE;
    TransitionSettings transitions = TransitionSettings.DEFAULT;
    boolean wantPlay;
    double speed = 1;
    /// The device is gone.
    boolean lost;
    boolean stopAfterCurrent;
    boolean stopAfterAlbum;
    boolean introScan;
    /// Where the present track's ten seconds began.
    long introFrom;
    /// The entry whose own sample rate was asked of the output already, 0 for none.
    long settledEntry;

    @Nullable
    AbLoop loop;

    PlaylistSide playlist = PlaylistSide.NONE;

    Wishes(int rateHz) {
        this.rateHz = rateHz;
    }

    int frames(int millis) {
        return (int) ((long) millis * rateHz / 1000);
    }

    /// Whether a cue may go to the deck before its source's sample rate is known.
    boolean anyRateWill(OpenCue cue) {
        return policy == RatePolicy.RESAMPLE || cue.continues || settledEntry == cue.entry.id();
    }

    /// Whether a cue that can be read is at the output's rate, as far as the policy cares.
    boolean rateSuits(OpenCue cue) {
        int source = cue.stream().sourceRateHz();
        return anyRateWill(cue) || source <= 0 || source == rateHz;
    }
}
