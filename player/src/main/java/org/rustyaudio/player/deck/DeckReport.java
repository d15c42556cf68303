package org.rustyaudio.player.deck;

/// Where the deck stood after its last block.
///
/// @param cue the current cue, 0 when there is none
/// @param positionFrames frame of its track that goes out next
/// @param waiting the deck plays but the current cue's first frame is not decoded yet
/// @param renderedFrames frames rendered since the deck was made: the output's clock
/// @param underruns how often decoded frames ran out in the middle of a cue or at a join
/// @param underrunFrames silent frames that went out instead
public record DeckReport(
        DeckState state,
        long cue,
        long positionFrames,
        boolean waiting,
        long renderedFrames,
        long underruns,
        long underrunFrames) {}
