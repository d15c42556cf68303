package org.rustyaudio.cli.line;

/// The command line is wrong; the message names the word, the reason and the remedy. Exit code 2.
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
