package org.rustyaudio.web.store;

/// Why a text is no backup; the message names the part, the reason and the remedy.
public final class BackupException extends Exception {

    public BackupException(String message) {
        super(message);
    }
}
