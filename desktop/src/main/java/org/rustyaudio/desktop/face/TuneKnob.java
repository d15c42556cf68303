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
import org.rustyaudio.player.transport.PlayerState;

/// Chooses a track of the queue by detents and plays it when pressed. A knob where there is room, the title elsewhere.
final class TuneKnob extends Region {

    private static final double DETENT = 13;

    private final FaceController controller;
    private @Nullable Turning turning;
    private double rest;

    TuneKnob(FaceController controller) {
        this.controller = controller;
        setId("tune");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SPINNER);
        setAccessibleText("Tune, press to play");
        hoverProperty().addListener((_, _, _) -> tell());
        focusVisibleProperty().addListener((_, _, _) -> tell());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::typed);
    }

    private void tell() {
        controller.model().touch(Control.TUNE, isHover(), isPressed(), isFocusVisible(), 0);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            turning = new Turning(getWidth() / 2, getHeight() / 2, Math.min(getWidth(), getHeight()) / 2);
            turning.to(event.getX(), event.getY());
            rest = 0;
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        Turning hand = turning;
        if (hand != null && getWidth() < getHeight() * 1.2) {
            rest += hand.to(event.getX(), event.getY());
            int detents = (int) (rest / DETENT);
            if (detents != 0) {
                rest -= detents * DETENT;
                controller.tune(detents);
            }
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        Turning hand = turning;
        if (hand != null && hand.walked() < 3) {
            controller.press(Control.TUNE);
        }
        turning = null;
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            controller.tune(event.getDeltaY() < 0 ? 1 : -1);
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case UP, LEFT, KP_UP, KP_LEFT -> controller.tune(-1);
            case DOWN, RIGHT, KP_DOWN, KP_RIGHT -> controller.tune(1);
            case ENTER -> controller.press(Control.TUNE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        PlayerState state = controller.stereo().state();
        int tuned = controller.model().tuned(controller.now());
        int index = tuned >= 0 ? tuned : state.queue().currentIndex();
        return switch (attribute) {
            case VALUE_STRING ->
                "Track " + (index + 1) + " of " + state.queue().entries().size();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> controller.tune(1);
            case DECREMENT -> controller.tune(-1);
            case FIRE -> controller.press(Control.TUNE);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
