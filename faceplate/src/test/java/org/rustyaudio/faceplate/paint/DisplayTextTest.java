package org.rustyaudio.faceplate.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void controlCharactersAndLineEndsBecomeOneSpaceOrNothing() {
        assertEquals("one two", DisplayText.clean("\u0007one\r\n\t two\u0000", 100));
    }

    @Test
    void directionOverridesAreRemovedSoThatATitleCannotTurnItsNeighboursRound() {
        assertEquals("abc", DisplayText.clean("a\u202Eb\u2066c\u200F", 100));
    }

    @Test
    void aTitleOfTenThousandCharactersIsCut() {
        assertEquals(300, DisplayText.clean("x".repeat(10_000), 300).length());
    }

    @Test
    void loneSurrogatesAreDroppedAndEmojiKept() {
        assertEquals("a\uD83C\uDFB5b", DisplayText.clean("a\uD83C\uDFB5\uD800b", 100));
    }

    @Test
    void joinedScriptsAreSetWholeAndLatinLetterByLetter() {
        assertTrue(DisplayText.needsShaping("مرحبا"));
        assertTrue(DisplayText.needsShaping("नमस्ते"));
        assertFalse(DisplayText.needsShaping("Ночной паром, Ærø, Ψ"));
        assertFalse(DisplayText.needsShaping("夜の船"));
    }

    @Test
    void aMarkStaysOnItsLetter() {
        assertEquals(2, DisplayText.clusterEnd("e\u0301a", 0));
        assertEquals(1, DisplayText.clusterEnd("ea", 0));
    }
}
