package org.rustyaudio.faceplate.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMapTest {

    private final KeyMap keys = KeyMap.initial();

    @ParameterizedTest
    @CsvSource({
        "Space, PLAY",
        "S, STOP",
        "Left, BACK",
        "Shift+Right, FORWARD_A_SECOND",
        "PageUp, FAR_FORWARD",
        "Home, BEGINNING",
        "End, END",
        "Up, LOUDER",
        "Shift+Down, A_LITTLE_SOFTER",
        "M, MUTE",
        "1, RECALL_1",
        "Shift+6, STORE_6",
        "L, REPEAT",
        "H, SHUFFLE",
        "E, EQUALIZER",
        "F, EFFECTS",
        "G, GENERATOR",
        "Q, QUEUE",
        "D, DISPLAY",
        "N, NIGHT",
        "Ctrl+O, OPEN_FILES",
        "Ctrl+F, FIND",
        "F1, KEYS",
        "F11, FULL_SCREEN",
        "Escape, CLOSE"
    })
    void everyKeyOfTheFaceStandsForItsAction(String stroke, KeyAction action) {
        assertEquals(action, keys.action(KeyStroke.of(stroke)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ctrl++", "Ctrl+-", "Shift+PageUp", "Ctrl+Shift+O", "F11", "?"})
    void aStrokeIsReadAsItWasWritten(String text) {
        assertEquals(text, KeyStroke.of(text).toString());
    }

    @Test
    void theShiftThatASignNeedsIsNotHeldBesideIt() {
        assertEquals(KeyAction.KEYS, keys.action(new KeyStroke("?", false, true)));
        assertEquals(KeyAction.LARGER, keys.action(new KeyStroke("+", true, true)));
        assertNull(keys.action(new KeyStroke("q", false, true)));
        assertEquals(KeyAction.QUEUE, keys.action(new KeyStroke("q", false, false)));
    }

    @Test
    void settingsLayTheirOwnKeysOverTheFirstOnes() {
        KeyMap mine = keys.with(Map.of(KeyAction.QUEUE, List.of(KeyStroke.of("E")), KeyAction.QUIT, List.of()));
        assertEquals(KeyAction.QUEUE, mine.action(KeyStroke.of("E")));
        assertNull(mine.action(KeyStroke.of("Q")), "the old key is free");
        assertTrue(mine.strokes(KeyAction.EQUALIZER).isEmpty(), "the key was taken from what had it");
        assertNull(mine.action(KeyStroke.of("Ctrl+Q")));
        assertEquals(KeyAction.QUIT, keys.action(KeyStroke.of("Ctrl+Q")), "the first keys are as they were");
    }

    @Test
    void oneKeyCannotStandForTwoThings() {
        List<KeyStroke> x = List.of(KeyStroke.of("X"));
        Map<KeyAction, List<KeyStroke>> both = Map.of(KeyAction.STOP, x, KeyAction.MUTE, x);
        String why = ""
                + assertThrows(IllegalArgumentException.class, () -> keys.with(both))
                        .getMessage();
        assertTrue(why.startsWith("X stands for"), why);
        assertThrows(IllegalArgumentException.class, () -> KeyStroke.of("Ctrl+"));
    }

    @Test
    void thePageOfKeysShowsWhatThisWindowHasAndNothingElse() {
        List<KeyTable.Line> all = KeyTable.of(keys, EnumSet.allOf(Drawer.class));
        assertTrue(all.contains(new KeyTable.Line("Page Up, Page Down", "30 seconds forward, back")));
        assertTrue(all.contains(new KeyTable.Line("Shift+1 to Shift+6", "Store the preset")));
        assertTrue(all.contains(new KeyTable.Line("F1, ?", "This page")));
        assertTrue(all.contains(new KeyTable.Line("E", "Equalizer")));
        KeyMap browser = keys.without(List.of(KeyAction.QUIT));
        List<KeyTable.Line> some = KeyTable.of(browser, Set.of(Drawer.QUEUE));
        assertTrue(some.contains(new KeyTable.Line("Q", "Queue")));
        assertFalse(some.toString().contains("Equalizer, "), "a drawer that is not there");
        assertFalse(some.toString().contains("Quit"), "a key that the host keeps");
        assertFalse(all.toString().contains("Media"), "keys that carry their own signs");
    }

    @Test
    void everyActionWithAKeyIsOnThePage() {
        for (KeyAction action : KeyAction.values()) {
            KeyMap without = keys.without(List.of(action));
            Set<Drawer> drawers = EnumSet.allOf(Drawer.class);
            assertFalse(
                    KeyTable.of(without, drawers).equals(KeyTable.of(keys, drawers)) && !middle(action), "" + action);
        }
    }

    /// The page shows the first and the last of the six presets.
    private static boolean middle(KeyAction action) {
        return action.name().matches("(RECALL|STORE)_[2345]");
    }
}
