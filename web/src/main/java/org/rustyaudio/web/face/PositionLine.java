package org.rustyaudio.web.face;

import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// The position line: click or drag to seek; arrows move by five seconds, with Shift by one.
final class PositionLine {

    private final FaceController controller;
    private final Runnable wake;
    private final Elem line = Dom.of("div", "face-line");
    private boolean hover;
    private boolean dragging;

    PositionLine(FaceController controller, Runnable wake) {
        this.controller = controller;
        this.wake = wake;
        line.setId("position");
        line.setAttribute("role", "slider");
        line.setAttribute("aria-label", Control.POSITION.label());
        line.setAttribute("aria-valuemin", "0");
        line.on("pointerenter", _ -> setHover(true));
        line.on("pointerleave", _ -> setHover(false));
        line.on("pointerdown", this::pressed);
        line.on("pointermove", event -> {
            if (dragging) {
                preview(part(event));
            }
        });
        line.on("pointerup", this::released);
        line.on("pointercancel", _ -> {
            dragging = false;
            preview(-1);
        });
        line.on("wheel", this::scrolled, Dom.notPassive());
        line.on("keydown", this::typed);
        line.on("focus", _ -> tell());
        line.on("blur", _ -> tell());
    }

    Elem line() {
        return line;
    }

    private void setHover(boolean over) {
        hover = over;
        tell();
    }

    private void tell() {
        controller.model().touch(Control.POSITION, hover, dragging, Dom.focusVisible(line), 0);
        wake.run();
    }

    private void preview(double part) {
        controller.model().previewSeek(part);
        wake.run();
    }

    private double part(Ev event) {
        Elem.Box box = line.getBoundingClientRect();
        return Math.max(0, Math.min(1, (event.getClientX() - box.getLeft()) / box.getWidth()));
    }

    private void pressed(Ev event) {
        if (event.getButton() == 0 && controller.stereo().state().lengthFrames() > 0) {
            line.setPointerCapture(event.getPointerId());
            dragging = true;
            preview(part(event));
        }
    }

    private void released(Ev event) {
        if (dragging) {
            dragging = false;
            preview(-1);
            controller.seekTo(part(event));
        }
        tell();
    }

    private void scrolled(Ev event) {
        if (event.getDeltaY() != 0 && !event.isCtrlKey()) {
            controller.seekBy(event.getDeltaY() < 0 ? 5 : -5);
            event.preventDefault();
            wake.run();
        }
    }

    private void typed(Ev event) {
        double step = event.isShiftKey() ? 1 : 5;
        switch (event.getKey()) {
            case "ArrowRight", "ArrowUp" -> controller.seekBy(step);
            case "ArrowLeft", "ArrowDown" -> controller.seekBy(-step);
            case "PageUp" -> controller.seekBy(30);
            case "PageDown" -> controller.seekBy(-30);
            case "Home" -> controller.seekTo(0);
            case "End" -> controller.seekTo(1);
            default -> {
                return;
            }
        }
        event.preventDefault();
        event.stopPropagation();
        wake.run();
    }

    /// Takes over what a screen reader says of the place; where no length is known there is nothing to seek in.
    void show() {
        PlayerState state = controller.stereo().state();
        boolean known = state.lengthFrames() > 0;
        line.setTabIndex(known ? 0 : -1);
        Dom.attribute(line, "aria-disabled", String.valueOf(!known));
        Dom.attribute(line, "aria-valuemax", String.valueOf((long) Math.max(0, state.lengthSeconds())));
        Dom.attribute(line, "aria-valuenow", String.valueOf((long) state.positionSeconds()));
        String of = known ? " of " + Times.elapsed(state.lengthSeconds()) : "";
        Dom.attribute(line, "aria-valuetext", Times.elapsed(state.positionSeconds()) + of);
    }
}
