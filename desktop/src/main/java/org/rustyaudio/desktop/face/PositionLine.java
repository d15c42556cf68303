package org.rustyaudio.desktop.face;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.player.transport.PlayerState;

/// The position line: click or drag to seek; arrows move by five seconds, with Shift by one.
final class PositionLine extends Region {

    private final FaceController controller;
    private boolean dragging;

    PositionLine(FaceController controller) {
        this.controller = controller;
        setId("position");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Control.POSITION.label());
        hoverProperty().addListener((_, _, _) -> tell());
        focusVisibleProperty().addListener((_, _, _) -> tell());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::typed);
    }

    private void tell() {
        controller.model().touch(Control.POSITION, isHover(), isPressed(), isFocusVisible(), 0);
    }

    private double part(MouseEvent event) {
        return Math.max(0, Math.min(1, event.getX() / getWidth()));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && controller.stereo().state().lengthFrames() > 0) {
            requestFocus();
            dragging = true;
            controller.model().previewSeek(part(event));
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            controller.model().previewSeek(part(event));
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            controller.model().previewSeek(-1);
            controller.seekTo(part(event));
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            controller.seekBy(event.getDeltaY() > 0 ? 5 : -5);
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        double step = event.isShiftDown() ? 1 : 5;
        switch (event.getCode()) {
            case RIGHT, UP, KP_RIGHT, KP_UP -> controller.seekBy(step);
            case LEFT, DOWN, KP_LEFT, KP_DOWN -> controller.seekBy(-step);
            case PAGE_UP -> controller.seekBy(30);
            case PAGE_DOWN -> controller.seekBy(-30);
            case HOME -> controller.seekTo(0);
            case END -> controller.seekTo(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        PlayerState state = controller.stereo().state();
        return switch (attribute) {
            case VALUE -> state.positionSeconds();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> Math.max(0, state.lengthSeconds());
            case VALUE_STRING ->
                Times.elapsed(state.positionSeconds())
                        + (state.lengthSeconds() > 0 ? " of " + Times.elapsed(state.lengthSeconds()) : "");
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> controller.seekBy(5);
            case DECREMENT -> controller.seekBy(-5);
            case SET_VALUE -> {
                double length = controller.stereo().state().lengthSeconds();
                if (parameters.length > 0 && parameters[0] instanceof Double value && length > 0) {
                    controller.seekTo(value / length);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
