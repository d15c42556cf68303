package org.rustyaudio.player.deck;

/// What the deck tells the control side, in the order it happened. Control thread only.
public interface DeckEvents {

    /// The first frame of a cue went out; it is the current one now.
    void started(long cue);

    /// A cue was current and came to its end, which `frame` is; with `failed` its stream broke there.
    void finished(long cue, long frame, boolean failed);

    /// The deck will not touch this cue's stream again: close it. Comes once for every cue.
    void released(long cue);

    /// The deck ran out: nothing followed the cue that finished, or a stop has faded out.
    void emptied();
}
