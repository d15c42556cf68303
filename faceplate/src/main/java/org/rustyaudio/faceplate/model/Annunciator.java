package org.rustyaudio.faceplate.model;

/// One word of the row above the title.
///
/// @param text in capitals
/// @param kind what it tells of
/// @param priority the word with the lowest number goes first when the row has no room for all
public record Annunciator(String text, Kind kind, int priority) {

    /// What a word tells of, which decides its ink.
    public enum Kind {
        /// Something about the track or the source.
        FACT,
        /// Something that changes the sound.
        CONDITION,
        /// Something to look at: shown in inverse.
        WARNING
    }
}
