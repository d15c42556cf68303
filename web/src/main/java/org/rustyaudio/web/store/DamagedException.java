package org.rustyaudio.web.store;

/// Why a record cannot be read; the message gives the reason.
final class DamagedException extends Exception {

    DamagedException(String message) {
        super(message);
    }
}
