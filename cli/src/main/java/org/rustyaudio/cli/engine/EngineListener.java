package org.rustyaudio.cli.engine;

import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.PlayerState;

/// Hears what the engine does. Called on the control thread; a listener returns soon.
public interface EngineListener {

    /// The player's state changed: up to fifty times a second while it plays.
    default void playerChanged(PlayerState state) {}

    /// A device was opened, lost, found again or refused.
    default void outputChanged(OutputState output) {}

    /// A track's file was opened and read.
    default void factsRead(FileFacts facts) {}

    /// A file is played to its end, but something is wrong with it: a sentence with file, reason and remedy.
    default void fileWarned(Track track, String sentence) {}

    /// The engine stopped because of a fault of its own; a sentence with the remedy. Comes at most once.
    default void failed(String sentence) {}
}
