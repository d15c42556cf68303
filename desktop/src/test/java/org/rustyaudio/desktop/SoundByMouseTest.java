package org.rustyaudio.desktop;

/// What sounds and how it looks, by mouse.
class SoundByMouseTest extends SoundCensus {

    SoundByMouseTest() {
        super(true);
    }
}
