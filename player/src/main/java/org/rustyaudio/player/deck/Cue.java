package org.rustyaudio.player.deck;

import org.rustyaudio.player.StreamHandle;

/// A stream made ready for the deck.
///
/// @param id never used twice for one deck; events name it
/// @param startFrame position in the track of the first frame the stream gives
/// @param gain linear factor, 0 to 64
public record Cue(long id, StreamHandle stream, long startFrame, double gain) {

    public Cue {
        if (startFrame < 0) {
            throw new IllegalArgumentException("cue starts at frame " + startFrame);
        }
        if (!(gain >= 0 && gain <= 64)) {
            throw new IllegalArgumentException("cue gain " + gain + " is outside 0 to 64");
        }
    }
}
