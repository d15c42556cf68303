package org.rustyaudio.protocol.web;

/// One field of a response.
public record Header(String name, String value) {

    public Header {
        if (name.isBlank() || name.indexOf(':') >= 0 || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("not a header name: " + name);
        }
        if (value.isBlank() || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("not a value for " + name + ": " + value);
        }
    }
}
