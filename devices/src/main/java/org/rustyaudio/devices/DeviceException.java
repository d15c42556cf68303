package org.rustyaudio.devices;

/// Why a sound device cannot be opened; the message names the device, the reason and the remedy.
public final class DeviceException extends Exception {

    /// What kind of failure it is, so that a caller can decide without reading the text.
    public enum Kind {
        /// Not connected, or its sound system is not running.
        MISSING,
        /// Another program holds it.
        BUSY,
        /// It takes none of the sample formats or rates that can be sent.
        FORMAT,
        /// The sound system refused for another reason.
        FAILED
    }

    private final Kind kind;

    public DeviceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public DeviceException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
