package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MusicNamesTest {

    @Test
    void theNumberOfATrackIsNotItsTitle() {
        assertEquals("Harbour at Dusk", MusicNames.title("01 Harbour at Dusk"));
        assertEquals("Seven", MusicNames.title("07 - Seven"));
        assertEquals("1999", MusicNames.title("1999"));
        assertEquals("99 Balloons", MusicNames.title("05.99 Balloons"));
        assertEquals("4′33″", MusicNames.title("4′33″"));
    }

    @Test
    void theEndingDecidesWhetherANameIsMusic() {
        assertTrue(MusicNames.isMusic("Song.FLAC"));
        assertFalse(MusicNames.isMusic("cover.jpg"));
        assertFalse(MusicNames.isMusic(".flac"));
        assertFalse(MusicNames.isMusic("flac"));
    }

    @Test
    void numbersInNamesCountByValue() {
        assertTrue(NaturalOrder.compare("track 2", "track 10") < 0);
        assertTrue(NaturalOrder.compare("track 02", "Track 2b") < 0);
        assertEquals(0, NaturalOrder.compare("x", "x"));
        assertTrue(NaturalOrder.compare("x1", "x01") != 0);
        assertTrue(NaturalOrder.compare("000", "0") != 0);
    }
}
