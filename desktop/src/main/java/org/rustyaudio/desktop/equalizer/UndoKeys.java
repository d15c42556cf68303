package org.rustyaudio.desktop.equalizer;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Ctrl+Z and Ctrl+Y: what was done here is taken back, not what was done in the queue. JavaFX thread only.
final class UndoKeys {

    private UndoKeys() {}

    static boolean undo(KeyEvent event) {
        return event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.Z;
    }

    static boolean redo(KeyEvent event) {
        KeyCode code = event.getCode();
        return event.isShortcutDown() && (code == KeyCode.Y || (code == KeyCode.Z && event.isShiftDown()));
    }

    static boolean either(KeyEvent event) {
        return undo(event) || redo(event);
    }

    /// Listens in an area before its controls do; a text field takes back its own letters.
    static void listen(Region area, Runnable undo, Runnable redo) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (either(event) && !(event.getTarget() instanceof TextInputControl)) {
                (undo(event) ? undo : redo).run();
                event.consume();
            }
        });
    }
}
