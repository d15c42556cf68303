package org.rustyaudio.player.session;

/// Why a text is no session; the message names the field, the reason and the remedy.
public final class SessionException extends Exception {

    public SessionException(String message) {
        super(message);
    }
}
