package org.rustyaudio.web.face;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.FaceWindow;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyActions;
import org.rustyaudio.faceplate.control.KeyMap;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// The keyboard of the whole page. A control the keyboard has been moved to keeps the keys it needs itself, and the
/// browser keeps its own.
public final class Shortcuts {

    /// What only the browser's window does by key.
    public interface Page extends FaceWindow {
        void findInQueue();
    }

    /// What browsers keep for themselves.
    private static final List<KeyAction> BROWSER = List.of(
            KeyAction.LARGER, KeyAction.SMALLER, KeyAction.ORIGINAL_SIZE, KeyAction.FULL_SCREEN, KeyAction.QUIT);

    private final FaceController controller;
    private final Page page;
    private final KeyMap keys;
    private final KeyActions actions;
    private final Runnable wake;

    /// @param keys what each key stands for
    public Shortcuts(FaceController controller, Page page, KeyMap keys, Runnable wake) {
        this.controller = controller;
        this.page = page;
        this.keys = keys;
        this.wake = wake;
        actions = new KeyActions(controller);
    }

    /// The keys as they are at first.
    public static KeyMap initial() {
        return KeyMap.initial().without(BROWSER);
    }

    public void listen() {
        Dom.document().on("keydown", this::typed);
    }

    private void typed(Ev event) {
        controller.model().touched(controller.now());
        wake.run();
        boolean covered = Dom.document().querySelector("dialog[open]") != null;
        if (covered || event.isDefaultPrevented() || event.isAltKey() || belongsTo(event, event.getTarget())) {
            return;
        }
        // Shift makes other characters of digits, and other alphabets have other letters on the same keys.
        KeyAction placed = action(place(event), event);
        KeyAction action = placed == null ? action(name(event.getKey()), event) : placed;
        if (action == null) {
            return;
        }
        event.preventDefault();
        if (action == KeyAction.FIND) {
            page.findInQueue();
        } else {
            actions.run(action);
        }
    }

    /// Whether the control that has the keyboard needs this key itself.
    private static boolean belongsTo(Ev event, @Nullable Elem focus) {
        if (focus == null || event.isCtrlKey() || event.isMetaKey()) {
            return focus != null && text(focus) && "zZ".contains(event.getKey());
        }
        String key = event.getKey();
        if (key.equals("Escape") || key.equals("F1")) {
            return false;
        }
        if (focus.closest("[role=menu]") != null || text(focus) || focus.matches("select")) {
            return true;
        }
        if (focus.matches("[role=listbox], [role=tab], input[type=range], [role=slider], [role=spinbutton]")) {
            return key.startsWith("Arrow")
                    || key.startsWith("Page")
                    || List.of("Home", "End", "Enter", "Delete").contains(key)
                    || (key.equals(" ") && focus.matches("[role=tab]"));
        }
        boolean button = focus.matches("button, a, summary, input[type=checkbox], input[type=radio], label");
        if (focus.matches("input[type=radio]") && key.startsWith("Arrow")) {
            return true;
        }
        return button && Dom.focusVisible(focus) && (key.equals(" ") || key.equals("Enter"));
    }

    private static boolean text(Elem focus) {
        return focus.matches("input:not([type=range], [type=checkbox], [type=radio], [type=file]), textarea");
    }

    private @Nullable KeyAction action(String key, Ev event) {
        boolean command = event.isCtrlKey() || event.isMetaKey();
        return key.isEmpty() ? null : keys.action(new KeyStroke(key, command, event.isShiftKey()));
    }

    /// As [KeyStroke] calls it; empty for a key that stands for nothing anywhere.
    private static String name(String key) {
        return switch (key) {
            case " " -> "Space";
            case "ArrowLeft" -> "Left";
            case "ArrowRight" -> "Right";
            case "ArrowUp" -> "Up";
            case "ArrowDown" -> "Down";
            case "MediaPlayPause" -> "MediaPlay";
            case "MediaTrackNext" -> "MediaNext";
            case "MediaTrackPrevious" -> "MediaPrevious";
            default -> key.length() <= 20 ? key : "";
        };
    }

    /// The letter or digit at a place of the keyboard, where no Latin letter is typed there; empty elsewhere.
    private static String place(Ev event) {
        String key = event.getKey();
        String code = event.getCode();
        char typed = key.length() == 1 ? Character.toUpperCase(key.charAt(0)) : 0;
        boolean latin = typed >= 'A' && typed <= 'Z';
        boolean known = code.startsWith("Digit") || code.startsWith("Numpad") || code.startsWith("Key");
        if (typed == 0 || latin || !known) {
            return "";
        }
        char last = code.charAt(code.length() - 1);
        boolean named = (last >= '0' && last <= '9') || (last >= 'A' && last <= 'Z');
        return named ? String.valueOf(last) : "";
    }
}
