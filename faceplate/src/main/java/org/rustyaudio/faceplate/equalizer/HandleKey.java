package org.rustyaudio.faceplate.equalizer;

/// What a key does to a band's handle.
public enum HandleKey {
    LOUDER,
    SOFTER,
    HIGHER,
    LOWER,
    NARROWER,
    WIDER,
    /// Its gain back to 0 dB.
    REST,
    /// In circuit or out of it.
    SWITCH,
    REMOVE
}
