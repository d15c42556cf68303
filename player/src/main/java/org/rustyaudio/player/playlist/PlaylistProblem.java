package org.rustyaudio.player.playlist;

/// Something in a playlist that was left out or read with a guess; the rest of it was read.
///
/// @param line counted from 1, 0 for the whole file
/// @param message the reason and the remedy
public record PlaylistProblem(int line, String message) {

    @Override
    public String toString() {
        return line > 0 ? "line " + line + ": " + message : message;
    }
}
