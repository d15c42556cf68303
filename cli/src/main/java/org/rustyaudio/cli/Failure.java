package org.rustyaudio.cli;

/// The work failed; the message names the file, the reason and the remedy. Exit code 1.
public final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
