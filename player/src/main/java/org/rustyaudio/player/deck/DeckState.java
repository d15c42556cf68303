package org.rustyaudio.player.deck;

/// The deck's life cycle.
public sealed interface DeckState {

    /// Nothing is loaded.
    record Empty() implements DeckState {}

    /// A cue is loaded and has not begun.
    record Loaded() implements DeckState {}

    /// Frames go out, or silence while the cue's first ones are awaited.
    record Playing() implements DeckState {}

    /// Everything is held in place.
    record Paused() implements DeckState {}

    DeckState EMPTY = new Empty();
    DeckState LOADED = new Loaded();
    DeckState PLAYING = new Playing();
    DeckState PAUSED = new Paused();
}
