package org.rustyaudio.web.sound;

/// Entry of the WebAssembly module.
public final class SoundModule {

    private SoundModule() {}

    /// Does nothing: the host calls the exports.
    public static void main(String[] args) {}
}
