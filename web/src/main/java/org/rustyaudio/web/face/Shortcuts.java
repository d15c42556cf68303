package org.rustyaudio.web.face;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.FaceWindow;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// The keyboard of the whole page. A control the keyboard has been moved to keeps the keys it needs itself, and the
/// browser keeps its own.
public final class Shortcuts {

    /// What the page opens by key besides what every window does.
    public interface Page extends FaceWindow {
        void findInQueue();
    }

    /// A key and what it does, for the page of keys.
    public record Entry(String keys, String does) {}

    /// Every shortcut, in the order a person looks for them.
    public static final List<Entry> ALL = List.of(
            new Entry("Space", "Play, pause"),
            new Entry("S", "Stop"),
            new Entry("← →", "5 seconds back, forward; with Shift 1 second"),
            new Entry("Page Up, Page Down", "30 seconds forward, back"),
            new Entry("Home, End", "Beginning, end of the track"),
            new Entry("Ctrl+← Ctrl+→", "Previous, next track"),
            new Entry("↑ ↓", "Volume; with Shift in half steps"),
            new Entry("M", "Mute"),
            new Entry("A", "Attenuate by 20 dB"),
            new Entry("1–6, Shift+1–6", "Recall, store a preset"),
            new Entry("B", "Next bank of presets"),
            new Entry("E", "Equalizer"),
            new Entry("Shift+E", "Equalizer in circuit, bypassed"),
            new Entry("O", "Loudness"),
            new Entry("L", "Repeat off, all, this track"),
            new Entry("H", "Shuffle"),
            new Entry("Q", "Queue"),
            new Entry("Ctrl+F or /", "Find in the queue"),
            new Entry("D", "Display: time left, time passed, clock"),
            new Entry("N", "Night Panel"),
            new Entry("Ctrl+O, Ctrl+Shift+O", "Open files, a folder"),
            new Entry("Ctrl+Z", "Take back the last change of the queue"),
            new Entry("Ctrl+,", "Setup"),
            new Entry("F", "Full screen"),
            new Entry("? or F1", "This page"),
            new Entry("Esc", "Close; then lower the volume"));

    private final FaceController controller;
    private final Page page;
    private final Runnable wake;

    public Shortcuts(FaceController controller, Page page, Runnable wake) {
        this.controller = controller;
        this.page = page;
        this.wake = wake;
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
        boolean command = event.isCtrlKey() || event.isMetaKey();
        if (command ? withControl(event) : plain(event)) {
            event.preventDefault();
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
            boolean turned = focus.matches("[role=slider], [role=spinbutton]");
            return key.startsWith("Arrow")
                    || key.startsWith("Page")
                    || List.of("Home", "End", "Enter", "Delete").contains(key)
                    || (key.equals(" ") && !turned);
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

    private boolean plain(Ev event) {
        boolean shift = event.isShiftKey();
        int preset = preset(event.getCode());
        if (preset >= 0) {
            if (shift) {
                controller.store(preset);
            } else {
                controller.press(Control.PRESETS.get(preset));
            }
            return true;
        }
        switch (event.getKey()) {
            case " ", "MediaPlayPause" -> controller.togglePlay();
            case "ArrowRight" -> controller.seekBy(shift ? 1 : 5);
            case "ArrowLeft" -> controller.seekBy(shift ? -1 : -5);
            case "PageUp" -> controller.seekBy(30);
            case "PageDown" -> controller.seekBy(-30);
            case "Home" -> controller.seekTo(0);
            case "End" -> controller.seekTo(1);
            case "ArrowUp" -> controller.changeVolume(shift ? 0.5 : 1);
            case "ArrowDown" -> controller.changeVolume(shift ? -0.5 : -1);
            case "Escape" -> controller.escape();
            case "F1", "?" -> page.showKeys();
            case "/" -> page.findInQueue();
            default -> {
                return letter(event, shift);
            }
        }
        return true;
    }

    private boolean letter(Ev event, boolean shift) {
        switch (event.getKey()) {
            case "s", "S" -> controller.stop();
            case "m", "M" -> controller.toggleMute();
            case "a", "A" -> controller.press(Control.ATT);
            case "b", "B" -> controller.press(Control.BANK);
            case "e", "E" -> {
                if (shift) {
                    controller.press(Control.EQ);
                } else {
                    controller.toggleDrawer(Drawer.EQUALIZER);
                }
            }
            case "o", "O" -> controller.press(Control.LOUD);
            case "l", "L" -> controller.press(Control.REPEAT);
            case "h", "H" -> controller.press(Control.SHUFFLE);
            case "q", "Q" -> controller.press(Control.LIST);
            case "d", "D" -> controller.press(Control.DISP);
            case "n", "N" -> controller.toggleNight();
            case "f", "F" -> page.toggleFullScreen();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(Ev event) {
        switch (event.getKey()) {
            case "o" -> page.chooseFiles();
            case "O" -> page.chooseFolder();
            case "ArrowRight" -> controller.press(Control.NEXT);
            case "ArrowLeft" -> controller.press(Control.PREVIOUS);
            case "z" -> controller.undo();
            case "f" -> page.findInQueue();
            case "," -> controller.toggleDrawer(Drawer.SETUP);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Which preset key of the upper row or the keypad it is, whatever Shift makes of it.
    private static int preset(String code) {
        int length = code.length();
        if (length > 0 && (code.startsWith("Digit") || code.startsWith("Numpad"))) {
            int key = code.charAt(length - 1) - '1';
            return key >= 0 && key < 6 ? key : -1;
        }
        return -1;
    }
}
