package org.rustyaudio.desktop.stereo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rustyaudio.codec.StreamInfo;

class EngineStereoTest {

    @Test
    void aFormatIsNamedInAFewLetters() {
        assertEquals("FLAC 96/24", EngineStereo.format(new StreamInfo("FLAC", 96_000, 2, 24, false, 1, 0)));
        assertEquals("WAV 44/32F", EngineStereo.format(new StreamInfo("WAV", 44_100, 2, 32, true, 1, 0)));
        assertEquals("MP3 320", EngineStereo.format(new StreamInfo("MP3", 44_100, 2, 0, false, 1, 320_000)));
        assertEquals("AAC 256", EngineStereo.format(new StreamInfo("AAC (M4A)", 44_100, 2, 0, false, 1, 256_400)));
        assertEquals("OGG VORBIS", EngineStereo.format(new StreamInfo("Ogg Vorbis", 44_100, 2, 0, false, 1, 0)));
    }
}
