package org.rustyaudio.web.face;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.Turning;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// Chooses a track of the queue by detents and plays it when pressed. A knob where there is room; elsewhere the title,
/// which a hand pushes sideways.
final class TuneKnob {

    private static final double DETENT_DEGREES = 13;
    private static final double DETENT_PIXELS = 44;
    private static final double PRESS_SLACK = 4;
    private static final int LONGEST = 120;

    private final FaceController controller;
    private final Runnable wake;
    private final Elem knob = Dom.of("div", "face-knob");
    private @Nullable Turning turning;
    private boolean hover;
    private boolean round;
    private boolean moved;
    private double rest;
    private double pressX;
    private double pressY;
    private double lastX;

    TuneKnob(FaceController controller, Runnable wake) {
        this.controller = controller;
        this.wake = wake;
        knob.setId("tune");
        knob.setAttribute("role", "spinbutton");
        knob.setAttribute("aria-label", "Tune, Enter plays");
        knob.on("pointerenter", _ -> setHover(true));
        knob.on("pointerleave", _ -> setHover(false));
        knob.on("pointerdown", this::pressed);
        knob.on("pointermove", this::dragged);
        knob.on("pointerup", _ -> released());
        knob.on("pointercancel", _ -> turning = null);
        knob.on("wheel", this::scrolled, Dom.notPassive());
        knob.on("keydown", this::typed);
        knob.on("focus", _ -> tell());
        knob.on("blur", _ -> tell());
    }

    Elem knob() {
        return knob;
    }

    private void setHover(boolean over) {
        hover = over;
        tell();
    }

    private void tell() {
        controller.model().touch(Control.TUNE, hover, turning != null, Dom.focusVisible(knob), 0);
        wake.run();
    }

    private void pressed(Ev event) {
        if (event.getButton() != 0) {
            return;
        }
        Elem.Box box = knob.getBoundingClientRect();
        knob.setPointerCapture(event.getPointerId());
        round = box.getWidth() < box.getHeight() * 1.2;
        Turning hand = new Turning(
                box.getLeft() + box.getWidth() / 2, box.getTop() + box.getHeight() / 2, box.getHeight() / 2);
        hand.to(event.getClientX(), event.getClientY());
        turning = hand;
        rest = 0;
        moved = false;
        pressX = event.getClientX();
        pressY = event.getClientY();
        lastX = pressX;
    }

    private void dragged(Ev event) {
        Turning hand = turning;
        if (hand == null) {
            return;
        }
        double turned = hand.to(event.getClientX(), event.getClientY());
        rest += round ? turned / DETENT_DEGREES : (lastX - event.getClientX()) / DETENT_PIXELS;
        lastX = event.getClientX();
        moved |= Math.hypot(event.getClientX() - pressX, event.getClientY() - pressY) > PRESS_SLACK;
        int detents = (int) rest;
        if (detents != 0) {
            rest -= detents;
            controller.tune(detents);
            wake.run();
        }
    }

    private void released() {
        if (turning != null && !moved) {
            controller.press(Control.TUNE);
        }
        turning = null;
        tell();
    }

    private void scrolled(Ev event) {
        if (event.getDeltaY() != 0 && !event.isCtrlKey()) {
            controller.tune(event.getDeltaY() > 0 ? 1 : -1);
            event.preventDefault();
            wake.run();
        }
    }

    private void typed(Ev event) {
        switch (event.getKey()) {
            case "ArrowUp", "ArrowLeft" -> controller.tune(-1);
            case "ArrowDown", "ArrowRight" -> controller.tune(1);
            case "PageUp" -> controller.tune(-10);
            case "PageDown" -> controller.tune(10);
            case "Enter" -> controller.press(Control.TUNE);
            default -> {
                return;
            }
        }
        event.preventDefault();
        event.stopPropagation();
        wake.run();
    }

    /// Takes over what a screen reader says of the choice; an empty queue has nothing to tune.
    void show() {
        List<QueueEntry> entries = controller.stereo().state().queue().entries();
        knob.setTabIndex(entries.isEmpty() ? -1 : 0);
        Dom.attribute(knob, "aria-disabled", String.valueOf(entries.isEmpty()));
        int tuned = controller.model().tuned(controller.now());
        int index = tuned >= 0 ? tuned : controller.stereo().state().queue().currentIndex();
        Dom.attribute(knob, "aria-valuemin", "0");
        Dom.attribute(knob, "aria-valuemax", String.valueOf(entries.size()));
        Dom.attribute(knob, "aria-valuenow", String.valueOf(index + 1));
        String name = index >= 0 && index < entries.size()
                ? ", " + DisplayText.clean(entries.get(index).track().title(), LONGEST)
                : "";
        Dom.attribute(knob, "aria-valuetext", "Track " + (index + 1) + " of " + entries.size() + name);
    }
}
