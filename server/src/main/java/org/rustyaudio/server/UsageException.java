package org.rustyaudio.server;

/// The command line is not understood; the message says what it should be.
final class UsageException extends Exception {

    UsageException(String message) {
        super(message);
    }
}
