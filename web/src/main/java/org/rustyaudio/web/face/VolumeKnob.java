package org.rustyaudio.web.face;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.Turning;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.model.VolumeState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// The volume: turned by dragging around it, by the wheel and by the arrow keys; pressed for ATT.
final class VolumeKnob {

    private static final double SWEEP = 270;
    private static final double PRESS_SLACK = 4;

    private final FaceController controller;
    private final Runnable wake;
    private final Elem knob = Dom.of("div", "face-knob");
    private @Nullable Turning turning;
    private boolean hover;
    private boolean moved;
    private double exact;
    private double pressX;
    private double pressY;

    VolumeKnob(FaceController controller, Runnable wake) {
        this.controller = controller;
        this.wake = wake;
        knob.setId("volume");
        knob.setTabIndex(0);
        knob.setAttribute("role", "slider");
        knob.setAttribute("aria-label", Control.VOLUME.label());
        knob.setAttribute("aria-valuemin", "0");
        knob.setAttribute("aria-valuemax", String.valueOf(VolumeState.MAX));
        knob.on("pointerenter", _ -> setHover(true));
        knob.on("pointerleave", _ -> setHover(false));
        knob.on("pointerdown", this::pressed);
        knob.on("pointermove", this::dragged);
        knob.on("pointerup", _ -> released());
        knob.on("pointercancel", _ -> let());
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
        controller.model().touch(Control.VOLUME, hover, turning != null, Dom.focusVisible(knob), 0);
        wake.run();
    }

    private void pressed(Ev event) {
        if (event.getButton() != 0) {
            return;
        }
        Elem.Box box = knob.getBoundingClientRect();
        knob.setPointerCapture(event.getPointerId());
        Turning hand =
                new Turning(box.getLeft() + box.getWidth() / 2, box.getTop() + box.getHeight() / 2, box.getWidth() / 2);
        hand.to(event.getClientX(), event.getClientY());
        turning = hand;
        exact = controller.sound().volume();
        moved = false;
        pressX = event.getClientX();
        pressY = event.getClientY();
        tell();
    }

    private void dragged(Ev event) {
        Turning hand = turning;
        if (hand == null) {
            return;
        }
        double turned = hand.to(event.getClientX(), event.getClientY());
        moved |= Math.hypot(event.getClientX() - pressX, event.getClientY() - pressY) > PRESS_SLACK;
        if (moved) {
            double fine = event.isShiftKey() ? 0.25 : 1;
            exact = Math.max(0, Math.min(VolumeState.MAX, exact + turned / SWEEP * VolumeState.MAX * fine));
            controller.setVolume(exact);
            wake.run();
        }
    }

    private void released() {
        if (turning != null && !moved) {
            controller.press(Control.VOLUME);
        }
        let();
    }

    private void let() {
        turning = null;
        tell();
    }

    private void scrolled(Ev event) {
        double notches = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (notches != 0 && !event.isCtrlKey()) {
            controller.changeVolume(-Math.signum(notches) * (event.isShiftKey() ? 0.5 : 1));
            event.preventDefault();
            wake.run();
        }
    }

    private void typed(Ev event) {
        double fine = event.isShiftKey() ? 0.5 : 1;
        switch (event.getKey()) {
            case "ArrowUp", "ArrowRight" -> controller.changeVolume(fine);
            case "ArrowDown", "ArrowLeft" -> controller.changeVolume(-fine);
            case "PageUp" -> controller.changeVolume(5);
            case "PageDown" -> controller.changeVolume(-5);
            case "Home" -> controller.setVolume(0);
            case "End" -> controller.setVolume(VolumeState.MAX);
            case "Enter" -> controller.press(Control.VOLUME);
            default -> {
                return;
            }
        }
        event.preventDefault();
        event.stopPropagation();
        wake.run();
    }

    /// Takes over what a screen reader says of the value.
    void show() {
        SoundState sound = controller.sound();
        String value = figure(sound.volume());
        Dom.attribute(knob, "aria-valuenow", value);
        Dom.attribute(
                knob,
                "aria-valuetext",
                sound.muted()
                        ? "muted"
                        : value + " of " + VolumeState.MAX + (sound.attenuated() ? ", attenuated" : ""));
    }

    private static String figure(double steps) {
        return steps == Math.floor(steps) ? String.valueOf((int) steps) : String.valueOf(steps);
    }
}
