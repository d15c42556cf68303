package org.rustyaudio.desktop.face;

import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.KeyState;

/// A real button under the paint of a key: it has name, role, state and focus, and no look of its own. A press is
/// short,
/// or held where holding means something else.
final class FaceKey extends Button {

    /// From here on the pip begins to fill.
    private static final long HOLD_SEEN_NANOS = 300_000_000L;

    private final Control control;
    private final FaceController controller;
    private final AnimationTimer holding;
    private long heldSince = -1;
    private boolean held;
    private double progress;

    FaceKey(Control control, FaceController controller) {
        this.control = control;
        this.controller = controller;
        setId(control.name().toLowerCase(java.util.Locale.ROOT));
        getStyleClass().setAll("face-key");
        setMinSize(0, 0);
        setAccessibleText(control.label());
        holding = new AnimationTimer() {
            @Override
            public void handle(long now) {
                follow();
            }
        };
        hoverProperty().addListener((_, _, _) -> tell());
        armedProperty().addListener((_, _, armed) -> {
            arm(armed);
            tell();
        });
        focusVisibleProperty().addListener((_, _, _) -> tell());
        setOnAction(_ -> {
            if (held) {
                controller.letGo();
            } else {
                controller.press(control);
            }
            held = false;
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                held = false;
            }
        });
        setOnContextMenuRequested(event -> {
            if (control == Control.SRC) {
                controller.hold(control);
                event.consume();
            }
        });
        // Enter works as Space does, as on every other player.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                fire();
                event.consume();
            }
        });
    }

    private void arm(boolean armed) {
        if (!armed && held) {
            controller.letGo();
        }
        if (armed && FaceController.canHold(control)) {
            heldSince = System.nanoTime();
            held = false;
            holding.start();
        } else {
            holding.stop();
            progress = 0;
        }
    }

    private void follow() {
        long since = System.nanoTime() - heldSince;
        long whole = FaceController.holdMillis(control) * 1_000_000L;
        progress = Math.max(0, Math.min(1, (double) (since - HOLD_SEEN_NANOS) / (whole - HOLD_SEEN_NANOS)));
        if (held) {
            progress = 0;
            controller.holding();
        } else if (since >= whole) {
            held = controller.hold(control);
            progress = 0;
        }
        tell();
    }

    private void tell() {
        controller.model().touch(control, isHover(), isArmed(), isFocusVisible(), progress);
    }

    /// Takes over what a screen reader says of the state.
    void show(KeyState state, boolean playing) {
        setDisable(state.disabled());
        if (control == Control.PLAY) {
            setAccessibleText(playing ? "Pause" : "Play");
        } else if (control == Control.REPEAT) {
            setAccessibleText(
                    FaceController.repeatWords(controller.stereo().state().repeat()));
        }
        if (state.pip() != KeyState.Pip.NONE) {
            setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            setAccessibleRoleDescription(state.on() ? "on" : "off");
            pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), state.on());
        }
    }
}
