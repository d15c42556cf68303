package org.rustyaudio.desktop.face;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyActions;
import org.rustyaudio.faceplate.control.KeyMap;
import org.rustyaudio.faceplate.control.KeyStroke;

/// The keyboard of the whole window. A control the keyboard has been moved to keeps the keys it needs itself.
public final class Shortcuts {

    private final FaceController controller;
    private final DesktopWindow window;
    private final KeyActions actions;
    private KeyMap keys;
    private @Nullable Capture capture;

    /// @param keys what each key stands for
    public Shortcuts(FaceController controller, DesktopWindow window, KeyMap keys) {
        this.controller = controller;
        this.window = window;
        this.keys = keys;
        actions = new KeyActions(controller);
    }

    /// Other keys from now on.
    public void setKeys(KeyMap newKeys) {
        keys = newKeys;
    }

    /// Who waits for a key, to give it a meaning.
    public interface Capture {

        void pressed(KeyStroke stroke);

        /// Delete: it is to have no key.
        void without();

        /// Backspace: it is to have its first key.
        void first();

        /// Esc: nothing is to change.
        void left();
    }

    /// The next key is told instead of being acted on. Tab goes on to another control and ends the waiting.
    public void capture(Capture waiting) {
        capture = waiting;
    }

    /// Waits for no key any more.
    public void endCapture() {
        capture = null;
    }

    /// Listens before the controls do.
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            controller.model().touched(controller.now());
            if (captured(event)) {
                event.consume();
            } else if (!belongsToFocus(event, scene.getFocusOwner()) && act(event)) {
                event.consume();
            }
        });
    }

    private boolean captured(KeyEvent event) {
        Capture waiting = capture;
        if (waiting == null) {
            return false;
        }
        KeyCode code = event.getCode();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        KeyStroke stroke = stroke(event);
        if (code == KeyCode.TAB) {
            capture = null;
            return false;
        } else if (code == KeyCode.ESCAPE) {
            capture = null;
            waiting.left();
        } else if (plain && code == KeyCode.DELETE) {
            capture = null;
            waiting.without();
        } else if (plain && code == KeyCode.BACK_SPACE) {
            capture = null;
            waiting.first();
        } else if (stroke != null && !event.isAltDown() && code != KeyCode.DELETE && code != KeyCode.BACK_SPACE) {
            capture = null;
            waiting.pressed(stroke);
        }
        return true;
    }

    /// Whether the control that has the keyboard needs this key itself.
    private static boolean belongsToFocus(KeyEvent event, @Nullable Node focus) {
        for (Node each = focus; each != null; each = each.getParent()) {
            if (each instanceof KeyKeeper keeper && keeper.keeps(event)) {
                return true;
            }
        }
        if (focus == null || focus instanceof KeyKeeper || event.isShortcutDown()) {
            return false;
        }
        if (event.isAltDown()) {
            // No action of the face is reached with Alt.
            return true;
        }
        KeyCode code = event.getCode();
        if (focus instanceof TextInputControl) {
            return code != KeyCode.ESCAPE && !code.isFunctionKey();
        }
        if (focus instanceof ListView<?>) {
            return code.isNavigationKey() || code == KeyCode.ENTER || code == KeyCode.DELETE;
        }
        if (focus instanceof Slider) {
            return code.isNavigationKey() || code == KeyCode.DELETE || code == KeyCode.BACK_SPACE;
        }
        if (!focus.isFocusVisible()) {
            return false;
        }
        if (focus instanceof ToggleButton toggle && toggle.getToggleGroup() != null) {
            return code.isArrowKey() || code == KeyCode.SPACE || code == KeyCode.ENTER;
        }
        if (focus instanceof ComboBoxBase<?>) {
            return code.isNavigationKey() || code == KeyCode.SPACE || code == KeyCode.ENTER || code == KeyCode.F4;
        }
        if (focus instanceof ButtonBase) {
            return code == KeyCode.SPACE || code == KeyCode.ENTER;
        }
        return code.isNavigationKey() || code == KeyCode.ENTER;
    }

    private boolean act(KeyEvent event) {
        KeyStroke stroke = stroke(event);
        KeyAction action = stroke == null ? null : keys.action(stroke);
        if (action == null) {
            return false;
        }
        switch (action) {
            case LARGER -> window.changeScale(1);
            case SMALLER -> window.changeScale(-1);
            case ORIGINAL_SIZE -> window.changeScale(0);
            case QUIT -> window.quit();
            case FIND -> window.find();
            default -> {
                return actions.run(action);
            }
        }
        return true;
    }

    private static @Nullable KeyStroke stroke(KeyEvent event) {
        String key = name(event);
        return key.isEmpty() ? null : new KeyStroke(key, event.isShortcutDown(), event.isShiftDown());
    }

    /// As [KeyStroke] calls it; empty for a key that stands for nothing anywhere.
    private static String name(KeyEvent event) {
        KeyCode code = event.getCode();
        return switch (code) {
            case SPACE -> "Space";
            case LEFT, KP_LEFT -> "Left";
            case RIGHT, KP_RIGHT -> "Right";
            case UP, KP_UP -> "Up";
            case DOWN, KP_DOWN -> "Down";
            case PAGE_UP -> "PageUp";
            case PAGE_DOWN -> "PageDown";
            case HOME -> "Home";
            case END -> "End";
            case ESCAPE -> "Escape";
            case BACK_SPACE -> "Backspace";
            case PLAY, PAUSE -> "MediaPlay";
            case STOP -> "MediaStop";
            case TRACK_NEXT -> "MediaNext";
            case TRACK_PREV -> "MediaPrevious";
            case MUTE -> "MediaMute";
            case FAST_FWD -> "Right";
            case REWIND -> "Left";
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "-";
            default -> {
                if (code.isLetterKey() || code.isFunctionKey()) {
                    yield code.getName();
                }
                if (code.isDigitKey() || code.isKeypadKey()) {
                    String name = code.getName();
                    yield name.substring(name.length() - 1);
                }
                yield symbol(event);
            }
        };
    }

    /// What a key of the layout types, or what stands on it where Ctrl keeps it from typing.
    private static String symbol(KeyEvent event) {
        String text = event.getText();
        if (text.length() == 1 && text.charAt(0) > ' ') {
            return text;
        }
        String on = event.getCode().getChar();
        return on.length() == 1 && on.charAt(0) > ' ' ? on : "";
    }
}
