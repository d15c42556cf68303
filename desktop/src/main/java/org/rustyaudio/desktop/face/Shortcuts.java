package org.rustyaudio.desktop.face;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;

/// The keyboard of the whole window. A control the keyboard has been moved to keeps the keys it needs itself.
public final class Shortcuts {

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
            new Entry("Shift+E", "Equalizer in circuit, bypassed"),
            new Entry("O", "Loudness"),
            new Entry("L", "Repeat off, all, this track"),
            new Entry("H", "Shuffle"),
            new Entry("Q", "Queue"),
            new Entry("D", "Display: time left, time passed, clock"),
            new Entry("N", "Night Panel"),
            new Entry("Ctrl+O, Ctrl+Shift+O", "Open files, a folder"),
            new Entry("Ctrl+Z", "Take back the last change of the queue"),
            new Entry("Ctrl++ Ctrl+− Ctrl+0", "Larger, smaller, 100 %"),
            new Entry("F11", "Full screen"),
            new Entry("Esc", "Close; then lower the volume"),
            new Entry("Ctrl+Q", "Quit"));

    private final FaceController controller;
    private final DesktopWindow window;

    public Shortcuts(FaceController controller, DesktopWindow window) {
        this.controller = controller;
        this.window = window;
    }

    /// Listens before the controls do.
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            controller.model().touched(controller.now());
            if (!belongsToFocus(event, scene.getFocusOwner()) && act(event)) {
                event.consume();
            }
        });
    }

    /// Whether the control that has the keyboard needs this key itself.
    private static boolean belongsToFocus(KeyEvent event, @Nullable Node focus) {
        if (focus == null || event.isShortcutDown()) {
            return false;
        }
        KeyCode code = event.getCode();
        if (focus instanceof TextInputControl) {
            return code != KeyCode.ESCAPE && !code.isFunctionKey();
        }
        if (focus instanceof ListView<?>) {
            return code.isNavigationKey() || code == KeyCode.ENTER || code == KeyCode.DELETE;
        }
        if (!focus.isFocusVisible()) {
            return false;
        }
        if (focus instanceof ButtonBase) {
            return code == KeyCode.SPACE || code == KeyCode.ENTER;
        }
        return code.isNavigationKey() || code == KeyCode.ENTER;
    }

    private boolean act(KeyEvent event) {
        if (event.isShortcutDown()) {
            return withControl(event);
        }
        boolean shift = event.isShiftDown();
        int preset = presetOf(event.getCode());
        if (preset >= 0) {
            if (shift) {
                controller.store(preset);
            } else {
                controller.press(Control.PRESETS.get(preset));
            }
            return true;
        }
        switch (event.getCode()) {
            case SPACE, PLAY, PAUSE -> controller.togglePlay();
            case S, STOP -> controller.stop();
            case RIGHT, KP_RIGHT -> controller.seekBy(shift ? 1 : 5);
            case LEFT, KP_LEFT -> controller.seekBy(shift ? -1 : -5);
            case PAGE_UP -> controller.seekBy(30);
            case PAGE_DOWN -> controller.seekBy(-30);
            case HOME -> controller.seekTo(0);
            case END -> controller.seekTo(1);
            case UP, KP_UP -> controller.changeVolume(shift ? 0.5 : 1);
            case DOWN, KP_DOWN -> controller.changeVolume(shift ? -0.5 : -1);
            case TRACK_NEXT -> controller.press(Control.NEXT);
            case TRACK_PREV -> controller.press(Control.PREVIOUS);
            case M, MUTE -> controller.toggleMute();
            case A -> controller.press(Control.ATT);
            case B -> controller.press(Control.BANK);
            case E -> {
                if (shift) {
                    controller.press(Control.EQ);
                } else {
                    controller.toggleDrawer(Drawer.EQUALIZER);
                }
            }
            case O -> controller.press(Control.LOUD);
            case L -> controller.press(Control.REPEAT);
            case H -> controller.press(Control.SHUFFLE);
            case Q -> controller.press(Control.LIST);
            case D -> controller.press(Control.DISP);
            case N -> controller.toggleNight();
            case F1 -> window.showKeys();
            case F11 -> window.toggleFullScreen();
            case ESCAPE -> controller.escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyEvent event) {
        switch (event.getCode()) {
            case O -> {
                if (event.isShiftDown()) {
                    window.chooseFolder();
                } else {
                    window.chooseFiles();
                }
            }
            case RIGHT, KP_RIGHT -> controller.press(Control.NEXT);
            case LEFT, KP_LEFT -> controller.press(Control.PREVIOUS);
            case Z -> controller.undo();
            case PLUS, ADD, EQUALS -> window.changeScale(1);
            case MINUS, SUBTRACT -> window.changeScale(-1);
            case DIGIT0, NUMPAD0 -> window.changeScale(0);
            case Q -> window.quit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static int presetOf(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> 0;
            case DIGIT2, NUMPAD2 -> 1;
            case DIGIT3, NUMPAD3 -> 2;
            case DIGIT4, NUMPAD4 -> 3;
            case DIGIT5, NUMPAD5 -> 4;
            case DIGIT6, NUMPAD6 -> 5;
            default -> -1;
        };
    }
}
