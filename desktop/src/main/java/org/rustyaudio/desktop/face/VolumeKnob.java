package org.rustyaudio.desktop.face;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.Turning;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.model.VolumeState;

/// The volume: turned by dragging around it or up and down, by the wheel and by the arrow keys; pressed for ATT.
final class VolumeKnob extends Region {

    private static final double SWEEP = 270;
    private static final double PRESS_SLACK = 4;

    private final FaceController controller;
    private @Nullable Turning turning;
    private double exact;
    private boolean moved;
    private double pressX;
    private double pressY;

    VolumeKnob(FaceController controller) {
        this.controller = controller;
        setId("volume");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Control.VOLUME.label());
        hoverProperty().addListener((_, _, _) -> tell());
        pressedProperty().addListener((_, _, _) -> tell());
        focusVisibleProperty().addListener((_, _, _) -> tell());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::typed);
    }

    private void tell() {
        controller.model().touch(Control.VOLUME, isHover(), isPressed(), isFocusVisible(), 0);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        turning = new Turning(getWidth() / 2, getHeight() / 2, getWidth() / 2);
        turning.to(event.getX(), event.getY());
        exact = controller.sound().volume();
        moved = false;
        pressX = event.getX();
        pressY = event.getY();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        Turning hand = turning;
        if (hand == null) {
            return;
        }
        double turned = hand.to(event.getX(), event.getY());
        if (Math.hypot(event.getX() - pressX, event.getY() - pressY) > PRESS_SLACK) {
            moved = true;
        }
        if (moved) {
            double fine = event.isShiftDown() ? 0.25 : 1;
            exact = clamp(exact + turned / SWEEP * VolumeState.MAX * fine);
            controller.setVolume(exact);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (turning != null && !moved) {
            controller.press(Control.VOLUME);
        }
        turning = null;
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        double notches = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (notches != 0) {
            double step = event.isShiftDown() ? 0.5 : 1;
            controller.changeVolume(Math.signum(notches) * step);
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        double fine = event.isShiftDown() ? 0.5 : 1;
        switch (event.getCode()) {
            case UP, RIGHT, KP_UP, KP_RIGHT -> controller.changeVolume(fine);
            case DOWN, LEFT, KP_DOWN, KP_LEFT -> controller.changeVolume(-fine);
            case PAGE_UP -> controller.changeVolume(5);
            case PAGE_DOWN -> controller.changeVolume(-5);
            case HOME -> controller.setVolume(0);
            case END -> controller.setVolume(VolumeState.MAX);
            case ENTER -> controller.press(Control.VOLUME);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static double clamp(double steps) {
        return Math.max(0, Math.min(VolumeState.MAX, steps));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        SoundState sound = controller.sound();
        return switch (attribute) {
            case VALUE -> sound.volume();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) VolumeState.MAX;
            case VALUE_STRING ->
                sound.muted()
                        ? "muted"
                        : sound.volume() + " of " + VolumeState.MAX + (sound.attenuated() ? ", attenuated" : "");
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> controller.changeVolume(1);
            case DECREMENT -> controller.changeVolume(-1);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Double value) {
                    controller.setVolume(value);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    /// Tells a screen reader that the value has changed.
    void changed() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }
}
