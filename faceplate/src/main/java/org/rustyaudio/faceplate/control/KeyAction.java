package org.rustyaudio.faceplate.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a key can stand for, and the keys that stand for it at first.
public enum KeyAction {
    PLAY("Space MediaPlay"),
    STOP("S MediaStop"),
    BACK("Left"),
    FORWARD("Right"),
    BACK_A_SECOND("Shift+Left"),
    FORWARD_A_SECOND("Shift+Right"),
    FAR_BACK("PageDown"),
    FAR_FORWARD("PageUp"),
    BEGINNING("Home"),
    END("End"),
    PREVIOUS("Ctrl+Left MediaPrevious"),
    NEXT("Ctrl+Right MediaNext"),
    LOUDER("Up"),
    SOFTER("Down"),
    A_LITTLE_LOUDER("Shift+Up"),
    A_LITTLE_SOFTER("Shift+Down"),
    MUTE("M MediaMute"),
    ATTENUATE("A"),
    LOUDNESS("O"),
    RECALL_1("1"),
    RECALL_2("2"),
    RECALL_3("3"),
    RECALL_4("4"),
    RECALL_5("5"),
    RECALL_6("6"),
    STORE_1("Shift+1"),
    STORE_2("Shift+2"),
    STORE_3("Shift+3"),
    STORE_4("Shift+4"),
    STORE_5("Shift+5"),
    STORE_6("Shift+6"),
    BANK("B"),
    CIRCUIT("Shift+E"),
    SLOWER("[ <"),
    FASTER("] >"),
    USUAL_SPEED("Backspace"),
    LOOP_A("Shift+A"),
    LOOP_B("Shift+B"),
    LOOP_OFF("Shift+L"),
    REPEAT("L"),
    SHUFFLE("H"),
    QUEUE("Q"),
    EQUALIZER("E"),
    EFFECTS("F"),
    GENERATOR("G"),
    RECORDER("R"),
    SETUP("Ctrl+,"),
    FIND("Ctrl+F /"),
    DISPLAY("D"),
    NIGHT("N"),
    CAR("C"),
    INTRO("I"),
    TIMER("T"),
    OPEN_FILES("Ctrl+O"),
    OPEN_FOLDER("Ctrl+Shift+O"),
    UNDO("Ctrl+Z"),
    LARGER("Ctrl++ Ctrl+="),
    SMALLER("Ctrl+-"),
    ORIGINAL_SIZE("Ctrl+0"),
    FULL_SCREEN("F11"),
    KEYS("F1 ?"),
    CLOSE("Escape"),
    QUIT("Ctrl+Q");

    /// The six that recall, in the order of their keys.
    public static final List<KeyAction> RECALLS = List.of(RECALL_1, RECALL_2, RECALL_3, RECALL_4, RECALL_5, RECALL_6);

    /// The six that store, in the order of their keys.
    public static final List<KeyAction> STORES = List.of(STORE_1, STORE_2, STORE_3, STORE_4, STORE_5, STORE_6);

    private final String strokes;

    KeyAction(String strokes) {
        this.strokes = strokes;
    }

    /// Keys separated by spaces.
    String strokes() {
        return strokes;
    }

    /// The drawer it opens and closes, or null.
    public @Nullable Drawer drawer() {
        return switch (this) {
            case QUEUE -> Drawer.QUEUE;
            case EQUALIZER -> Drawer.EQUALIZER;
            case EFFECTS -> Drawer.EFFECTS;
            case GENERATOR -> Drawer.GENERATOR;
            case RECORDER -> Drawer.RECORDER;
            case SETUP -> Drawer.SETUP;
            default -> null;
        };
    }
}
