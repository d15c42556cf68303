package org.rustyaudio.web.face;

import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.KeyState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// A real button over the paint of a key: it has name, role, state and focus, and no look of its own. A press is short,
/// or held where holding means something else.
final class FaceKey {

    /// From here on the pip begins to fill.
    private static final double HOLD_SEEN_MILLIS = 300;

    private final Control control;
    private final FaceController controller;
    private final Runnable wake;
    private final Elem button = Dom.of("button", "face-key");
    private final String name;
    private boolean hover;
    private boolean armed;
    private boolean held;
    private double since;
    private double progress;

    /// @param wake called when something is to be painted
    FaceKey(Control control, FaceController controller, Runnable wake) {
        this.control = control;
        this.controller = controller;
        this.wake = wake;
        String legend = control.legend();
        String label = control.label();
        name = Dom.lower(label).contains(Dom.lower(legend)) ? label : legend + ", " + label;
        button.setId(Dom.lower(control.name()).replace('_', '-'));
        button.setAttribute("type", "button");
        button.setAttribute("aria-label", name);
        button.on("pointerenter", event -> setHover(!event.getPointerType().equals("touch")));
        button.on("pointerleave", _ -> {
            setHover(false);
            release();
        });
        button.on("pointerdown", event -> {
            if (event.getButton() == 0) {
                arm();
            }
        });
        button.on("pointerup", _ -> release());
        button.on("pointercancel", _ -> release());
        button.on("contextmenu", event -> {
            event.preventDefault();
            if (control == Control.SRC && !armed) {
                controller.hold(control);
            }
        });
        button.on("keydown", event -> {
            if (event.getKey().equals(" ") && !armed) {
                arm();
            }
        });
        button.on("keyup", _ -> release());
        button.on("focus", _ -> tell());
        button.on("blur", _ -> release());
        button.on("click", event -> {
            if (held) {
                held = false;
            } else {
                controller.press(control);
            }
            event.stopPropagation();
            wake.run();
        });
    }

    Elem button() {
        return button;
    }

    private void setHover(boolean over) {
        hover = over;
        tell();
    }

    private void arm() {
        armed = true;
        held = false;
        since = Dom.now();
        tell();
        if (FaceController.canHold(control)) {
            Dom.frame(_ -> follow());
        }
    }

    private void follow() {
        if (!armed) {
            return;
        }
        Dom.frame(_ -> follow());
        if (held) {
            controller.holding();
            wake.run();
            return;
        }
        double time = Dom.now() - since;
        double whole = FaceController.holdMillis(control);
        progress = Math.max(0, Math.min(1, (time - HOLD_SEEN_MILLIS) / (whole - HOLD_SEEN_MILLIS)));
        if (time >= whole) {
            held = controller.hold(control);
            progress = 0;
        }
        tell();
    }

    private void release() {
        if (armed && held) {
            controller.letGo();
        }
        armed = false;
        progress = 0;
        tell();
    }

    private void tell() {
        controller.model().touch(control, hover, armed, Dom.focusVisible(button), progress);
        wake.run();
    }

    /// Takes over what a screen reader says of the state.
    void show(FaceState state) {
        KeyState key = state.key(control);
        if (key.disabled() != button.isDisabled()) {
            button.setDisabled(key.disabled());
        }
        if (control == Control.PLAY) {
            Dom.attribute(button, "aria-label", state.playing() ? "Pause" : "Play");
        } else if (control == Control.REPEAT) {
            String mode = FaceController.repeatWords(controller.stereo().state().repeat());
            Dom.attribute(button, "aria-label", control.legend() + ", " + mode);
        } else if (control == Control.BANK) {
            Dom.attribute(button, "aria-label", name + " " + state.bank());
        } else if (control.preset() >= 0) {
            String preset = state.glass().presets().get(control.preset());
            Dom.attribute(button, "aria-label", name + ", " + (preset.equals("–") ? "empty" : preset));
        }
        if (key.pip() != KeyState.Pip.NONE) {
            Dom.attribute(button, "aria-pressed", String.valueOf(key.on()));
        }
    }
}
