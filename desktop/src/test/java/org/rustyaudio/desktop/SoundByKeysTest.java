package org.rustyaudio.desktop;

/// What sounds and how it looks, by keyboard alone.
class SoundByKeysTest extends SoundCensus {

    SoundByKeysTest() {
        super(false);
    }
}
