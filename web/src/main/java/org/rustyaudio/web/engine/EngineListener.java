package org.rustyaudio.web.engine;

import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.PlayerState;

/// Hears what the engine does. Page thread; a listener returns soon.
public interface EngineListener {

    /// The player's state changed: up to thirty times a second while it plays.
    default void playerChanged(PlayerState state) {}

    /// The output was opened, stopped, interrupted, lost or changed.
    default void outputChanged(OutputState output) {}

    /// A track's file was opened for playing.
    default void fileOpened(Track track, FileFacts facts) {}

    /// A part of the engine broke and was started anew, or could not be; a sentence with the remedy.
    default void failed(String sentence) {}
}
