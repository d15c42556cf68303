package org.rustyaudio.faceplate.model;

import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.transport.PlayerState;

/// States of a player for tests of other packages.
public final class PlayerStates {

    private PlayerStates() {}

    public static PlayerState empty() {
        return Players.empty();
    }

    public static PlayerState playing() {
        return Players.playing(1, 60, "Song");
    }

    /// The same with a playlist beside the files.
    public static PlayerState beside(PlayerState state, PlaylistSide playlist) {
        return Players.beside(state, playlist);
    }
}
