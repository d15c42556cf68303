package org.rustyaudio.player.playlist;

/// Why a file is no playlist at all; the message names the place, the reason and the remedy.
public final class PlaylistException extends Exception {

    public PlaylistException(String message) {
        super(message);
    }
}
